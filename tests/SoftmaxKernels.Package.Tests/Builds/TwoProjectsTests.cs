using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using SoftmaxKernels.Package.Tests.Expected;
using SoftmaxKernels.Package.Tests.Setup;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Builds;

public sealed class TwoProjectsTests
{
    /// <summary>Both have kernels, of the same names, and one sees the internal types of the other.</summary>
    [Fact]
    public async Task Two_projects_with_kernels_of_the_same_names_agree()
    {
        Consumer consumer = await Consumer.BuildAsync("TwoProjects", "TwoProjects.slnx");
        CommandResult run = await consumer.DotnetAsync("App/bin/Debug/net10.0/App.dll");

        IEnumerable<string> ownKernels = new[] { "Fastest 10 Softmax ", "Fastest 10 SoftmaxBatch ", "Reproducible 10 Softmax ", "Reproducible 10 SoftmaxBatch " }
            .SelectMany(call => Reports.Jit.Where(line => line.StartsWith(call, System.StringComparison.Ordinal)));
        Reports.AssertSame([.. Reports.Jit, .. ownKernels], run.Succeeded());
    }
}
