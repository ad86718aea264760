using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>Entropy and log-probabilities with a mask of allowed classes.</content>
public static partial class SizedKernel<TArithmetic>
{
    /// <inheritdoc cref="GenericKernel.Entropy(ReadOnlySpan{float}, ReadOnlySpan{bool}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float Entropy(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        KernelArguments.RequireLength(logits, size);
        KernelArguments.RequireLength(allowed, size);
        return MaskedEntropy<TArithmetic>.Of(logits, allowed, emptyRows);
    }

    /// <inheritdoc cref="GenericKernel.EntropyGradient(ReadOnlySpan{float}, ReadOnlySpan{bool}, Span{float}, float, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float EntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination, float scale, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        KernelArguments.RequireRow(logits, destination, size);
        KernelArguments.RequireMask(allowed, destination, size);
        return MaskedEntropy<TArithmetic>.Gradient(logits, allowed, destination, scale, emptyRows);
    }

    /// <inheritdoc cref="GenericKernel.EntropyBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float EntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        int rows = KernelArguments.RequireRows(logits.Length, size, nameof(logits));
        KernelArguments.RequireMask(allowed.Length, rows, size);
        double total = 0.0;
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            total += MaskedEntropy<TArithmetic>.Of(logits.Slice(start, size), RowMasks.OfRow(allowed, start, size), emptyRows);
        }

        return RowStatistics.Mean(total, rows);
    }

    /// <inheritdoc cref="GenericKernel.EntropyGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, Span{float}, float, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float EntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination, float scale, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        int rows = KernelArguments.RequireBatch(logits, destination, size);
        KernelArguments.RequireMask(allowed.Length, rows, size);
        KernelArguments.RequireApart(allowed, destination);
        double total = 0.0;
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            total += MaskedEntropy<TArithmetic>.Gradient(
                logits.Slice(start, size), RowMasks.OfRow(allowed, start, size), destination.Slice(start, size), scale, emptyRows);
        }

        return RowStatistics.Mean(total, rows);
    }

    /// <inheritdoc cref="GenericKernel.LogProbability(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float LogProbability(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, int label, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        KernelArguments.RequireLength(logits, size);
        KernelArguments.RequireLength(allowed, size);
        KernelArguments.RequireLabel(label, size);
        return MaskedLogProbabilities<TArithmetic>.Of(logits, allowed, label, emptyRows);
    }

    /// <inheritdoc cref="GenericKernel.LogProbabilityGradient(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, Span{float}, float, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float LogProbabilityGradient(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, int label, Span<float> destination, float scale, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        KernelArguments.RequireRow(logits, destination, size);
        KernelArguments.RequireMask(allowed, destination, size);
        KernelArguments.RequireLabel(label, size);
        return MaskedLogProbabilities<TArithmetic>.Gradient(logits, allowed, label, destination, scale, emptyRows);
    }

    /// <inheritdoc cref="GenericKernel.LogProbabilityBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, ReadOnlySpan{int}, int, Span{float}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogProbabilityBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<int> labels, Span<float> destination, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        int rows = KernelArguments.RequireRows(logits.Length, size, nameof(logits));
        KernelArguments.RequireMask(allowed.Length, rows, size);
        KernelArguments.RequireLength(labels.Length, rows, nameof(labels));
        KernelArguments.RequireRoom(destination.Length, rows);
        KernelArguments.RequireLabels(labels, size);
        KernelArguments.RequireApart(logits, destination);
        KernelArguments.RequireApart(allowed, destination);
        KernelArguments.RequireApart(labels, destination);
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            destination[row] = MaskedLogProbabilities<TArithmetic>.Of(logits.Slice(start, size), RowMasks.OfRow(allowed, start, size), labels[row], emptyRows);
        }
    }

    /// <inheritdoc cref="GenericKernel.LogProbabilityGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, ReadOnlySpan{int}, int, Span{float}, float, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float LogProbabilityGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<int> labels, Span<float> destination, float scale, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        int rows = RequireMaskedBatch(logits, allowed, labels, destination, size);
        double total = 0.0;
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            total += MaskedLogProbabilities<TArithmetic>.Gradient(
                logits.Slice(start, size), RowMasks.OfRow(allowed, start, size), labels[row], destination.Slice(start, size), scale, emptyRows);
        }

        return RowStatistics.Mean(total, rows);
    }

    /// <inheritdoc cref="GenericKernel.LogProbabilityGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{bool}, ReadOnlySpan{int}, ReadOnlySpan{float}, int, Span{float}, EmptyRows, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnce)]
    public static float LogProbabilityGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<int> labels, ReadOnlySpan<float> scales, Span<float> destination, int size, EmptyRows emptyRows = EmptyRows.NaN)
    {
        int rows = RequireMaskedBatch(logits, allowed, labels, destination, size);
        KernelArguments.RequireLength(scales.Length, rows, nameof(scales));
        KernelArguments.RequireApart(scales, destination);
        double total = 0.0;
        for (int row = 0; row < rows; row++)
        {
            int start = row * size;
            total += MaskedLogProbabilities<TArithmetic>.Gradient(
                logits.Slice(start, size), RowMasks.OfRow(allowed, start, size), labels[row], destination.Slice(start, size), scales[row], emptyRows);
        }

        return RowStatistics.Mean(total, rows);
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static int RequireMaskedBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<int> labels, Span<float> destination, int size)
    {
        int rows = KernelArguments.RequireBatch(logits, destination, size);
        KernelArguments.RequireMask(allowed.Length, rows, size);
        KernelArguments.RequireApart(allowed, destination);
        KernelArguments.RequireLength(labels.Length, rows, nameof(labels));
        KernelArguments.RequireLabels(labels, size);
        KernelArguments.RequireApart(labels, destination);
        return rows;
    }
}
