using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Isa;
using Xunit;

namespace SoftmaxKernels.Tests.LossOptions;

/// <summary>
/// Batches are worked off in groups of rows, one row or two alone. So a batch of many rows is compared with one batch for each of its rows:
/// groups that are full, that are not, that end at a row that does not count, and with rows of the slow path among others.
/// </summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class LossGroupTests
{
    private const int Ignored = -100;

    /// <summary>Less than a register, one, two, more; with and without a rest at every width; the longest that are grouped, and longer.</summary>
    private static readonly int[] Sizes = [1, 2, 3, 4, 5, 7, 8, 9, 12, 16, 17, 24, 31, 32, 33, 48, 64, 65, 100, 127, 255, 256, 257];

    /// <summary>Around what is done alone, the rows of a group at every width, and the rows of a block.</summary>
    private static readonly int[] Rows = [1, 2, 3, 4, 5, 8, 9, 15, 16, 17, 33];

    [Theory]
    [InlineData(KernelArithmetic.Fastest)]
    [InlineData(KernelArithmetic.Reproducible)]
    public void Have_the_bits_of_their_rows(KernelArithmetic arithmetic)
    {
        Mismatches mismatches = new();
        foreach (int size in Sizes)
        {
            foreach (int rows in Rows)
            {
                foreach (EmptyRows emptyRows in new[] { EmptyRows.NaN, EmptyRows.Zero })
                {
                    Batch batch = new(size, rows, new RandomSource((ulong)((size * 64) + rows)));
                    foreach ((string name, OptionsOf options) in batch.Options)
                    {
                        Compare(batch, options, emptyRows, arithmetic, $"{size} classes, {rows} rows, {name}, empty rows {emptyRows}", mismatches);
                    }
                }
            }
        }

        mismatches.AssertNone();
    }

    private static void Compare(Batch batch, OptionsOf options, EmptyRows emptyRows, KernelArithmetic arithmetic, string what, Mismatches mismatches)
    {
        int size = batch.Size;
        float[] expected = new float[batch.Logits.Length];
        float[] losses = new float[batch.Labels.Length];
        for (int row = 0; row < losses.Length; row++)
        {
            ReadOnlySpan<float> logits = batch.Logits.AsSpan(row * size, size);
            losses[row] = GenericKernel.CrossEntropyGradientBatch(
                logits, batch.Labels.AsSpan(row, 1), size, options(row, 1), expected.AsSpan(row * size, size), batch.Scale, emptyRows, arithmetic);
        }

        float total = (float)losses.Aggregate(0.0, (sum, loss) => sum + loss);
        CrossEntropyOptions all = options(0, losses.Length);
        float[] apart = new float[expected.Length];
        float sum = GenericKernel.CrossEntropyGradientBatch(batch.Logits, batch.Labels, size, all, apart, batch.Scale, emptyRows, arithmetic);
        mismatches.Compare($"{what}: sum", total, sum);
        mismatches.Compare($"{what}: gradient", expected, apart);

        float[] inPlace = [.. batch.Logits];
        sum = GenericKernel.CrossEntropyGradientBatch(inPlace, batch.Labels, size, all, inPlace, batch.Scale, emptyRows, arithmetic);
        mismatches.Compare($"{what}: sum in place", total, sum);
        mismatches.Compare($"{what}: gradient in place", expected, inPlace);

        float[] each = new float[losses.Length];
        sum = GenericKernel.CrossEntropyBatch(batch.Logits, batch.Labels, size, all, each, emptyRows, arithmetic);
        mismatches.Compare($"{what}: sum of losses", total, sum);
        mismatches.Compare($"{what}: losses", losses, each);
    }

    /// <summary>The options of some rows.</summary>
    private delegate CrossEntropyOptions OptionsOf(int first, int count);

    private sealed class Batch
    {
        private readonly float[] _weights;
        private readonly bool[] _allowed;

        public Batch(int size, int rows, RandomSource random)
        {
            Size = size;
            Scale = random.NextInt(2) == 0 ? 0.75f : -0.75f;
            Logits = new float[size * rows];
            Labels = new int[rows];
            _weights = [.. Enumerable.Range(0, size).Select(_ => random.NextInt(4) == 0 ? 0f : (float)(3.0 * random.NextDouble()))];
            _allowed = new bool[size * rows];
            for (int row = 0; row < rows; row++)
            {
                // One row in eight leaves the range that needs no shift, or has no probabilities.
                int kind = random.NextInt(24);
                for (int i = row * size; i < (row + 1) * size; i++)
                {
                    double logit = 8.0 * (random.NextDouble() - 0.5);
                    Logits[i] = kind switch { 0 => (float)(logit * 1e3), 1 => float.NegativeInfinity, 2 => float.NaN, _ => (float)logit };
                    _allowed[i] = kind != 3 && random.NextInt(3) > 0;
                }

                Labels[row] = random.NextInt(5) == 0 ? Ignored : random.NextInt(size);
            }
        }

        public int Size { get; }

        public float Scale { get; }

        public float[] Logits { get; }

        public int[] Labels { get; }

        public IReadOnlyList<(string Name, OptionsOf Options)> Options =>
        [
            ("no option", (_, _) => new() { Reduction = LossReduction.Sum }),
            ("weights", (_, _) => new() { Reduction = LossReduction.Sum, ClassWeights = _weights }),
            ("mask", (first, count) => new() { Reduction = LossReduction.Sum, Allowed = _allowed.AsSpan(first * Size, count * Size) }),
            ("temperature", (_, _) => new() { Reduction = LossReduction.Sum, Temperature = 0.5f }),
            ("all", (first, count) => new()
            {
                Reduction = LossReduction.Sum,
                ClassWeights = _weights,
                Allowed = _allowed.AsSpan(first * Size, count * Size),
                Temperature = 3f,
                LabelSmoothing = 0.25f,
            }),
        ];
    }
}
