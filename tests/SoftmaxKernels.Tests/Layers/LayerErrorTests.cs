using System;
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
        { 8, 64 }, { 16, 32 }, { 64, 10 }, { 64, 64 }, { 84, 64 }, { 152, 64 }, { 784, 10 }, { 256, 256 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Of_logits_and_of_gradients_with_respect_to_inputs(int inputs, int outputs)
    {
        foreach (KernelArithmetic arithmetic in KernelCatalog.Arithmetics)
        {
            LayerCase layer = new(inputs, outputs, LayerActivation.None, arithmetic);
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
                for (int row = 0; row < LayerNumbers.Rows; row++)
                {
                    for (int j = 0; j < outputs; j++)
                    {
                        double sum = numbers.Biases[j];
                        double size = Math.Abs(numbers.Biases[j]);
                        for (int k = 0; k < inputs; k++)
                        {
                            double term = (double)numbers.Inputs[(row * inputs) + k] * numbers.Weights[(j * inputs) + k];
                            sum += term;
                            size += Math.Abs(term);
                        }

                        worst = Math.Max(worst, Math.Abs(z[(row * outputs) + j] - sum) / (size * Unit));
                    }

                    for (int k = 0; k < inputs; k++)
                    {
                        double sum = 0.0;
                        double size = 0.0;
                        for (int j = 0; j < outputs; j++)
                        {
                            double term = (double)numbers.Upstream[(row * outputs) + j] * numbers.Weights[(j * inputs) + k];
                            sum += term;
                            size += Math.Abs(term);
                        }

                        worstOfInputs = Math.Max(worstOfInputs, size == 0.0 ? 0.0 : Math.Abs(ofInputs[(row * inputs) + k] - sum) / (size * Unit));
                    }
                }
            }

            output.WriteLine($"{inputs} → {outputs}, {arithmetic}: logits {worst:F2}, gradients with respect to inputs {worstOfInputs:F2}");
            Assert.InRange(worst, 0.0, Bound);
            Assert.InRange(worstOfInputs, 0.0, Bound);
        }
    }
}
