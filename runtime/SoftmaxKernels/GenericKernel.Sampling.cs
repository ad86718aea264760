using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Arg max and sampling.</content>
public static partial class GenericKernel
{
    /// <summary>The class with the largest logit: the limit of softmax at temperature 0.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <returns>The first index of the maximum, where −0 equals +0; the index of the first NaN if there is one; 0 if all logits are −∞.</returns>
    /// <exception cref="ArgumentException">The input is empty.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static int ArgMax(ReadOnlySpan<float> logits)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return SizedKernel<Reproducible>.ArgMax(logits, logits.Length);
    }

    /// <summary><see cref="ArgMax(ReadOnlySpan{float})"/> of each row.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least one integer per row.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void ArgMaxBatch(ReadOnlySpan<float> logits, int size, Span<int> destination)
    {
        KernelArguments.RequireSize(size);
        SizedKernel<Reproducible>.ArgMaxBatch(logits, destination, size);
    }

    /// <summary>Draws a class with the probabilities of softmax.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="uniform">A number in [0, 1) from the caller's random generator.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The class; never one of probability 0. −1 if a logit is NaN or +∞, or all are −∞.</returns>
    /// <exception cref="ArgumentException">The input is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside [0, 1).</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(
        ReadOnlySpan<float> logits,
        double uniform,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.Sample(logits, uniform, logits.Length)
            : SizedKernel<Reproducible>.Sample(logits, uniform, logits.Length);
    }

    /// <summary>Draws a class with the probabilities of softmax at a temperature.</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="temperature">The temperature T ≥ 0: 0 puts all probability on the first maximum, +∞ makes all classes that are not −∞ equally likely.</param>
    /// <param name="uniform">A number in [0, 1) from the caller's random generator.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <returns>The class; never one of probability 0. −1 if a logit is NaN or +∞, or all are −∞.</returns>
    /// <exception cref="ArgumentException">The input is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is negative or NaN, or the number is outside [0, 1).</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(
        ReadOnlySpan<float> logits,
        float temperature,
        double uniform,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        return IsFastest(arithmetic)
            ? SizedKernel<Fastest>.Sample(logits, temperature, uniform, logits.Length)
            : SizedKernel<Reproducible>.Sample(logits, temperature, uniform, logits.Length);
    }

    /// <summary>Draws a class for each row.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="uniforms">One number in [0, 1) per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least one integer per row.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or a number is outside [0, 1).</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<double> uniforms,
        int size,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SampleBatch(logits, uniforms, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SampleBatch(logits, uniforms, destination, size);
        }
    }

    /// <summary>Draws a class for each row at a temperature.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="temperature">The temperature T ≥ 0: 0 puts all probability on the first maximum, +∞ makes all classes that are not −∞ equally likely.</param>
    /// <param name="uniforms">One number in [0, 1) per row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least one integer per row.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, the temperature is negative or NaN, or a number is outside [0, 1).</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SampleBatch(
        ReadOnlySpan<float> logits,
        float temperature,
        ReadOnlySpan<double> uniforms,
        int size,
        Span<int> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SampleBatch(logits, temperature, uniforms, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SampleBatch(logits, temperature, uniforms, destination, size);
        }
    }
}
