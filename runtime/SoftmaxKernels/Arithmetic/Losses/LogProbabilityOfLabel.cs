using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The log-probability of a class: minus its cross-entropy.</summary>
internal readonly struct LogProbabilityOfLabel<TArithmetic> : ILabelLoss
    where TArithmetic : struct, IArithmetic
{
    // 0 − …: the log-probability of a certain class is +0, as log-softmax has it.
    [MethodImpl(Compilation.AtOnce)]
    public float Of(ReadOnlySpan<float> row, int label) => (float)(0f - RowLoops<TArithmetic>.CrossEntropy(row, label));

    [MethodImpl(Compilation.AtOnce)]
    public float Gradient(ReadOnlySpan<float> row, int label, Span<float> destination, float scale) =>
        (float)(0f - RowLoops<TArithmetic>.CrossEntropyGradient(row, label, destination, -scale));
}
