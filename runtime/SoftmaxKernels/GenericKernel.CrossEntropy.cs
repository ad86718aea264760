using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Cross-entropy losses and their gradients.</content>
public static partial class GenericKernel
{
    /// <summary>Cross-entropy of a label: −log p_label, accurate also when tiny.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="label">The class index, 0 … N − 1.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss; +∞ for a masked label; NaN if a logit is NaN or +∞, or all are −∞.</returns>
    /// <exception cref="ArgumentException">The input is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropy(
        ReadOnlySpan<float> logits,
        int label,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropy(logits, label, logits.Length)
            : SizedKernel<Reproducible>.CrossEntropy(logits, label, logits.Length);
    }

    /// <summary>Cross-entropy of soft targets: −Σᵢ tᵢ log pᵢ.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="targets">N target weights t ≥ 0; they need not add up to 1.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss; a target of 0 adds nothing even for a masked class.</returns>
    /// <exception cref="ArgumentException">The input is empty, or the targets differ in length.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropy(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<float> targets,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropy(logits, targets, logits.Length)
            : SizedKernel<Reproducible>.CrossEntropy(logits, targets, logits.Length);
    }

    /// <summary>Writes the gradient of the cross-entropy of a label with respect to the logits, (p − onehot) · scale.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="label">The class index, 0 … N − 1.</param>
    /// <param name="destination">At least N floats. May be the same memory as <paramref name="logits"/>, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by; the loss is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss, not scaled: the same bits as <see cref="CrossEntropy(ReadOnlySpan{float}, int, KernelArithmetic)"/>.</returns>
    /// <exception cref="ArgumentException">The input is empty, the destination is shorter than the input, or the two overlap partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(
        ReadOnlySpan<float> logits,
        int label,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyGradient(logits, label, destination, scale, logits.Length)
            : SizedKernel<Reproducible>.CrossEntropyGradient(logits, label, destination, scale, logits.Length);
    }

    /// <summary>Writes the gradient of the cross-entropy of soft targets with respect to the logits, (Σt · p − t) · scale.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="targets">N target weights t ≥ 0; they need not add up to 1.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by; the loss is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss, not scaled: the same bits as <see cref="CrossEntropy(ReadOnlySpan{float}, ReadOnlySpan{float}, KernelArithmetic)"/>.</returns>
    /// <exception cref="ArgumentException">An input is empty or of another length, the destination is shorter, or it overlaps an input partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<float> targets,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyGradient(logits, targets, destination, scale, logits.Length)
            : SizedKernel<Reproducible>.CrossEntropyGradient(logits, targets, destination, scale, logits.Length);
    }

    /// <summary>Mean cross-entropy of a batch.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="labels">One class index per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or a label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<int> labels,
        int size,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyBatch(logits, labels, size)
            : SizedKernel<Reproducible>.CrossEntropyBatch(logits, labels, size);
    }

    /// <summary>Writes the gradient of the cross-entropy of each row, (p − onehot) · scale.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="labels">One class index per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as the input, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by, usually 1f / rows; the loss is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or a label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradientBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<int> labels,
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

    /// <summary>Writes the gradient of the cross-entropy of each row with soft targets, (Σt · p − t) · scale.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="targets">rows × N target weights t ≥ 0.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as the input, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by, usually 1f / rows; the loss is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradientBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<float> targets,
        int size,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyGradientBatch(logits, targets, destination, scale, size)
            : SizedKernel<Reproducible>.CrossEntropyGradientBatch(logits, targets, destination, scale, size);
    }

    /// <summary>Mean cross-entropy of a batch with soft targets.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="targets">rows × N target weights t ≥ 0; they need not add up to 1.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, or the targets differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<float> targets,
        int size,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyBatch(logits, targets, size)
            : SizedKernel<Reproducible>.CrossEntropyBatch(logits, targets, size);
    }
}
