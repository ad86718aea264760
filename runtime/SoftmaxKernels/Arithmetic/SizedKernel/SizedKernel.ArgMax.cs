using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>The largest class.</content>
public static partial class SizedKernel<TArithmetic>
{
    /// <inheritdoc cref="GenericKernel.ArgMax(ReadOnlySpan{float})"/>
    [MethodImpl(Compilation.AtOnce)]
    public static int ArgMax(ReadOnlySpan<float> logits, int size)
    {
        KernelArguments.RequireLength(logits, size);
        return RowLoops<TArithmetic>.ArgMax(logits);
    }

    /// <inheritdoc cref="GenericKernel.ArgMaxBatch(ReadOnlySpan{float}, int, Span{int})"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void ArgMaxBatch(ReadOnlySpan<float> logits, Span<int> destination, int size)
    {
        int rows = KernelArguments.RequireRows(logits.Length, size, nameof(logits));
        KernelArguments.RequireRoom(destination.Length, rows);
        KernelArguments.RequireApart(logits, destination);
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            destination[row] = RowLoops<TArithmetic>.ArgMax(logits.Slice(start, size));
        }
    }
}
