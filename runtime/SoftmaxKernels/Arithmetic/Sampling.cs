using System;
using System.ComponentModel;
#if NET8_0_OR_GREATER
using System.Numerics;
#endif
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The sequential part of sampling: cumulative sums in double and in index order.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Sampling
{
    /// <summary>Up to so many terms their cumulative sums are kept: one pass adds them up.</summary>
    internal const int FewTerms = 32;

    /// <summary>Draws the class whose share of the terms a uniform number falls into.</summary>
    /// <param name="terms">The terms e of the row.</param>
    /// <param name="uniform">A number in [0, 1).</param>
    /// <returns>The index of a class with a term above 0; −1 if a term is NaN.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static int Draw(ReadOnlySpan<float> terms, double uniform)
    {
#if NET8_0_OR_GREATER
        if (terms.Length <= FewTerms)
        {
            return DrawOfFew(terms, uniform);
        }
#endif
        double cumulative = 0.0;
        return Find(terms, uniform * Accumulate(terms, 0.0), ref cumulative);
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    internal static double Accumulate(ReadOnlySpan<float> terms, double total)
    {
        foreach (float term in terms)
        {
            total += term;
        }

        return total;
    }

    /// <summary>The first index at which the cumulative sum exceeds the threshold, or −1.</summary>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    internal static int Find(ReadOnlySpan<float> terms, double threshold, ref double cumulative)
    {
        for (int i = 0; i < terms.Length; i++)
        {
            cumulative += terms[i];
            if (cumulative > threshold)
            {
                return i;
            }
        }

        return -1;
    }

#if NET8_0_OR_GREATER
    // No branch depends on the draw: no processor could foresee it.
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static int DrawOfFew(ReadOnlySpan<float> terms, double uniform)
    {
        Span<double> cumulative = stackalloc double[FewTerms];
        double total = 0.0;
        for (int i = 0; i < terms.Length; i++)
        {
            total += terms[i];
            cumulative[i] = total;
        }

        double threshold = uniform * total;
        uint beyond = 0;
        for (int i = 0; i < terms.Length; i++)
        {
            beyond |= (cumulative[i] > threshold ? 1u : 0u) << i;
        }

        return beyond == 0 ? -1 : BitOperations.TrailingZeroCount(beyond);
    }
#endif
}
