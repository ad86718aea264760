using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Rows with a mask of allowed classes.</content>
public static partial class GenericKernel
{
    /// <summary>Softmax of the allowed classes. A forbidden one gets exactly 0.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="allowed">N flags: which classes are allowed. The logits of the others count as −∞, also where they are NaN.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input of floats, but not overlap it otherwise.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">An input is empty or of another length, the destination is shorter, or it overlaps an input partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void Softmax(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        Span<float> destination,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.Softmax(logits, allowed, destination, logits.Length, emptyRows);
        }
        else
        {
            SizedKernel<Reproducible>.Softmax(logits, allowed, destination, logits.Length, emptyRows);
        }
    }

    /// <summary>Softmax of the allowed classes at a temperature. A forbidden one gets exactly 0.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="allowed">N flags: which classes are allowed. The logits of the others count as −∞, also where they are NaN.</param>
    /// <param name="temperature">The temperature T ≥ 0: 0 puts all probability on the first maximum, +∞ makes all classes that are not −∞ equally likely.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input of floats, but not overlap it otherwise.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">An input is empty or of another length, the destination is shorter, or it overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is negative or NaN.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void Softmax(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        float temperature,
        Span<float> destination,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.Softmax(logits, allowed, temperature, destination, logits.Length, emptyRows);
        }
        else
        {
            SizedKernel<Reproducible>.Softmax(logits, allowed, temperature, destination, logits.Length, emptyRows);
        }
    }

    /// <summary>Logarithm of the softmax of the allowed classes. A forbidden one gets −∞.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="allowed">N flags: which classes are allowed. The logits of the others count as −∞, also where they are NaN.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input of floats, but not overlap it otherwise.</param>
    /// <param name="emptyRows">What becomes of a row in which nothing is allowed.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">An input is empty or of another length, the destination is shorter, or it overlaps an input partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSoftmax(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        Span<float> destination,
        EmptyRows emptyRows = EmptyRows.NaN,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.LogSoftmax(logits, allowed, destination, logits.Length, emptyRows);
        }
        else
        {
            SizedKernel<Reproducible>.LogSoftmax(logits, allowed, destination, logits.Length, emptyRows);
        }
    }

    /// <summary>log Σⱼ e^zⱼ of the allowed classes.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="allowed">N flags: which classes are allowed. The logits of the others count as −∞, also where they are NaN.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The log-sum-exp; −∞ if nothing is allowed.</returns>
    /// <exception cref="ArgumentException">An input is empty or of another length.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float LogSumExp(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.LogSumExp(logits, allowed, logits.Length)
            : SizedKernel<Reproducible>.LogSumExp(logits, allowed, logits.Length);
    }

    /// <summary>The allowed class with the largest logit.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="allowed">N flags: which classes are allowed. The logits of the others count as −∞, also where they are NaN.</param>
    /// <returns>The first index of the maximum, where −0 equals +0; the index of the first NaN that is allowed if there is one; −1 if nothing is allowed, or only −∞.</returns>
    /// <exception cref="ArgumentException">An input is empty or of another length.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static int ArgMax(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return SizedKernel<Reproducible>.ArgMax(logits, allowed, logits.Length);
    }

    /// <summary>Draws one of the allowed classes with the probabilities of softmax.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="allowed">N flags: which classes are allowed. The logits of the others count as −∞, also where they are NaN.</param>
    /// <param name="uniform">A number in [0, 1) from the caller's random generator.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The class, never a forbidden one; −1 if there are no probabilities.</returns>
    /// <exception cref="ArgumentException">An input is empty or of another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside [0, 1).</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        double uniform,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.Sample(logits, allowed, uniform, logits.Length)
            : SizedKernel<Reproducible>.Sample(logits, allowed, uniform, logits.Length);
    }

    /// <summary>Draws one of the allowed classes with the probabilities of softmax at a temperature.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="allowed">N flags: which classes are allowed. The logits of the others count as −∞, also where they are NaN.</param>
    /// <param name="temperature">The temperature T ≥ 0: 0 puts all probability on the first maximum, +∞ makes all classes that are not −∞ equally likely.</param>
    /// <param name="uniform">A number in [0, 1) from the caller's random generator.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The class, never a forbidden one; −1 if there are no probabilities.</returns>
    /// <exception cref="ArgumentException">An input is empty or of another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is negative or NaN, or a number is outside [0, 1).</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<bool> allowed,
        float temperature,
        double uniform,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.Sample(logits, allowed, temperature, uniform, logits.Length)
            : SizedKernel<Reproducible>.Sample(logits, allowed, temperature, uniform, logits.Length);
    }
}
