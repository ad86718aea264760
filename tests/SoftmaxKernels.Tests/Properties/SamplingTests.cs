using System;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Semantics;
using Xunit;

namespace SoftmaxKernels.Tests.Properties;

/// <summary>Sampling draws every class as often as its probability says, and none of probability 0.</summary>
public sealed class SamplingTests
{
    private const int Draws = 200_000;

    /// <summary>The quantile of the normal distribution for 10⁻⁶.</summary>
    private const double Quantile = 4.753;

    private static readonly double[] ExtremeUniforms = [0.0, double.Epsilon, MathF.BitDecrement(1f), Math.BitDecrement(1.0)];

    public static TheoryData<KernelSource, int> Kernels => PropertyCheck.Kernels;

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Never_draws_a_class_of_probability_0(KernelSource source, int size) =>
        PropertyCheck.ForEachKernel(source, size, RowGenerator.WithZeros(size), (kernel, logits, choice) =>
        {
            float[] probabilities = new float[size];
            kernel.Softmax(logits, probabilities);
            foreach (double uniform in ExtremeUniforms.Append(new RandomSource((ulong)choice).NextDouble()))
            {
                Assert.NotEqual(0f, probabilities[kernel.Sample(logits, uniform)]);
            }
        });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Draws_with_the_frequencies_of_the_probabilities(KernelSource source, int size)
    {
        RandomSource random = new((ulong)size);
        float[] logits = [.. Enumerable.Range(0, size).Select(_ => (float)random.NextNormal())];
        double[] uniforms = [.. Enumerable.Range(0, Draws).Select(_ => random.NextDouble())];
        foreach (IKernel kernel in KernelCases.Of(source, size))
        {
            float[] probabilities = new float[size];
            kernel.Softmax(logits, probabilities);
            int[] counts = new int[size];
            foreach (double uniform in uniforms)
            {
                counts[kernel.Sample(logits, uniform)]++;
            }

            double chiSquare = counts.Zip(probabilities, (count, p) => Math.Pow(count - (Draws * (double)p), 2.0) / (Draws * (double)p)).Sum();

            Assert.True(chiSquare < CriticalChiSquare(size - 1), $"χ² {chiSquare:F1} of {size - 1} degrees of freedom");
        }
    }

    /// <summary>By Wilson and Hilferty: exceeded by chance once in a million.</summary>
    private static double CriticalChiSquare(int degrees)
    {
        double spread = 2.0 / (9.0 * degrees);
        return degrees * Math.Pow(1.0 - spread + (Quantile * Math.Sqrt(spread)), 3.0);
    }
}
