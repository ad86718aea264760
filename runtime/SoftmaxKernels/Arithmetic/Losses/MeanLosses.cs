using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>Mean cross-entropy of batches without options, of labels of any type and rows at any distance. Arguments have been checked.</summary>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
/// <typeparam name="TLabel">The type of a label.</typeparam>
/// <typeparam name="TReader">What reads it.</typeparam>
internal static class MeanLosses<TArithmetic, TLabel, TReader>
    where TArithmetic : struct, IArithmetic
    where TLabel : struct
    where TReader : struct, ILabelReader<TLabel>
{
    /// <summary>The mean loss.</summary>
    /// <param name="logits">The logits of all rows.</param>
    /// <param name="rowStride">How far apart rows begin.</param>
    /// <param name="labels">A class index for each row.</param>
    /// <param name="size">The number of classes.</param>
    /// <returns>The mean.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static float Mean(ReadOnlySpan<float> logits, int rowStride, ReadOnlySpan<TLabel> labels, int size)
    {
        Span<int> some = stackalloc int[LabelBlock.MostRows];
        Span<float> scales = stackalloc float[LabelBlock.MostRows];
        Span<float> losses = stackalloc float[LabelBlock.MostRows];
        scales.Clear();
        double total = 0.0;
        for (int row = 0; row < labels.Length; row += LabelBlock.MostRows)
        {
            LabelBlock block = new(Read(labels, row, some), scales, losses);
            RowLoops<TArithmetic>.CrossEntropies(logits.Slice(row * rowStride), rowStride, block, size);
            total = Add(block, total);
        }

        return RowStatistics.Mean(total, labels.Length);
    }

    /// <summary>The gradient of each row.</summary>
    /// <param name="logits">The logits of all rows.</param>
    /// <param name="rowStride">How far apart rows begin.</param>
    /// <param name="labels">A class index for each row.</param>
    /// <param name="destination">Room for the gradients.</param>
    /// <param name="destinationStride">How far apart those begin.</param>
    /// <param name="scale">What the gradient is multiplied by.</param>
    /// <param name="size">The number of classes.</param>
    /// <returns>The mean of the losses.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static float Gradient(
        ReadOnlySpan<float> logits, int rowStride, ReadOnlySpan<TLabel> labels, Span<float> destination, int destinationStride, float scale, int size) =>
        RowStatistics.Mean(Gradients(logits, rowStride, labels, destination, destinationStride, scale, size, total: 0.0), labels.Length);

    /// <summary>The gradient of each row, and the sum of the losses.</summary>
    /// <param name="logits">The logits of all rows.</param>
    /// <param name="rowStride">How far apart rows begin.</param>
    /// <param name="labels">A class index for each row.</param>
    /// <param name="destination">Room for the gradients.</param>
    /// <param name="destinationStride">How far apart those begin.</param>
    /// <param name="scale">What the gradient is multiplied by.</param>
    /// <param name="size">The number of classes.</param>
    /// <param name="total">What the losses are added to, one after the other.</param>
    /// <returns>The new sum.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static double Gradients(
        ReadOnlySpan<float> logits,
        int rowStride,
        ReadOnlySpan<TLabel> labels,
        Span<float> destination,
        int destinationStride,
        float scale,
        int size,
        double total)
    {
        Span<int> some = stackalloc int[LabelBlock.MostRows];
        Span<float> scales = stackalloc float[LabelBlock.MostRows];
        Span<float> losses = stackalloc float[LabelBlock.MostRows];
        scales.Fill(scale);
        for (int row = 0; row < labels.Length; row += LabelBlock.MostRows)
        {
            LabelBlock block = new(Read(labels, row, some), scales, losses);
            RowLoops<TArithmetic>.CrossEntropyGradients(
                logits.Slice(row * rowStride), rowStride, block, destination.Slice(row * destinationStride), destinationStride, size);
            total = Add(block, total);
        }

        return total;
    }

    /// <summary>The labels of the next rows of a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<int> Read(ReadOnlySpan<TLabel> labels, int first, Span<int> room)
    {
        int count = Math.Min(room.Length, labels.Length - first);
        for (int i = 0; i < count; i++)
        {
            room[i] = (int)default(TReader).Read(labels[first + i]);
        }

        return room.Slice(0, count);
    }

    /// <summary>Adds the losses of a block, one after the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Add(in LabelBlock block, double total)
    {
        foreach (float loss in block.Losses.Slice(0, block.Labels.Length))
        {
            total += loss;
        }

        return total;
    }
}
