using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels;

/// <content>The gradient of softmax.</content>
public static partial class GenericKernel
{
    /// <summary>The vector-Jacobian product of softmax: pᵢ (uᵢ − Σⱼ uⱼ pⱼ).</summary>
    /// <param name="probabilities">N probabilities p, the result of softmax, N ≥ 1.</param>
    /// <param name="upstream">N upstream gradients u.</param>
    /// <param name="destination">At least N floats. May be the same memory as an input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">An input is empty or of another length, the destination is shorter, or it overlaps an input partially.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxGradient(
        ReadOnlySpan<float> probabilities,
        ReadOnlySpan<float> upstream,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(probabilities.Length, nameof(probabilities));
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SoftmaxGradient(probabilities, upstream, destination, probabilities.Length);
        }
        else
        {
            SizedKernel<Reproducible>.SoftmaxGradient(probabilities, upstream, destination, probabilities.Length);
        }
    }

    /// <summary>The Jacobian of softmax: pᵢ (δᵢⱼ − pⱼ).</summary>
    /// <param name="probabilities">N probabilities p, the result of softmax, 1 ≤ N ≤ 46,340.</param>
    /// <param name="destination">At least N × N floats, row by row; may not overlap the input.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is empty or longer than 46,340, the destination is shorter than N², or the two overlap.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxJacobian(
        ReadOnlySpan<float> probabilities,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireNotEmpty(probabilities.Length, nameof(probabilities));
        if (probabilities.Length > LargestJacobianSize)
        {
            throw new ArgumentException("The Jacobian of more than 46,340 classes does not fit a span.", nameof(probabilities));
        }

        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SoftmaxJacobian(probabilities, destination, probabilities.Length);
        }
        else
        {
            SizedKernel<Reproducible>.SoftmaxJacobian(probabilities, destination, probabilities.Length);
        }
    }

    /// <summary>The vector-Jacobian product of softmax of each row.</summary>
    /// <param name="probabilities">rows × N probabilities.</param>
    /// <param name="upstream">rows × N upstream gradients.</param>
    /// <param name="size">The number of classes N.</param>
    /// <param name="destination">At least rows × N floats. May be the same memory as the input, but not overlap it otherwise.</param>
    /// <param name="arithmetic">The arithmetic profile.</param>
    /// <exception cref="ArgumentException">The input is not a whole number of rows, another span is shorter than that needs, or the destination overlaps an input partially.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is less than 1.</exception>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxGradientBatch(
        ReadOnlySpan<float> probabilities,
        ReadOnlySpan<float> upstream,
        int size,
        Span<float> destination,
        KernelArithmetic arithmetic = KernelArithmetic.Fastest)
    {
        KernelArguments.RequireSize(size);
        if (IsFastest(arithmetic))
        {
            SizedKernel<Fastest>.SoftmaxGradientBatch(probabilities, upstream, destination, size);
        }
        else
        {
            SizedKernel<Reproducible>.SoftmaxGradientBatch(probabilities, upstream, destination, size);
        }
    }
}
