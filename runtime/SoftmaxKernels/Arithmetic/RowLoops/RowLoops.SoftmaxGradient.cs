using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Rows;

namespace SoftmaxKernels.Arithmetic;

/// <content>The gradient and the Jacobian of softmax.</content>
public static partial class RowLoops<TArithmetic>
{
    /// <summary>The gradient with respect to the logits.</summary>
    /// <param name="probabilities">The probabilities.</param>
    /// <param name="upstream">The gradient with respect to the probabilities.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxGradient(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> upstream, Span<float> destination)
    {
#if NET8_0_OR_GREATER
        if (Fills512(probabilities.Length))
        {
            RowLoops512.SoftmaxGradient(ref First(probabilities), ref First(upstream), ref First(destination), probabilities.Length);
            return;
        }

        if (Fills256(probabilities.Length))
        {
            RowLoops256.SoftmaxGradient(ref First(probabilities), ref First(upstream), ref First(destination), probabilities.Length);
            return;
        }

        if (Fills128(probabilities.Length))
        {
            RowLoops128.SoftmaxGradient(ref First(probabilities), ref First(upstream), ref First(destination), probabilities.Length);
            return;
        }

        if (AreFew(probabilities.Length))
        {
            SoftmaxGradientOfFew(probabilities, upstream, destination);
            return;
        }
#endif
        ScalarRowKernel<TArithmetic>.SoftmaxGradient(probabilities, upstream, destination);
    }

    /// <summary>The Jacobian.</summary>
    /// <param name="probabilities">The probabilities.</param>
    /// <param name="destination">A square matrix, row by row.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxJacobian(ReadOnlySpan<float> probabilities, Span<float> destination)
    {
#if NET8_0_OR_GREATER
        if (Fills512(probabilities.Length))
        {
            RowLoops512.SoftmaxJacobian(ref First(probabilities), ref First(destination), probabilities.Length);
            return;
        }

        if (Fills256(probabilities.Length))
        {
            RowLoops256.SoftmaxJacobian(ref First(probabilities), ref First(destination), probabilities.Length);
            return;
        }

        if (Fills128(probabilities.Length))
        {
            RowLoops128.SoftmaxJacobian(ref First(probabilities), ref First(destination), probabilities.Length);
            return;
        }
#endif
        ScalarRowKernel<TArithmetic>.SoftmaxJacobian(probabilities, destination);
    }
}
