using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Cross-entropy with a mask of allowed classes.</content>
public static partial class GenericKernel
{
    /// <summary>Cross-entropy of a label among the allowed classes.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="allowed">N flags: which classes are allowed. The logits of the others count as −∞, also where they are NaN.</param>
    /// <param name="label">The class index, 0 … N − 1.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss; +∞ for a forbidden label. NaN if nothing is allowed, or a logit that is allowed is NaN or +∞.</returns>
    /// <exception cref="ArgumentException">An input is empty or of another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropy(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        int label,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropy(logits, allowed, label, logits.Length, emptyRows)
            : SizedKernel<Reproducible>.CrossEntropy(logits, allowed, label, logits.Length, emptyRows);
    }

    /// <summary>Cross-entropy of soft targets among the allowed classes.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="allowed">N flags: which classes are allowed. The logits of the others count as −∞, also where they are NaN.</param>
    /// <param name="targets">N target weights t ≥ 0; they need not add up to 1.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss; +∞ for a forbidden target above 0. NaN if nothing is allowed, or a logit that is allowed is NaN or +∞.</returns>
    /// <exception cref="ArgumentException">An input is empty or of another length.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropy(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        ReadOnlySpan<float> targets,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropy(logits, allowed, targets, logits.Length, emptyRows)
            : SizedKernel<Reproducible>.CrossEntropy(logits, allowed, targets, logits.Length, emptyRows);
    }

    /// <summary>Writes the gradient of the cross-entropy of a label among the allowed classes: (p − onehot) · scale, and exactly 0 where a class is forbidden.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="allowed">N flags: which classes are allowed. The logits of the others count as −∞, also where they are NaN.</param>
    /// <param name="label">The class index, 0 … N − 1.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input of floats, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by; the loss is not.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss, not scaled.</returns>
    /// <exception cref="ArgumentException">An input is empty or of another length, the destination is shorter, or it overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is not a class index.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(
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
            ? SizedKernel<Fastest>.CrossEntropyGradient(logits, allowed, label, destination, scale, logits.Length, emptyRows)
            : SizedKernel<Reproducible>.CrossEntropyGradient(logits, allowed, label, destination, scale, logits.Length, emptyRows);
    }

    /// <summary>Writes the gradient of the cross-entropy of soft targets among the allowed classes: (Σt · p − t) · scale, and exactly 0 where a class is forbidden.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="allowed">N flags: which classes are allowed. The logits of the others count as −∞, also where they are NaN.</param>
    /// <param name="targets">N target weights t ≥ 0; they need not add up to 1.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input of floats, but not overlap it otherwise.</param>
    /// <param name="scale">What the gradient is multiplied by; the loss is not.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The loss, not scaled.</returns>
    /// <exception cref="ArgumentException">An input is empty or of another length, the destination is shorter, or it overlaps an input partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float CrossEntropyGradient(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        ReadOnlySpan<float> targets,
        Span<float> destination,
        float scale = 1f,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.CrossEntropyGradient(logits, allowed, targets, destination, scale, logits.Length, emptyRows)
            : SizedKernel<Reproducible>.CrossEntropyGradient(logits, allowed, targets, destination, scale, logits.Length, emptyRows);
    }
}
