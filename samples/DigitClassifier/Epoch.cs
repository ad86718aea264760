using System;
using System.Diagnostics;

namespace DigitClassifier;

/// <summary>Passes over the training set: in batches, and in a new order each time.</summary>
internal sealed class Epoch
{
    private readonly DigitSet _training;
    private readonly Random _random;
    private readonly int[] _order;
    private readonly float[] _features;
    private readonly int[] _labels;

    public Epoch(DigitSet training, int batchSize, Random random)
    {
        _training = training;
        _random = random;
        _order = new int[training.Count];
        for (int i = 0; i < _order.Length; i++)
        {
            _order[i] = i;
        }

        _features = new float[batchSize * training.FeatureCount];
        _labels = new int[batchSize];
    }

    /// <summary>Lets the classifier see every digit once.</summary>
    public EpochResult Run(SoftmaxClassifier classifier)
    {
        _random.Shuffle(_order);
        double loss = 0;
        int steps = 0;
        long start = Stopwatch.GetTimestamp();
        TimeSpan kernelTime = classifier.KernelTime;
        for (int first = 0; first < _order.Length; first += _labels.Length)
        {
            int rows = Math.Min(_labels.Length, _order.Length - first);
            Gather(_order.AsSpan(first, rows));
            loss += rows * classifier.Step(_features.AsSpan(0, rows * _training.FeatureCount), _labels.AsSpan(0, rows));
            steps++;
        }

        return new EpochResult(
            loss / _order.Length,
            steps,
            Stopwatch.GetElapsedTime(start),
            classifier.KernelTime - kernelTime);
    }

    private void Gather(ReadOnlySpan<int> rows)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            _training.Row(rows[i]).CopyTo(_features.AsSpan(i * _training.FeatureCount));
            _labels[i] = _training.Labels[rows[i]];
        }
    }
}
