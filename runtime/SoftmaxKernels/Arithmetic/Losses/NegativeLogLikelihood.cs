using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The negative log-likelihood of a label from given log-probabilities: −x of the label.</summary>
internal readonly struct NegativeLogLikelihood : ILabelLoss
{
    // 0 − x and not −x: the loss of a certain class is +0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Of(ReadOnlySpan<float> row, int label) => (float)(0f - row[label]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Gradient(ReadOnlySpan<float> row, int label, Span<float> destination, float scale)
    {
        float loss = Of(row, label);
        destination.Slice(0, row.Length).Clear();
        destination[label] = -scale;
        return loss;
    }
}
