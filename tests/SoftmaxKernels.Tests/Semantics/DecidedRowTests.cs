using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Semantics;

/// <summary>
/// A row is decided where all other terms vanish beside the largest: then its probability is exactly 1, two equal logits alone
/// have 0.5 each, and the gradient of targets that say the same is 0. Multiplying by a rounded reciprocal misses that for one
/// logit in seven.
/// </summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class DecidedRowTests
{
    private const int RowsPerBatch = 37;

    /// <summary>Every way to lay a row out: one and several registers, sums in float and in double, loops.</summary>
    private static readonly IReadOnlyList<int> Sizes = [.. Enumerable.Range(1, 34), 47, 48, 63, 64, 65, 66, 100, 121, 128, 129, 256, 333, 1000];

    public static TheoryData<KernelSource, int> Kernels => TestCases.Each([KernelSource.Runtime, KernelSource.Generated], Sizes);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void The_largest_has_a_probability_of_1(KernelSource source, int size) => ForEachKernel(source, size, (kernel, random) =>
    {
        // Masked, flushed, or too small to count beside the largest.
        foreach (float distance in new[] { float.PositiveInfinity, 90f, 18f + MathF.Log(size) })
        {
            float[] logits = DecidedRows(random, size, distance, 1, out int[] largest);
            AssertDecided(kernel, logits, largest, 1f);
        }
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Two_equal_logits_alone_have_one_half_each(KernelSource source, int size) => ForEachKernel(source, size, (kernel, random) =>
    {
        foreach (float distance in size < 2 ? Array.Empty<float>() : [float.PositiveInfinity, 90f])
        {
            float[] logits = DecidedRows(random, size, distance, 2, out int[] largest);
            AssertDecided(kernel, logits, largest, 0.5f);
        }
    });

    [Theory]
    [InlineData(KernelSource.Runtime)]
    [InlineData(KernelSource.Generated)]
    public void The_row_90_2_minus_2(KernelSource source)
    {
        foreach (IKernel kernel in KernelCatalog.Arithmetics.Select(arithmetic => KernelCatalog.Find(source, 3, arithmetic)!))
        {
            float[] probabilities = new float[3];
            kernel.Softmax([90f, 2f, -2f], probabilities);

            Assert.Equal([1f, 0f, 0f], probabilities);
        }
    }

    private static void AssertDecided(IKernel kernel, float[] logits, int[] largest, float probability)
    {
        int size = kernel.Size;
        float[] actual = new float[logits.Length];
        float[] inBatch = new float[logits.Length];
        ForEachRow(start => kernel.Softmax(logits.AsSpan(start, size), actual.AsSpan(start)));
        Check("Softmax", actual);
        kernel.SoftmaxBatch(logits, inBatch);
        Check("SoftmaxBatch", inBatch);
        ForEachRow(start => kernel.Softmax(logits.AsSpan(start, size), 0.7f, actual.AsSpan(start)));
        Check("Softmax at a temperature", actual);
        kernel.SoftmaxBatch(logits, 0.7f, inBatch);
        Check("SoftmaxBatch at a temperature", inBatch);

        // The targets are what the row says.
        float[] targets = new float[logits.Length];
        foreach (int index in largest)
        {
            targets[index] = probability;
        }

        kernel.CrossEntropyGradientBatch(logits, targets, actual, 3f);
        Assert.All(largest, index => Assert.True(actual[index] == 0f, $"{kernel}: gradient {actual[index]:R} for the logit {logits[index]:R}"));

        void ForEachRow(Action<int> row)
        {
            for (int start = 0; start < logits.Length; start += size)
            {
                row(start);
            }
        }

        void Check(string method, float[] result) => Assert.All(
            largest, index => Assert.True(result[index] == probability, $"{kernel}: {method} of {logits[index]:R} gives {result[index]:R}"));
    }

    /// <summary>A batch of rows in which one or two logits, anywhere, lead all others by a distance.</summary>
    private static float[] DecidedRows(RandomSource random, int size, float distance, int leaders, out int[] largest)
    {
        float[] logits = new float[RowsPerBatch * size];
        List<int> indices = [];
        for (int row = 0; row < RowsPerBatch; row++)
        {
            float max = (float)(100.0 * random.NextNormal());
            logits.AsSpan(row * size, size).Fill(max - distance);
            int first = random.NextInt(size);
            for (int leader = 0; leader < leaders; leader++)
            {
                int index = (row * size) + ((first + (leader * (1 + (size / 3)))) % size);
                logits[index] = max;
                indices.Add(index);
            }
        }

        largest = [.. indices];
        return logits;
    }

    private static void ForEachKernel(KernelSource source, int size, Action<IKernel, RandomSource> test)
    {
        foreach (KernelArithmetic arithmetic in KernelCatalog.Arithmetics)
        {
            // Not every size is generated in both arithmetics.
            if (KernelCatalog.Find(source, size, arithmetic) is { } kernel)
            {
                test(kernel, new RandomSource((ulong)size));
            }
        }
    }
}
