using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Semantics;

/// <summary>The documented results for NaN, infinities and what is flushed to 0.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class SpecialValueTests
{
    private static readonly float[] Temperatures = [0f, 0.5f, 1f, float.PositiveInfinity];

    public static TheoryData<KernelSource, int> Kernels => KernelCases.All;

    [Theory]
    [MemberData(nameof(Kernels))]
    public void NaN_anywhere_makes_the_row_NaN(KernelSource source, int size) =>
        ForEachPosition(source, size, (kernel, position) => AssertAllNaN(kernel, RowWith(size, position, float.NaN)));

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Positive_infinity_anywhere_makes_the_row_NaN(KernelSource source, int size) =>
        ForEachPosition(source, size, (kernel, position) => AssertAllNaN(kernel, RowWith(size, position, float.PositiveInfinity)));

    [Theory]
    [MemberData(nameof(Kernels))]
    public void A_row_of_negative_infinities_is_NaN(KernelSource source, int size) =>
        ForEachPosition(source, size, (kernel, _) => AssertAllNaN(kernel, Enumerable.Repeat(float.NegativeInfinity, size).ToArray()));

    [Theory]
    [MemberData(nameof(Kernels))]
    public void NaN_among_negative_infinities_makes_the_row_NaN(KernelSource source, int size) => ForEachPosition(source, size, (kernel, position) =>
    {
        float[] logits = Enumerable.Repeat(float.NegativeInfinity, size).ToArray();
        logits[position] = float.NaN;
        AssertAllNaN(kernel, logits);
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Negative_infinity_masks_a_class(KernelSource source, int size)
    {
        if (size == 1)
        {
            return;
        }

        ForEachPosition(source, size, (kernel, position) =>
        {
            float[] logits = RowWith(size, position, float.NegativeInfinity);
            float[] result = new float[size];

            kernel.Softmax(logits, result);
            Assert.Equal(0, BitConverter.SingleToInt32Bits(result[position]));
            Assert.Equal(1.0, result.Sum(p => (double)p), 6);
            foreach (float temperature in Temperatures)
            {
                kernel.Softmax(logits, temperature, result);
                Assert.Equal(0, BitConverter.SingleToInt32Bits(result[position]));
                Assert.Equal(1.0, result.Sum(p => (double)p), 6);
            }

            kernel.LogSoftmax(logits, result);
            Assert.Equal(float.NegativeInfinity, result[position]);
            Assert.True(result.Where((_, i) => i != position).All(float.IsFinite));
            Assert.True(float.IsFinite(kernel.LogSumExp(logits)));
        });
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void A_masked_label_has_an_infinite_loss(KernelSource source, int size)
    {
        if (size == 1)
        {
            return;
        }

        ForEachPosition(source, size, (kernel, position) =>
        {
            const float Scale = 0.5f;
            float[] logits = RowWith(size, position, float.NegativeInfinity);
            float[] gradient = new float[size];

            Assert.Equal(float.PositiveInfinity, kernel.CrossEntropyGradient(logits, position, gradient, Scale));
            Assert.Equal(float.PositiveInfinity, kernel.CrossEntropy(logits, position));
            Assert.Equal(-Scale, gradient[position]);
            Assert.True(gradient.All(float.IsFinite));
        });
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void A_target_of_0_for_a_masked_class_costs_nothing(KernelSource source, int size)
    {
        if (size == 1)
        {
            return;
        }

        ForEachPosition(source, size, (kernel, position) =>
        {
            float[] logits = RowWith(size, position, float.NegativeInfinity);
            float[] targets = Enumerable.Range(0, size).Select(i => i == position ? 0f : 1f / (size - 1)).ToArray();
            float[] gradient = new float[size];

            Assert.True(float.IsFinite(kernel.CrossEntropyGradient(logits, targets, gradient, 1f)));
            Assert.True(float.IsFinite(kernel.CrossEntropy(logits, targets)));
            Assert.Equal(0f, gradient[position]);
            Assert.True(gradient.All(float.IsFinite));
        });
    }

    /// <summary>A probability is exactly 0 from somewhere between 70.0 and 70.71 below the maximum, and normal above.</summary>
    [Theory]
    [MemberData(nameof(Kernels))]
    public void Probabilities_are_0_or_normal(KernelSource source, int size)
    {
        if (size == 1)
        {
            return;
        }

        foreach (float max in new[] { 0f, 255f, 300f, -300f })
        {
            ForEachPosition(source, size, (kernel, position) =>
            {
                for (float distance = 69.5f; distance <= 71.5f; distance += 0.03125f)
                {
                    float[] logits = Enumerable.Repeat(max, size).ToArray();
                    logits[position] = max - distance;
                    float[] probabilities = new float[size];
                    kernel.Softmax(logits, probabilities);

                    float p = probabilities[position];
                    Assert.True(p == 0f || float.IsNormal(p), $"{kernel}: p = {p} at {distance} below the maximum");
                    Assert.True(distance is > 70f and < 70.75f || (p == 0f) == (distance > 70f), $"{kernel}: p = {p} at {distance} below the maximum");
                }
            });
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Differences_that_overflow_are_no_trouble(KernelSource source, int size)
    {
        if (size == 1)
        {
            return;
        }

        ForEachPosition(source, size, (kernel, position) =>
        {
            float[] logits = Enumerable.Repeat(-3e38f, size).ToArray();
            logits[position] = 3e38f;
            float[] probabilities = new float[size];
            kernel.Softmax(logits, probabilities);

            Assert.Equal(Enumerable.Range(0, size).Select(i => i == position ? 1f : 0f), probabilities);
        });
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Equal_logits_are_equally_likely(KernelSource source, int size)
    {
        foreach (IKernel kernel in KernelCases.Of(source, size))
        {
            foreach (float logit in new[] { 0f, -0f, 3f, -1e9f, 1e8f, float.MaxValue, -float.MaxValue, float.Epsilon })
            {
                float[] probabilities = new float[size];
                kernel.Softmax(Enumerable.Repeat(logit, size).ToArray(), probabilities);

                Assert.All(probabilities, p => Assert.Equal(probabilities[0], p));
                Assert.Equal(1.0 / size, probabilities[0], 6);
            }
        }
    }

    private static void AssertAllNaN(IKernel kernel, float[] logits)
    {
        float[] targets = Enumerable.Repeat(0.5f, logits.Length).ToArray();
        float[] result = new float[logits.Length];
        kernel.Softmax(logits, result);
        Assert.All(result, AssertNaN);
        foreach (float temperature in Temperatures)
        {
            kernel.Softmax(logits, temperature, result);
            Assert.All(result, AssertNaN);
            Assert.Equal(-1, kernel.Sample(logits, temperature, 0.0));
            Assert.Equal(-1, kernel.Sample(logits, temperature, 0.99));
        }

        kernel.LogSoftmax(logits, result);
        Assert.All(result, AssertNaN);
        Assert.Equal(LimitOfLogSumExp(logits), kernel.LogSumExp(logits));
        Assert.Equal(-1, kernel.Sample(logits, 0.0));
        Assert.Equal(-1, kernel.Sample(logits, 0.99));
        AssertNaN(kernel.CrossEntropy(logits, 0));
        AssertNaN(kernel.CrossEntropyGradient(logits, 0, result, 1f));
        Assert.All(result, AssertNaN);
        AssertNaN(kernel.CrossEntropy(logits, targets));
        AssertNaN(kernel.CrossEntropyGradient(logits, targets, result, 1f));
        Assert.All(result, AssertNaN);
    }

    /// <summary>log Σ e^z of a row that has no finite maximum, as SciPy, PyTorch, JAX and Julia have it.</summary>
    private static float LimitOfLogSumExp(float[] logits) =>
        logits.Any(float.IsNaN) ? float.NaN : logits.Any(float.IsPositiveInfinity) ? float.PositiveInfinity : float.NegativeInfinity;

    private static void AssertNaN(float value) => Assert.True(float.IsNaN(value), $"{value} should have been NaN");

    private static float[] RowWith(int size, int position, float value)
    {
        RandomSource random = new((ulong)size);
        float[] row = Enumerable.Range(0, size).Select(_ => (float)random.NextNormal()).ToArray();
        row[position] = value;
        return row;
    }

    /// <summary>The first, the last and a few positions between: first lanes, last lanes and tails of every width.</summary>
    private static void ForEachPosition(KernelSource source, int size, Action<IKernel, int> test)
    {
        IEnumerable<int> positions = new[] { 0, 3, 7, 8, 15, 16, 63, 64, size / 2, size - 1 }.Where(position => position < size).Distinct();
        foreach (IKernel kernel in KernelCases.Of(source, size))
        {
            foreach (int position in positions)
            {
                test(kernel, position);
            }
        }
    }
}
