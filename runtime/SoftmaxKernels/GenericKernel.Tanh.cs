using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>tanh, its gradient and its derivative.</content>
public static partial class GenericKernel
{
    /// <summary>tanh xᵢ, within 0.85 ULP.</summary>
    /// <param name="x">N numbers, N ≥ 1.</param>
    /// <param name="destination">At least N floats. May be the same memory as <paramref name="x"/>, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is empty, the destination is shorter than the input, or the two overlap partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void Tanh(
        ReadOnlySpan<float> x,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(x.Length, nameof(x));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.Tanh(x, destination, x.Length);
        }
        else
        {
            SizedKernel<Reproducible>.Tanh(x, destination, x.Length);
        }
    }

    /// <summary>scale · tanh xᵢ.</summary>
    /// <param name="x">N numbers, N ≥ 1.</param>
    /// <param name="scale">The factor.</param>
    /// <param name="destination">At least N floats. May be the same memory as <paramref name="x"/>, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is empty, the destination is shorter than the input, or the two overlap partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void Tanh(
        ReadOnlySpan<float> x,
        float scale,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(x.Length, nameof(x));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.Tanh(x, scale, destination, x.Length);
        }
        else
        {
            SizedKernel<Reproducible>.Tanh(x, scale, destination, x.Length);
        }
    }

    /// <summary>The gradient of tanh from its result: upstreamᵢ · (1 − yᵢ²).</summary>
    /// <param name="y">N values of tanh, unscaled, N ≥ 1.</param>
    /// <param name="upstream">N upstream gradients.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">An input is empty or of another length, the destination is shorter, or it overlaps an input partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void TanhGradient(
        ReadOnlySpan<float> y,
        ReadOnlySpan<float> upstream,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(y.Length, nameof(y));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.TanhGradient(y, upstream, destination, y.Length);
        }
        else
        {
            SizedKernel<Reproducible>.TanhGradient(y, upstream, destination, y.Length);
        }
    }

    /// <summary>The derivative of tanh: 1 − tanh² xᵢ, accurate up to |x| = 43 and constant (1.8e-37) beyond.</summary>
    /// <param name="x">N numbers, N ≥ 1.</param>
    /// <param name="destination">At least N floats. May be the same memory as <paramref name="x"/>, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is empty, the destination is shorter than the input, or the two overlap partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void TanhDerivative(
        ReadOnlySpan<float> x,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(x.Length, nameof(x));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.TanhDerivative(x, destination, x.Length);
        }
        else
        {
            SizedKernel<Reproducible>.TanhDerivative(x, destination, x.Length);
        }
    }

    /// <summary>tanh of each row.</summary>
    /// <param name="x">rows × N numbers.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as the input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void TanhBatch(
        ReadOnlySpan<float> x,
        int size,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.TanhBatch(x, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.TanhBatch(x, destination, size);
        }
    }

    /// <summary>scale · tanh of each row.</summary>
    /// <param name="x">rows × N numbers.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="scale">The factor.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as the input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void TanhBatch(
        ReadOnlySpan<float> x,
        int size,
        float scale,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.TanhBatch(x, scale, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.TanhBatch(x, scale, destination, size);
        }
    }

    /// <summary>The gradient of tanh from its result y = tanh x, for each row: uᵢ · (1 − yᵢ²).</summary>
    /// <param name="y">rows × N values of tanh, unscaled.</param>
    /// <param name="upstream">rows × N upstream gradients u.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has a wrong length, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void TanhGradientBatch(
        ReadOnlySpan<float> y,
        ReadOnlySpan<float> upstream,
        int size,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.TanhGradientBatch(y, upstream, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.TanhGradientBatch(y, upstream, destination, size);
        }
    }

    /// <summary>The derivative of tanh, 1 − tanh² xᵢ, for each row.</summary>
    /// <param name="x">rows × N numbers.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, the destination is shorter than that needs, or the two overlap partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void TanhDerivativeBatch(
        ReadOnlySpan<float> x,
        int size,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.TanhDerivativeBatch(x, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.TanhDerivativeBatch(x, destination, size);
        }
    }
}
