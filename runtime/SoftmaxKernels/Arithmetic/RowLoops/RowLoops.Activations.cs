using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Rows;

namespace SoftmaxKernels.Arithmetic;

/// <content>Sigmoid, SiLU, ReLU and their gradients.</content>
public static partial class RowLoops<TArithmetic>
{
    /// <summary>sigmoid x.</summary>
    /// <param name="x">Any numbers.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Sigmoid(ReadOnlySpan<float> x, Span<float> destination)
    {
#if NET8_0_OR_GREATER
        if (Fills512(x.Length))
        {
            RowLoops512<TArithmetic>.Sigmoid(ref First(x), ref First(destination), x.Length);
            return;
        }

        if (Fills256(x.Length))
        {
            RowLoops256<TArithmetic>.Sigmoid(ref First(x), ref First(destination), x.Length);
            return;
        }

        if (Fills128(x.Length))
        {
            RowLoops128<TArithmetic>.Sigmoid(ref First(x), ref First(destination), x.Length);
            return;
        }
#endif
        ScalarRowKernel<TArithmetic>.Sigmoid(x, destination);
    }

    /// <summary>x · sigmoid x.</summary>
    /// <param name="x">Any numbers.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Silu(ReadOnlySpan<float> x, Span<float> destination)
    {
#if NET8_0_OR_GREATER
        if (Fills512(x.Length))
        {
            RowLoops512<TArithmetic>.Silu(ref First(x), ref First(destination), x.Length);
            return;
        }

        if (Fills256(x.Length))
        {
            RowLoops256<TArithmetic>.Silu(ref First(x), ref First(destination), x.Length);
            return;
        }

        if (Fills128(x.Length))
        {
            RowLoops128<TArithmetic>.Silu(ref First(x), ref First(destination), x.Length);
            return;
        }
#endif
        ScalarRowKernel<TArithmetic>.Silu(x, destination);
    }

    /// <summary>The larger of x and 0.</summary>
    /// <param name="x">Any numbers.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Relu(ReadOnlySpan<float> x, Span<float> destination)
    {
#if NET8_0_OR_GREATER
        if (Fills512(x.Length))
        {
            RowLoops512<TArithmetic>.Relu(ref First(x), ref First(destination), x.Length);
            return;
        }

        if (Fills256(x.Length))
        {
            RowLoops256<TArithmetic>.Relu(ref First(x), ref First(destination), x.Length);
            return;
        }

        if (Fills128(x.Length))
        {
            RowLoops128<TArithmetic>.Relu(ref First(x), ref First(destination), x.Length);
            return;
        }
#endif
        ScalarRowKernel<TArithmetic>.Relu(x, destination);
    }

    /// <summary>The gradient with respect to x of y = sigmoid x.</summary>
    /// <param name="y">The results of sigmoid.</param>
    /// <param name="upstream">The upstream gradient.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void SigmoidGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination)
    {
#if NET8_0_OR_GREATER
        if (Fills512(y.Length))
        {
            RowLoops512<TArithmetic>.SigmoidGradient(ref First(y), ref First(upstream), ref First(destination), y.Length);
            return;
        }

        if (Fills256(y.Length))
        {
            RowLoops256<TArithmetic>.SigmoidGradient(ref First(y), ref First(upstream), ref First(destination), y.Length);
            return;
        }

        if (Fills128(y.Length))
        {
            RowLoops128<TArithmetic>.SigmoidGradient(ref First(y), ref First(upstream), ref First(destination), y.Length);
            return;
        }
#endif
        ScalarRowKernel<TArithmetic>.SigmoidGradient(y, upstream, destination);
    }

    /// <summary>The gradient of SiLU with respect to x.</summary>
    /// <param name="x">The arguments of SiLU.</param>
    /// <param name="upstream">The upstream gradient.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void SiluGradient(ReadOnlySpan<float> x, ReadOnlySpan<float> upstream, Span<float> destination)
    {
#if NET8_0_OR_GREATER
        if (Fills512(x.Length))
        {
            RowLoops512<TArithmetic>.SiluGradient(ref First(x), ref First(upstream), ref First(destination), x.Length);
            return;
        }

        if (Fills256(x.Length))
        {
            RowLoops256<TArithmetic>.SiluGradient(ref First(x), ref First(upstream), ref First(destination), x.Length);
            return;
        }

        if (Fills128(x.Length))
        {
            RowLoops128<TArithmetic>.SiluGradient(ref First(x), ref First(upstream), ref First(destination), x.Length);
            return;
        }
#endif
        ScalarRowKernel<TArithmetic>.SiluGradient(x, upstream, destination);
    }

    /// <summary>The gradient with respect to x of y = ReLU x.</summary>
    /// <param name="y">The results of ReLU, or its arguments.</param>
    /// <param name="upstream">The upstream gradient.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void ReluGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination)
    {
#if NET8_0_OR_GREATER
        if (Fills512(y.Length))
        {
            RowLoops512<TArithmetic>.ReluGradient(ref First(y), ref First(upstream), ref First(destination), y.Length);
            return;
        }

        if (Fills256(y.Length))
        {
            RowLoops256<TArithmetic>.ReluGradient(ref First(y), ref First(upstream), ref First(destination), y.Length);
            return;
        }

        if (Fills128(y.Length))
        {
            RowLoops128<TArithmetic>.ReluGradient(ref First(y), ref First(upstream), ref First(destination), y.Length);
            return;
        }
#endif
        ScalarRowKernel<TArithmetic>.ReluGradient(y, upstream, destination);
    }
}
