#if NET8_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
#if !NET9_0_OR_GREATER
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <content>Registers of four floats.</content>
public static partial class Lanes
{
    /// <summary>The larger value of each lane.</summary>
    /// <param name="left">Some values.</param>
    /// <param name="right">The other values; a NaN among these is returned.</param>
    /// <returns>The larger values.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Max(Vector128<float> left, Vector128<float> right)
    {
#if NET9_0_OR_GREATER
        return Vector128.MaxNative(left, right);
#else
        if (Sse.IsSupported)
        {
            return Sse.Max(left, right);
        }

        if (AdvSimd.IsSupported)
        {
            return AdvSimd.Max(left, right);
        }

        return Vector128.ConditionalSelect(Vector128.GreaterThan(left, right), left, right);
#endif
    }

    /// <inheritdoc cref="Max(Vector128{float}, Vector128{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<double> Max(Vector128<double> left, Vector128<double> right)
    {
#if NET9_0_OR_GREATER
        return Vector128.MaxNative(left, right);
#else
        return Vector128.ConditionalSelect(Vector128.GreaterThan(left, right), left, right);
#endif
    }

    /// <summary>The smaller value of each lane.</summary>
    /// <param name="left">Some values.</param>
    /// <param name="right">The other values; a NaN among these is returned.</param>
    /// <returns>The smaller values.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Min(Vector128<float> left, Vector128<float> right)
    {
#if NET9_0_OR_GREATER
        return Vector128.MinNative(left, right);
#else
        if (Sse.IsSupported)
        {
            return Sse.Min(left, right);
        }

        if (AdvSimd.IsSupported)
        {
            return AdvSimd.Min(left, right);
        }

        return Vector128.ConditionalSelect(Vector128.LessThan(left, right), left, right);
#endif
    }

    /// <summary>The largest lane, in any order: a maximum does not round. Whether a NaN survives is unspecified.</summary>
    /// <param name="values">The lanes.</param>
    /// <returns>The largest lane.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(Vector128<float> values)
    {
        values = Max(values, Vector128.Shuffle(values, Vector128.Create(2, 3, 0, 1)));
        return Max(values, Vector128.Shuffle(values, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }

    /// <summary>The sum of the lanes as the contract orders it: lane distances 2, 1.</summary>
    /// <param name="values">The lanes.</param>
    /// <returns>The sum, rounded to float at each step.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector128<float> values)
    {
        values += Vector128.Shuffle(values, Vector128.Create(2, 3, 0, 1));
        return (values + Vector128.Shuffle(values, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }

    /// <summary><see cref="Sum(Vector128{float})"/>, and what it was before its last addition.</summary>
    /// <param name="values">The lanes.</param>
    /// <param name="larger">The larger of the two partial sums that were added last.</param>
    /// <returns>The sum, rounded to float at each step.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector128<float> values, out float larger)
    {
        values += Vector128.Shuffle(values, Vector128.Create(2, 3, 0, 1));
        Vector128<float> other = Vector128.Shuffle(values, Vector128.Create(1, 0, 3, 2));
        larger = Max(values, other).ToScalar();
        return (values + other).ToScalar();
    }

    /// <summary>The sum of the lanes in double, as the contract orders it: widened first, then lane distances 2, 1.</summary>
    /// <param name="values">The lanes.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SumInDouble(Vector128<float> values)
    {
        (Vector128<double> lower, Vector128<double> upper) = Vector128.Widen(values);
        return Sum(lower + upper);
    }

    /// <summary>The sum of the lanes as the contract orders it: lane distances 1.</summary>
    /// <param name="values">The lanes.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector128<double> values) => values.ToScalar() + values.GetElement(1);

    /// <summary><see cref="Sum(Vector128{double})"/>, and the larger of the two lanes.</summary>
    /// <param name="values">The lanes.</param>
    /// <param name="larger">The larger lane.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector128<double> values, out double larger)
    {
        Vector128<double> other = Vector128.CreateScalarUnsafe(values.GetElement(1));
        larger = Max(values, other).ToScalar();
        return values.ToScalar() + other.ToScalar();
    }

    /// <summary>The sum of eight lanes in double, as the contract orders it: widened first, then lane distances 4, 2, 1.</summary>
    /// <param name="lower">Lanes 0 to 3.</param>
    /// <param name="upper">Lanes 4 to 7.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SumInDouble(Vector128<float> lower, Vector128<float> upper)
    {
        (Vector128<double> lanes0To1, Vector128<double> lanes2To3) = Vector128.Widen(lower);
        (Vector128<double> lanes4To5, Vector128<double> lanes6To7) = Vector128.Widen(upper);
        return Sum((lanes0To1 + lanes4To5) + (lanes2To3 + lanes6To7));
    }

    /// <summary>The sum of sixteen lanes in double, as the contract orders it: widened first, then lane distances 8, 4, 2, 1.</summary>
    /// <param name="first">Lanes 0 to 3.</param>
    /// <param name="second">Lanes 4 to 7.</param>
    /// <param name="third">Lanes 8 to 11.</param>
    /// <param name="fourth">Lanes 12 to 15.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SumInDouble(
        Vector128<float> first, Vector128<float> second, Vector128<float> third, Vector128<float> fourth)
    {
        (Vector128<double> lanes0To1, Vector128<double> lanes2To3) = Vector128.Widen(first);
        (Vector128<double> lanes4To5, Vector128<double> lanes6To7) = Vector128.Widen(second);
        (Vector128<double> lanes8To9, Vector128<double> lanes10To11) = Vector128.Widen(third);
        (Vector128<double> lanes12To13, Vector128<double> lanes14To15) = Vector128.Widen(fourth);
        return Sum(
            ((lanes0To1 + lanes8To9) + (lanes4To5 + lanes12To13)) +
            ((lanes2To3 + lanes10To11) + (lanes6To7 + lanes14To15)));
    }

    /// <summary>Loads one float.</summary>
    /// <param name="source">The float.</param>
    /// <param name="rest">What the other lanes hold: a constant.</param>
    /// <returns>The float, then <paramref name="rest"/> three times.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load1(ref float source, [ConstantExpected] float rest)
    {
        // Into a register of zeros the JIT inserts a float in a way that waits for what the register held before.
        return rest == 0f ? Vector128.CreateScalar(source) : Vector128.Create(rest).WithElement(0, source);
    }

    /// <summary>Loads two floats.</summary>
    /// <param name="source">The first float.</param>
    /// <param name="rest">What the other lanes hold: a constant.</param>
    /// <returns>The two floats, then <paramref name="rest"/> twice.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load2(ref float source, [ConstantExpected] float rest)
    {
        // Both floats as one double: on x64 there are no registers of 64 bits to load them to.
        double pair = Unsafe.ReadUnaligned<double>(ref Unsafe.As<float, byte>(ref source));
        return Vector128.Create(pair, Vector128.Create(rest).AsDouble().ToScalar()).AsSingle();
    }

    /// <summary>Loads three floats.</summary>
    /// <param name="source">The first float.</param>
    /// <param name="rest">What the last lane holds: a constant.</param>
    /// <returns>The three floats, then <paramref name="rest"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load3(ref float source, [ConstantExpected] float rest) =>
        Load2(ref source, rest).WithElement(2, Unsafe.Add(ref source, 2));

    /// <summary>Puts padding behind four floats.</summary>
    /// <param name="lower">The first half of the result.</param>
    /// <param name="rest">What the second half holds: a constant.</param>
    /// <returns>A register of eight floats.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Pad(Vector128<float> lower, [ConstantExpected] float rest) =>
        Vector256.Create(lower, Vector128.Create(rest));

    /// <summary>Stores the first lane.</summary>
    /// <param name="values">The register.</param>
    /// <param name="destination">Where the lane goes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store1(Vector128<float> values, ref float destination) => destination = values.ToScalar();

    /// <summary>Stores the first two lanes.</summary>
    /// <param name="values">The register.</param>
    /// <param name="destination">Where the first lane goes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store2(Vector128<float> values, ref float destination) =>
        Unsafe.WriteUnaligned(ref Unsafe.As<float, byte>(ref destination), values.AsDouble().ToScalar());

    /// <summary>Stores the first three lanes.</summary>
    /// <param name="values">The register.</param>
    /// <param name="destination">Where the first lane goes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store3(Vector128<float> values, ref float destination)
    {
        Store2(values, ref destination);
        Unsafe.Add(ref destination, 2) = values.GetElement(2);
    }

    /// <summary>Moves every lane down by a constant and fills with +0, so that the last lanes become the first.</summary>
    /// <param name="value">The register.</param>
    /// <param name="count">By how many lanes: a constant below 4.</param>
    /// <returns>Lanes <paramref name="count"/> to 3, then zeros.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ShiftDown(Vector128<float> value, [ConstantExpected(Max = 3)] int count) =>
        Vector128.Shuffle(
            value,
            Vector128.Create(count, count + 1, count + 2, count + 3));

    /// <summary>Loads fewer floats than a register has, and none behind them.</summary>
    /// <param name="source">The first float.</param>
    /// <param name="count">How many, less than 4.</param>
    /// <param name="padding">What the other lanes hold.</param>
    /// <returns>The floats, then <paramref name="padding"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> LoadFirst(ref float source, int count, Vector128<float> padding)
    {
        if (count > 0)
        {
            padding = padding.WithElement(0, source);
        }

        if (count > 1)
        {
            padding = padding.WithElement(1, Unsafe.Add(ref source, 1));
        }

        return count > 2 ? padding.WithElement(2, Unsafe.Add(ref source, 2)) : padding;
    }

    /// <summary>Stores the first two lanes, as one number: half a register goes by way of the stack on x64.</summary>
    /// <param name="values">The lanes.</param>
    /// <param name="destination">Where the first one goes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StorePair(Vector128<float> values, ref float destination) =>
        Unsafe.WriteUnaligned(ref Unsafe.As<float, byte>(ref destination), values.AsDouble().ToScalar());

    /// <summary>Stores fewer floats than a register has, or all.</summary>
    /// <param name="values">The lanes.</param>
    /// <param name="destination">Where the first one goes.</param>
    /// <param name="count">How many, 4 or more for all.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreFirst(Vector128<float> values, ref float destination, int count)
    {
        if (count >= Vector128<float>.Count)
        {
            values.StoreUnsafe(ref destination);
            return;
        }

        if (count >= 2)
        {
            StorePair(values, ref destination);
            values = Vector128.Shuffle(values, Vector128.Create(2, 3, 2, 3));
            destination = ref Unsafe.Add(ref destination, 2);
        }

        if ((count & 1) != 0)
        {
            destination = values.ToScalar();
        }
    }

    /// <inheritdoc cref="SubtractInDouble(float, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SubtractInDouble(Vector128<float> logit, double max, double logSum)
    {
        (Vector128<double> lower, Vector128<double> upper) = Vector128.Widen(logit);
        return Vector128.Narrow(
            lower - Vector128.Create(max) - Vector128.Create(logSum),
            upper - Vector128.Create(max) - Vector128.Create(logSum));
    }
}
#endif
