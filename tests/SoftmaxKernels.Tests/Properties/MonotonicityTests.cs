using System;
using System.Linq;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Properties;

/// <summary>When a logit grows its probability does not fall and no other rises, but for twice the stated error.</summary>
public sealed class MonotonicityTests
{
    private static readonly float[] Steps = [1e-6f, 1e-3f, 0.1f, 1f, 8f, 100f];

    public static TheoryData<KernelSource, int> Kernels => PropertyCheck.Kernels;

    [Theory]
    [MemberData(nameof(Kernels))]
    public void In_each_logit(KernelSource source, int size) =>
        PropertyCheck.ForEachKernel(source, size, RowGenerator.Finite(size), (kernel, logits, choice) =>
        {
            int grown = choice % size;
            float larger = Math.Max(MathF.BitIncrement(logits[grown]), logits[grown] + Steps[choice % Steps.Length]);
            float[] before = new float[size];
            float[] after = new float[size];
            kernel.Softmax(logits, before);
            kernel.Softmax(RowGenerator.With(logits, grown, larger), after);

            for (int i = 0; i < size; i++)
            {
                double slack = Tolerance.TwoProbabilities(size, Math.Max(before[i], after[i]));
                double growth = i == grown ? (double)after[i] - before[i] : (double)before[i] - after[i];
                Assert.True(growth >= -slack, $"class {i}: {before[i]:R} became {after[i]:R} when {logits[grown]:R} of class {grown} became {larger:R}");
            }
        });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Within_a_row(KernelSource source, int size) =>
        PropertyCheck.ForEachKernel(source, size, RowGenerator.WithZeros(size), (kernel, logits) =>
        {
            // Two exponentials, each off by less than 0.98 ULP, and the roundings of two products.
            const double ExponentialAndProduct = 2.0 * (0.979 + 1.0);
            float[] p = new float[size];
            kernel.Softmax(logits, p);
            int[] ascending = [.. Enumerable.Range(0, size).OrderBy(i => logits[i])];

            for (int i = 1; i < size; i++)
            {
                float lower = p[ascending[i - 1]];
                float upper = p[ascending[i]];
                Assert.True(upper >= lower * (1.0 - (ExponentialAndProduct * 2.0 * Tolerance.Rounding)), $"{upper:R} after {lower:R}");
            }
        });
}
