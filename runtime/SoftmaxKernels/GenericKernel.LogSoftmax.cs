using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Log-softmax and log-sum-exp.</content>
public static partial class GenericKernel
{
    /// <summary>Logarithm of softmax: log pᵢ = (zᵢ − max z) − log Σⱼ e^(zⱼ − max z), accurate also where one class dominates.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="destination">At least N floats. May be the same memory as <paramref name="logits"/>, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is empty, the destination is shorter than the input, or the two overlap partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSoftmax(
        ReadOnlySpan<float> logits,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.LogSoftmax(logits, destination, logits.Length);
        }
        else
        {
            SizedKernel<Reproducible>.LogSoftmax(logits, destination, logits.Length);
        }
    }

    /// <summary>log Σⱼ e^zⱼ.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The log-sum-exp; NaN if a logit is NaN, else +∞ if one is +∞, and −∞ if all are −∞.</returns>
    /// <exception cref="ArgumentException">The input is empty.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static float LogSumExp(ReadOnlySpan<float> logits, KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.LogSumExp(logits, logits.Length)
            : SizedKernel<Reproducible>.LogSumExp(logits, logits.Length);
    }

    /// <summary>Logarithm of the softmax of each row.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as the input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSoftmaxBatch(
        ReadOnlySpan<float> logits,
        int size,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.LogSoftmaxBatch(logits, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.LogSoftmaxBatch(logits, destination, size);
        }
    }

    /// <summary><see cref="LogSumExp(ReadOnlySpan{float}, KernelArithmetic)"/> of each row.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least one float per row, apart from the input.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, the destination is shorter than that needs, or the two overlap.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void LogSumExpBatch(
        ReadOnlySpan<float> logits,
        int size,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.LogSumExpBatch(logits, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.LogSumExpBatch(logits, destination, size);
        }
    }
}
