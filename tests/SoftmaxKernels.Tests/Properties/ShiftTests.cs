using System;
using System.Linq;
using FsCheck.Fluent;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using Xunit;

namespace SoftmaxKernels.Tests.Properties;

/// <summary>Adding a power of two to all logits, exactly, changes nothing, or no more than the errors allow.</summary>
public sealed class ShiftTests
{
    /// <summary>2⁹: with rows within ±64 every maximum is beyond the range in which it is not subtracted.</summary>
    private const int SmallestSubtracted = 9;

    private const int LargestShift = 15;

    public static TheoryData<KernelSource, int> Kernels => PropertyCheck.Kernels;

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Has_the_same_bits_where_the_maximum_is_subtracted(KernelSource source, int size) =>
        PropertyCheck.ForEachKernel(source, size, RowGenerator.OnGrid(size), (kernel, logits, choice) =>
        {
            int exponent = SmallestSubtracted + (choice % (LargestShift - SmallestSubtracted + 1));
            float[] expected = Softmax(kernel, Shifted(logits, MathF.ScaleB(1f, SmallestSubtracted)));

            float[] actual = Softmax(kernel, Shifted(logits, MathF.ScaleB(choice % 2 == 0 ? 1f : -1f, exponent)));

            Assert.Equal(-1, FloatBits.FirstDifference(expected, actual));
        });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Stays_within_the_errors_where_it_is_not(KernelSource source, int size) =>
        PropertyCheck.ForEachKernel(source, size, RowGenerator.OnGrid(size), (kernel, logits, choice) =>
        {
            float max = logits.Max();
            float[] expected = Softmax(kernel, logits);

            float[] actual = Softmax(kernel, Shifted(logits, MathF.ScaleB(1f, choice % (LargestShift + 1))));

            for (int i = 0; i < size; i++)
            {
                if (max - logits[i] < Tolerance.FlushDistance)
                {
                    double slack = Tolerance.TwoProbabilities(size, Math.Max(expected[i], actual[i]));
                    Assert.InRange(actual[i], expected[i] - slack, expected[i] + slack);
                }
            }
        });

    private static float[] Shifted(float[] logits, float shift)
    {
        float[] shifted = [.. logits.Select(value => value + shift)];

        // The property is about exact shifts only.
        Assert.Equal(logits, shifted.Select(value => value - shift));
        return shifted;
    }

    private static float[] Softmax(IKernel kernel, float[] logits)
    {
        float[] p = new float[logits.Length];
        kernel.Softmax(logits, p);
        return p;
    }
}
