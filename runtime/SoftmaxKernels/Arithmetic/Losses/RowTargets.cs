using System;
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>The targets of a row, smoothed and weighted: each operation rounded, the same in both profiles.</summary>
internal static class RowTargets
{
    /// <summary>Writes (t · kept) + shares.</summary>
    /// <param name="targets">The targets.</param>
    /// <param name="kept">What is left of a target.</param>
    /// <param name="shares">What is added to each.</param>
    /// <param name="destination">As many floats, apart from what is read.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Smooth(ReadOnlySpan<float> targets, float kept, ReadOnlySpan<float> shares, Span<float> destination)
    {
#if NET8_0_OR_GREATER
        ref float t = ref MemoryMarshal.GetReference(targets);
        ref float share = ref MemoryMarshal.GetReference(shares);
        ref float y = ref MemoryMarshal.GetReference(destination);
        if (RowLoops<Reproducible>.Fills512(targets.Length))
        {
            RowLoops512.Smooth(ref t, kept, ref share, ref y, targets.Length);
            return;
        }

        if (RowLoops<Reproducible>.Fills256(targets.Length))
        {
            RowLoops256.Smooth(ref t, kept, ref share, ref y, targets.Length);
            return;
        }

        if (RowLoops<Reproducible>.Fills128(targets.Length))
        {
            RowLoops128.Smooth(ref t, kept, ref share, ref y, targets.Length);
            return;
        }
#endif
        for (int i = 0; i < targets.Length; i++)
        {
            destination[i] = (float)((float)(targets[i] * kept) + shares[i]);
        }
    }

    /// <summary>Writes t · weights.</summary>
    /// <param name="targets">The targets.</param>
    /// <param name="weights">As many weights.</param>
    /// <param name="destination">As many floats, which may be the same memory as the targets.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Weigh(ReadOnlySpan<float> targets, ReadOnlySpan<float> weights, Span<float> destination)
    {
#if NET8_0_OR_GREATER
        ref float t = ref MemoryMarshal.GetReference(targets);
        ref float weight = ref MemoryMarshal.GetReference(weights);
        ref float y = ref MemoryMarshal.GetReference(destination);
        if (RowLoops<Reproducible>.Fills512(targets.Length))
        {
            RowLoops512.Weigh(ref t, ref weight, ref y, targets.Length);
            return;
        }

        if (RowLoops<Reproducible>.Fills256(targets.Length))
        {
            RowLoops256.Weigh(ref t, ref weight, ref y, targets.Length);
            return;
        }

        if (RowLoops<Reproducible>.Fills128(targets.Length))
        {
            RowLoops128.Weigh(ref t, ref weight, ref y, targets.Length);
            return;
        }
#endif
        for (int i = 0; i < targets.Length; i++)
        {
            destination[i] = (float)(targets[i] * weights[i]);
        }
    }
}
