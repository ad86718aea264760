#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SoftmaxKernels.Rows;

namespace SoftmaxKernels.Arithmetic;

/// <content>Arg max.</content>
internal static partial class RowLoops128
{
    /// <summary>The first index of the maximum, where −0 equals +0; that of the first NaN if there is one.</summary>
    /// <param name="x">The first element of the row.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    /// <returns>The index.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static int ArgMax(ref float x, int length)
    {
        float max = MaxOrNaN(ref x, (nuint)length);
        if (float.IsNaN(max))
        {
            int first = MemoryMarshal.CreateReadOnlySpan(ref x, length).IndexOfNaN();
            if (first >= 0)
            {
                return first;
            }

            max = Max(ref x, (nuint)length);
        }

        return IndexOf(ref x, (nuint)length, max);
    }

    /// <summary>The largest element; NaN if there is a NaN, or if there may be one: a sum tells, which is NaN for ∞ − ∞ too.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private static float MaxOrNaN(ref float x, nuint length)
    {
        Vector128<float> max0 = Vector128.LoadUnsafe(ref x, length - Count);
        Vector128<float> max1 = max0;
        Vector128<float> max2 = max0;
        Vector128<float> max3 = max0;
        Vector128<float> sum0 = max0;
        Vector128<float> sum1 = Vector128<float>.Zero;
        Vector128<float> sum2 = Vector128<float>.Zero;
        Vector128<float> sum3 = Vector128<float>.Zero;
        nuint i = 0;
        for (; i + (4 * Count) <= length; i += 4 * Count)
        {
            Vector128<float> x0 = Vector128.LoadUnsafe(ref x, i);
            Vector128<float> x1 = Vector128.LoadUnsafe(ref x, i + Count);
            Vector128<float> x2 = Vector128.LoadUnsafe(ref x, i + (2 * Count));
            Vector128<float> x3 = Vector128.LoadUnsafe(ref x, i + (3 * Count));
            max0 = Lanes.Max(max0, x0);
            max1 = Lanes.Max(max1, x1);
            max2 = Lanes.Max(max2, x2);
            max3 = Lanes.Max(max3, x3);
            sum0 += x0;
            sum1 += x1;
            sum2 += x2;
            sum3 += x3;
        }

        for (; i + Count <= length; i += Count)
        {
            Vector128<float> next = Vector128.LoadUnsafe(ref x, i);
            max0 = Lanes.Max(max0, next);
            sum0 += next;
        }

        sum0 = (sum0 + sum1) + (sum2 + sum3);
        return Vector128.EqualsAll(sum0, sum0)
            ? Lanes.Max(Lanes.Max(Lanes.Max(max0, max1), Lanes.Max(max2, max3)))
            : float.NaN;
    }

    /// <summary>The first index of a value that is there.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private static int IndexOf(ref float x, nuint length, float value)
    {
        Vector128<float> values = Vector128.Create(value);
        nuint last = length - Count;
        for (nuint i = 0; i < last; i += Count)
        {
            Vector128<float> equal = Vector128.Equals(Vector128.LoadUnsafe(ref x, i), values);
            if (equal.AsInt32() != Vector128<int>.Zero)
            {
                return (int)i + BitOperations.TrailingZeroCount(equal.ExtractMostSignificantBits());
            }
        }

        return (int)last + BitOperations.TrailingZeroCount(
            Vector128.Equals(Vector128.LoadUnsafe(ref x, last), values).ExtractMostSignificantBits());
    }
}
#endif
