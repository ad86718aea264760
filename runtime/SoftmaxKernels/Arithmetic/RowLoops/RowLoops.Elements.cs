using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Rows;

namespace SoftmaxKernels.Arithmetic;

/// <content>Functions of elements that exist at every width, and the sum of a row.</content>
public static partial class RowLoops<TArithmetic>
{
    /// <summary>destination[i] = map(x[i], other[i]).</summary>
    /// <param name="x">Any numbers.</param>
    /// <param name="other">As many other numbers; for a function of x alone, x.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as an input.</param>
    /// <param name="map">The function.</param>
    [MethodImpl(Compilation.AtOnce)]
    internal static void Map<TMap>(ReadOnlySpan<float> x, ReadOnlySpan<float> other, Span<float> destination, TMap map)
        where TMap : struct, IElementMap
    {
#if NET8_0_OR_GREATER
        if (Fills512(x.Length))
        {
            RowLoops512.Map(ref First(x), ref First(other), ref First(destination), x.Length, map);
            return;
        }

        if (Fills256(x.Length))
        {
            RowLoops256.Map(ref First(x), ref First(other), ref First(destination), x.Length, map);
            return;
        }

        if (Fills128(x.Length))
        {
            RowLoops128.Map(ref First(x), ref First(other), ref First(destination), x.Length, map);
            return;
        }

        if (AreFew(x.Length))
        {
            MapFew(x, other, destination, map);
            return;
        }
#endif
        for (int i = 0; i < x.Length; i++)
        {
            destination[i] = map.Apply(x[i], other[i]);
        }
    }

    /// <summary>destination[i] = map(x[i], other[i], weights[i]).</summary>
    /// <param name="x">Any numbers.</param>
    /// <param name="other">As many other numbers.</param>
    /// <param name="weights">As many weights, apart from the destination.</param>
    /// <param name="destination">At least as many floats, which may be the same memory as x or the other numbers.</param>
    /// <param name="map">The function.</param>
    [MethodImpl(Compilation.AtOnce)]
    internal static void MapWeighted<TMap>(
        ReadOnlySpan<float> x, ReadOnlySpan<float> other, ReadOnlySpan<float> weights, Span<float> destination, TMap map)
        where TMap : struct, IWeightedElementMap
    {
#if NET8_0_OR_GREATER
        if (Fills512(x.Length))
        {
            RowLoops512.MapWeighted(ref First(x), ref First(other), ref First(weights), ref First(destination), x.Length, map);
            return;
        }

        if (Fills256(x.Length))
        {
            RowLoops256.MapWeighted(ref First(x), ref First(other), ref First(weights), ref First(destination), x.Length, map);
            return;
        }

        if (Fills128(x.Length))
        {
            RowLoops128.MapWeighted(ref First(x), ref First(other), ref First(weights), ref First(destination), x.Length, map);
            return;
        }

        if (AreFew(x.Length))
        {
            MapFewWeighted(x, other, weights, destination, map);
            return;
        }
#endif
        for (int i = 0; i < x.Length; i++)
        {
            destination[i] = map.Apply(x[i], other[i], weights[i]);
        }
    }

    /// <summary>Σ x in double lanes, and + 0, so that it does not matter whether padding was added.</summary>
    /// <param name="x">Any numbers.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(Compilation.AtOnce)]
    internal static double Sum(ReadOnlySpan<float> x)
    {
#if NET8_0_OR_GREATER
        if (Fills512(x.Length))
        {
            return RowLoops512.Sum(ref First(x), (nuint)x.Length, out _) + 0.0;
        }

        if (Fills256(x.Length))
        {
            return RowLoops256.Sum(ref First(x), (nuint)x.Length, out _) + 0.0;
        }

        if (Fills128(x.Length))
        {
            return RowLoops128.Sum(ref First(x), (nuint)x.Length, out _) + 0.0;
        }

        if (AreFew(x.Length))
        {
            return SumOfFew(x) + 0.0;
        }
#endif
        return ScalarRowKernel<TArithmetic>.Sum(x) + 0.0;
    }
}
