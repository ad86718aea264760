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
    // A multiple of the rows that are done at once.
    private const int LabelsAtOnce = 64;

    /// <summary>The mean loss.</summary>
    /// <param name="logits">The logits of all rows.</param>
    /// <param name="rowStride">How far apart rows begin.</param>
    /// <param name="labels">A class index for each row.</param>
    /// <param name="size">The number of classes.</param>
    /// <returns>The mean.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static float Mean(ReadOnlySpan<float> logits, int rowStride, ReadOnlySpan<TLabel> labels, int size)
    {
        double total = 0.0;
        for (int row = 0; row < labels.Length; row++)
        {
            total += RowLoops<TArithmetic>.CrossEntropy(logits.Slice(row * rowStride, size), (int)default(TReader).Read(labels[row]));
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
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static float Gradient(
        ReadOnlySpan<float> logits, int rowStride, ReadOnlySpan<TLabel> labels, Span<float> destination, int destinationStride, float scale, int size)
    {
        double total = 0.0;
        Span<int> some = stackalloc int[LabelsAtOnce];
        for (int row = 0; row < labels.Length; row += LabelsAtOnce)
        {
            int count = Math.Min(LabelsAtOnce, labels.Length - row);
            for (int i = 0; i < count; i++)
            {
                some[i] = (int)default(TReader).Read(labels[row + i]);
            }

            total = RowLoops<TArithmetic>.CrossEntropyGradients(
                logits.Slice(row * rowStride), rowStride, some.Slice(0, count), destination.Slice(row * destinationStride), destinationStride, scale, size, total);
        }

        return RowStatistics.Mean(total, labels.Length);
    }
}
