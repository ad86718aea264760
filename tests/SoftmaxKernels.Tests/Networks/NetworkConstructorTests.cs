using System;
using System.Linq;
using Xunit;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>A network that cannot be is refused by the name of the argument, and of one that can be the sizes are known.</summary>
public sealed class NetworkConstructorTests
{
    [Theory]
    [InlineData]
    [InlineData(3)]
    public void Too_few_sizes(params int[] numbers) => Assert.Throws<ArgumentException>("sizes", () => new GenericNetwork(numbers));

    [Fact]
    public void Layers_are_at_most_64()
    {
        Assert.Equal(64, NetworkKernelAttribute.MaxLayers);
        Assert.Equal(64, new GenericNetwork([.. Enumerable.Repeat(2, 65)]).LayerCount);
        Assert.Throws<ArgumentException>("sizes", () => new GenericNetwork([.. Enumerable.Repeat(2, 66)]));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(1, -1)]
    [InlineData(1, 65537)]
    [InlineData(65537, 1)]
    [InlineData(3, 65536, 257)]
    [InlineData(65536, 257, 3)]
    public void Sizes_are_checked(params int[] numbers) => Assert.Throws<ArgumentOutOfRangeException>("sizes", () => new GenericNetwork(numbers));

    /// <summary>17 layers of 2²⁴ weights: each could be, but not all together.</summary>
    [Fact]
    public void Parameters_are_at_most_a_gibibyte() =>
        Assert.Throws<ArgumentOutOfRangeException>("sizes", () => new GenericNetwork([.. Enumerable.Repeat(4096, 18)]));

    [Fact]
    public void Options_are_checked()
    {
        Assert.Throws<ArgumentOutOfRangeException>("hidden", () => new GenericNetwork([1, 1], hidden: (LayerActivation)8));
        Assert.Throws<ArgumentOutOfRangeException>("hidden", () => new GenericNetwork([1, 1], hidden: (LayerActivation)(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("output", () => new GenericNetwork([1, 1], output: (LayerActivation)8));
        Assert.Throws<ArgumentOutOfRangeException>("slope", () => new GenericNetwork([1, 1], slope: -0.5f));
        Assert.Throws<ArgumentOutOfRangeException>("slope", () => new GenericNetwork([1, 1], slope: float.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("slope", () => new GenericNetwork([1, 1], slope: float.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>("arithmetic", () => new GenericNetwork([1, 1], arithmetic: (KernelArithmetic)2));
    }

    [Theory]
    [InlineData(LayerActivation.Softmax, 2, 2)]
    [InlineData(LayerActivation.None, 6)]
    [InlineData(LayerActivation.None, int.MaxValue, int.MaxValue, 7)]
    [InlineData(LayerActivation.Tanh, 2, 3)]
    [InlineData(LayerActivation.Sigmoid, 5)]
    public void Heads_fit_the_outputs(LayerActivation output, params int[] classes) =>
        Assert.Throws<ArgumentException>("heads", () => new GenericNetwork([4, 5], output: output, heads: classes));

    [Theory]
    [InlineData(0, 5)]
    [InlineData(-1, 6)]
    public void Heads_have_classes(params int[] classes) =>
        Assert.Throws<ArgumentOutOfRangeException>("heads", () => new GenericNetwork([4, 5], output: LayerActivation.Softmax, heads: classes));

    [Fact]
    public void Properties_tell_the_shape()
    {
        int[] heads = [2, 3];
        GenericNetwork network = new([4, 17, 100, 5], output: LayerActivation.Softmax, heads: heads, arithmetic: KernelArithmetic.Reproducible);
        heads[0] = 7;

        Assert.Equal(4, network.Inputs);
        Assert.Equal(5, network.Outputs);
        Assert.Equal(3, network.LayerCount);
        Assert.Equal(2, network.HeadCount);
        Assert.Equal(KernelArithmetic.Reproducible, network.Arithmetic);
        Assert.Equal(
            new GenericLayer(4, 17).ParameterCount + new GenericLayer(17, 100).ParameterCount + new GenericLayer(100, 5).ParameterCount,
            network.ParameterCount);
        Assert.Equal(1, new GenericNetwork([4, 5]).HeadCount);
        network.SampleBatch(new float[network.ParameterCount], new float[4], new double[2], new int[2]);
    }
}
