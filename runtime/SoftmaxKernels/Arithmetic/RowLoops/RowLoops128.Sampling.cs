#if NET8_0_OR_GREATER
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SoftmaxKernels.Rows;

namespace SoftmaxKernels.Arithmetic;

/// <content>Sampling by inversion of the cumulative sum.</content>
internal static partial class RowLoops128<TArithmetic>
{
    /// <summary>Rows up to this length keep their terms between the two sums; longer ones compute them twice.</summary>
    private const int MostTerms = 1024;

    /// <summary>Draws a class with the probabilities of softmax.</summary>
    /// <param name="x">The first logit.</param>
    /// <param name="uniform">A number in [0, 1).</param>
    /// <param name="length">The length of the row, at least one register.</param>
    /// <returns>The class; −1 for a row whose probabilities are NaN.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static int Sample(ref float x, double uniform, int length)
    {
        float max = RowLoops128.Max(ref x, (nuint)length);
        return Lanes.IsUnshifted(max)
            ? Draw<Unshifted>(ref x, uniform, length, max, 1f)
            : Draw<Shifted>(ref x, uniform, length, max, 1f);
    }

    /// <summary>Draws a class with the probabilities of softmax at a temperature.</summary>
    /// <param name="x">The first logit.</param>
    /// <param name="temperature">The temperature, for which <see cref="Lanes.IsOrdinaryTemperature(float)"/> holds.</param>
    /// <param name="uniform">A number in [0, 1).</param>
    /// <param name="length">The length of the row, at least one register.</param>
    /// <returns>The class; −1 for a row whose probabilities are NaN.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static int SampleAtTemperature(ref float x, float temperature, double uniform, int length) =>
        Draw<Shifted>(ref x, uniform, length, RowLoops128.Max(ref x, (nuint)length), 1f / temperature);

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static int Draw<TRange>(ref float x, double uniform, int length, float max, float inverseTemperature)
        where TRange : struct, ITermRange
    {
        Span<float> kept = stackalloc float[MostTerms];
        if (length <= Sampling.FewTerms)
        {
            return Sampling.Draw(Part<TRange>(ref x, 0, length, kept, max, inverseTemperature), uniform);
        }

        double total = 0.0;
        for (int start = 0; start < length; start = RowBlocks.Next(start, kept.Length, length))
        {
            total = Sampling.Accumulate(Part<TRange>(ref x, start, length, kept, max, inverseTemperature), total);
        }

        double threshold = uniform * total;
        double cumulative = 0.0;
        for (int start = 0; start < length; start = RowBlocks.Next(start, kept.Length, length))
        {
            ReadOnlySpan<float> terms = length <= kept.Length
                ? kept.Slice(0, length)
                : Part<TRange>(ref x, start, length, kept, max, inverseTemperature);
            int index = Sampling.Find(terms, threshold, ref cumulative);
            if (index >= 0)
            {
                return start + index;
            }
        }

        return -1;
    }

    /// <summary>The terms of a part of the row.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private static ReadOnlySpan<float> Part<TRange>(
        ref float x, int start, int length, Span<float> kept, float max, float inverseTemperature)
        where TRange : struct, ITermRange
    {
        // A part too short for a register begins earlier, and what came before is dropped.
        int count = Math.Min(kept.Length, length - start);
        int dropped = Math.Max(0, (int)Count - count);
        Terms<TRange>(
            ref Unsafe.Add(ref x, start - dropped),
            ref MemoryMarshal.GetReference(kept),
            (nuint)(dropped + count),
            max,
            inverseTemperature);
        return kept.Slice(dropped, count);
    }
}
#endif
