using System;
using System.Linq;
using SoftmaxKernels.Tests.Reference;

namespace SoftmaxKernels.Tests.LossOptions;

/// <summary>Losses with options as the numerics contract writes them, one row after the other, on the plain scalar reference.</summary>
internal sealed class ReferenceLosses(int size, KernelArithmetic arithmetic, LossCase options)
{
    private readonly ReferenceKernel _kernel = new(size, arithmetic);

    /// <summary>The results of a batch.</summary>
    /// <param name="Value">What the reduction gives.</param>
    /// <param name="Losses">The loss of each row.</param>
    /// <param name="LogProbabilities">The log-probabilities of all rows.</param>
    /// <param name="Gradient">The gradient of all rows.</param>
    internal sealed record Results(float Value, float[] Losses, float[] LogProbabilities, float[] Gradient);

    public Results OfLabels(float[] logits, long[] labels, float scale)
    {
        double divisor = 0.0;
        foreach (long label in labels)
        {
            divisor += Counts(label) ? Weight((int)label) : 0f;
        }

        return Of(logits, divisor, scale, (row, z, mask, gradient, factor) => Counts(labels[row]) ? OfLabel(z, (int)labels[row], mask, gradient, factor) : 0f);
    }

    public Results OfTargets(float[] logits, float[] targets, float scale) =>
        Of(logits, logits.Length / size, scale, (row, z, mask, gradient, factor) =>
        {
            float share = Share(mask);
            float keep = 1f - options.Smoothing;
            float[] weighted = [.. Enumerable.Range(0, size).Select(i => Weight(i) * ((targets[(row * size) + i] * keep) + (mask[i] ? share : 0f)))];
            return _kernel.CrossEntropyGradient(z, weighted, gradient, (float)factor);
        });

    private Results Of(float[] logits, double divisor, float scale, Func<int, float[], bool[], float[], double, float> loss)
    {
        int rows = logits.Length / size;
        float inverse = 1f / options.Temperature;
        double factor = (options.Reduction == LossReduction.Mean ? scale / divisor : scale) * inverse;
        float[] losses = new float[rows];
        float[] logProbabilities = new float[logits.Length];
        float[] gradients = new float[logits.Length];
        double total = 0.0;
        for (int row = 0; row < rows; row++)
        {
            bool[] mask = Mask(row);
            float[] z = [.. Enumerable.Range(0, size).Select(i => mask[i] ? logits[(row * size) + i] : float.NegativeInfinity)];
            bool isZero = options.Allowed.Length > 0 && options.EmptyRows == EmptyRows.Zero && z.All(float.IsNegativeInfinity);
            if (options.Temperature != 1f && !isZero)
            {
                float max = z.Any(float.IsNaN) ? float.NaN : z.Max();
                z = [.. z.Select(value => (value - max) * inverse)];
            }

            float[] gradient = new float[size];
            if (isZero)
            {
                Array.Fill(logProbabilities, float.NegativeInfinity, row * size, size);
            }
            else
            {
                losses[row] = loss(row, z, mask, gradient, factor);
                _kernel.LogSoftmax(z, logProbabilities.AsSpan(row * size, size));
            }

            for (int i = 0; i < size; i++)
            {
                gradients[(row * size) + i] = mask[i] ? gradient[i] : gradient[i] - gradient[i];
            }

            total += losses[row];
        }

        float value = options.Reduction switch
        {
            LossReduction.Mean => rows == 0 ? 0f : (float)(total / divisor),
            LossReduction.Sum => (float)total,
            _ => 0f,
        };
        return new Results(value, losses, logProbabilities, gradients);
    }

    private float OfLabel(float[] z, int label, bool[] mask, float[] gradient, double factor)
    {
        float weight = Weight(label);
        if (options.Smoothing == 0f)
        {
            float loss = _kernel.CrossEntropyGradient(z, label, gradient, (float)(factor * weight));
            return weight == 0f && loss == float.PositiveInfinity ? 0f : weight * loss;
        }

        float share = Share(mask);
        float[] targets = [.. Enumerable.Range(0, size).Select(i => Weight(i) * (mask[i] ? share : 0f))];
        targets[label] += weight * (1f - options.Smoothing);
        return _kernel.CrossEntropyGradient(z, targets, gradient, (float)factor);
    }

    private bool Counts(long label) => label != options.IgnoredLabel;

    private float Weight(int label) => options.Weights.Length == 0 ? 1f : options.Weights[label];

    private float Share(bool[] mask)
    {
        int count = mask.Count(allowed => allowed);
        return count == 0 ? 0f : options.Smoothing / count;
    }

    private bool[] Mask(int row) =>
        options.Allowed.Length == 0 ? [.. Enumerable.Repeat(true, size)]
        : options.Allowed.Length == size ? options.Allowed
        : options.Allowed[(row * size)..((row + 1) * size)];
}
