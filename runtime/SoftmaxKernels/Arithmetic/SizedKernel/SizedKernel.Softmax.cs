using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>Softmax.</content>
public static partial class SizedKernel<TArithmetic>
{
    /// <inheritdoc cref="GenericKernel.Softmax(ReadOnlySpan{float}, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void Softmax(ReadOnlySpan<float> logits, Span<float> destination, int size)
    {
        KernelArguments.RequireRow(logits, destination, size);
        RowLoops<TArithmetic>.Softmax(logits, destination);
    }

    /// <inheritdoc cref="GenericKernel.Softmax(ReadOnlySpan{float}, float, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void Softmax(ReadOnlySpan<float> logits, float temperature, Span<float> destination, int size)
    {
        KernelArguments.RequireRow(logits, destination, size);
        KernelArguments.RequireTemperature(temperature);
        RowLoops<TArithmetic>.Softmax(logits, temperature, destination);
    }

    /// <inheritdoc cref="GenericKernel.SoftmaxBatch(ReadOnlySpan{float}, int, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxBatch(ReadOnlySpan<float> logits, Span<float> destination, int size)
    {
        int rows = KernelArguments.RequireBatch(logits, destination, size);
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            RowLoops<TArithmetic>.Softmax(logits.Slice(start, size), destination.Slice(start, size));
        }
    }

    /// <inheritdoc cref="GenericKernel.SoftmaxBatch(ReadOnlySpan{float}, int, float, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxBatch(ReadOnlySpan<float> logits, float temperature, Span<float> destination, int size)
    {
        int rows = KernelArguments.RequireBatch(logits, destination, size);
        KernelArguments.RequireTemperature(temperature);
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            RowLoops<TArithmetic>.Softmax(logits.Slice(start, size), temperature, destination.Slice(start, size));
        }
    }
}
