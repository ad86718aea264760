using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>Binary cross-entropy of logits that are independent of one another. Arguments have been checked.</summary>
internal static class BinaryLosses<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    /// <summary>The reduced losses of whole rows: a sum for each row in the order of every sum, and of these one double in row order.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="targets">As many targets.</param>
    /// <param name="options">The options.</param>
    /// <param name="size">The number of classes.</param>
    /// <returns>The mean or the sum of the losses; 0 where nothing is reduced.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static float Of(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, BinaryCrossEntropyOptions options, int size)
    {
        if (options.Reduction == LossReduction.None)
        {
            return 0f;
        }

        int longest = Math.Min(logits.Length, size * Math.Max(1, Workspace.OnStack / size));
        using Workspace workspace = new(stackalloc float[Workspace.OnStack], longest);
        double total = 0.0;
        for (int start = 0; start < logits.Length; start += longest)
        {
            longest = Math.Min(longest, logits.Length - start);
            Span<float> losses = workspace.Floats.Slice(0, longest);
            Each(logits.Slice(start, longest), targets.Slice(start, longest), options, losses, size);
            for (int row = 0; row < longest; row += size)
            {
                total += RowLoops<TArithmetic>.Sum(losses.Slice(row, size));
            }
        }

        return options.Reduction == LossReduction.Sum ? (float)total : logits.IsEmpty ? 0f : (float)(total / logits.Length);
    }

    /// <summary>The loss of each logit of whole rows.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="targets">As many targets.</param>
    /// <param name="options">The options.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    /// <param name="size">The number of classes.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Each(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, BinaryCrossEntropyOptions options, Span<float> destination, int size)
    {
        BinaryTerms<TArithmetic> terms = new(options.Slope, options.Offset);
        if (options.PositiveWeights.IsEmpty)
        {
            RowLoops<TArithmetic>.Map(logits, targets, destination, terms);
            return;
        }

        for (int start = 0; start < logits.Length; start += size)
        {
            RowLoops<TArithmetic>.MapWeighted(
                logits.Slice(start, size), targets.Slice(start, size), options.PositiveWeights, destination.Slice(start, size), terms);
        }
    }

    /// <summary>The gradient of <see cref="Of"/> times a scale.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="targets">As many targets.</param>
    /// <param name="options">The options.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    /// <param name="scale">What the gradient is multiplied by.</param>
    /// <param name="size">The number of classes.</param>
    /// <returns>The loss.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static float Gradient(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, BinaryCrossEntropyOptions options, Span<float> destination, float scale, int size)
    {
        float loss = Of(logits, targets, options, size);
        float factor = options.Reduction == LossReduction.Mean ? (float)((double)scale / logits.Length) : scale;
        BinaryGradients<TArithmetic> gradients = new(options.Slope, options.Offset, factor);
        if (options.PositiveWeights.IsEmpty)
        {
            RowLoops<TArithmetic>.Map(logits, targets, destination, gradients);
            return loss;
        }

        for (int start = 0; start < logits.Length; start += size)
        {
            RowLoops<TArithmetic>.MapWeighted(
                logits.Slice(start, size), targets.Slice(start, size), options.PositiveWeights, destination.Slice(start, size), gradients);
        }

        return loss;
    }
}
