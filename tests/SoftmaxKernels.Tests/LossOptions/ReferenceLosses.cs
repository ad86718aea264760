using System;
using System.Linq;
using SoftmaxKernels.Tests.Reference;

namespace SoftmaxKernels.Tests.LossOptions;

/// <summary>Losses with options as the numerics contract writes them, one row after the other, on the plain scalar reference.</summary>
internal sealed class ReferenceLosses(ReferenceKernel kernel, LossCase options)
{
    /// <summary>The results of a batch.</summary>
    /// <param name="Value">What the reduction gives.</param>
    /// <param name="Losses">The loss of each row.</param>
    /// <param name="LogProbabilities">The log-probabilities of all rows.</param>
    /// <param name="Gradient">The gradient of all rows.</param>
    internal sealed record Results(float Value, float[] Losses, float[] LogProbabilities, float[] Gradient);

    private int Size => kernel.Size;

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
        Of(logits, logits.Length / Size, scale, (row, z, mask, gradient, factor) =>
        {
            float share = Share(mask);
            float keep = 1f - options.Smoothing;
            float[] weighted = [.. Enumerable.Range(0, Size).Select(i => Weight(i) * ((targets[(row * Size) + i] * keep) + (mask[i] ? share : 0f)))];
            return kernel.CrossEntropyGradient(z, weighted, gradient, (float)factor);
        });

    /// <summary>A row with a label: of the options it has the temperature.</summary>
    public float OfRow(float[] logits, int label, float[] gradient, float scale) =>
        kernel.CrossEntropyGradient(ReferenceRow.LogitsAt(options.Temperature, logits), label, gradient, ScaleAtTemperature(scale));

    /// <summary>A row with targets: of the options it has the temperature.</summary>
    public float OfRow(float[] logits, float[] targets, float[] gradient, float scale) =>
        kernel.CrossEntropyGradient(ReferenceRow.LogitsAt(options.Temperature, logits), targets, gradient, ScaleAtTemperature(scale));

    /// <summary>A row with a label, without options.</summary>
    public float WithLogProbabilities(float[] logits, int label, float[] logProbabilities)
    {
        kernel.LogSoftmax(logits, logProbabilities);
        return kernel.CrossEntropy(logits, label);
    }

    private float ScaleAtTemperature(float scale) => (float)((double)scale * (1f / options.Temperature));

    private Results Of(float[] logits, double divisor, float scale, Func<int, float[], bool[], float[], double, float> loss)
    {
        int rows = logits.Length / Size;
        float inverse = 1f / options.Temperature;
        double factor = (options.Reduction == LossReduction.Mean ? scale / divisor : scale) * inverse;
        float[] losses = new float[rows];
        float[] logProbabilities = new float[logits.Length];
        float[] gradients = new float[logits.Length];
        double total = 0.0;
        for (int row = 0; row < rows; row++)
        {
            bool[] mask = Mask(row);
            float[] z = [.. Enumerable.Range(0, Size).Select(i => mask[i] ? logits[(row * Size) + i] : float.NegativeInfinity)];
            bool isZero = options.Allowed.Length > 0 && options.EmptyRows == EmptyRows.Zero && z.All(float.IsNegativeInfinity);
            if (options.Temperature != 1f && !isZero)
            {
                float max = z.Any(float.IsNaN) ? float.NaN : z.Max();
                z = [.. z.Select(value => (value - max) * inverse)];
            }

            float[] gradient = new float[Size];
            if (isZero)
            {
                Array.Fill(logProbabilities, float.NegativeInfinity, row * Size, Size);
            }
            else
            {
                losses[row] = loss(row, z, mask, gradient, factor);
                kernel.LogSoftmax(z, logProbabilities.AsSpan(row * Size, Size));
            }

            for (int i = 0; i < Size; i++)
            {
                gradients[(row * Size) + i] = mask[i] ? gradient[i] : gradient[i] - gradient[i];
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
            float loss = kernel.CrossEntropyGradient(z, label, gradient, (float)(factor * weight));
            return weight == 0f && loss == float.PositiveInfinity ? 0f : weight * loss;
        }

        float share = Share(mask);
        float[] targets = [.. Enumerable.Range(0, Size).Select(i => Weight(i) * (mask[i] ? share : 0f))];
        targets[label] += weight * (1f - options.Smoothing);
        return kernel.CrossEntropyGradient(z, targets, gradient, (float)factor);
    }

    private bool Counts(long label) => label != options.IgnoredLabel;

    private float Weight(int label) => options.Weights.Length == 0 ? 1f : options.Weights[label];

    private float Share(bool[] mask)
    {
        int count = mask.Count(allowed => allowed);
        return count == 0 ? 0f : options.Smoothing / count;
    }

    private bool[] Mask(int row) =>
        options.Allowed.Length == 0 ? [.. Enumerable.Repeat(true, Size)]
        : options.Allowed.Length == Size ? options.Allowed
        : options.Allowed[(row * Size)..((row + 1) * Size)];
}
