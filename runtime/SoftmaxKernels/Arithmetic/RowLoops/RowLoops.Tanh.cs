using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Rows;

namespace SoftmaxKernels.Arithmetic;

/// <content>tanh, its gradient and its derivative.</content>
public static partial class RowLoops<TArithmetic>
{
    /// <summary>tanh x.</summary>
    /// <param name="x">Any numbers.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Tanh(ReadOnlySpan<float> x, Span<float> destination)
    {
#if NET8_0_OR_GREATER
        if (Fills512(x.Length))
        {
            RowLoops512<TArithmetic>.Tanh(ref First(x), ref First(destination), x.Length);
            return;
        }

        if (Fills256(x.Length))
        {
            RowLoops256<TArithmetic>.Tanh(ref First(x), ref First(destination), x.Length);
            return;
        }

        if (Fills128(x.Length))
        {
            RowLoops128<TArithmetic>.Tanh(ref First(x), ref First(destination), x.Length);
            return;
        }
#endif
        ScalarRowKernel<TArithmetic>.Tanh(x, destination);
    }

    /// <summary>tanh(x) · scale.</summary>
    /// <param name="x">Any numbers.</param>
    /// <param name="scale">The factor.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Tanh(ReadOnlySpan<float> x, float scale, Span<float> destination)
    {
#if NET8_0_OR_GREATER
        if (Fills512(x.Length))
        {
            RowLoops512<TArithmetic>.ScaledTanh(ref First(x), scale, ref First(destination), x.Length);
            return;
        }

        if (Fills256(x.Length))
        {
            RowLoops256<TArithmetic>.ScaledTanh(ref First(x), scale, ref First(destination), x.Length);
            return;
        }

        if (Fills128(x.Length))
        {
            RowLoops128<TArithmetic>.ScaledTanh(ref First(x), scale, ref First(destination), x.Length);
            return;
        }
#endif
        ScalarRowKernel<TArithmetic>.Tanh(x, scale, destination);
    }

    /// <summary>The gradient with respect to x of y = tanh x.</summary>
    /// <param name="y">The results of tanh.</param>
    /// <param name="upstream">The gradient with respect to them.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void TanhGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination)
    {
#if NET8_0_OR_GREATER
        if (Fills512(y.Length))
        {
            RowLoops512<TArithmetic>.TanhGradient(ref First(y), ref First(upstream), ref First(destination), y.Length);
            return;
        }

        if (Fills256(y.Length))
        {
            RowLoops256<TArithmetic>.TanhGradient(ref First(y), ref First(upstream), ref First(destination), y.Length);
            return;
        }

        if (Fills128(y.Length))
        {
            RowLoops128<TArithmetic>.TanhGradient(ref First(y), ref First(upstream), ref First(destination), y.Length);
            return;
        }
#endif
        ScalarRowKernel<TArithmetic>.TanhGradient(y, upstream, destination);
    }

    /// <summary>1 − tanh² x.</summary>
    /// <param name="x">Any numbers.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void TanhDerivative(ReadOnlySpan<float> x, Span<float> destination)
    {
#if NET8_0_OR_GREATER
        if (Fills512(x.Length))
        {
            RowLoops512<TArithmetic>.TanhDerivative(ref First(x), ref First(destination), x.Length);
            return;
        }

        if (Fills256(x.Length))
        {
            RowLoops256<TArithmetic>.TanhDerivative(ref First(x), ref First(destination), x.Length);
            return;
        }

        if (Fills128(x.Length))
        {
            RowLoops128<TArithmetic>.TanhDerivative(ref First(x), ref First(destination), x.Length);
            return;
        }
#endif
        ScalarRowKernel<TArithmetic>.TanhDerivative(x, destination);
    }
}
