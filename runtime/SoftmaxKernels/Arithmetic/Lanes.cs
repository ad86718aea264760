using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>What generated code does across the lanes of a register, and what is the same in both profiles.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Lanes
{
    /// <summary>The term e = 2ⁿ · p of one logit, relative to the row's maximum; exactly +0 from 2⁻¹⁰² of it down.</summary>
    /// <remarks>
    /// The exponent is clamped as an integer, after the maximum is known: nothing before has to wait for the maximum, and e is
    /// 0 or at least 2^-126, so no subnormal number ever slows a row down.
    /// </remarks>
    /// <param name="twice">2p, from <see cref="KernelMath{TArithmetic}.Exp(float, out int)"/>.</param>
    /// <param name="exponent">The exponent that came with it.</param>
    /// <param name="maxExponent">The exponent of the row, from <see cref="KernelMath{TArithmetic}.MaxExponent(float)"/>.</param>
    /// <returns>e, never subnormal.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Scale(float twice, int exponent, int maxExponent)
    {
        int k = unchecked(exponent - maxExponent);
        return (float)(twice * FloatBits.ToSingle((k > 0 ? k : 0) << 23));
    }

    /// <summary>The larger of two values.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value, also returned if either is NaN.</param>
    /// <returns>The larger value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(float left, float right) => left > right ? left : right;

    /// <summary>A log-probability: <c>(float)((logit − max) − logSum)</c>, subtracted in double.</summary>
    /// <param name="logit">The logit.</param>
    /// <param name="max">The maximum of the row.</param>
    /// <param name="logSum">log Σ e^(z − max), see <see cref="RowStatistics.LogSum"/>.</param>
    /// <returns>The log-probability.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SubtractInDouble(float logit, double max, double logSum) => (float)(((double)logit - max) - logSum);

    /// <summary>A number if it is allowed, and another if it is not.</summary>
    /// <param name="value">The number.</param>
    /// <param name="allowed">Its flag.</param>
    /// <param name="otherwise">The other number.</param>
    /// <returns>One of the two numbers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Allow(float value, bool allowed, float otherwise) => allowed ? value : otherwise;

    /// <summary>Whether the terms of a row can be taken from the logits as they are, without subtracting the maximum first.</summary>
    /// <param name="max">The maximum of the row.</param>
    /// <returns><see langword="true"/> within ±256; <see langword="false"/> beyond, and for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsUnshifted(float max) => Math.Abs(max) <= Constants.LargestUnshifted;

    /// <summary>Whether a row may be decided: one term, or each of two equal ones, has all of its sum.</summary>
    /// <remarks>
    /// Then the last addition of the sum adds next to nothing, or two equal numbers. That is known before the division of the row
    /// is done, and hardly ever true of another row. No decided row is missed.
    /// </remarks>
    /// <param name="larger">The larger of the last two partial sums.</param>
    /// <param name="sum">The sum.</param>
    /// <returns><see langword="false"/> for almost every row that is not decided.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayBeDecided(float larger, float sum)
    {
        // The sum is between one and two times the larger part. At either end of that the significands are almost the same, which
        // takes less to see in the bits than with two comparisons of floats.
        const int Room = 8;
        const int Significand = (1 << 23) - 1;
        int distance = unchecked(FloatBits.ToInt32(sum) - FloatBits.ToInt32(larger));
        return ((distance + Room) & Significand) <= 2 * Room;
    }

    /// <inheritdoc cref="MayBeDecided(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayBeDecided(double larger, double sum)
    {
        const double Room = 1e-6;
        return larger * (1.0 + Room) >= sum || larger * (2.0 - Room) <= sum;
    }

    /// <summary>Whether a temperature is neither taken as 0 nor as infinite.</summary>
    /// <param name="temperature">The temperature.</param>
    /// <returns><see langword="true"/> from 2^-126 to 2^126.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsOrdinaryTemperature(float temperature) =>
        temperature >= Constants.SmallestTemperature && temperature <= Constants.LargestTemperature;

    /// <summary>Selects without a branch, which would be hard to predict.</summary>
    /// <param name="left">One float.</param>
    /// <param name="right">The other float.</param>
    /// <param name="ifEqual">The result if the two are equal.</param>
    /// <param name="otherwise">The result if they are not.</param>
    /// <returns>One of the two numbers.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double IfEqual(float left, float right, double ifEqual, double otherwise)
    {
#if NET8_0_OR_GREATER
        if (Vector128.IsHardwareAccelerated)
        {
            return Vector128.ConditionalSelect(
                Vector128.Equals(Vector128.CreateScalarUnsafe((double)left), Vector128.CreateScalarUnsafe((double)right)),
                Vector128.CreateScalarUnsafe(ifEqual),
                Vector128.CreateScalarUnsafe(otherwise)).ToScalar();
        }
#endif
        return left == right ? ifEqual : otherwise;
    }
}
