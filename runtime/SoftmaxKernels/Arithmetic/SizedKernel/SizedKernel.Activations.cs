using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>Sigmoid, SiLU, ReLU and their gradients.</content>
public static partial class SizedKernel<TArithmetic>
{
    /// <inheritdoc cref="GenericKernel.Sigmoid(ReadOnlySpan{float}, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void Sigmoid(ReadOnlySpan<float> x, Span<float> destination, int size)
    {
        KernelArguments.RequireRow(x, destination, size, nameof(x));
        RowLoops<TArithmetic>.Sigmoid(x, destination);
    }

    /// <inheritdoc cref="GenericKernel.SigmoidBatch(ReadOnlySpan{float}, int, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SigmoidBatch(ReadOnlySpan<float> x, Span<float> destination, int size)
    {
        KernelArguments.RequireBatch(x, destination, size, nameof(x));
        RowLoops<TArithmetic>.Sigmoid(x, destination);
    }

    /// <inheritdoc cref="GenericKernel.Silu(ReadOnlySpan{float}, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void Silu(ReadOnlySpan<float> x, Span<float> destination, int size)
    {
        KernelArguments.RequireRow(x, destination, size, nameof(x));
        RowLoops<TArithmetic>.Silu(x, destination);
    }

    /// <inheritdoc cref="GenericKernel.SiluBatch(ReadOnlySpan{float}, int, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SiluBatch(ReadOnlySpan<float> x, Span<float> destination, int size)
    {
        KernelArguments.RequireBatch(x, destination, size, nameof(x));
        RowLoops<TArithmetic>.Silu(x, destination);
    }

    /// <inheritdoc cref="GenericKernel.Relu(ReadOnlySpan{float}, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void Relu(ReadOnlySpan<float> x, Span<float> destination, int size)
    {
        KernelArguments.RequireRow(x, destination, size, nameof(x));
        RowLoops<TArithmetic>.Relu(x, destination);
    }

    /// <inheritdoc cref="GenericKernel.ReluBatch(ReadOnlySpan{float}, int, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void ReluBatch(ReadOnlySpan<float> x, Span<float> destination, int size)
    {
        KernelArguments.RequireBatch(x, destination, size, nameof(x));
        RowLoops<TArithmetic>.Relu(x, destination);
    }

    /// <inheritdoc cref="GenericKernel.SigmoidGradient(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SigmoidGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination, int size)
    {
        KernelArguments.RequireRow(y, destination, size, nameof(y));
        KernelArguments.RequireSecond(upstream, destination, size, nameof(upstream));
        RowLoops<TArithmetic>.SigmoidGradient(y, upstream, destination);
    }

    /// <inheritdoc cref="GenericKernel.SiluGradient(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SiluGradient(ReadOnlySpan<float> x, ReadOnlySpan<float> upstream, Span<float> destination, int size)
    {
        KernelArguments.RequireRow(x, destination, size, nameof(x));
        KernelArguments.RequireSecond(upstream, destination, size, nameof(upstream));
        RowLoops<TArithmetic>.SiluGradient(x, upstream, destination);
    }

    /// <inheritdoc cref="GenericKernel.ReluGradient(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void ReluGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination, int size)
    {
        KernelArguments.RequireRow(y, destination, size, nameof(y));
        KernelArguments.RequireSecond(upstream, destination, size, nameof(upstream));
        RowLoops<TArithmetic>.ReluGradient(y, upstream, destination);
    }

    /// <inheritdoc cref="GenericKernel.SigmoidGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SigmoidGradientBatch(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination, int size)
    {
        KernelArguments.RequireBatch(y, destination, size, nameof(y));
        KernelArguments.RequireSecond(upstream, destination, y.Length, nameof(upstream));
        RowLoops<TArithmetic>.SigmoidGradient(y, upstream, destination);
    }

    /// <inheritdoc cref="GenericKernel.SiluGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SiluGradientBatch(ReadOnlySpan<float> x, ReadOnlySpan<float> upstream, Span<float> destination, int size)
    {
        KernelArguments.RequireBatch(x, destination, size, nameof(x));
        KernelArguments.RequireSecond(upstream, destination, x.Length, nameof(upstream));
        RowLoops<TArithmetic>.SiluGradient(x, upstream, destination);
    }

    /// <inheritdoc cref="GenericKernel.ReluGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void ReluGradientBatch(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination, int size)
    {
        KernelArguments.RequireBatch(y, destination, size, nameof(y));
        KernelArguments.RequireSecond(upstream, destination, y.Length, nameof(upstream));
        RowLoops<TArithmetic>.ReluGradient(y, upstream, destination);
    }
}
