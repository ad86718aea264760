using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>What follows from softmax by the chain rule or a sign. Arguments have been checked.</summary>
internal static class Derivatives<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    /// <summary>u − e^x Σ u.</summary>
    /// <param name="logProbabilities">The results of log-softmax.</param>
    /// <param name="upstream">As many upstream gradients.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSoftmax(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> upstream, Span<float> destination)
    {
        float sum = (float)RowLoops<TArithmetic>.Sum(upstream);
        RowLoops<TArithmetic>.Map(logProbabilities, upstream, destination, new LogSoftmaxGradients<TArithmetic>(sum));
    }

    /// <summary>e^(z − log-sum-exp) · upstream.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="logSumExp">Their log-sum-exp.</param>
    /// <param name="upstream">The upstream gradient.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as the logits.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSumExp(ReadOnlySpan<float> logits, float logSumExp, float upstream, Span<float> destination) =>
        RowLoops<TArithmetic>.Map(logits, logits, destination, new LogSumExpGradients<TArithmetic>(logSumExp, upstream));

    /// <summary>softmax(−z).</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as the logits.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Softmin(ReadOnlySpan<float> logits, Span<float> destination)
    {
        Span<float> row = destination.Slice(0, logits.Length);
        RowLoops<TArithmetic>.Map(logits, logits, row, default(Negatives<TArithmetic>));
        RowLoops<TArithmetic>.Softmax(row, row);
    }
}
