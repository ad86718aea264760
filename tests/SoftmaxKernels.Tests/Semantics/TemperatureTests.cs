using System;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Semantics;

/// <summary>Softmax and sampling at the edges of the temperature's range.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class TemperatureTests
{
    /// <summary>Below it a temperature is taken as 0.</summary>
    private const float SmallestNormal = 1.17549435e-38f;

    /// <summary>Above it, 2¹²⁶, a temperature is taken as infinite.</summary>
    private const float LargestFinite = 8.50705917e+37f;

    public static TheoryData<KernelSource, int> Kernels => KernelCases.All;

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Of_0_gives_the_first_maximum_all_probability(KernelSource source, int size) => ForEachKernel(source, size, (kernel, logits) =>
    {
        logits[size - 1] = logits.Max();
        int first = kernel.ArgMax(logits);
        foreach (float temperature in new[] { 0f, -0f, float.Epsilon, MathF.BitDecrement(SmallestNormal) })
        {
            float[] probabilities = Softmax(kernel, logits, temperature);

            Assert.Equal(Enumerable.Range(0, size).Select(i => i == first ? 1f : 0f), probabilities);
            Assert.Equal(first, kernel.Sample(logits, temperature, 0.0));
            Assert.Equal(first, kernel.Sample(logits, temperature, Math.BitDecrement(1.0)));
        }
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Of_infinity_makes_all_unmasked_classes_alike(KernelSource source, int size) => ForEachKernel(source, size, (kernel, logits) =>
    {
        if (size > 1)
        {
            logits[size / 2] = float.NegativeInfinity;
        }

        int unmasked = Math.Max(1, size - 1);
        foreach (float temperature in new[] { float.PositiveInfinity, float.MaxValue, MathF.BitIncrement(LargestFinite) })
        {
            float[] probabilities = Softmax(kernel, logits, temperature);

            float each = probabilities[0];
            Assert.Equal(1.0 / unmasked, each, 6);
            Assert.Equal(logits.Select(logit => float.IsFinite(logit) ? each : 0f), probabilities);
        }
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Of_1_changes_nothing(KernelSource source, int size) => ForEachKernel(source, size, (kernel, logits) =>
    {
        float[] expected = new float[size];
        kernel.Softmax(logits, expected);

        Assert.Equal(expected, Softmax(kernel, logits, 1f));
        Assert.Equal(kernel.Sample(logits, 0.37), kernel.Sample(logits, 1f, 0.37));
    });

    /// <summary>Powers of two divide exactly, so that softmax(z / T) can be had without a temperature.</summary>
    [Theory]
    [MemberData(nameof(Kernels))]
    public void Divides_the_logits(KernelSource source, int size) => ForEachKernel(source, size, (kernel, logits) =>
    {
        foreach (float temperature in new[] { 0.25f, 2f, 16f })
        {
            float[] expected = new float[size];
            kernel.Softmax(logits.Select(logit => logit / temperature).ToArray(), expected);

            Assert.All(expected.Zip(Softmax(kernel, logits, temperature)), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
        }
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void At_the_ends_of_the_ordinary_range_gives_the_limits(KernelSource source, int size) => ForEachKernel(source, size, (kernel, logits) =>
    {
        Assert.Equal(Softmax(kernel, logits, 0f), Softmax(kernel, logits, SmallestNormal));
        Assert.Equal(Softmax(kernel, logits, float.PositiveInfinity), Softmax(kernel, logits, LargestFinite));
    });

    /// <summary>In place, where an implementation that writes before it has read all would show.</summary>
    [Theory]
    [MemberData(nameof(Kernels))]
    public void Works_in_place(KernelSource source, int size) => ForEachKernel(source, size, (kernel, logits) =>
    {
        foreach (float temperature in new[] { 0f, 0.5f, 1f, float.PositiveInfinity })
        {
            float[] row = [.. logits];
            kernel.Softmax(row, temperature, row);

            Assert.Equal(Softmax(kernel, logits, temperature), row);
        }
    });

    private static float[] Softmax(IKernel kernel, float[] logits, float temperature)
    {
        float[] probabilities = new float[logits.Length];
        kernel.Softmax(logits, temperature, probabilities);
        return probabilities;
    }

    private static void ForEachKernel(KernelSource source, int size, Action<IKernel, float[]> test)
    {
        foreach (IKernel kernel in KernelCases.Of(source, size))
        {
            RandomSource random = new((ulong)size);
            test(kernel, Enumerable.Range(0, size).Select(_ => (float)random.NextNormal()).ToArray());
        }
    }
}
