using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>tanh, its gradient and its derivative.</content>
public static partial class SizedKernel<TArithmetic>
{
    /// <inheritdoc cref="GenericKernel.Tanh(ReadOnlySpan{float}, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void Tanh(ReadOnlySpan<float> x, Span<float> destination, int size)
    {
        KernelArguments.RequireRow(x, destination, size, nameof(x));
        RowLoops<TArithmetic>.Tanh(x, destination);
    }

    /// <inheritdoc cref="GenericKernel.TanhBatch(ReadOnlySpan{float}, int, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void TanhBatch(ReadOnlySpan<float> x, Span<float> destination, int size)
    {
        KernelArguments.RequireBatch(x, destination, size, nameof(x));
        RowLoops<TArithmetic>.Tanh(x, destination);
    }

    /// <inheritdoc cref="GenericKernel.Tanh(ReadOnlySpan{float}, float, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void Tanh(ReadOnlySpan<float> x, float scale, Span<float> destination, int size)
    {
        KernelArguments.RequireRow(x, destination, size, nameof(x));
        RowLoops<TArithmetic>.Tanh(x, scale, destination);
    }

    /// <inheritdoc cref="GenericKernel.TanhBatch(ReadOnlySpan{float}, int, float, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void TanhBatch(ReadOnlySpan<float> x, float scale, Span<float> destination, int size)
    {
        KernelArguments.RequireBatch(x, destination, size, nameof(x));
        RowLoops<TArithmetic>.Tanh(x, scale, destination);
    }

    /// <inheritdoc cref="GenericKernel.TanhDerivative(ReadOnlySpan{float}, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void TanhDerivative(ReadOnlySpan<float> x, Span<float> destination, int size)
    {
        KernelArguments.RequireRow(x, destination, size, nameof(x));
        RowLoops<TArithmetic>.TanhDerivative(x, destination);
    }

    /// <inheritdoc cref="GenericKernel.TanhGradient(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void TanhGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination, int size)
    {
        KernelArguments.RequireRow(y, destination, size, nameof(y));
        KernelArguments.RequireSecond(upstream, destination, size, nameof(upstream));
        RowLoops<TArithmetic>.TanhGradient(y, upstream, destination);
    }

    /// <inheritdoc cref="GenericKernel.TanhGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void TanhGradientBatch(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination, int size)
    {
        KernelArguments.RequireBatch(y, destination, size, nameof(y));
        KernelArguments.RequireSecond(upstream, destination, y.Length, nameof(upstream));
        RowLoops<TArithmetic>.TanhGradient(y, upstream, destination);
    }

    /// <inheritdoc cref="GenericKernel.TanhDerivativeBatch(ReadOnlySpan{float}, int, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void TanhDerivativeBatch(ReadOnlySpan<float> x, Span<float> destination, int size)
    {
        KernelArguments.RequireBatch(x, destination, size, nameof(x));
        RowLoops<TArithmetic>.TanhDerivative(x, destination);
    }
}
