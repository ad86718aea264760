using System;

namespace DigitClassifier;

/// <summary>Labelled digits: one row of features each.</summary>
/// <param name="Features">Rows × <paramref name="FeatureCount"/> numbers, row by row.</param>
/// <param name="Labels">One class, 0 to 9, per row.</param>
/// <param name="FeatureCount">The number of features of a row.</param>
internal sealed record DigitSet(float[] Features, int[] Labels, int FeatureCount)
{
    public int Count => Labels.Length;

    public ReadOnlySpan<float> Row(int index) => Features.AsSpan(index * FeatureCount, FeatureCount);

    /// <summary>Gets neighbouring rows, without copying them.</summary>
    public DigitBatch Rows(int first, int rows) =>
        new(Features.AsSpan(first * FeatureCount, rows * FeatureCount), Labels.AsSpan(first, rows));

    /// <summary>Puts a fifth aside, chosen at random, for a test that is honest: training never sees it.</summary>
    public (DigitSet Training, DigitSet Test) HoldBack(SplitMix64 random)
    {
        int[] order = new int[Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        random.Shuffle(order);
        int held = Math.Max(1, Count / 5);
        return (Select(order.AsSpan(held)), Select(order.AsSpan(0, held)));
    }

    private DigitSet Select(ReadOnlySpan<int> rows)
    {
        float[] features = new float[rows.Length * FeatureCount];
        int[] labels = new int[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            Row(rows[i]).CopyTo(features.AsSpan(i * FeatureCount));
            labels[i] = Labels[rows[i]];
        }

        return new DigitSet(features, labels, FeatureCount);
    }
}
