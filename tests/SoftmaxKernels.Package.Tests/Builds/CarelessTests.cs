using System;
using System.Threading.Tasks;
using SoftmaxKernels.Package.Tests.Setup;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Builds;

public sealed class CarelessTests
{
    /// <summary>"No warning" in the other consumers means something only if mistakes are found.</summary>
    [Fact]
    public async Task A_careless_project_does_not_build()
    {
        Consumer consumer = await Consumer.GetAsync("Careless");
        CommandResult building = await consumer.DotnetAsync("build", "-maxcpucount:1", "--disable-build-servers");
        Assert.NotEqual(0, building.ExitCode);

        // Of the package's analyzer, of AnalysisMode=All, of the code style in the build.
        Assert.Contains("error SMK0001:", building.Output, StringComparison.Ordinal);
        Assert.Contains("error CA1515:", building.Output, StringComparison.Ordinal);
        Assert.Contains("error IDE0065:", building.Output, StringComparison.Ordinal);
    }
}
