#if NET8_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
#if !NET9_0_OR_GREATER
using System.Runtime.Intrinsics.X86;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <content>Registers of sixteen floats.</content>
public static partial class Lanes
{
    /// <summary>The larger value of each lane.</summary>
    /// <param name="left">Some values.</param>
    /// <param name="right">The other values; a NaN among these is returned.</param>
    /// <returns>The larger values.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Max(Vector512<float> left, Vector512<float> right)
    {
#if NET9_0_OR_GREATER
        return Vector512.MaxNative(left, right);
#else
        if (Avx512F.IsSupported)
        {
            return Avx512F.Max(left, right);
        }

        return Vector512.ConditionalSelect(Vector512.GreaterThan(left, right), left, right);
#endif
    }

    /// <summary>The smaller value of each lane.</summary>
    /// <param name="left">Some values.</param>
    /// <param name="right">The other values; a NaN among these is returned.</param>
    /// <returns>The smaller values.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Min(Vector512<float> left, Vector512<float> right)
    {
#if NET9_0_OR_GREATER
        return Vector512.MinNative(left, right);
#else
        if (Avx512F.IsSupported)
        {
            return Avx512F.Min(left, right);
        }

        return Vector512.ConditionalSelect(Vector512.LessThan(left, right), left, right);
#endif
    }

    /// <summary>The larger value of each lane of the lower half and the same lane of the upper half.</summary>
    /// <param name="values">The register.</param>
    /// <returns>Half a register.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MaxOfHalves(Vector512<float> values) => Max(values.GetLower(), values.GetUpper());

    /// <summary>The largest lane, in any order: a maximum does not round. Whether a NaN survives is unspecified.</summary>
    /// <param name="values">The lanes.</param>
    /// <returns>The largest lane.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(Vector512<float> values) => Max(MaxOfHalves(values));

    /// <summary>The sum of the lanes as the contract orders it: lane distances 8, 4, 2, 1.</summary>
    /// <param name="values">The lanes.</param>
    /// <returns>The sum, rounded to float at each step.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector512<float> values) => Sum(values.GetLower() + values.GetUpper());

    /// <summary><see cref="Sum(Vector512{float})"/>, and what it was before its last addition.</summary>
    /// <param name="values">The lanes.</param>
    /// <param name="larger">The larger of the two partial sums that were added last.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector512<float> values, out float larger) => Sum(values.GetLower() + values.GetUpper(), out larger);

    /// <summary>The sum of the lanes in double, as the contract orders it: widened first, then lane distances 8, 4, 2, 1.</summary>
    /// <param name="values">The lanes.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SumInDouble(Vector512<float> values)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(values);
        return Sum(lower + upper);
    }

    /// <summary>The sum of two blocks as the contract orders it: added in float, lane by lane, then widened as <see cref="SumInDouble(Vector512{float})"/>.</summary>
    /// <param name="first">A block.</param>
    /// <param name="second">The next one.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double SumInDouble(Vector512<float> first, Vector512<float> second) => SumInDouble(first + second);

    /// <summary>The sum of the lanes as the contract orders it: lane distances 4, 2, 1.</summary>
    /// <param name="values">The lanes.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector512<double> values) => Sum(values.GetLower() + values.GetUpper());

    /// <summary><see cref="Sum(Vector512{double})"/>, and what it was before its last addition.</summary>
    /// <param name="values">The lanes.</param>
    /// <param name="larger">The larger of the two partial sums that were added last.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector512<double> values, out double larger) => Sum(values.GetLower() + values.GetUpper(), out larger);

    /// <summary>Moves every lane down by a constant and fills with +0, so that the last lanes become the first.</summary>
    /// <param name="value">The register.</param>
    /// <param name="count">By how many lanes: a constant below 16.</param>
    /// <returns>Lanes <paramref name="count"/> to 15, then zeros.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ShiftDown(Vector512<float> value, [ConstantExpected(Max = 15)] int count) =>
        Vector512.Shuffle(
            value,
            Vector512.Create(
                count, count + 1, count + 2, count + 3, count + 4, count + 5, count + 6, count + 7,
                count + 8, count + 9, count + 10, count + 11, count + 12, count + 13, count + 14, count + 15));

    /// <summary>Loads fewer floats than a register has, and none behind them.</summary>
    /// <param name="source">The first float.</param>
    /// <param name="count">How many, less than 16.</param>
    /// <param name="padding">What the other lanes hold.</param>
    /// <returns>The floats, then <paramref name="padding"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> LoadFirst(ref float source, int count, Vector512<float> padding) => count >= Vector256<float>.Count
        ? Vector512.Create(
            Vector256.LoadUnsafe(ref source),
            LoadFirst(ref Unsafe.Add(ref source, Vector256<float>.Count), count - Vector256<float>.Count, padding.GetUpper()))
        : padding.WithLower(LoadFirst(ref source, count, padding.GetLower()));

    /// <summary>Stores fewer floats than a register has, or all.</summary>
    /// <param name="values">The lanes.</param>
    /// <param name="destination">Where the first one goes.</param>
    /// <param name="count">How many, 16 or more for all.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreFirst(Vector512<float> values, ref float destination, int count)
    {
        if (count >= Vector512<float>.Count)
        {
            values.StoreUnsafe(ref destination);
            return;
        }

        if (count >= Vector256<float>.Count)
        {
            values.GetLower().StoreUnsafe(ref destination);
            StoreFirst(values.GetUpper(), ref Unsafe.Add(ref destination, Vector256<float>.Count), count - Vector256<float>.Count);
            return;
        }

        StoreFirst(values.GetLower(), ref destination, count);
    }

    /// <inheritdoc cref="SubtractInDouble(float, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SubtractInDouble(Vector512<float> logit, double max, double logSum)
    {
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(logit);
        return Vector512.Narrow(
            lower - Vector512.Create(max) - Vector512.Create(logSum),
            upper - Vector512.Create(max) - Vector512.Create(logSum));
    }
}
#endif
