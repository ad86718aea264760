using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The z-loss: log-sum-exp squared.</summary>
internal readonly struct SquaredLogSumExp<TArithmetic> : IRowLoss
    where TArithmetic : struct, IArithmetic
{
    [MethodImpl(Compilation.AtOnce)]
    public float Of(ReadOnlySpan<float> logits)
    {
        float logSumExp = RowLoops<TArithmetic>.LogSumExp(logits);
        return (float)(logSumExp * logSumExp);
    }

    [MethodImpl(Compilation.AtOnce)]
    public float Gradient(ReadOnlySpan<float> logits, Span<float> destination, float scale)
    {
        float logSumExp = RowLoops<TArithmetic>.LogSumExp(logits);
        Span<float> row = destination.Slice(0, logits.Length);
        RowLoops<TArithmetic>.Softmax(logits, row);
        RowLoops<TArithmetic>.Map(row, row, row, new ScaledElements<TArithmetic>((float)((double)logSumExp * 2.0 * scale)));
        return (float)(logSumExp * logSumExp);
    }
}
