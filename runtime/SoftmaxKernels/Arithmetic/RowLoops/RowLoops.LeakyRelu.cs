using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Rows;

namespace SoftmaxKernels.Arithmetic;

/// <content>Leaky ReLU and its gradient.</content>
public static partial class RowLoops<TArithmetic>
{
    /// <summary>x above 0, x · slope otherwise.</summary>
    /// <param name="x">Any numbers.</param>
    /// <param name="slope">The slope.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    [MethodImpl(Compilation.AtOnce)]
    internal static void LeakyRelu(ReadOnlySpan<float> x, float slope, Span<float> destination)
    {
#if NET8_0_OR_GREATER
        if (Fills512(x.Length))
        {
            RowLoops512<TArithmetic>.LeakyRelu(ref First(x), slope, ref First(destination), x.Length);
            return;
        }

        if (Fills256(x.Length))
        {
            RowLoops256<TArithmetic>.LeakyRelu(ref First(x), slope, ref First(destination), x.Length);
            return;
        }

        if (Fills128(x.Length))
        {
            RowLoops128<TArithmetic>.LeakyRelu(ref First(x), slope, ref First(destination), x.Length);
            return;
        }
#endif
        ScalarRowKernel<TArithmetic>.LeakyRelu(x, slope, destination);
    }

    /// <summary>The gradient with respect to x of y = leaky ReLU x.</summary>
    /// <param name="y">The results of leaky ReLU.</param>
    /// <param name="slope">The slope.</param>
    /// <param name="upstream">The gradient with respect to them.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    [MethodImpl(Compilation.AtOnce)]
    internal static void LeakyReluGradient(ReadOnlySpan<float> y, float slope, ReadOnlySpan<float> upstream, Span<float> destination)
    {
#if NET8_0_OR_GREATER
        if (Fills512(y.Length))
        {
            RowLoops512<TArithmetic>.LeakyReluGradient(ref First(y), slope, ref First(upstream), ref First(destination), y.Length);
            return;
        }

        if (Fills256(y.Length))
        {
            RowLoops256<TArithmetic>.LeakyReluGradient(ref First(y), slope, ref First(upstream), ref First(destination), y.Length);
            return;
        }

        if (Fills128(y.Length))
        {
            RowLoops128<TArithmetic>.LeakyReluGradient(ref First(y), slope, ref First(upstream), ref First(destination), y.Length);
            return;
        }
#endif
        ScalarRowKernel<TArithmetic>.LeakyReluGradient(y, slope, upstream, destination);
    }
}
