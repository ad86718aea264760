using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>Losses and their gradients.</content>
public static partial class SizedKernel<TArithmetic>
{
    /// <inheritdoc cref="GenericKernel.CrossEntropy(ReadOnlySpan{float}, int, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropy(ReadOnlySpan<float> logits, int label, int size)
    {
        KernelArguments.RequireLength(logits, size);
        KernelArguments.RequireLabel(label, size);
        return RowLoops<TArithmetic>.CrossEntropy(logits, label);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, int size)
    {
        KernelArguments.RequireLength(logits, size);
        KernelArguments.RequireLength(targets.Length, size, nameof(targets));
        return RowLoops<TArithmetic>.CrossEntropy(logits, targets);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{int}, int, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int size)
    {
        int rows = KernelArguments.RequireRows(logits.Length, size, nameof(logits));
        KernelArguments.RequireLength(labels.Length, rows, nameof(labels));
        KernelArguments.RequireLabels(labels, size);
        return MeanLosses<TArithmetic, int, IntLabel>.Mean(logits, size, labels, size);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, int, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, int size)
    {
        int rows = KernelArguments.RequireRows(logits.Length, size, nameof(logits));
        KernelArguments.RequireLength(targets.Length, logits.Length, nameof(targets));
        double total = 0.0;
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            total += RowLoops<TArithmetic>.CrossEntropy(logits.Slice(start, size), targets.Slice(start, size));
        }

        return RowStatistics.Mean(total, rows);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyGradient(ReadOnlySpan{float}, int, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(ReadOnlySpan<float> logits, int label, Span<float> destination, float scale, int size)
    {
        KernelArguments.RequireRow(logits, destination, size);
        KernelArguments.RequireLabel(label, size);
        return RowLoops<TArithmetic>.CrossEntropyGradient(logits, label, destination, scale);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> destination, float scale, int size)
    {
        int rows = KernelArguments.RequireBatch(logits, destination, size);
        KernelArguments.RequireLength(labels.Length, rows, nameof(labels));
        KernelArguments.RequireLabels(labels, size);
        KernelArguments.RequireApart(labels, destination);
        return MeanLosses<TArithmetic, int, IntLabel>.Gradient(logits, size, labels, destination, size, scale, size);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyGradient(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale, int size)
    {
        KernelArguments.RequireRow(logits, destination, size);
        KernelArguments.RequireSecond(targets, destination, size, nameof(targets));
        return RowLoops<TArithmetic>.CrossEntropyGradient(logits, targets, destination, scale);
    }

    /// <inheritdoc cref="GenericKernel.CrossEntropyGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale, int size)
    {
        int rows = KernelArguments.RequireBatch(logits, destination, size);
        KernelArguments.RequireSecond(targets, destination, logits.Length, nameof(targets));
        double total = 0.0;
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            total += RowLoops<TArithmetic>.CrossEntropyGradient(logits.Slice(start, size), targets.Slice(start, size), destination.Slice(start, size), scale);
        }

        return RowStatistics.Mean(total, rows);
    }
}
