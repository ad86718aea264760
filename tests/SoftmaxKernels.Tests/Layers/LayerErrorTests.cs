using System;
using System.Linq;
using SoftmaxKernels.Tests.Kernels;
using Xunit;
using Xunit.Abstractions;

namespace SoftmaxKernels.Tests.Layers;

/// <summary>
/// The errors of W a + b and of the gradients with respect to the inputs, in units of 2⁻²⁴ · Σ |w a|, against double. NUMERICS.md has
/// the figures.
/// </summary>
public sealed class LayerErrorTests(ITestOutputHelper output)
{
    private const double Unit = 1.0 / (1 << 24);
    private const double Bound = 2.7;

    public static TheoryData<int, int> Shapes => new()
    {
        { 8, 64 }, { 16, 32 }, { 64, 10 }, { 64, 64 }, { 84, 64 }, { 152, 64 }, { 784, 10 }, { 256, 256 }, { 675, 64 }, { 1024, 64 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Of_logits_and_of_gradients_with_respect_to_inputs(int inputs, int outputs)
    {
        foreach (KernelArithmetic arithmetic in KernelCatalog.Arithmetics)
        {
            LayerCase layer = new(inputs, outputs, LayerActivation.None, arithmetic);
            LayerCase back = new(outputs, inputs, LayerActivation.None, arithmetic, HasBias: false);
            GenericLayer product = layer.CreateRuntime();
            double worst = 0.0;
            double worstOfInputs = 0.0;
            for (int seed = 0; seed < 40; seed++)
            {
                LayerNumbers numbers = new(layer, seed);
                float[] block = new float[product.ParameterCount];
                product.Pack(numbers.Weights, numbers.Biases, block);
                float[] z = new float[LayerNumbers.Rows * outputs];
                product.ForwardBatch(block, numbers.Inputs, z);
                float[] ofInputs = new float[LayerNumbers.Rows * inputs];
                product.BackwardBatch(block, numbers.Inputs, z, numbers.Upstream, new float[block.Length], ofInputs);
                float[] transposed = [.. from input in Enumerable.Range(0, inputs) from unit in Enumerable.Range(0, outputs) select numbers.Weights[(unit * inputs) + input]];
                for (int row = 0; row < LayerNumbers.Rows; row++)
                {
                    worst = Math.Max(
                        worst,
                        Error(layer, numbers.Weights, numbers.Biases, numbers.Inputs.AsSpan(row * inputs, inputs), z.AsSpan(row * outputs, outputs)));
                    worstOfInputs = Math.Max(
                        worstOfInputs,
                        Error(back, transposed, [], numbers.Upstream.AsSpan(row * outputs, outputs), ofInputs.AsSpan(row * inputs, inputs)));
                }
            }

            output.WriteLine($"{inputs} → {outputs}, {arithmetic}: logits {worst:F2}, gradients with respect to inputs {worstOfInputs:F2}");
            Assert.InRange(worst, 0.0, Bound);
            Assert.InRange(worstOfInputs, 0.0, Bound);
        }
    }

    /// <summary>Without signs sums grow, and so do the roundings of a chain: those of the column form are the longer ones.</summary>
    [Theory]
    [InlineData(64, 64, 4.0)]
    [InlineData(256, 64, 12.0)]
    [InlineData(784, 64, 12.0)]
    [InlineData(4096, 64, 25.0)]
    [InlineData(784, 63, 3.0)]
    [InlineData(4096, 63, 5.5)]
    public void Of_logits_of_numbers_without_sign(int inputs, int outputs, double bound)
    {
        foreach (KernelArithmetic arithmetic in KernelCatalog.Arithmetics)
        {
            LayerCase layer = new(inputs, outputs, LayerActivation.None, arithmetic);
            GenericLayer product = layer.CreateRuntime();
            Random random = new(inputs);
            double worst = 0.0;
            for (int round = 0; round < 10; round++)
            {
                float[] weights = Uniform(random, inputs * outputs);
                float[] biases = Uniform(random, outputs);
                float[] row = Uniform(random, inputs);
                float[] block = new float[product.ParameterCount];
                product.Pack(weights, biases, block);
                float[] z = new float[outputs];
                product.Forward(block, row, z);
                worst = Math.Max(worst, Error(layer, weights, biases, row, z));
            }

            output.WriteLine($"{inputs} → {outputs}, {arithmetic}: {worst:F2}");
            Assert.InRange(worst, 0.0, bound);
        }
    }

    private static float[] Uniform(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle())];

    /// <summary>The largest error of a row, in its units.</summary>
    private static double Error(LayerCase layer, float[] weights, float[] biases, ReadOnlySpan<float> inputs, ReadOnlySpan<float> actual)
    {
        double[] a = [.. inputs];
        double[] sums = ExactLayer.Logits(layer, [.. weights], [.. biases], a);
        double[] sizes = ExactLayer.Logits(layer, Magnitudes(weights), Magnitudes(biases), [.. a.Select(Math.Abs)]);
        double worst = 0.0;
        for (int i = 0; i < sums.Length; i++)
        {
            worst = Math.Max(worst, sizes[i] == 0.0 ? 0.0 : Math.Abs(actual[i] - sums[i]) / (sizes[i] * Unit));
        }

        return worst;

        static double[] Magnitudes(float[] numbers) => [.. numbers.Select(number => (double)Math.Abs(number))];
    }
}
