using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>The focal loss.</content>
public static partial class GenericKernel
{
    /// <summary>Focal loss of a label, (1 − p)^focus · −log p (Lin et al., Focal Loss for Dense Object Detection, 2017), accurate also when tiny.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="label">The class index, 0 … N − 1.</param>
    /// <param name="focus">The focus ≥ 0, which makes well-classified rows matter less; 0 is cross-entropy, 2 is usual.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss; +∞ for a masked label; NaN if a logit is NaN or +∞, or all are −∞.</returns>
    /// <exception cref="ArgumentException">The input is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label is not a class index, or the focus is negative or not finite.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float FocalLoss(
        ReadOnlySpan<float> logits,
        int label,
        float focus,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.FocalLoss(logits, label, focus, logits.Length)
            : SizedKernel<Reproducible>.FocalLoss(logits, label, focus, logits.Length);
    }

    /// <summary>Writes the gradient of the focal loss of a label with respect to the logits, (p − onehot) · ((1 − p)^focus + focus · p · (1 − p)^(focus − 1) · −log p) · scale, with p of the label in the second factor.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="label">The class index, 0 … N − 1.</param>
    /// <param name="focus">The focus ≥ 0, which makes well-classified rows matter less; 0 is cross-entropy, 2 is usual.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by; the loss is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss, not scaled: the same bits as <see cref="FocalLoss(ReadOnlySpan{float}, int, float, KernelArithmetic)"/>.</returns>
    /// <exception cref="ArgumentException">The input is empty, the destination is shorter, or it overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label is not a class index, or the focus is negative or not finite.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float FocalLossGradient(
        ReadOnlySpan<float> logits,
        int label,
        float focus,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.FocalLossGradient(logits, label, focus, destination, scale, logits.Length)
            : SizedKernel<Reproducible>.FocalLossGradient(logits, label, focus, destination, scale, logits.Length);
    }

    /// <summary>Mean focal loss of a batch.</summary>
    /// <param name="logits">rows × N logits z, row by row.</param>
    /// <param name="labels">One class index per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="focus">The focus ≥ 0, which makes well-classified rows matter less; 0 is cross-entropy, 2 is usual.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, or another span has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or a label is not a class index, or the focus is negative or not finite.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float FocalLossBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<int> labels,
        int size,
        float focus,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.FocalLossBatch(logits, labels, focus, size)
            : SizedKernel<Reproducible>.FocalLossBatch(logits, labels, focus, size);
    }

    /// <summary>Writes the gradient of the focal loss of each row.</summary>
    /// <param name="logits">rows × N logits z, row by row.</param>
    /// <param name="labels">One class index per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="focus">The focus ≥ 0, which makes well-classified rows matter less; 0 is cross-entropy, 2 is usual.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by, usually 1f / rows; what is returned is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has another length, the destination is shorter, or it overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or a label is not a class index, or the focus is negative or not finite.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float FocalLossGradientBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<int> labels,
        int size,
        float focus,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.FocalLossGradientBatch(logits, labels, focus, destination, scale, size)
            : SizedKernel<Reproducible>.FocalLossGradientBatch(logits, labels, focus, destination, scale, size);
    }
}
