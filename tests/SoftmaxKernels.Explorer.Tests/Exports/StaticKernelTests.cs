using System.Linq;
using Explorer.Static;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Exports;

/// <summary>The kernels of an export.</summary>
public sealed class StaticKernelTests
{
    [Fact]
    public void Folders_have_plain_names_of_their_own()
    {
        StaticKernel[] kernels = [.. StaticKernels.All()];
        Assert.Equal(30, kernels.Length);
        Assert.Equal("kind-row_size-10", kernels[0].Slug);
        Assert.All(kernels, kernel => Assert.Matches("^[A-Za-z0-9_-]+$", kernel.Slug));
        Assert.Equal(kernels.Length, kernels.Select(kernel => kernel.Slug).Distinct().Count());
        Assert.Equal(kernels.Length, kernels.Select(kernel => kernel.Title).Distinct().Count());
    }

    [Fact]
    public void A_preset_fits_any_size()
    {
        Preset preset = new("mask", [2f, float.NegativeInfinity, float.NaN], Rest: 0.5f, Label: 3, Temperature: 0.25f, Denied: [0]);
        Assert.Equal("logits=2,-Infinity&label=1&temperature=0.25&allowed=0,1", preset.Query(2));
        Assert.Equal("logits=2,-Infinity,NaN,0.5,0.5&label=3&temperature=0.25&allowed=0,1,1,1,1", preset.Query(5));
    }
}
