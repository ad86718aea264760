#if NET8_0_OR_GREATER
using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>The loops over the elements of rows: each is compiled anew for each function, as if that stood in it.</content>
internal static partial class RowLoops512<TArithmetic>
{
    /// <summary>A function of each element of a register.</summary>
    private interface IMap
    {
        Vector512<float> Apply(Vector512<float> x);
    }

    /// <summary>A function of the elements of two registers at the same index.</summary>
    private interface IPairMap
    {
        Vector512<float> Apply(Vector512<float> x, Vector512<float> other);
    }

    /// <summary>y = map(x), for a function with many constants: it is compiled once, with one register a turn.</summary>
    /// <remarks>The next register is loaded before a result is stored: the last may repeat elements of the one before.</remarks>
    /// <param name="x">The first number.</param>
    /// <param name="y">The first result, which may be the first number.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    /// <param name="map">The function.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Map<TMap>(ref float x, ref float y, int length, TMap map)
        where TMap : struct, IMap
    {
        nuint last = (nuint)length - Count;
        Vector512<float> next = Vector512.LoadUnsafe(ref x);
        nuint i = 0;
        while (true)
        {
            Vector512<float> current = next;
            nuint following = Math.Min(i + Count, last);
            next = Vector512.LoadUnsafe(ref x, following);
            map.Apply(current).StoreUnsafe(ref y, i);
            if (i == last)
            {
                return;
            }

            i = following;
        }
    }

    /// <summary>y = map(x, other), for a function with many constants.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="other">The first of the other numbers.</param>
    /// <param name="y">The first result, which may be that of an input.</param>
    /// <param name="length">The length of the rows, at least one register.</param>
    /// <param name="map">The function.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Map<TMap>(ref float x, ref float other, ref float y, int length, TMap map)
        where TMap : struct, IPairMap
    {
        nuint last = (nuint)length - Count;
        Vector512<float> next = Vector512.LoadUnsafe(ref x);
        Vector512<float> nextOther = Vector512.LoadUnsafe(ref other);
        nuint i = 0;
        while (true)
        {
            Vector512<float> current = next;
            Vector512<float> currentOther = nextOther;
            nuint following = Math.Min(i + Count, last);
            next = Vector512.LoadUnsafe(ref x, following);
            nextOther = Vector512.LoadUnsafe(ref other, following);
            map.Apply(current, currentOther).StoreUnsafe(ref y, i);
            if (i == last)
            {
                return;
            }

            i = following;
        }
    }

    /// <summary>y = map(x), for a function of a few operations: the last register is done first, and the loop does nothing else.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The first result, which may be the first number.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    /// <param name="map">The function.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MapShort<TMap>(ref float x, ref float y, int length, TMap map)
        where TMap : struct, IMap
    {
        nuint last = (nuint)length - Count;
        Vector512<float> tail = map.Apply(Vector512.LoadUnsafe(ref x, last));
        for (nuint i = 0; i < last; i += Count)
        {
            map.Apply(Vector512.LoadUnsafe(ref x, i)).StoreUnsafe(ref y, i);
        }

        tail.StoreUnsafe(ref y, last);
    }

    /// <summary>y = map(x, other), for a function of a few operations.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="other">The first of the other numbers.</param>
    /// <param name="y">The first result, which may be that of an input.</param>
    /// <param name="length">The length of the rows, at least one register.</param>
    /// <param name="map">The function.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MapShort<TMap>(ref float x, ref float other, ref float y, int length, TMap map)
        where TMap : struct, IPairMap
    {
        nuint last = (nuint)length - Count;
        Vector512<float> tail = map.Apply(Vector512.LoadUnsafe(ref x, last), Vector512.LoadUnsafe(ref other, last));
        for (nuint i = 0; i < last; i += Count)
        {
            map.Apply(Vector512.LoadUnsafe(ref x, i), Vector512.LoadUnsafe(ref other, i)).StoreUnsafe(ref y, i);
        }

        tail.StoreUnsafe(ref y, last);
    }
}
#endif
