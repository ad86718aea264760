#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SoftmaxKernels.Rows;

namespace SoftmaxKernels.Arithmetic;

/// <content>Rows of one or two registers, which stay there from the first load to the last store: no loop, no pass over memory.</content>
internal static partial class RowLoops128<TArithmetic>
{
    /// <summary>Whether a row fits two registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsShort(int length) => (nuint)length <= 2 * Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SoftmaxOfShort(ref float x, ref float y, int length)
    {
        Vector128<float> z0 = Vector128.LoadUnsafe(ref x);
        Vector128<float> z1 = SecondRegister(ref x, length);
        float max = Lanes.Max(Lanes.Max(z0, z1));
        if (!Lanes.IsUnshifted(max))
        {
            SoftmaxOfAny(ref x, ref y, length);
            return;
        }

        Vector128<int> top = KernelMath<TArithmetic>.MaxExponent(Vector128.Create(max));
        z0 = KernelMath<TArithmetic>.Term(z0, top);
        z1 = KernelMath<TArithmetic>.Term(z1, top);
        float sum = Lanes.Sum(z0 + z1, out float larger);
        if (length <= Contract.LargestDivided)
        {
            Vector128<float> divisors = Vector128.Create(sum);
            Store(z0 / divisors, z1 / divisors, ref y, length);
            return;
        }

        float factor = 1f / sum;
        Store(z0 * factor, z1 * factor, ref y, length);
        if (Lanes.MayBeDecided(larger, sum))
        {
            DecidedRow.Settle(MemoryMarshal.CreateSpan(ref y, length), TermOfMax(max), sum, factor);
        }
    }

    /// <summary>The statistics of a row, and its terms if they are kept.</summary>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static RowStatistics StatisticsOfShort(ref float x, ref float y, int length, bool keepTerms)
    {
        if (!TryTermsOfShort(ref x, length, out float max, out Vector128<float> e0, out Vector128<float> e1, out double rest, out int ties))
        {
            return Statistics<Shifted>(ref x, ref y, (nuint)length, max, keepTerms);
        }

        if (keepTerms)
        {
            Store(e0, e1, ref y, length);
        }

        return new RowStatistics(max, TermOfMax(max), rest, ties);
    }

    /// <summary>The terms of a row, the sum of those that are not of a maximum, and how many are.</summary>
    /// <returns>Whether the maximum is in range.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryTermsOfShort(
        ref float x, int length, out float max, out Vector128<float> e0, out Vector128<float> e1, out double rest, out int ties)
    {
        Vector128<float> z0 = Vector128.LoadUnsafe(ref x);
        Vector128<float> z1 = SecondRegister(ref x, length);
        max = Lanes.Max(Lanes.Max(z0, z1));
        Vector128<float> maxima = Vector128.Create(max);
        Vector128<int> top = KernelMath<TArithmetic>.MaxExponent(maxima);
        e0 = KernelMath<TArithmetic>.Term(z0, top);
        e1 = KernelMath<TArithmetic>.Term(z1, top);
        rest = Lanes.SumInDouble(Lanes.UnlessEqual(z0, maxima, e0), Lanes.UnlessEqual(z1, maxima, e1));
        ties =
            BitOperations.PopCount(Vector128.Equals(z0, maxima).ExtractMostSignificantBits()) +
            BitOperations.PopCount(Vector128.Equals(z1, maxima).ExtractMostSignificantBits());
        return Lanes.IsUnshifted(max);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> SecondRegister(ref float x, int length) =>
        RowLoops128.Load(ref x, Count, (nuint)length, padding: float.NegativeInfinity);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<float> first, Vector128<float> second, ref float y, int length)
    {
        first.StoreUnsafe(ref y);
        Lanes.StoreFirst(second, ref Unsafe.Add(ref y, Count), length - (int)Count);
    }
}
#endif
