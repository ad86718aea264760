using System.Threading.Tasks;
using SoftmaxKernels.Package.Tests.Expected;
using SoftmaxKernels.Package.Tests.Setup;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Builds;

public sealed class CSharp73Tests
{
    [Fact]
    public async Task A_program_that_uses_a_netstandard20_library_in_CSharp_73_agrees()
    {
        Consumer consumer = await Consumer.BuildAsync("CSharp73", "App");
        CommandResult run = await consumer.DotnetAsync("App/bin/Debug/net10.0/App.dll");
        Reports.AssertSame(Reports.JitWithModel, run.Succeeded());
    }
}
