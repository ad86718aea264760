using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The focal loss of a label, (1 − p)^focus · −log p.</summary>
internal readonly struct Focal<TArithmetic> : ILabelLoss
    where TArithmetic : struct, IArithmetic
{
    private readonly double _focus;

    public Focal(float focus) => _focus = focus;

    [MethodImpl(Compilation.AtOnce)]
    public float Of(ReadOnlySpan<float> row, int label) => (float)Of(RowLoops<TArithmetic>.Statistics(row), row[label], out _);

    /// <summary>The gradient of cross-entropy times (1 − p)^focus (1 + focus · p · −log p / (1 − p)).</summary>
    [MethodImpl(Compilation.AtOnce)]
    public float Gradient(ReadOnlySpan<float> row, int label, Span<float> destination, float scale)
    {
        float loss = (float)Of(RowLoops<TArithmetic>.Statistics(row), row[label], out double factor);
        RowLoops<TArithmetic>.CrossEntropyGradient(row, label, destination, (float)(factor * scale));
        return loss;
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private double Of(RowStatistics row, float labelLogit, out double factor)
    {
        double crossEntropy = row.LossInDouble(labelLogit);
        if (_focus == 0.0)
        {
            factor = 1.0;
            return crossEntropy;
        }

        // Of a maximum 1 − p is the sum of all others; of another class p is at most one half, and nothing cancels.
        double probability = Exponential.Of(-crossEntropy);
        double rest = labelLogit == row.Max ? row.OthersOfMaximum : 1.0 - probability;

        // Where all others are flushed, and with NaN, there is no logarithm to take.
        if (!(rest > 0.0))
        {
            factor = rest;
            return rest;
        }

        double power = Exponential.Of(_focus * Logarithm.Of(rest));
        factor = probability == 0.0 ? power : power * (1.0 + (_focus * (probability * crossEntropy) / rest));
        return power * crossEntropy;
    }
}
