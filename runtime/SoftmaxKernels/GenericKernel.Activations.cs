using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>Sigmoid, SiLU, ReLU and their gradients.</content>
public static partial class GenericKernel
{
    /// <summary>1 / (1 + e⁻ˣ) for each xᵢ: the logistic function, within 1 ULP, and 0 where that is subnormal.</summary>
    /// <param name="x">N numbers, N ≥ 1.</param>
    /// <param name="destination">At least N floats. May be the same memory as <paramref name="x"/>, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is empty, the destination is shorter than the input, or the two overlap partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void Sigmoid(
        ReadOnlySpan<float> x,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(x.Length, nameof(x));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.Sigmoid(x, destination, x.Length);
        }
        else
        {
            SizedKernel<Reproducible>.Sigmoid(x, destination, x.Length);
        }
    }

    /// <summary>xᵢ · sigmoid xᵢ, also called swish, within 1.15 ULP, and −0 below −91.9.</summary>
    /// <param name="x">N numbers, N ≥ 1.</param>
    /// <param name="destination">At least N floats. May be the same memory as <paramref name="x"/>, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is empty, the destination is shorter than the input, or the two overlap partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void Silu(
        ReadOnlySpan<float> x,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(x.Length, nameof(x));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.Silu(x, destination, x.Length);
        }
        else
        {
            SizedKernel<Reproducible>.Silu(x, destination, x.Length);
        }
    }

    /// <summary>The larger of xᵢ and +0. NaN stays NaN.</summary>
    /// <param name="x">N numbers, N ≥ 1.</param>
    /// <param name="destination">At least N floats. May be the same memory as <paramref name="x"/>, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is empty, the destination is shorter than the input, or the two overlap partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void Relu(
        ReadOnlySpan<float> x,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(x.Length, nameof(x));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.Relu(x, destination, x.Length);
        }
        else
        {
            SizedKernel<Reproducible>.Relu(x, destination, x.Length);
        }
    }

    /// <summary>The gradient of sigmoid from its result: upstreamᵢ · yᵢ · (1 − yᵢ).</summary>
    /// <param name="y">N values of sigmoid, N ≥ 1.</param>
    /// <param name="upstream">N upstream gradients.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">An input is empty or of another length, the destination is shorter, or it overlaps an input partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SigmoidGradient(
        ReadOnlySpan<float> y,
        ReadOnlySpan<float> upstream,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(y.Length, nameof(y));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SigmoidGradient(y, upstream, destination, y.Length);
        }
        else
        {
            SizedKernel<Reproducible>.SigmoidGradient(y, upstream, destination, y.Length);
        }
    }

    /// <summary>The gradient of SiLU from its argument: upstreamᵢ · s · (1 + xᵢ · (1 − s)) with s = sigmoid xᵢ.</summary>
    /// <param name="x">N arguments of SiLU, N ≥ 1.</param>
    /// <param name="upstream">N upstream gradients.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">An input is empty or of another length, the destination is shorter, or it overlaps an input partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SiluGradient(
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> upstream,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(x.Length, nameof(x));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SiluGradient(x, upstream, destination, x.Length);
        }
        else
        {
            SizedKernel<Reproducible>.SiluGradient(x, upstream, destination, x.Length);
        }
    }

    /// <summary>The gradient of ReLU: upstreamᵢ where yᵢ is positive, +0 where it is 0 or negative.</summary>
    /// <param name="y">N values of ReLU or its arguments, N ≥ 1. A NaN counts as positive.</param>
    /// <param name="upstream">N upstream gradients.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">An input is empty or of another length, the destination is shorter, or it overlaps an input partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void ReluGradient(
        ReadOnlySpan<float> y,
        ReadOnlySpan<float> upstream,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(y.Length, nameof(y));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.ReluGradient(y, upstream, destination, y.Length);
        }
        else
        {
            SizedKernel<Reproducible>.ReluGradient(y, upstream, destination, y.Length);
        }
    }

    /// <summary>The sigmoid of each row.</summary>
    /// <param name="x">rows × N numbers.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as the input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SigmoidBatch(
        ReadOnlySpan<float> x,
        int size,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SigmoidBatch(x, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SigmoidBatch(x, destination, size);
        }
    }

    /// <summary>SiLU of each row.</summary>
    /// <param name="x">rows × N numbers.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as the input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SiluBatch(
        ReadOnlySpan<float> x,
        int size,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SiluBatch(x, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SiluBatch(x, destination, size);
        }
    }

    /// <summary>ReLU of each row.</summary>
    /// <param name="x">rows × N numbers.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as the input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void ReluBatch(
        ReadOnlySpan<float> x,
        int size,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.ReluBatch(x, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.ReluBatch(x, destination, size);
        }
    }

    /// <summary>The gradient of sigmoid from its result y = sigmoid x, for each row.</summary>
    /// <param name="y">rows × N values of sigmoid.</param>
    /// <param name="upstream">rows × N upstream gradients u.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has a wrong length, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SigmoidGradientBatch(
        ReadOnlySpan<float> y,
        ReadOnlySpan<float> upstream,
        int size,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SigmoidGradientBatch(y, upstream, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SigmoidGradientBatch(y, upstream, destination, size);
        }
    }

    /// <summary>The gradient of SiLU from its argument, for each row.</summary>
    /// <param name="x">rows × N arguments of SiLU.</param>
    /// <param name="upstream">rows × N upstream gradients u.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has a wrong length, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SiluGradientBatch(
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> upstream,
        int size,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SiluGradientBatch(x, upstream, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SiluGradientBatch(x, upstream, destination, size);
        }
    }

    /// <summary>The gradient of ReLU, for each row.</summary>
    /// <param name="y">rows × N values of ReLU, or its arguments. A NaN counts as positive.</param>
    /// <param name="upstream">rows × N upstream gradients u.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span has a wrong length, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void ReluGradientBatch(
        ReadOnlySpan<float> y,
        ReadOnlySpan<float> upstream,
        int size,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.ReluGradientBatch(y, upstream, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.ReluGradientBatch(y, upstream, destination, size);
        }
    }
}
