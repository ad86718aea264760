using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Cross-entropy of labels of 64 bits.</content>
public static partial class GenericKernel
{
    /// <summary>Mean cross-entropy of a batch of labels of 64 bits, as PyTorch and ONNX have them.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="labels">One class index per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has a wrong length, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or a label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<long> labels,
        int size,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyBatch(logits, labels, size)
            : SizedKernel<Reproducible>.CrossEntropyBatch(logits, labels, size);
    }

    /// <summary>Writes the gradient of the cross-entropy of each row with a label of 64 bits, (p − onehot) · scale.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="labels">One class index per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input of floats, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by, usually 1f / rows; the loss is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has a wrong length, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or a label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradientBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<long> labels,
        int size,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyGradientBatch(logits, labels, destination, scale, size)
            : SizedKernel<Reproducible>.CrossEntropyGradientBatch(logits, labels, destination, scale, size);
    }

    /// <summary>Cross-entropy of a batch of labels of 64 bits, with options.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="labels">One class index per row, or the ignored label.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="options">Class weights, the ignored label, label smoothing, a mask, a temperature and the reduction.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed, where options hold a mask. It counts in a mean.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>What the reduction gives: the mean, the sum, or 0 where there is none. A mean is 0 for an empty batch, and NaN where no row counts, as in PyTorch and ONNX.</returns>
    /// <exception cref="ArgumentException">A span has a wrong length, or what is written overlaps an input other than it may.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, a label is neither a class index nor the ignored label, or an option is out of its range, or the losses are to stay for themselves.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<long> labels,
        int size,
        CrossEntropyOptions options,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyBatch(logits, labels, options, size, emptyRows)
            : SizedKernel<Reproducible>.CrossEntropyBatch(logits, labels, options, size, emptyRows);
    }

    /// <summary>Cross-entropy of a batch of labels of 64 bits, with options; also writes the loss of each row.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="labels">One class index per row, or the ignored label.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="options">Class weights, the ignored label, label smoothing, a mask, a temperature and the reduction.</param>
    /// <param name="losses">At least one float per row: its loss, 0 where the label is ignored. Apart from all else.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed, where options hold a mask. It counts in a mean.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>What the reduction gives: the mean, the sum, or 0 where there is none. A mean is 0 for an empty batch, and NaN where no row counts, as in PyTorch and ONNX.</returns>
    /// <exception cref="ArgumentException">A span has a wrong length, or what is written overlaps an input other than it may.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, a label is neither a class index nor the ignored label, or an option is out of its range.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<long> labels,
        int size,
        CrossEntropyOptions options,
        Span<float> losses,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyBatch(logits, labels, options, losses, size, emptyRows)
            : SizedKernel<Reproducible>.CrossEntropyBatch(logits, labels, options, losses, size, emptyRows);
    }

    /// <summary>Cross-entropy of a batch of labels of 64 bits, with options; also writes the loss of each row, and its log-probabilities.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="labels">One class index per row, or the ignored label.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="options">Class weights, the ignored label, label smoothing, a mask, a temperature and the reduction.</param>
    /// <param name="losses">At least one float per row: its loss, 0 where the label is ignored. Apart from all else.</param>
    /// <param name="logProbabilities">At least rows × N floats: log p of all classes and rows, also where the label is ignored. May be the same memory as the logits, but not overlap them otherwise; apart from all else.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed, where options hold a mask. It counts in a mean.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>What the reduction gives: the mean, the sum, or 0 where there is none. A mean is 0 for an empty batch, and NaN where no row counts, as in PyTorch and ONNX.</returns>
    /// <exception cref="ArgumentException">A span has a wrong length, or what is written overlaps an input other than it may.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, a label is neither a class index nor the ignored label, or an option is out of its range.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<long> labels,
        int size,
        CrossEntropyOptions options,
        Span<float> losses,
        Span<float> logProbabilities,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyBatch(logits, labels, options, losses, logProbabilities, size, emptyRows)
            : SizedKernel<Reproducible>.CrossEntropyBatch(logits, labels, options, losses, logProbabilities, size, emptyRows);
    }

    /// <summary>Writes the gradient of what the reduction gives of a batch of labels of 64 bits, with options, with respect to the logits: exactly 0 in rows whose label is ignored, and for what is forbidden.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="labels">One class index per row, or the ignored label.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="options">Class weights, the ignored label, label smoothing, a mask, a temperature and the reduction.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input of floats, but not overlap it otherwise; apart from what options hold.</param>
    /// <param name="scale">What the gradient is multiplied by; the loss is not. A mean divides it by what that is divided by.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed, where options hold a mask. It counts in a mean.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>What the reduction gives: the mean, the sum, or 0 where there is none. A mean is 0 for an empty batch, and NaN where no row counts, as in PyTorch and ONNX. With the bits of <c>CrossEntropyBatch</c>.</returns>
    /// <exception cref="ArgumentException">A span has a wrong length, or what is written overlaps an input other than it may.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, a label is neither a class index nor the ignored label, or an option is out of its range.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradientBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<long> labels,
        int size,
        CrossEntropyOptions options,
        Span<float> destination,
        float scale = 1f,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyGradientBatch(logits, labels, options, destination, scale, size, emptyRows)
            : SizedKernel<Reproducible>.CrossEntropyGradientBatch(logits, labels, options, destination, scale, size, emptyRows);
    }
}
