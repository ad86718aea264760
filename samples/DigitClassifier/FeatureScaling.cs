using System;

namespace DigitClassifier;

/// <summary>Moves the mean of every feature to 0 and divides by its range, so that one learning rate suits all of them.</summary>
internal sealed class FeatureScaling
{
    private readonly double[] _mean;
    private readonly double[] _factor;

    /// <summary>Measures the features of the training set. A test set is scaled by the same numbers.</summary>
    public FeatureScaling(DigitSet training)
    {
        int count = training.FeatureCount;
        double[] sum = new double[count];
        double[] smallest = new double[count];
        double[] largest = new double[count];
        Array.Fill(smallest, double.PositiveInfinity);
        Array.Fill(largest, double.NegativeInfinity);
        for (int row = 0; row < training.Count; row++)
        {
            ReadOnlySpan<float> features = training.Row(row);
            for (int i = 0; i < count; i++)
            {
                sum[i] += features[i];
                smallest[i] = Math.Min(smallest[i], features[i]);
                largest[i] = Math.Max(largest[i], features[i]);
            }
        }

        _mean = new double[count];
        _factor = new double[count];
        for (int i = 0; i < count; i++)
        {
            _mean[i] = sum[i] / training.Count;

            // A feature that never changes says nothing. Where a later file has it otherwise, it still says nothing.
            double range = largest[i] - smallest[i];
            _factor[i] = range > 0 ? 1 / range : 0;
        }
    }

    public DigitSet Apply(DigitSet digits)
    {
        float[] scaled = new float[digits.Features.Length];
        for (int i = 0; i < scaled.Length; i++)
        {
            int feature = i % digits.FeatureCount;
            scaled[i] = (float)((digits.Features[i] - _mean[feature]) * _factor[feature]);
        }

        return digits with { Features = scaled };
    }
}
