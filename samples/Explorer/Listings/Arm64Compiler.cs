using System.Threading;
using System.Threading.Tasks;
using Explorer.Compilation;
using Explorer.Processes;

namespace Explorer.Listings;

/// <summary>The code for Arm64.</summary>
internal static class Arm64Compiler
{
    /// <summary>What addresses and command lines call it.</summary>
    public const string Level = "arm64";

    public static Task<AssemblyAnswer> OfAsync(KernelCode code, string member, ChildProcesses children, CancellationToken cancellationToken) =>
        Task.FromResult(new AssemblyAnswer(Level, member, [], "Not yet."));
}
