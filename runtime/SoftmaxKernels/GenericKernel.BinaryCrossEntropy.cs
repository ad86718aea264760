using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Binary cross-entropy: classes that are independent of one another.</content>
public static partial class GenericKernel
{
    /// <summary>Binary cross-entropy of independent logits, −t log σ(x) − (1 − t) log σ(−x), the mean over the classes; accurate also when tiny. A target of 0 or 1 makes its loss 0 where the logit is infinite on the right side.</summary>
    /// <param name="logits">N logits x, N ≥ 1.</param>
    /// <param name="targets">N targets, usually in [0, 1].</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of all elements.</returns>
    /// <exception cref="ArgumentException">The input is empty, the targets differ in length.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float BinaryCrossEntropy(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<float> targets,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.BinaryCrossEntropy(logits, targets, logits.Length)
            : SizedKernel<Reproducible>.BinaryCrossEntropy(logits, targets, logits.Length);
    }

    /// <summary>Binary cross-entropy with options of independent logits, −w t log σ(x) − (1 − t) log σ(−x) with weights w of the positive class.</summary>
    /// <param name="logits">N logits x, N ≥ 1.</param>
    /// <param name="targets">N targets, usually in [0, 1].</param>
    /// <param name="options">Weights of the positive class, label smoothing, reduction.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean or the sum of the losses.</returns>
    /// <exception cref="ArgumentException">The input is empty, the targets differ in length, or there are other weights than one per class.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label smoothing is outside [0, 1], or the reduction is unknown or None.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float BinaryCrossEntropy(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<float> targets,
        BinaryCrossEntropyOptions options,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.BinaryCrossEntropy(logits, targets, options, logits.Length)
            : SizedKernel<Reproducible>.BinaryCrossEntropy(logits, targets, options, logits.Length);
    }

    /// <summary>Writes the binary cross-entropy of each logit.</summary>
    /// <param name="logits">N logits x, N ≥ 1.</param>
    /// <param name="targets">N targets, usually in [0, 1].</param>
    /// <param name="options">Weights of the positive class and label smoothing. Nothing is reduced, whatever the options say.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input, but not overlap it otherwise; apart from the weights.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is empty, the targets differ in length, there are other weights than one per class, the destination is shorter, or it overlaps an input partially or the weights.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label smoothing is outside [0, 1], or the reduction is unknown.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void BinaryCrossEntropy(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<float> targets,
        BinaryCrossEntropyOptions options,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.BinaryCrossEntropy(logits, targets, options, destination, logits.Length);
        }
        else
        {
            SizedKernel<Reproducible>.BinaryCrossEntropy(logits, targets, options, destination, logits.Length);
        }
    }

    /// <summary>Writes the gradient of the mean binary cross-entropy with respect to the logits, (σ(x) − t) / N · scale.</summary>
    /// <param name="logits">N logits x, N ≥ 1.</param>
    /// <param name="targets">N targets, usually in [0, 1].</param>
    /// <param name="destination">At least N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by; the loss is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean loss, not scaled.</returns>
    /// <exception cref="ArgumentException">The input is empty, the targets differ in length, the destination is shorter, or it overlaps an input partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float BinaryCrossEntropyGradient(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<float> targets,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.BinaryCrossEntropyGradient(logits, targets, destination, scale, logits.Length)
            : SizedKernel<Reproducible>.BinaryCrossEntropyGradient(logits, targets, destination, scale, logits.Length);
    }

    /// <summary>Writes the gradient of the binary cross-entropy with options with respect to the logits, of the mean or the sum that is returned: ((1 − t) σ(x) − w t σ(−x)) · scale, for the mean divided by the number of classes. Without a reduction it is that of each loss for itself, as of the sum.</summary>
    /// <param name="logits">N logits x, N ≥ 1.</param>
    /// <param name="targets">N targets, usually in [0, 1].</param>
    /// <param name="options">Weights of the positive class, label smoothing, reduction.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input, but not overlap it otherwise; apart from the weights.</param>
    /// <param name="scale">What the gradient is multiplied by; the loss is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean or the sum of the losses, not scaled; 0 where nothing is reduced.</returns>
    /// <exception cref="ArgumentException">The input is empty, the targets differ in length, there are other weights than one per class, the destination is shorter, or it overlaps an input partially or the weights.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label smoothing is outside [0, 1], or the reduction is unknown.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float BinaryCrossEntropyGradient(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<float> targets,
        BinaryCrossEntropyOptions options,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.BinaryCrossEntropyGradient(logits, targets, options, destination, scale, logits.Length)
            : SizedKernel<Reproducible>.BinaryCrossEntropyGradient(logits, targets, options, destination, scale, logits.Length);
    }

    /// <summary>Mean binary cross-entropy of a batch of independent logits, −t log σ(x) − (1 − t) log σ(−x).</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="targets">rows × N targets, usually in [0, 1].</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of all elements, rows × N of them: of each row the sum, and of these one in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, the targets differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float BinaryCrossEntropyBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<float> targets,
        int size,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.BinaryCrossEntropyBatch(logits, targets, size)
            : SizedKernel<Reproducible>.BinaryCrossEntropyBatch(logits, targets, size);
    }

    /// <summary>Binary cross-entropy with options of a batch of independent logits, −w t log σ(x) − (1 − t) log σ(−x) with weights w of the positive class.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="targets">rows × N targets, usually in [0, 1].</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="options">Weights of the positive class, label smoothing, reduction.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean or the sum of the losses of all elements; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, the targets differ in length, or there are other weights than one per class.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, the label smoothing is outside [0, 1], or the reduction is unknown or None.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float BinaryCrossEntropyBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<float> targets,
        int size,
        BinaryCrossEntropyOptions options,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.BinaryCrossEntropyBatch(logits, targets, options, size)
            : SizedKernel<Reproducible>.BinaryCrossEntropyBatch(logits, targets, options, size);
    }

    /// <summary>Writes the binary cross-entropy of each logit of each row.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="targets">rows × N targets, usually in [0, 1].</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="options">Weights of the positive class and label smoothing. Nothing is reduced, whatever the options say.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input, but not overlap it otherwise; apart from the weights.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, the targets differ in length, there are other weights than one per class, the destination is shorter, or it overlaps an input partially or the weights.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, the label smoothing is outside [0, 1], or the reduction is unknown.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void BinaryCrossEntropyBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<float> targets,
        int size,
        BinaryCrossEntropyOptions options,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.BinaryCrossEntropyBatch(logits, targets, options, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.BinaryCrossEntropyBatch(logits, targets, options, destination, size);
        }
    }

    /// <summary>Writes the gradient of the mean binary cross-entropy with respect to the logits, (σ(x) − t) / (rows × N) · scale.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="targets">rows × N targets, usually in [0, 1].</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by; the loss is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean loss, not scaled.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, the targets differ in length, the destination is shorter, or it overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float BinaryCrossEntropyGradientBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<float> targets,
        int size,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.BinaryCrossEntropyGradientBatch(logits, targets, destination, scale, size)
            : SizedKernel<Reproducible>.BinaryCrossEntropyGradientBatch(logits, targets, destination, scale, size);
    }

    /// <summary>Writes the gradient of the binary cross-entropy with options with respect to the logits, of the mean or the sum that is returned: ((1 − t) σ(x) − w t σ(−x)) · scale, for the mean divided by the number of all elements. Without a reduction it is that of each loss for itself, as of the sum.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="targets">rows × N targets, usually in [0, 1].</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="options">Weights of the positive class, label smoothing, reduction.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input, but not overlap it otherwise; apart from the weights.</param>
    /// <param name="scale">What the gradient is multiplied by; the loss is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean or the sum of the losses, not scaled; 0 where nothing is reduced.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, the targets differ in length, there are other weights than one per class, the destination is shorter, or it overlaps an input partially or the weights.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, the label smoothing is outside [0, 1], or the reduction is unknown.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float BinaryCrossEntropyGradientBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<float> targets,
        int size,
        BinaryCrossEntropyOptions options,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.BinaryCrossEntropyGradientBatch(logits, targets, options, destination, scale, size)
            : SizedKernel<Reproducible>.BinaryCrossEntropyGradientBatch(logits, targets, options, destination, scale, size);
    }
}
