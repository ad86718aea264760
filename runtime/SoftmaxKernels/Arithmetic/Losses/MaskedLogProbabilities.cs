using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// Log-probabilities of classes with a mask of allowed ones, and their gradients: minus the cross-entropy with that mask. Arguments have been
/// checked.
/// </summary>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
internal static class MaskedLogProbabilities<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    // 0 − …: as without a mask, the log-probability of a certain class is +0.
    [MethodImpl(Compilation.AtOnce)]
    public static float Of(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, int label, EmptyRows emptyRows) =>
        (float)(0f - RowLoops<TArithmetic>.CrossEntropy(logits, allowed, label, emptyRows));

    [MethodImpl(Compilation.AtOnce)]
    public static float Gradient(
        ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, int label, Span<float> destination, float scale, EmptyRows emptyRows) =>
        (float)(0f - RowLoops<TArithmetic>.CrossEntropyGradient(logits, allowed, label, destination, -scale, emptyRows));
}
