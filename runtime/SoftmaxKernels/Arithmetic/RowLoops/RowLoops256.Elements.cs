#if NET8_0_OR_GREATER
using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>The loops over the elements of rows, for functions that exist at every width.</content>
internal static partial class RowLoops256
{
    /// <summary>y = map(x, other).</summary>
    /// <remarks>The next registers are loaded before a result is stored: the last may repeat elements of the one before.</remarks>
    /// <param name="x">The first number.</param>
    /// <param name="other">The first of the other numbers.</param>
    /// <param name="y">The first result, which may be that of an input.</param>
    /// <param name="length">The length of the rows, at least one register.</param>
    /// <param name="map">The function.</param>
    [MethodImpl(Compilation.AtOnce)]
    internal static void Map<TMap>(ref float x, ref float other, ref float y, int length, TMap map)
        where TMap : struct, IElementMap
    {
        nuint last = (nuint)length - Count;
        Vector256<float> next = Vector256.LoadUnsafe(ref x);
        Vector256<float> nextOther = Vector256.LoadUnsafe(ref other);
        nuint i = 0;
        while (true)
        {
            Vector256<float> current = next;
            Vector256<float> currentOther = nextOther;
            nuint following = Math.Min(i + Count, last);
            next = Vector256.LoadUnsafe(ref x, following);
            nextOther = Vector256.LoadUnsafe(ref other, following);
            map.Apply(current, currentOther).StoreUnsafe(ref y, i);
            if (i == last)
            {
                return;
            }

            i = following;
        }
    }

    /// <summary>y = map(x, other, weight).</summary>
    /// <param name="x">The first number.</param>
    /// <param name="other">The first of the other numbers.</param>
    /// <param name="weight">The first weight, apart from the results.</param>
    /// <param name="y">The first result, which may be that of an input.</param>
    /// <param name="length">The length of the rows, at least one register.</param>
    /// <param name="map">The function.</param>
    [MethodImpl(Compilation.AtOnce)]
    internal static void MapWeighted<TMap>(ref float x, ref float other, ref float weight, ref float y, int length, TMap map)
        where TMap : struct, IWeightedElementMap
    {
        nuint last = (nuint)length - Count;
        Vector256<float> next = Vector256.LoadUnsafe(ref x);
        Vector256<float> nextOther = Vector256.LoadUnsafe(ref other);
        nuint i = 0;
        while (true)
        {
            Vector256<float> current = next;
            Vector256<float> currentOther = nextOther;
            nuint following = Math.Min(i + Count, last);
            next = Vector256.LoadUnsafe(ref x, following);
            nextOther = Vector256.LoadUnsafe(ref other, following);
            map.Apply(current, currentOther, Vector256.LoadUnsafe(ref weight, i)).StoreUnsafe(ref y, i);
            if (i == last)
            {
                return;
            }

            i = following;
        }
    }
}
#endif
