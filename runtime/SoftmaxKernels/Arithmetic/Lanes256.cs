#if NET8_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
#if !NET9_0_OR_GREATER
using System.Runtime.Intrinsics.X86;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <content>Registers of eight floats.</content>
public static partial class Lanes
{
    /// <summary>The larger value of each lane.</summary>
    /// <param name="left">Some values.</param>
    /// <param name="right">The other values; a NaN among these is returned.</param>
    /// <returns>The larger values.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Max(Vector256<float> left, Vector256<float> right)
    {
#if NET9_0_OR_GREATER
        return Vector256.MaxNative(left, right);
#else
        if (Avx.IsSupported)
        {
            return Avx.Max(left, right);
        }

        return Vector256.ConditionalSelect(Vector256.GreaterThan(left, right), left, right);
#endif
    }

    /// <summary>The smaller value of each lane.</summary>
    /// <param name="left">Some values.</param>
    /// <param name="right">The other values; a NaN among these is returned.</param>
    /// <returns>The smaller values.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Min(Vector256<float> left, Vector256<float> right)
    {
#if NET9_0_OR_GREATER
        return Vector256.MinNative(left, right);
#else
        if (Avx.IsSupported)
        {
            return Avx.Min(left, right);
        }

        return Vector256.ConditionalSelect(Vector256.LessThan(left, right), left, right);
#endif
    }

    /// <summary>The larger value of each lane of the lower half and the same lane of the upper half.</summary>
    /// <param name="values">The register.</param>
    /// <returns>Half a register.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MaxOfHalves(Vector256<float> values) => Max(values.GetLower(), values.GetUpper());

    /// <summary>The largest lane, in any order: a maximum does not round. Whether a NaN survives is unspecified.</summary>
    /// <param name="values">The lanes.</param>
    /// <returns>The largest lane.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(Vector256<float> values) => Max(MaxOfHalves(values));

    /// <summary>The sum of the lanes as the contract orders it: lane distances 4, 2, 1.</summary>
    /// <param name="values">The lanes.</param>
    /// <returns>The sum, rounded to float at each step.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector256<float> values) => Sum(values.GetLower() + values.GetUpper());

    /// <summary><see cref="Sum(Vector256{float})"/>, and what it was before its last addition.</summary>
    /// <param name="values">The lanes.</param>
    /// <param name="larger">The larger of the two partial sums that were added last.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector256<float> values, out float larger) => Sum(values.GetLower() + values.GetUpper(), out larger);

    /// <summary>The sum of the lanes in double, as the contract orders it: widened first, then lane distances 4, 2, 1.</summary>
    /// <param name="values">The lanes.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SumInDouble(Vector256<float> values)
    {
        (Vector256<double> lower, Vector256<double> upper) = Vector256.Widen(values);
        return Sum(lower + upper);
    }

    /// <summary>The sum of the lanes as the contract orders it: lane distances 2, 1.</summary>
    /// <param name="values">The lanes.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector256<double> values) => Sum(values.GetLower() + values.GetUpper());

    /// <summary><see cref="Sum(Vector256{double})"/>, and what it was before its last addition.</summary>
    /// <param name="values">The lanes.</param>
    /// <param name="larger">The larger of the two partial sums that were added last.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector256<double> values, out double larger) => Sum(values.GetLower() + values.GetUpper(), out larger);

    /// <summary>The sum of sixteen lanes in double, as the contract orders it: widened first, then lane distances 8, 4, 2, 1.</summary>
    /// <param name="lower">Lanes 0 to 7.</param>
    /// <param name="upper">Lanes 8 to 15.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SumInDouble(Vector256<float> lower, Vector256<float> upper)
    {
        (Vector256<double> lanes0To3, Vector256<double> lanes4To7) = Vector256.Widen(lower);
        (Vector256<double> lanes8To11, Vector256<double> lanes12To15) = Vector256.Widen(upper);
        return Sum((lanes0To3 + lanes8To11) + (lanes4To7 + lanes12To15));
    }

    /// <summary>Moves every lane down by a constant and fills with +0, so that the last lanes become the first.</summary>
    /// <param name="value">The register.</param>
    /// <param name="count">By how many lanes: a constant below 8.</param>
    /// <returns>Lanes <paramref name="count"/> to 7, then zeros.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ShiftDown(Vector256<float> value, [ConstantExpected(Max = 7)] int count) =>
        Vector256.Shuffle(
            value,
            Vector256.Create(count, count + 1, count + 2, count + 3, count + 4, count + 5, count + 6, count + 7));

    /// <summary>Loads fewer floats than a register has, and none behind them.</summary>
    /// <param name="source">The first float.</param>
    /// <param name="count">How many, less than 8.</param>
    /// <param name="padding">What the other lanes hold.</param>
    /// <returns>The floats, then <paramref name="padding"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> LoadFirst(ref float source, int count, Vector256<float> padding) => count >= Vector128<float>.Count
        ? Vector256.Create(
            Vector128.LoadUnsafe(ref source),
            LoadFirst(ref Unsafe.Add(ref source, Vector128<float>.Count), count - Vector128<float>.Count, padding.GetUpper()))
        : padding.WithLower(LoadFirst(ref source, count, padding.GetLower()));

    /// <summary>Stores fewer floats than a register has, or all.</summary>
    /// <param name="values">The lanes.</param>
    /// <param name="destination">Where the first one goes.</param>
    /// <param name="count">How many, 8 or more for all.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreFirst(Vector256<float> values, ref float destination, int count)
    {
        if (count >= Vector256<float>.Count)
        {
            values.StoreUnsafe(ref destination);
            return;
        }

        if (count >= Vector128<float>.Count)
        {
            values.GetLower().StoreUnsafe(ref destination);
            StoreFirst(values.GetUpper(), ref Unsafe.Add(ref destination, Vector128<float>.Count), count - Vector128<float>.Count);
            return;
        }

        StoreFirst(values.GetLower(), ref destination, count);
    }

    /// <inheritdoc cref="SubtractInDouble(float, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SubtractInDouble(Vector256<float> logit, double max, double logSum)
    {
        (Vector256<double> lower, Vector256<double> upper) = Vector256.Widen(logit);
        return Vector256.Narrow(
            lower - Vector256.Create(max) - Vector256.Create(logSum),
            upper - Vector256.Create(max) - Vector256.Create(logSum));
    }
}
#endif
