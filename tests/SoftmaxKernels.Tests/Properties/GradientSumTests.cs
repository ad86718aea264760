using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Properties;

/// <summary>A shift of all logits changes nothing, therefore every gradient sums to 0, within its roundings.</summary>
public sealed class GradientSumTests
{
    private static readonly float[] Scales = [1f, 0.125f, -3f];

    public static TheoryData<KernelSource, int> Kernels => PropertyCheck.Kernels;

    [Theory]
    [MemberData(nameof(Kernels))]
    public void For_a_label(KernelSource source, int size) =>
        PropertyCheck.ForEachKernel(source, size, RowGenerator.WithZeros(size), (kernel, logits, choice) =>
        {
            // The other terms: at most four roundings in their sum, one of the label's gradient, two of each of theirs.
            const double Roundings = 4.0 + 1.0 + 2.0;
            int label = choice % size;
            float[] gradient = new float[size];
            kernel.CrossEntropyGradient(logits, label, gradient, Scales[choice % Scales.Length]);

            AssertZero(gradient, Roundings, Math.Abs((double)gradient[label]));
        });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void For_soft_targets(KernelSource source, int size) =>
        PropertyCheck.ForEachKernel(source, size, RowGenerator.Finite(size), (kernel, logits, choice) =>
        {
            // Two in each of two sums, the factor, the product, the target's product, and the difference of the two.
            const double Roundings = 2.0 + 2.0 + 1.0 + 1.0 + 1.0 + 2.0;
            float scale = Scales[choice % Scales.Length];
            float[] targets = Numbers(size, choice, 0.0, 1.0);
            float[] gradient = new float[size];
            kernel.CrossEntropyGradient(logits, targets, gradient, scale);

            AssertZero(gradient, Roundings, targets.Sum(target => (double)target) * Math.Abs(scale));
        });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Of_softmax(KernelSource source, int size) =>
        PropertyCheck.ForEachKernel(source, size, RowGenerator.WithZeros(size), (kernel, logits, choice) =>
        {
            // The probabilities' own sum, the dot product, and two of each of the gradients: a difference up to 2 max |u|.
            double roundings = Tolerance.NormalisationRoundings(size) + 7.0 + (2.0 * 2.0);
            float[] upstream = Numbers(size, choice, -1.0, 1.0);
            float[] probabilities = new float[size];
            float[] gradient = new float[size];
            kernel.Softmax(logits, probabilities);
            kernel.SoftmaxGradient(probabilities, upstream, gradient);

            AssertZero(gradient, roundings, upstream.Max(Math.Abs));
        });

    private static float[] Numbers(int size, int seed, double low, double high)
    {
        RandomSource random = new((ulong)seed);
        return [.. Enumerable.Range(0, size).Select(_ => (float)random.NextDouble(low, high))];
    }

    private static void AssertZero(IEnumerable<float> gradient, double roundings, double magnitude)
    {
        double bound = roundings * Tolerance.Rounding * magnitude * (1.0 + 1e-5);
        Assert.InRange(gradient.Sum(value => (double)value), -bound, bound);
    }
}
