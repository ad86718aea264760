using System.Threading.Tasks;
using SoftmaxKernels.Package.Tests.Expected;
using SoftmaxKernels.Package.Tests.Setup;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Builds;

public sealed class Net80Tests
{
    [Fact]
    public async Task A_net80_program_agrees()
    {
        Consumer consumer = await Consumer.BuildAsync("Net80");
        CommandResult run = await consumer.DotnetAsync("bin/Debug/net8.0/Net80.dll");
        Reports.AssertSame(Reports.Jit, run.Succeeded());
    }
}
