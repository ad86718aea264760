using System.Threading.Tasks;
using SoftmaxKernels.Package.Tests.Expected;
using SoftmaxKernels.Package.Tests.Setup;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Builds;

public sealed class Net100Tests
{
    [Fact]
    public async Task A_net100_program_agrees()
    {
        Consumer consumer = await Consumer.BuildAsync("Net100");
        CommandResult run = await consumer.DotnetAsync("bin/Debug/net10.0/Net100.dll");
        Reports.AssertSame(Reports.Jit, run.Succeeded());
    }
}
