using System.Threading.Tasks;
using SoftmaxKernels.Package.Tests.Expected;
using SoftmaxKernels.Package.Tests.Setup;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Builds;

public sealed class CheckedTests
{
    [Fact]
    public async Task A_program_with_checked_arithmetic_and_without_nullable_agrees()
    {
        Consumer consumer = await Consumer.BuildAsync("Checked");
        CommandResult run = await consumer.DotnetAsync("bin/Debug/net10.0/Checked.dll");
        Reports.AssertSame(Reports.Jit, run.Succeeded());
    }
}
