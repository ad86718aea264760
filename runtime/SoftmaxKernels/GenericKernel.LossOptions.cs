using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Cross-entropy of labels with options.</content>
public static partial class GenericKernel
{
    /// <summary>Cross-entropy of a label, which is returned, and the log-probabilities of all classes, which are written.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="label">The class index, 0 … N − 1.</param>
    /// <param name="destination">At least N floats: what <see cref="LogSoftmax(ReadOnlySpan{float}, Span{float}, KernelArithmetic)"/> writes. May be the same memory as <paramref name="logits"/>, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss: the same bits as <see cref="CrossEntropy(ReadOnlySpan{float}, int, KernelArithmetic)"/>.</returns>
    /// <exception cref="ArgumentException">The input is empty, the destination is shorter than the input, or the two overlap partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyWithLogProbabilities(
        ReadOnlySpan<float> logits,
        int label,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyWithLogProbabilities(logits, label, destination, logits.Length)
            : SizedKernel<Reproducible>.CrossEntropyWithLogProbabilities(logits, label, destination, logits.Length);
    }

    /// <summary>Cross-entropy of a batch of labels, with options.</summary>
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
        ReadOnlySpan<int> labels,
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

    /// <summary>Cross-entropy of a batch of labels, with options; also writes the loss of each row.</summary>
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
        ReadOnlySpan<int> labels,
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

    /// <summary>Cross-entropy of a batch of labels, with options; also writes the loss of each row, and its log-probabilities.</summary>
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
        ReadOnlySpan<int> labels,
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

    /// <summary>Writes the gradient of what the reduction gives of a batch of labels, with options, with respect to the logits: exactly 0 in rows whose label is ignored, and for what is forbidden.</summary>
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
        ReadOnlySpan<int> labels,
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
