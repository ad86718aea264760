using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;

namespace SoftmaxKernels.Package.Tests.Setup;

/// <summary>
/// The package as "dotnet pack" makes it, in a folder that serves as a package source. It is packed once for all tests, with
/// its build output in a temporary folder too: nothing that lies in the repository can get into it or be disturbed.
/// </summary>
internal sealed class PackedPackage
{
    private static readonly Dictionary<string, string> NoVariables = [];
    private static readonly Lazy<Task<PackedPackage>> Packed = new(PackAsync);

    private PackedPackage()
    {
        File = Directory.GetFiles(Feed, "*.nupkg").Single();
        Symbols = Directory.GetFiles(Feed, "*.snupkg").Single();
        Version = Path.GetFileNameWithoutExtension(File)["SoftmaxKernels.".Length..];
        ZipFile.ExtractToDirectory(File, Content);
    }

    /// <summary>Gets the folder that is the package source.</summary>
    public static string Feed { get; } = TestFolder.PathOf("feed");

    /// <summary>Gets the folder into which the package is extracted.</summary>
    public static string Content { get; } = TestFolder.PathOf("content");

    /// <summary>Gets the path of the package.</summary>
    public string File { get; }

    /// <summary>Gets the path of the package of symbols.</summary>
    public string Symbols { get; }

    /// <summary>Gets the version of the package.</summary>
    public string Version { get; }

    /// <summary>The package.</summary>
    public static Task<PackedPackage> GetAsync() => Packed.Value;

    /// <summary>Runs dotnet on the project that packs, with its build output in the temporary folder.</summary>
    /// <param name="command">The command, "pack" for instance.</param>
    /// <param name="arguments">Its other arguments.</param>
    /// <returns>What it did.</returns>
    public static Task<CommandResult> RunDotnetAsync(string command, params IReadOnlyList<string> arguments) => Command.RunAsync(
        Repository.PathOf("runtime/SoftmaxKernels"),
        NoVariables,
        Command.Dotnet,
        [command, $"-p:ArtifactsPath={TestFolder.PathOf("artifacts")}", "-p:UseSharedCompilation=false", .. arguments]);

    private static async Task<PackedPackage> PackAsync()
    {
        CommandResult packing = await RunDotnetAsync("pack", "-c", "Release", "-o", Feed);
        packing.Succeeded();
        return new PackedPackage();
    }
}
