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
            // Each shape with one of the activations, and all shapes with each form of the loops.
            seed++;
            if (activation != LayerActivation.None && seed % LayerCase.Activations.Count != (int)activation)
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
}
