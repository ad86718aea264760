using System;
using System.Linq;
using SoftmaxKernels.Tests.Isa;
using Xunit;

namespace SoftmaxKernels.Tests.Layers;

/// <summary>What a layer begins with: distributions, bits, and independence of the form of the block.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class LayerInitializationTests
{
    [Theory]
    [InlineData(LayerInitializer.GlorotUniform, 100, 60)]
    [InlineData(LayerInitializer.HeNormal, 100, 60)]
    [InlineData(LayerInitializer.Uniform, 100, 60)]
    [InlineData(LayerInitializer.HeNormal, 784, 10)]
    public void Has_the_mean_and_deviation_of_its_distribution(LayerInitializer initializer, int inputs, int outputs)
    {
        (float[] weights, float[] biases) = Draw(initializer, inputs, outputs, seed: 7);
        double bound = initializer == LayerInitializer.GlorotUniform ? Math.Sqrt(6.0 / (inputs + outputs)) : 1.0 / Math.Sqrt(inputs);
        double deviation = initializer == LayerInitializer.HeNormal ? Math.Sqrt(2.0 / inputs) : bound / Math.Sqrt(3.0);

        double mean = weights.Average();
        double measured = Math.Sqrt(weights.Average(weight => ((double)weight - mean) * (weight - mean)));

        // Five standard errors.
        Assert.InRange(mean, -5.0 * deviation / Math.Sqrt(weights.Length), 5.0 * deviation / Math.Sqrt(weights.Length));
        Assert.InRange(measured / deviation, 1.0 - (5.0 / Math.Sqrt(weights.Length)), 1.0 + (5.0 / Math.Sqrt(weights.Length)));
        if (initializer != LayerInitializer.HeNormal)
        {
            Assert.All(weights, weight => Assert.InRange(weight, -bound, bound));
        }

        Assert.Equal(initializer == LayerInitializer.Uniform, biases.Any(bias => bias != 0f));
    }

    [Theory]
    [InlineData(64, 64)]
    [InlineData(84, 5)]
    [InlineData(5, 84)]
    [InlineData(1, 3)]
    public void Orthogonal_vectors_are_orthonormal(int inputs, int outputs)
    {
        (float[] weights, _) = Draw(LayerInitializer.Orthogonal, inputs, outputs, seed: 3);
        bool ofRows = outputs <= inputs;
        int vectors = Math.Min(inputs, outputs);
        for (int left = 0; left < vectors; left++)
        {
            for (int right = 0; right <= left; right++)
            {
                double dot = Enumerable.Range(0, Math.Max(inputs, outputs)).Sum(i => (double)Element(left, i) * Element(right, i));
                Assert.InRange(dot - (left == right ? 1.0 : 0.0), -1e-6, 1e-6);
            }
        }

        float Element(int vector, int i) => ofRows ? weights[(vector * inputs) + i] : weights[(i * inputs) + vector];
    }

    /// <summary>SplitMix64 with the seed 1234567 begins with 6457827717110365317 and 3203168211198807973, as published.</summary>
    [Fact]
    public void Numbers_are_those_of_SplitMix64()
    {
        (float[] weights, _) = Draw(LayerInitializer.GlorotUniform, inputs: 5, outputs: 1, seed: 1234567);

        Assert.Equal((float)(Symmetric(6457827717110365317) * Math.Sqrt(6.0 / 6.0)), weights[0]);
        Assert.Equal((float)(Symmetric(3203168211198807973) * Math.Sqrt(6.0 / 6.0)), weights[1]);

        static double Symmetric(ulong bits) => ((bits >> 11) / (double)(1L << 52)) - 1.0;
    }

    /// <summary>Every bit, in the column form and the row form of the block, with more inputs than outputs and with fewer.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 5)]
    [InlineData(5, 7)]
    [InlineData(64, 5)]
    [InlineData(64, 40)]
    [InlineData(9, 64)]
    [InlineData(70, 3)]
    public void Bits_are_as_documented(int inputs, int outputs)
    {
        foreach (LayerInitializer initializer in Enum.GetValues<LayerInitializer>())
        {
            (float[] weights, float[] biases) = new ReferenceInitialization(inputs, outputs, seed: 11).Draw(initializer);

            (float[] drawnWeights, float[] drawnBiases) = Draw(initializer, inputs, outputs, seed: 11);

            Assert.Equal(weights.Select(BitConverter.SingleToInt32Bits), drawnWeights.Select(BitConverter.SingleToInt32Bits));
            Assert.Equal(biases.Select(BitConverter.SingleToInt32Bits), drawnBiases.Select(BitConverter.SingleToInt32Bits));
        }
    }

    [Fact]
    public void Normal_numbers_are_those_of_the_polar_method()
    {
        (float[] weights, _) = Draw(LayerInitializer.HeNormal, inputs: 2, outputs: 1, seed: 1234567);
        double x = ((6457827717110365317UL >> 11) / (double)(1L << 52)) - 1.0;
        double y = ((3203168211198807973UL >> 11) / (double)(1L << 52)) - 1.0;
        double s = (x * x) + (y * y);

        Assert.InRange(s, 0.0, 1.0);
        Assert.Equal((float)(x * Math.Sqrt(-2.0 * Math.Log(s) / s)), weights[0], 1e-6f);
    }

    [Fact]
    public void Does_not_depend_on_the_form_of_the_block()
    {
        // Row form and column form of the first weights of as many inputs.
        (float[] few, _) = Draw(LayerInitializer.Uniform, inputs: 100, outputs: 2, seed: 9);
        (float[] many, _) = Draw(LayerInitializer.Uniform, inputs: 100, outputs: 90, seed: 9);

        Assert.Equal(few, many[..few.Length]);
        Assert.NotEqual(few, Draw(LayerInitializer.Uniform, inputs: 100, outputs: 2, seed: 10).Weights);
    }

    private static (float[] Weights, float[] Biases) Draw(LayerInitializer initializer, int inputs, int outputs, ulong seed)
    {
        GenericLayer layer = new(inputs, outputs);
        float[] block = new float[layer.ParameterCount];
        Array.Fill(block, float.NaN);
        layer.Initialize(block, seed, initializer);
        float[] weights = new float[inputs * outputs];
        float[] biases = new float[outputs];
        layer.Unpack(block, weights, biases);
        float[] again = new float[layer.ParameterCount];
        layer.Pack(weights, biases, again);

        // What fills the block up is 0.
        Assert.Equal(again, block);
        return (weights, biases);
    }
}
