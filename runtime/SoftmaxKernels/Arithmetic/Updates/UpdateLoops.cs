using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The steps of optimisers, on the widest registers of the machine that a block fills, or without. Arguments have been checked.</summary>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
internal static class UpdateLoops<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    /// <summary>A step of gradient descent.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="g">Their gradients.</param>
    /// <param name="v">Their velocities; empty for steps without momentum.</param>
    /// <param name="factors">The factors of the step.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Sgd(Span<float> p, ReadOnlySpan<float> g, Span<float> v, in SgdFactors factors)
    {
        if (v.IsEmpty)
        {
            SgdWithoutMomentum(p, g, factors);
            return;
        }

#if NET8_0_OR_GREATER
        if (RowLoops<TArithmetic>.Fills512(p.Length))
        {
            UpdateLoops512<TArithmetic>.Sgd(ref First(p), ref First(g), ref First(v), p.Length, factors);
            return;
        }

        if (RowLoops<TArithmetic>.Fills256(p.Length))
        {
            UpdateLoops256<TArithmetic>.Sgd(ref First(p), ref First(g), ref First(v), p.Length, factors);
            return;
        }

        if (RowLoops<TArithmetic>.Fills128(p.Length))
        {
            UpdateLoops128<TArithmetic>.Sgd(ref First(p), ref First(g), ref First(v), p.Length, factors);
            return;
        }
#endif
        ScalarUpdates<TArithmetic>.Sgd(p, g, v, factors);
    }

    /// <summary>A step of Adam.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="g">Their gradients.</param>
    /// <param name="m">Their first moments.</param>
    /// <param name="v">Their second moments.</param>
    /// <param name="factors">The factors of the step.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Adam(Span<float> p, ReadOnlySpan<float> g, Span<float> m, Span<float> v, in AdamFactors factors)
    {
#if NET8_0_OR_GREATER
        if (RowLoops<TArithmetic>.Fills512(p.Length))
        {
            UpdateLoops512<TArithmetic>.Adam(ref First(p), ref First(g), ref First(m), ref First(v), p.Length, factors);
            return;
        }

        if (RowLoops<TArithmetic>.Fills256(p.Length))
        {
            UpdateLoops256<TArithmetic>.Adam(ref First(p), ref First(g), ref First(m), ref First(v), p.Length, factors);
            return;
        }

        if (RowLoops<TArithmetic>.Fills128(p.Length))
        {
            UpdateLoops128<TArithmetic>.Adam(ref First(p), ref First(g), ref First(m), ref First(v), p.Length, factors);
            return;
        }
#endif
        ScalarUpdates<TArithmetic>.Adam(p, g, m, v, factors);
    }

    [MethodImpl(Compilation.AtOnce)]
    private static void SgdWithoutMomentum(Span<float> p, ReadOnlySpan<float> g, in SgdFactors factors)
    {
#if NET8_0_OR_GREATER
        if (RowLoops<TArithmetic>.Fills512(p.Length))
        {
            UpdateLoops512<TArithmetic>.Sgd(ref First(p), ref First(g), p.Length, factors);
            return;
        }

        if (RowLoops<TArithmetic>.Fills256(p.Length))
        {
            UpdateLoops256<TArithmetic>.Sgd(ref First(p), ref First(g), p.Length, factors);
            return;
        }

        if (RowLoops<TArithmetic>.Fills128(p.Length))
        {
            UpdateLoops128<TArithmetic>.Sgd(ref First(p), ref First(g), p.Length, factors);
            return;
        }
#endif
        ScalarUpdates<TArithmetic>.Sgd(p, g, factors);
    }

#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref float First(ReadOnlySpan<float> block) => ref RowLoops<TArithmetic>.First(block);
#endif
}
