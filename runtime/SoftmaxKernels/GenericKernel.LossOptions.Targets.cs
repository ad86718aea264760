using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Cross-entropy of soft targets with options.</content>
public static partial class GenericKernel
{
    /// <summary>Cross-entropy of a batch with soft targets, with options.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="targets">rows × N target weights t ≥ 0; they need not add up to 1.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="options">Class weights, the ignored label, label smoothing, a mask, a temperature and the reduction.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed, where options hold a mask. It counts in a mean.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>What the reduction gives: the mean, the sum, or 0 where there is none. A mean is 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">A span has a wrong length, or what is written overlaps an input other than it may.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or an option is out of its range, or the losses are to stay for themselves.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<float> targets,
        int size,
        CrossEntropyOptions options,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyBatch(logits, targets, options, size, emptyRows)
            : SizedKernel<Reproducible>.CrossEntropyBatch(logits, targets, options, size, emptyRows);
    }

    /// <summary>Cross-entropy of a batch with soft targets, with options; also writes the loss of each row.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="targets">rows × N target weights t ≥ 0; they need not add up to 1.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="options">Class weights, the ignored label, label smoothing, a mask, a temperature and the reduction.</param>
    /// <param name="losses">At least one float per row: its loss, 0 where the label is ignored. Apart from all else.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed, where options hold a mask. It counts in a mean.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>What the reduction gives: the mean, the sum, or 0 where there is none. A mean is 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">A span has a wrong length, or what is written overlaps an input other than it may.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or an option is out of its range.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<float> targets,
        int size,
        CrossEntropyOptions options,
        Span<float> losses,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyBatch(logits, targets, options, losses, size, emptyRows)
            : SizedKernel<Reproducible>.CrossEntropyBatch(logits, targets, options, losses, size, emptyRows);
    }

    /// <summary>Writes the gradient of what the reduction gives of a batch with soft targets, with options, with respect to the logits: exactly 0 for what is forbidden.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="targets">rows × N target weights t ≥ 0; they need not add up to 1.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="options">Class weights, the ignored label, label smoothing, a mask, a temperature and the reduction.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input of floats, but not overlap it otherwise; apart from what options hold.</param>
    /// <param name="scale">What the gradient is multiplied by; the loss is not. A mean divides it by what that is divided by.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed, where options hold a mask. It counts in a mean.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>What the reduction gives: the mean, the sum, or 0 where there is none. A mean is 0 for an empty batch. With the bits of <c>CrossEntropyBatch</c>.</returns>
    /// <exception cref="ArgumentException">A span has a wrong length, or what is written overlaps an input other than it may.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or an option is out of its range.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradientBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<float> targets,
        int size,
        CrossEntropyOptions options,
        Span<float> destination,
        float scale = 1f,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyGradientBatch(logits, targets, options, destination, scale, size, emptyRows)
            : SizedKernel<Reproducible>.CrossEntropyGradientBatch(logits, targets, options, destination, scale, size, emptyRows);
    }
}
