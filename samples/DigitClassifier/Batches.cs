using System;

namespace DigitClassifier;

/// <summary>The training set in batches: in a new order, and with new noise, in each pass.</summary>
internal sealed class Batches
{
    /// <summary>The digits of a batch.</summary>
    public const int Size = 32;

    private readonly DigitSet _training;
    private readonly SplitMix64 _random;
    private readonly int[] _order;
    private readonly float[] _features = new float[Size * Digits.FeatureCount];
    private readonly int[] _labels = new int[Size];

    public Batches(DigitSet training, SplitMix64 random)
    {
        _training = training;
        _random = random;
        _order = new int[training.Count];
        for (int i = 0; i < _order.Length; i++)
        {
            _order[i] = i;
        }
    }

    /// <summary>Gets the number of batches of a pass. The last one may be smaller.</summary>
    public int Count => (_order.Length + Size - 1) / Size;

    /// <summary>Begins a pass.</summary>
    public void Shuffle() => _random.Shuffle(_order);

    /// <summary>Copies the digits of a batch together. The next call overwrites them.</summary>
    public DigitBatch Gather(int batch)
    {
        int first = batch * Size;
        ReadOnlySpan<int> rows = _order.AsSpan(first, Math.Min(Size, _order.Length - first));
        Span<float> features = _features.AsSpan(0, rows.Length * Digits.FeatureCount);
        for (int i = 0; i < rows.Length; i++)
        {
            _training.Row(rows[i]).CopyTo(features[(i * Digits.FeatureCount)..]);
            _labels[i] = _training.Labels[rows[i]];
        }

        PixelNoise.Add(features, _random);
        return new DigitBatch(features, _labels.AsSpan(0, rows.Length));
    }
}
