using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>Log-softmax and log-sum-exp.</content>
public static partial class SizedKernel<TArithmetic>
{
    /// <inheritdoc cref="GenericKernel.LogSoftmax(ReadOnlySpan{float}, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSoftmax(ReadOnlySpan<float> logits, Span<float> destination, int size)
    {
        KernelArguments.RequireRow(logits, destination, size);
        RowLoops<TArithmetic>.LogSoftmax(logits, destination);
    }

    /// <inheritdoc cref="GenericKernel.LogSumExp(ReadOnlySpan{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float LogSumExp(ReadOnlySpan<float> logits, int size)
    {
        KernelArguments.RequireLength(logits, size);
        return RowLoops<TArithmetic>.LogSumExp(logits);
    }

    /// <inheritdoc cref="GenericKernel.LogSumExpBatch(ReadOnlySpan{float}, int, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSumExpBatch(ReadOnlySpan<float> logits, Span<float> destination, int size)
    {
        int rows = KernelArguments.RequireRows(logits.Length, size, nameof(logits));
        KernelArguments.RequireRoom(destination.Length, rows);
        KernelArguments.RequireApart(logits, destination);
        for (int row = 0; row < rows; row++)
        {
            destination[row] = RowLoops<TArithmetic>.LogSumExp(logits.Slice(row * size, size));
        }
    }

    /// <inheritdoc cref="GenericKernel.LogSoftmaxBatch(ReadOnlySpan{float}, int, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSoftmaxBatch(ReadOnlySpan<float> logits, Span<float> destination, int size)
    {
        int rows = KernelArguments.RequireBatch(logits, destination, size);
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            RowLoops<TArithmetic>.LogSoftmax(logits.Slice(start, size), destination.Slice(start, size));
        }
    }
}
