using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Rows;

namespace SoftmaxKernels.Arithmetic;

/// <content>ELU and its gradient.</content>
public static partial class RowLoops<TArithmetic>
{
    /// <summary>x above 0, e^x − 1 otherwise.</summary>
    /// <param name="x">Any numbers.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    [MethodImpl(Compilation.AtOnce)]
    internal static void Elu(ReadOnlySpan<float> x, Span<float> destination)
    {
#if NET8_0_OR_GREATER
        if (Fills512(x.Length))
        {
            RowLoops512<TArithmetic>.Elu(ref First(x), ref First(destination), x.Length);
            return;
        }

        if (Fills256(x.Length))
        {
            RowLoops256<TArithmetic>.Elu(ref First(x), ref First(destination), x.Length);
            return;
        }

        if (Fills128(x.Length))
        {
            RowLoops128<TArithmetic>.Elu(ref First(x), ref First(destination), x.Length);
            return;
        }
#endif
        ScalarRowKernel<TArithmetic>.Elu(x, destination);
    }

    /// <summary>The gradient with respect to x of y = ELU x.</summary>
    /// <param name="y">The results of ELU.</param>
    /// <param name="upstream">The gradient with respect to them.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    [MethodImpl(Compilation.AtOnce)]
    internal static void EluGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination)
    {
#if NET8_0_OR_GREATER
        if (Fills512(y.Length))
        {
            RowLoops512<TArithmetic>.EluGradient(ref First(y), ref First(upstream), ref First(destination), y.Length);
            return;
        }

        if (Fills256(y.Length))
        {
            RowLoops256<TArithmetic>.EluGradient(ref First(y), ref First(upstream), ref First(destination), y.Length);
            return;
        }

        if (Fills128(y.Length))
        {
            RowLoops128<TArithmetic>.EluGradient(ref First(y), ref First(upstream), ref First(destination), y.Length);
            return;
        }
#endif
        ScalarRowKernel<TArithmetic>.EluGradient(y, upstream, destination);
    }
}
