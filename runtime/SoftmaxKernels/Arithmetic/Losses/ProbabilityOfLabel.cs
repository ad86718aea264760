using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The cross-entropy of given probabilities for a label: −log p of the label.</summary>
internal readonly struct ProbabilityOfLabel<TArithmetic> : ILabelLoss
    where TArithmetic : struct, IArithmetic
{
    // 0 + …: the loss of a certain class is +0.
    [MethodImpl(Compilation.AtOnce)]
    public float Of(ReadOnlySpan<float> row, int label) => (float)(0f + KernelMath<TArithmetic>.CrossEntropyOfProbability(row[label], 1f));

    [MethodImpl(Compilation.AtOnce)]
    public float Gradient(ReadOnlySpan<float> row, int label, Span<float> destination, float scale)
    {
        float loss = Of(row, label);
        float gradient = KernelMath<TArithmetic>.CrossEntropyOfProbabilityGradient(row[label], scale);
        destination.Slice(0, row.Length).Clear();
        destination[label] = gradient;
        return loss;
    }
}
