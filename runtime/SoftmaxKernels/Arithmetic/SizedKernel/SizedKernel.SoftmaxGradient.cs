using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>The gradient and the Jacobian of softmax.</content>
public static partial class SizedKernel<TArithmetic>
{
    /// <inheritdoc cref="GenericKernel.SoftmaxGradient(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxGradient(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> upstream, Span<float> destination, int size)
    {
        KernelArguments.RequireRow(probabilities, destination, size, nameof(probabilities));
        KernelArguments.RequireSecond(upstream, destination, size, nameof(upstream));
        RowLoops<TArithmetic>.SoftmaxGradient(probabilities, upstream, destination);
    }

    /// <inheritdoc cref="GenericKernel.SoftmaxGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxGradientBatch(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> upstream, Span<float> destination, int size)
    {
        int rows = KernelArguments.RequireBatch(probabilities, destination, size, nameof(probabilities));
        KernelArguments.RequireSecond(upstream, destination, probabilities.Length, nameof(upstream));
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            RowLoops<TArithmetic>.SoftmaxGradient(probabilities.Slice(start, size), upstream.Slice(start, size), destination.Slice(start, size));
        }
    }

    /// <inheritdoc cref="GenericKernel.SoftmaxJacobian(ReadOnlySpan{float}, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxJacobian(ReadOnlySpan<float> probabilities, Span<float> destination, int size)
    {
        KernelArguments.RequireLength(probabilities.Length, size, nameof(probabilities));
        KernelArguments.RequireRoom(destination.Length, size * size);
        KernelArguments.RequireApart(probabilities, destination);
        RowLoops<TArithmetic>.SoftmaxJacobian(probabilities, destination);
    }
}
