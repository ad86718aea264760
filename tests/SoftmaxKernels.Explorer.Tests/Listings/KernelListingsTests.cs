using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Compilation;
using Explorer.Listings;
using Explorer.Processes;
using Explorer.Requests;
using SoftmaxKernels.Explorer.Tests.Server;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Listings;

/// <summary>A child process lists all members of a kernel. In the collection of the tests that have children: they do not disturb each other.</summary>
[Collection(ServerTests.Name)]
public sealed class KernelListingsTests
{
    [Fact]
    public async Task Another_member_needs_no_other_child()
    {
        RowRequest request = new(3, KernelMethods.Softmax | KernelMethods.Tanh, KernelArithmetic.Fastest);
        KernelCode code = await KernelCompiler.CompileAsync(request, CancellationToken.None);
        ChildProcesses children = new();
        KernelListings listings = new(children);
        AssemblyAnswer softmax = await listings.OfAsync(code, "Softmax", null, CancellationToken.None);
        children.Dispose();

        AssemblyAnswer tanh = await listings.OfAsync(code, "Tanh", null, CancellationToken.None);
        Assert.NotEmpty(tanh.Listings);
        Assert.Empty(tanh.Listings.Select(listing => listing.Method).Intersect(softmax.Listings.Select(listing => listing.Method)));
        KernelCode other = await KernelCompiler.CompileAsync(request with { Size = 4 }, CancellationToken.None);
        await Assert.ThrowsAsync<ChildException>(() => listings.OfAsync(other, "Tanh", null, CancellationToken.None));
    }
}
