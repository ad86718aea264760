using System.Linq;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>Networks have the bits of a composition of layers: every member, alone and in batches, every form of what they are made of.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class NetworkBitsTests
{
    public static TheoryData<LayerActivation, KernelArithmetic> Activations => TestCases.Each(NetworkShapes.Activations, KernelCatalog.Arithmetics);

    public static TheoryData<int, KernelArithmetic> HeadCounts => TestCases.Each([1, 2, 3], KernelCatalog.Arithmetics);

    /// <summary>Each shape with each activation between the layers, and each behind the last.</summary>
    [Theory]
    [MemberData(nameof(Activations))]
    public void Of_the_runtime_library(LayerActivation hidden, KernelArithmetic arithmetic)
    {
        Mismatches mismatches = new();
        foreach ((int index, int[] sizes) in NetworkShapes.Sizes.Index())
        {
            foreach (LayerActivation output in NetworkShapes.Activations)
            {
                NetworkCase network = new(sizes, hidden, output, Heads: [], arithmetic);
                new NetworkComparison(new RuntimeNetwork(network), seed: index, mismatches, 0, 1, 6).Run();
            }
        }

        mismatches.AssertNone();
    }

    [Theory]
    [MemberData(nameof(HeadCounts))]
    public void Of_several_heads(int heads, KernelArithmetic arithmetic)
    {
        Mismatches mismatches = new();
        foreach ((int index, int[] sizes) in NetworkShapes.Sizes.Index())
        {
            foreach (LayerActivation output in (LayerActivation[])[LayerActivation.None, LayerActivation.Softmax])
            {
                NetworkCase network = new(sizes, LayerActivation.Tanh, output, NetworkShapes.Heads(sizes[^1], heads), arithmetic);
                new NetworkComparison(new RuntimeNetwork(network), seed: index, mismatches, 0, 1, 5).Run();
            }
        }

        mismatches.AssertNone();
    }

    /// <summary>Batches are taken 32 rows at a time.</summary>
    [Theory]
    [MemberData(nameof(Activations))]
    public void Of_batches_of_several_blocks(LayerActivation hidden, KernelArithmetic arithmetic)
    {
        Mismatches mismatches = new();
        foreach (int[] sizes in (int[][])[[5, 4], [6, 7, 17, 8]])
        {
            foreach (LayerActivation output in NetworkShapes.Activations)
            {
                int[] heads = output == LayerActivation.Softmax && hidden == LayerActivation.Relu ? NetworkShapes.Heads(sizes[^1], 2) : [];
                NetworkCase network = new(sizes, hidden, output, heads, arithmetic);
                new NetworkComparison(new RuntimeNetwork(network), seed: 1, mismatches, NetworkShapes.Batches).Run();
            }
        }

        mismatches.AssertNone();
    }

    /// <summary>What does not fit the stack is in memory of the pool.</summary>
    [Theory]
    [InlineData(LayerActivation.Softmax, 2)]
    [InlineData(LayerActivation.None, 1)]
    [InlineData(LayerActivation.Silu, 1)]
    public void Of_wide_layers(LayerActivation output, int heads)
    {
        Mismatches mismatches = new();
        foreach (KernelArithmetic arithmetic in KernelCatalog.Arithmetics)
        {
            foreach (int[] sizes in (int[][])[[4, 3000, 5], [3, 20, 3000], [2, 3000, 6, 5000, 4]])
            {
                NetworkCase network = new(sizes, LayerActivation.Tanh, output, NetworkShapes.Heads(sizes[^1], heads), arithmetic);
                new NetworkComparison(new RuntimeNetwork(network), seed: 1, mismatches, 1, 2, 35).Run();
            }
        }

        mismatches.AssertNone();
    }

    [Fact]
    public void Of_generated_networks()
    {
        Mismatches mismatches = new();
        foreach (GeneratedNetwork network in NetworkCatalog.Generated)
        {
            new NetworkComparison(network, network.Case.Inputs, mismatches, 0, 1, 2, 33).Run();
        }

        Assert.Equal(NetworkShapes.Activations, NetworkCatalog.Generated.Select(network => network.Case.Hidden).Distinct().Order());
        Assert.Equal(NetworkShapes.Activations, NetworkCatalog.Generated.Select(network => network.Case.Output).Distinct().Order());
        mismatches.AssertNone();
    }
}
