using System.Threading.Tasks;
using SoftmaxKernels.Package.Tests.Expected;
using SoftmaxKernels.Package.Tests.Setup;

namespace SoftmaxKernels.Package.Tests.Builds;

/// <summary>A program for .NET Framework takes the netstandard2.0 library. Mono runs it here.</summary>
public sealed class NetFrameworkTests
{
    [RequiresProgramFact(["mono"])]
    public async Task A_net472_program_agrees_on_Mono()
    {
        Consumer consumer = await Consumer.BuildAsync("NetFramework");
        CommandResult run = await consumer.RunAsync("mono", "bin/Debug/net472/NetFramework.exe");
        Reports.AssertSame(Reports.Unfused, run.Succeeded());
    }
}
