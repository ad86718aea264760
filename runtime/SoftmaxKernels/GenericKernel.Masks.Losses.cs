using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Entropy and log-probabilities with a mask of allowed classes.</content>
public static partial class GenericKernel
{
    /// <summary>Entropy −Σᵢ pᵢ log pᵢ of the softmax of the allowed classes, accurate also when tiny.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="allowed">N flags: which classes are allowed. The logits of the others count as −∞, also where they are NaN.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The entropy, from 0 to the logarithm of how many classes are allowed. NaN if nothing is allowed, or a logit that is allowed is NaN or +∞.</returns>
    /// <exception cref="ArgumentException">An input is empty or of another length.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float Entropy(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.Entropy(logits, allowed, logits.Length, emptyRows)
            : SizedKernel<Reproducible>.Entropy(logits, allowed, logits.Length, emptyRows);
    }

    /// <summary>Writes the gradient of the entropy of the allowed classes, −pᵢ (log pᵢ + entropy) · scale, and exactly 0 where a class is forbidden.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="allowed">N flags: which classes are allowed. The logits of the others count as −∞, also where they are NaN.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input of floats, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by; what is returned is not.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The entropy, not scaled.</returns>
    /// <exception cref="ArgumentException">An input is empty or of another length, the destination is shorter, or it overlaps an input partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float EntropyGradient(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        Span<float> destination,
        float scale = 1f,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.EntropyGradient(logits, allowed, destination, scale, logits.Length, emptyRows)
            : SizedKernel<Reproducible>.EntropyGradient(logits, allowed, destination, scale, logits.Length, emptyRows);
    }

    /// <summary>Mean entropy of a batch among the allowed classes.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="allowed">A flag for each of the N classes of each row, or for each class, the same for all rows.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the entropies of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, or another span has a wrong length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float EntropyBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        int size,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.EntropyBatch(logits, allowed, size, emptyRows)
            : SizedKernel<Reproducible>.EntropyBatch(logits, allowed, size, emptyRows);
    }

    /// <summary>Writes the gradient of the entropy of each row among its allowed classes, −pᵢ (log pᵢ + entropy) · scale.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="allowed">A flag for each of the N classes of each row, or for each class, the same for all rows.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input of floats, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by, usually 1f / rows; what is returned is not.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the entropies of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has a wrong length, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float EntropyGradientBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        int size,
        Span<float> destination,
        float scale = 1f,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.EntropyGradientBatch(logits, allowed, destination, scale, size, emptyRows)
            : SizedKernel<Reproducible>.EntropyGradientBatch(logits, allowed, destination, scale, size, emptyRows);
    }

    /// <summary>Log-probability of a class among the allowed ones: log p of the label.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="allowed">N flags: which classes are allowed. The logits of the others count as −∞, also where they are NaN.</param>
    /// <param name="label">The class index, 0 … N − 1.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The log-probability; −∞ for a forbidden label. NaN if nothing is allowed, or a logit that is allowed is NaN or +∞.</returns>
    /// <exception cref="ArgumentException">An input is empty or of another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float LogProbability(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        int label,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.LogProbability(logits, allowed, label, logits.Length, emptyRows)
            : SizedKernel<Reproducible>.LogProbability(logits, allowed, label, logits.Length, emptyRows);
    }

    /// <summary>Writes the gradient of the log-probability of a class among the allowed ones: (onehot − p) · scale, and exactly 0 where a class is forbidden.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="allowed">N flags: which classes are allowed. The logits of the others count as −∞, also where they are NaN.</param>
    /// <param name="label">The class index, 0 … N − 1.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input of floats, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by; what is returned is not.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The log-probability, not scaled.</returns>
    /// <exception cref="ArgumentException">An input is empty or of another length, the destination is shorter, or it overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float LogProbabilityGradient(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        int label,
        Span<float> destination,
        float scale = 1f,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.LogProbabilityGradient(logits, allowed, label, destination, scale, logits.Length, emptyRows)
            : SizedKernel<Reproducible>.LogProbabilityGradient(logits, allowed, label, destination, scale, logits.Length, emptyRows);
    }

    /// <summary>Log-probability of one class of each row among its allowed ones, as of a batch of actions.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="allowed">A flag for each of the N classes of each row, or for each class, the same for all rows.</param>
    /// <param name="labels">One class index per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least one float per row, apart from the inputs.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has a wrong length, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or a label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogProbabilityBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        ReadOnlySpan<int> labels,
        int size,
        Span<float> destination,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.LogProbabilityBatch(logits, allowed, labels, destination, size, emptyRows);
        }
        else
        {
            SizedKernel<Reproducible>.LogProbabilityBatch(logits, allowed, labels, destination, size, emptyRows);
        }
    }

    /// <summary>Writes the gradient of the log-probability of one class of each row among its allowed ones: (onehot − p) · scale.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="allowed">A flag for each of the N classes of each row, or for each class, the same for all rows.</param>
    /// <param name="labels">One class index per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input of floats, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by, usually 1f / rows; what is returned is not.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the log-probabilities of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has a wrong length, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or a label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float LogProbabilityGradientBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        ReadOnlySpan<int> labels,
        int size,
        Span<float> destination,
        float scale = 1f,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.LogProbabilityGradientBatch(logits, allowed, labels, destination, scale, size, emptyRows)
            : SizedKernel<Reproducible>.LogProbabilityGradientBatch(logits, allowed, labels, destination, scale, size, emptyRows);
    }

    /// <summary>Writes the gradient of the log-probability of one class of each row among its allowed ones with a scale for each row: that of a policy, where labels are the actions that were chosen and scales their advantages.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="allowed">A flag for each of the N classes of each row, or for each class, the same for all rows.</param>
    /// <param name="labels">One class index per row.</param>
    /// <param name="scales">What the gradient of each row is multiplied by, such as the advantage of an action; what is returned is not.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats, apart from the scales. May be the same memory as the logits, but not overlap them otherwise.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The mean of the log-probabilities of the rows, added up in double in row order; 0 for an empty batch.</returns>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has a wrong length, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or a label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float LogProbabilityGradientBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        ReadOnlySpan<int> labels,
        ReadOnlySpan<float> scales,
        int size,
        Span<float> destination,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.LogProbabilityGradientBatch(logits, allowed, labels, scales, destination, size, emptyRows)
            : SizedKernel<Reproducible>.LogProbabilityGradientBatch(logits, allowed, labels, scales, destination, size, emptyRows);
    }
}
