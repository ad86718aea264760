using System;
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif
using SoftmaxKernels.Rows;

namespace SoftmaxKernels.Arithmetic;

/// <content>Log-softmax, losses and their gradients.</content>
public static partial class RowLoops<TArithmetic>
{
    /// <summary>Log-softmax.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSoftmax(ReadOnlySpan<float> logits, Span<float> destination)
    {
#if NET8_0_OR_GREATER
        if (Fills512(logits.Length))
        {
            RowLoops512<TArithmetic>.LogSoftmax(ref First(logits), ref First(destination), logits.Length);
            return;
        }

        if (Fills256(logits.Length))
        {
            RowLoops256<TArithmetic>.LogSoftmax(ref First(logits), ref First(destination), logits.Length);
            return;
        }

        if (Fills128(logits.Length))
        {
            RowLoops128<TArithmetic>.LogSoftmax(ref First(logits), ref First(destination), logits.Length);
            return;
        }

        if (AreFew(logits.Length))
        {
            LogSoftmaxOfFew(logits, destination);
            return;
        }
#endif
        ScalarRowKernel<TArithmetic>.LogSoftmax(logits, destination);
    }

    /// <summary>The logarithm of the sum of exponentials.</summary>
    /// <param name="logits">The logits.</param>
    /// <returns>The logarithm.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static float LogSumExp(ReadOnlySpan<float> logits)
    {
        float result = Statistics(logits).LogSumExp;
        return float.IsNaN(result) ? logits.LogSumExpOfInvalid() : result;
    }

    /// <summary>The cross-entropy of a label.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="label">The class index.</param>
    /// <returns>The loss.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropy(ReadOnlySpan<float> logits, int label) => Statistics(logits).Loss(logits[label]);

    /// <summary>The cross-entropy of a label, and the log-probabilities of all classes.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="label">The class index.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as the logits.</param>
    /// <returns>The loss.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyWithLogProbabilities(ReadOnlySpan<float> logits, int label, Span<float> destination)
    {
        float loss = CrossEntropy(logits, label);
        LogSoftmax(logits, destination);
        return loss;
    }

    /// <summary>The cross-entropy of soft targets.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="targets">As many target weights.</param>
    /// <returns>The loss.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets)
    {
#if NET8_0_OR_GREATER
        if (Fills512(logits.Length))
        {
            return RowLoops512<TArithmetic>.CrossEntropyOfTargets(ref First(logits), ref First(targets), logits.Length);
        }

        if (Fills256(logits.Length))
        {
            return RowLoops256<TArithmetic>.CrossEntropyOfTargets(ref First(logits), ref First(targets), logits.Length);
        }

        if (Fills128(logits.Length))
        {
            return RowLoops128<TArithmetic>.CrossEntropyOfTargets(ref First(logits), ref First(targets), logits.Length);
        }

        if (AreFew(logits.Length))
        {
            return CrossEntropyOfFew(logits, targets);
        }
#endif
        return ScalarRowKernel<TArithmetic>.CrossEntropy(logits, targets);
    }

    /// <summary>The gradient of the cross-entropy of a label.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="label">The class index.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    /// <param name="scale">What the gradient is multiplied by.</param>
    /// <returns>The loss.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(ReadOnlySpan<float> logits, int label, Span<float> destination, float scale)
    {
#if NET8_0_OR_GREATER
        if (Fills512(logits.Length))
        {
            return RowLoops512<TArithmetic>.CrossEntropyGradient(ref First(logits), label, ref First(destination), scale, logits.Length);
        }

        if (Fills256(logits.Length))
        {
            return RowLoops256<TArithmetic>.CrossEntropyGradient(ref First(logits), label, ref First(destination), scale, logits.Length);
        }

        if (Fills128(logits.Length))
        {
            return RowLoops128<TArithmetic>.CrossEntropyGradient(ref First(logits), label, ref First(destination), scale, logits.Length);
        }

        if (Vector128.IsHardwareAccelerated &&
            RowLoops128<TArithmetic>.CrossEntropyGradientOfFew(ref First(logits), label, ref First(destination), scale, logits.Length, out float loss))
        {
            return loss;
        }
#endif
        return ScalarRowKernel<TArithmetic>.CrossEntropyGradient(logits, label, destination, scale);
    }

    /// <summary>The cross-entropy of rows with a label each.</summary>
    /// <param name="logits">The logits of all rows.</param>
    /// <param name="stride">How far apart rows begin.</param>
    /// <param name="block">The labels of the rows; their losses are written.</param>
    /// <param name="size">The number of classes.</param>
    [MethodImpl(Compilation.AtOnce)]
    internal static void CrossEntropies(ReadOnlySpan<float> logits, int stride, in LabelBlock block, int size)
    {
#if NET8_0_OR_GREATER
        if (AreGrouped(block, size))
        {
            if (Fills512(size))
            {
                RowLoops512<TArithmetic>.CrossEntropies(ref First(logits), stride, block, size);
                return;
            }

            if (Fills256(size))
            {
                RowLoops256<TArithmetic>.CrossEntropies(ref First(logits), stride, block, size);
                return;
            }

            if (Fills128(size))
            {
                RowLoops128<TArithmetic>.CrossEntropies(ref First(logits), stride, block, size);
                return;
            }
        }
#endif
        ReadOnlySpan<int> labels = block.Labels;
        for (int row = 0; row < labels.Length; row++)
        {
            block.Losses[row] = CrossEntropy(logits.Slice(row * stride, size), labels[row]);
        }
    }

    /// <summary>The gradients of the cross-entropy of rows with a label each.</summary>
    /// <param name="logits">The logits of all rows.</param>
    /// <param name="stride">How far apart rows begin.</param>
    /// <param name="block">The labels and scales of the rows; their losses are written.</param>
    /// <param name="destination">Room for the gradients, which may be the same memory as the logits if they begin as far apart.</param>
    /// <param name="destinationStride">How far apart the gradients begin.</param>
    /// <param name="size">The number of classes.</param>
    [MethodImpl(Compilation.AtOnce)]
    internal static void CrossEntropyGradients(
        ReadOnlySpan<float> logits, int stride, in LabelBlock block, Span<float> destination, int destinationStride, int size)
    {
#if NET8_0_OR_GREATER
        if (AreGrouped(block, size))
        {
            if (Fills512(size))
            {
                RowLoops512<TArithmetic>.CrossEntropyGradients(ref First(logits), stride, block, ref First(destination), destinationStride, size);
                return;
            }

            if (Fills256(size))
            {
                RowLoops256<TArithmetic>.CrossEntropyGradients(ref First(logits), stride, block, ref First(destination), destinationStride, size);
                return;
            }

            if (Fills128(size))
            {
                RowLoops128<TArithmetic>.CrossEntropyGradients(ref First(logits), stride, block, ref First(destination), destinationStride, size);
                return;
            }
        }
#endif
        ReadOnlySpan<int> labels = block.Labels;
        for (int row = 0; row < labels.Length; row++)
        {
            block.Losses[row] = CrossEntropyGradient(
                logits.Slice(row * stride, size), labels[row], destination.Slice(row * destinationStride, size), block.Scales[row]);
        }
    }

    /// <summary>The gradient of the cross-entropy of soft targets.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="targets">As many target weights.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    /// <param name="scale">What the gradient is multiplied by.</param>
    /// <returns>The loss.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale)
    {
#if NET8_0_OR_GREATER
        if (Fills512(logits.Length))
        {
            return RowLoops512<TArithmetic>.CrossEntropyGradientOfTargets(ref First(logits), ref First(targets), ref First(destination), scale, logits.Length);
        }

        if (Fills256(logits.Length))
        {
            return RowLoops256<TArithmetic>.CrossEntropyGradientOfTargets(ref First(logits), ref First(targets), ref First(destination), scale, logits.Length);
        }

        if (Fills128(logits.Length))
        {
            return RowLoops128<TArithmetic>.CrossEntropyGradientOfTargets(ref First(logits), ref First(targets), ref First(destination), scale, logits.Length);
        }

        if (AreFew(logits.Length))
        {
            return CrossEntropyGradientOfFew(logits, targets, destination, scale);
        }
#endif
        return ScalarRowKernel<TArithmetic>.CrossEntropyGradient(logits, targets, destination, scale);
    }

#if NET8_0_OR_GREATER
    /// <summary>
    /// Whether rows are done in groups: what a group shares is not worth it for one row or two, nor where terms would leave the first-level cache.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreGrouped(in LabelBlock block, int size) => block.Labels.Length > 2 && size <= LabelBlock.LongestRow;
#endif

    /// <summary>What losses and log-probabilities need of a row.</summary>
    [MethodImpl(Compilation.AtOnce)]
    internal static RowStatistics Statistics(ReadOnlySpan<float> logits)
    {
#if NET8_0_OR_GREATER
        if (Fills512(logits.Length))
        {
            return RowLoops512<TArithmetic>.Statistics(ref First(logits), logits.Length);
        }

        if (Fills256(logits.Length))
        {
            return RowLoops256<TArithmetic>.Statistics(ref First(logits), logits.Length);
        }

        if (Fills128(logits.Length))
        {
            return RowLoops128<TArithmetic>.Statistics(ref First(logits), logits.Length);
        }

        if (Vector128.IsHardwareAccelerated)
        {
            RowStatistics row = RowLoops128<TArithmetic>.StatisticsOfFew(ref First(logits), logits.Length);
            if (row.IsValid)
            {
                return row;
            }
        }
#endif
        return ScalarRowKernel<TArithmetic>.Statistics(logits);
    }
}
