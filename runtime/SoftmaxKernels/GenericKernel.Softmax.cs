using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Softmax.</content>
public static partial class GenericKernel
{
    /// <summary>Softmax: pᵢ = e^(zᵢ − max z) / Σⱼ e^(zⱼ − max z).</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="destination">At least N floats. May be the same memory as <paramref name="logits"/>, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is empty, the destination is shorter than the input, or the two overlap partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void Softmax(
        ReadOnlySpan<float> logits,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.Softmax(logits, destination, logits.Length);
        }
        else
        {
            SizedKernel<Reproducible>.Softmax(logits, destination, logits.Length);
        }
    }

    /// <summary>Softmax at a temperature: softmax(z / T).</summary>
    /// <param name="logits">N logits z, N ≥ 1.</param>
    /// <param name="temperature">The temperature T ≥ 0: 0 puts all probability on the first maximum, +∞ makes all classes that are not −∞ equally likely.</param>
    /// <param name="destination">At least N floats. May be the same memory as <paramref name="logits"/>, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is empty, the destination is shorter than the input, or the two overlap partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is negative or NaN.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void Softmax(
        ReadOnlySpan<float> logits,
        float temperature,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(logits.Length, nameof(logits));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.Softmax(logits, temperature, destination, logits.Length);
        }
        else
        {
            SizedKernel<Reproducible>.Softmax(logits, temperature, destination, logits.Length);
        }
    }

    /// <summary>Softmax of each row.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as the input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxBatch(
        ReadOnlySpan<float> logits,
        int size,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SoftmaxBatch(logits, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SoftmaxBatch(logits, destination, size);
        }
    }

    /// <summary>Softmax of each row at a temperature.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="temperature">The temperature T ≥ 0: 0 puts all probability on the first maximum, +∞ makes all classes that are not −∞ equally likely.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as the input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1, or the temperature is negative or NaN.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxBatch(
        ReadOnlySpan<float> logits,
        int size,
        float temperature,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SoftmaxBatch(logits, temperature, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SoftmaxBatch(logits, temperature, destination, size);
        }
    }
}
