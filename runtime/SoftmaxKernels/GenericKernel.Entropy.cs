using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Entropy and z-loss: of logits alone.</content>
public static partial class GenericKernel
{
    /// <summary>Entropy −Σᵢ pᵢ log pᵢ of softmax, accurate also when tiny.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The entropy, from 0 to log N; NaN if a logit is NaN or +∞, or all are −∞.</returns>
    /// <exception cref="ArgumentException">The input is empty.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float Entropy(
        ReadOnlySpan<float> logits,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.Entropy(logits, logits.Length)
            : SizedKernel<Reproducible>.Entropy(logits, logits.Length);
    }

    /// <summary>Writes the gradient of the entropy with respect to the logits, −pᵢ (log pᵢ + entropy) · scale: policy gradients add it.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by; the entropy is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The entropy, not scaled: the same bits as <see cref="Entropy(ReadOnlySpan{float}, KernelArithmetic)"/>.</returns>
    /// <exception cref="ArgumentException">The input is empty, the destination is shorter, or it overlaps an input partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float EntropyGradient(
        ReadOnlySpan<float> logits,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.EntropyGradient(logits, destination, scale, logits.Length)
            : SizedKernel<Reproducible>.EntropyGradient(logits, destination, scale, logits.Length);
    }

    /// <summary>Mean entropy of a batch.</summary>
    /// <param name="logits">rows × N logits z, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the entropies of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float EntropyBatch(
        ReadOnlySpan<float> logits,
        int size,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.EntropyBatch(logits, size)
            : SizedKernel<Reproducible>.EntropyBatch(logits, size);
    }

    /// <summary>Writes the gradient of the entropy of each row, −pᵢ (log pᵢ + entropy) · scale.</summary>
    /// <param name="logits">rows × N logits z, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by, usually 1f / rows; what is returned is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the entropies of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, the destination is shorter, or it overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float EntropyGradientBatch(
        ReadOnlySpan<float> logits,
        int size,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.EntropyGradientBatch(logits, destination, scale, size)
            : SizedKernel<Reproducible>.EntropyGradientBatch(logits, destination, scale, size);
    }

    /// <summary>z-loss: the square of log Σⱼ e^zⱼ, which keeps logits from drifting (Chowdhery et al., PaLM, 2022, times a small weight).</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss; NaN if a logit is NaN, else +∞ if one is +∞ or all are −∞.</returns>
    /// <exception cref="ArgumentException">The input is empty.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float ZLoss(
        ReadOnlySpan<float> logits,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.ZLoss(logits, logits.Length)
            : SizedKernel<Reproducible>.ZLoss(logits, logits.Length);
    }

    /// <summary>Writes the gradient of the z-loss with respect to the logits, 2 · log-sum-exp · p · scale.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by; the loss is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss, not scaled: the same bits as <see cref="ZLoss(ReadOnlySpan{float}, KernelArithmetic)"/>.</returns>
    /// <exception cref="ArgumentException">The input is empty, the destination is shorter, or it overlaps an input partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float ZLossGradient(
        ReadOnlySpan<float> logits,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.ZLossGradient(logits, destination, scale, logits.Length)
            : SizedKernel<Reproducible>.ZLossGradient(logits, destination, scale, logits.Length);
    }

    /// <summary>Mean z-loss of a batch.</summary>
    /// <param name="logits">rows × N logits z, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float ZLossBatch(
        ReadOnlySpan<float> logits,
        int size,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.ZLossBatch(logits, size)
            : SizedKernel<Reproducible>.ZLossBatch(logits, size);
    }

    /// <summary>Writes the gradient of the z-loss of each row, 2 · log-sum-exp · p · scale.</summary>
    /// <param name="logits">rows × N logits z, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by, usually 1f / rows; what is returned is not.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, the destination is shorter, or it overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float ZLossGradientBatch(
        ReadOnlySpan<float> logits,
        int size,
        Span<float> destination,
        float scale = 1f,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.ZLossGradientBatch(logits, destination, scale, size)
            : SizedKernel<Reproducible>.ZLossGradientBatch(logits, destination, scale, size);
    }
}
