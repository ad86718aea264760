using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;
using SoftmaxKernels.Rows;

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
        return RowKernel.For(KernelArithmetic.Reproducible, logits.Length).ArgMax(logits);
    }

    /// <summary><see cref="ArgMax"/> of each row.</summary>
    /// <param name="logits">rows × N logits, row by row.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least one integer per row.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void ArgMaxBatch(ReadOnlySpan<float> logits, int size, Span<int> destination)
    {
        int rows = RequireRows(logits, size, nameof(logits));
        KernelArguments.RequireRoom(destination.Length, rows);
        KernelArguments.RequireApart(logits, destination);
        RowKernel kernel = RowKernel.For(KernelArithmetic.Reproducible, size);
        for (int row = 0; row < rows; row++)
        {
            destination[row] = kernel.ArgMax(logits.Slice(row * size, size));
        }
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
        KernelArguments.RequireUniform(uniform);
        return RowKernel.For(arithmetic, logits.Length).Sample(logits, uniform);
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
        KernelArguments.RequireTemperature(temperature);
        KernelArguments.RequireUniform(uniform);
        return RowKernel.For(arithmetic, logits.Length).Sample(logits, temperature, uniform);
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
        int rows = RequireSamples(logits, uniforms, size, destination);
        RowKernel kernel = RowKernel.For(arithmetic, size);
        for (int row = 0; row < rows; row++)
        {
            destination[row] = kernel.Sample(logits.Slice(row * size, size), uniforms[row]);
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
        int rows = RequireSamples(logits, uniforms, size, destination);
        KernelArguments.RequireTemperature(temperature);
        RowKernel kernel = RowKernel.For(arithmetic, size);
        for (int row = 0; row < rows; row++)
        {
            destination[row] = kernel.Sample(logits.Slice(row * size, size), temperature, uniforms[row]);
        }
    }

    private static int RequireSamples(
        ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms, int size, Span<int> destination)
    {
        int rows = RequireRows(logits, size, nameof(logits));
        KernelArguments.RequireLength(uniforms.Length, rows, nameof(uniforms));
        KernelArguments.RequireRoom(destination.Length, rows);
        KernelArguments.RequireUniforms(uniforms);
        KernelArguments.RequireApart(logits, destination);
        KernelArguments.RequireApart(uniforms, destination);
        return rows;
    }
}
