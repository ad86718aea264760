using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>Batches whose rows have other numbers between them.</content>
public static partial class SizedKernel<TArithmetic>
{
    /// <inheritdoc cref="GenericKernel.SoftmaxBatch(ReadOnlySpan{float}, int, int, Span{float}, int, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxBatch(ReadOnlySpan<float> logits, int rowStride, Span<float> destination, int destinationStride, int size)
    {
        int rows = StrideArguments.RequireBatch(logits, rowStride, destination, destinationStride, size);
        for (int row = 0; row < rows; row++)
        {
            RowLoops<TArithmetic>.Softmax(logits.Slice(row * rowStride, size), destination.Slice(row * destinationStride, size));
        }
    }

    /// <inheritdoc cref="GenericKernel.LogSoftmaxBatch(ReadOnlySpan{float}, int, int, Span{float}, int, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSoftmaxBatch(ReadOnlySpan<float> logits, int rowStride, Span<float> destination, int destinationStride, int size)
    {
        int rows = StrideArguments.RequireBatch(logits, rowStride, destination, destinationStride, size);
        for (int row = 0; row < rows; row++)
        {
            RowLoops<TArithmetic>.LogSoftmax(logits.Slice(row * rowStride, size), destination.Slice(row * destinationStride, size));
        }
    }

    /// <inheritdoc cref="GenericKernel.LogSumExpBatch(ReadOnlySpan{float}, int, int, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSumExpBatch(ReadOnlySpan<float> logits, int rowStride, Span<float> destination, int size)
    {
        int rows = StrideArguments.RequireRows(logits.Length, rowStride, size);
        KernelArguments.RequireRoom(destination.Length, rows);
        KernelArguments.RequireApart(logits, destination);
        for (int row = 0; row < rows; row++)
        {
            destination[row] = RowLoops<TArithmetic>.LogSumExp(logits.Slice(row * rowStride, size));
        }
    }

    /// <inheritdoc cref="GenericKernel.ArgMaxBatch(ReadOnlySpan{float}, int, int, Span{int})"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void ArgMaxBatch(ReadOnlySpan<float> logits, int rowStride, Span<int> destination, int size)
    {
        int rows = StrideArguments.RequireRows(logits.Length, rowStride, size);
        KernelArguments.RequireRoom(destination.Length, rows);
        KernelArguments.RequireApart(logits, destination);
        for (int row = 0; row < rows; row++)
        {
            destination[row] = RowLoops<TArithmetic>.ArgMax(logits.Slice(row * rowStride, size));
        }
    }

    /// <inheritdoc cref="GenericKernel.SampleBatch(ReadOnlySpan{float}, ReadOnlySpan{double}, int, int, Span{int}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms, int rowStride, Span<int> destination, int size)
    {
        int rows = StrideArguments.RequireRows(logits.Length, rowStride, size);
        KernelArguments.RequireLength(uniforms.Length, rows, nameof(uniforms));
        KernelArguments.RequireRoom(destination.Length, rows);
        KernelArguments.RequireApart(logits, destination);
        KernelArguments.RequireApart(uniforms, destination);
        KernelArguments.RequireUniforms(uniforms);
        for (int row = 0; row < rows; row++)
        {
            destination[row] = RowLoops<TArithmetic>.Sample(logits.Slice(row * rowStride, size), uniforms[row]);
        }
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{int}, int, int, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int rowStride, int size)
    {
        int rows = StrideArguments.RequireRows(logits.Length, rowStride, size);
        KernelArguments.RequireLength(labels.Length, rows, nameof(labels));
        KernelArguments.RequireLabels(labels, size);
        return MeanLosses<TArithmetic, int, IntLabel>.Mean(logits, rowStride, labels, size);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{int}, int, int, Span{float}, int, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradientBatch(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int rowStride, Span<float> destination, int destinationStride, float scale, int size)
    {
        int rows = StrideArguments.RequireBatch(logits, rowStride, destination, destinationStride, size);
        KernelArguments.RequireLength(labels.Length, rows, nameof(labels));
        KernelArguments.RequireLabels(labels, size);
        KernelArguments.RequireApart(labels, destination);
        return MeanLosses<TArithmetic, int, IntLabel>.Gradient(logits, rowStride, labels, destination, destinationStride, scale, size);
    }
}
