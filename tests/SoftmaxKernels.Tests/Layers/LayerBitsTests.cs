using System.Linq;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Layers;

/// <summary>Layers have the bits of the reference: every member, every remainder of every tile, alone and in batches.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class LayerBitsTests
{
    public static TheoryData<LayerActivation, KernelArithmetic> Cases => TestCases.Each(LayerCase.Activations, KernelCatalog.Arithmetics);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_the_runtime_library(LayerActivation activation, KernelArithmetic arithmetic)
    {
        Mismatches mismatches = new();
        int seed = 0;
        foreach ((int inputs, int outputs) in LayerCase.Shapes)
        {
            // Each shape with one of the activations, and all shapes with each form of the loops: tanh and ReLU are in those of a row.
            seed++;
            if (activation > LayerActivation.Relu && seed % LayerCase.Activations.Count != (int)activation)
            {
                continue;
            }

            LayerCase layer = new(inputs, outputs, activation, arithmetic, HasBias: seed % 5 != 0);
            new LayerComparison(new RuntimeLayer(layer), seed, mismatches).Run();
        }

        mismatches.AssertNone();
    }

    [Fact]
    public void Of_generated_layers()
    {
        Mismatches mismatches = new();
        foreach (GeneratedLayer layer in LayerCatalog.Generated)
        {
            new LayerComparison(layer, layer.Case.Inputs, mismatches).Run();
        }

        Assert.Equal(LayerCase.Activations, LayerCatalog.Generated.Select(layer => layer.Case.Activation).Distinct().Order());
        mismatches.AssertNone();
    }

    /// <summary>
    /// Gradients and losses take at most 32 rows of a batch at a time, fewer where those would not fit the stack, and one, in memory of
    /// the pool, from 4,097 outputs on.
    /// </summary>
    [Theory]
    [InlineData(5, 3, LayerActivation.Softmax)]
    [InlineData(40, 5, LayerActivation.Silu)]
    [InlineData(9, 21, LayerActivation.Elu)]
    [InlineData(20, 130, LayerActivation.Tanh)]
    [InlineData(3, 300, LayerActivation.Softmax)]
    [InlineData(2, 4096, LayerActivation.Silu)]
    [InlineData(2, 4100, LayerActivation.Softmax)]
    public void Of_batches_of_several_blocks(int inputs, int outputs, LayerActivation activation)
    {
        Mismatches mismatches = new();
        foreach (KernelArithmetic arithmetic in KernelCatalog.Arithmetics)
        {
            int[] batches = outputs > 1000 ? [1, 2, 5] : [1, 31, 32, 33, 64, 70];
            new LayerComparison(new RuntimeLayer(new LayerCase(inputs, outputs, activation, arithmetic)), seed: 1, mismatches, batches).Run();
        }

        mismatches.AssertNone();
    }

    /// <summary>NaN, ±∞, and the largest and smallest numbers among weights, inputs and gradients: in each form of the loops, and in their remainders.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_special_values(LayerActivation activation, KernelArithmetic arithmetic)
    {
        Mismatches mismatches = new();
        int seed = 0;
        foreach ((int inputs, int outputs) in ((int, int)[])[(1, 1), (3, 5), (7, 3), (17, 2), (16, 16), (33, 7), (5, 33), (4, 70), (20, 130), (100, 3), (129, 12)])
        {
            foreach (bool hasBias in (bool[])[true, false])
            {
                LayerCase layer = new(inputs, outputs, activation, arithmetic, hasBias);
                for (int i = 0; i < 4; i++)
                {
                    new LayerComparison(new RuntimeLayer(layer), ++seed, mismatches, batches: [1, 4, 7], hasSpecials: true).Run();
                }
            }
        }

        mismatches.AssertNone();
    }
}
