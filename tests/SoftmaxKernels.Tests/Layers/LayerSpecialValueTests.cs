using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Layers;

/// <summary>What a layer makes of numbers that are not finite.</summary>
public sealed class LayerSpecialValueTests
{
    public static TheoryData<LayerActivation, int> Cases => TestCases.Each(LayerCase.Activations, [3, 40]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void NaN_in_the_inputs_is_NaN_in_every_output(LayerActivation activation, int inputs)
    {
        (GenericLayer layer, float[] block, float[] a) = Make(activation, inputs);
        a[^1] = float.NaN;
        float[] outputs = new float[layer.Outputs];

        layer.Forward(block, a, outputs);

        Assert.All(outputs, output => Assert.True(float.IsNaN(output), output.ToString()));
    }

    /// <summary>All weights are 1, so z is +∞ or −∞ in every output.</summary>
    [Theory]
    [InlineData(LayerActivation.None, float.PositiveInfinity, float.NegativeInfinity)]
    [InlineData(LayerActivation.Tanh, 1f, -1f)]
    [InlineData(LayerActivation.Relu, float.PositiveInfinity, 0f)]
    [InlineData(LayerActivation.LeakyRelu, float.PositiveInfinity, float.NegativeInfinity)]
    [InlineData(LayerActivation.Sigmoid, 1f, 0f)]
    [InlineData(LayerActivation.Silu, float.PositiveInfinity, -0f)]
    [InlineData(LayerActivation.Softmax, float.NaN, float.NaN)]
    [InlineData(LayerActivation.Elu, float.PositiveInfinity, -1f)]
    public void Infinite_inputs_give_the_limits(LayerActivation activation, float ofInfinity, float ofMinusInfinity)
    {
        foreach (int inputs in (int[])[3, 40])
        {
            (GenericLayer layer, float[] block, float[] a) = Make(activation, inputs);
            float[] outputs = new float[layer.Outputs];
            a[0] = float.PositiveInfinity;
            layer.Forward(block, a, outputs);
            Assert.All(outputs, output => Assert.Equal(ofInfinity, output));
            a[0] = float.NegativeInfinity;
            layer.Forward(block, a, outputs);
            Assert.All(outputs, output => Assert.Equal(ofMinusInfinity, output));
        }
    }

    [Fact]
    public void A_row_without_a_probability_has_no_class()
    {
        (GenericLayer layer, float[] block, float[] a) = Make(LayerActivation.Softmax, 3);
        a[0] = float.NaN;

        Assert.Equal(0, layer.Predict(block, a));
        Assert.Equal(-1, layer.Sample(block, a, 0.5));
        Assert.Equal(float.NaN, layer.CrossEntropy(block, a, 1));
    }

    private static (GenericLayer Layer, float[] Block, float[] Inputs) Make(LayerActivation activation, int inputs)
    {
        GenericLayer layer = new(inputs, outputs: 5, activation);
        float[] weights = new float[inputs * layer.Outputs];
        System.Array.Fill(weights, 1f);
        float[] block = new float[layer.ParameterCount];
        layer.Pack(weights, new float[layer.Outputs], block);
        return (layer, block, new float[inputs]);
    }
}
