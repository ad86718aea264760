using System.Threading.Tasks;
using SoftmaxKernels.Package.Tests.Expected;
using SoftmaxKernels.Package.Tests.Setup;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Builds;

public sealed class CentralPackagesTests
{
    [Fact]
    public async Task A_program_with_central_package_management_agrees()
    {
        Consumer consumer = await Consumer.BuildAsync("CentralPackages");
        CommandResult run = await consumer.DotnetAsync("bin/Debug/net10.0/CentralPackages.dll");
        Reports.AssertSame(Reports.Jit, run.Succeeded());
    }
}
