using System.ComponentModel;
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using SoftmaxKernels.Rows;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>The functions that generated code is made of, in one arithmetic profile, for a scalar and for every register.</summary>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class KernelMath<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
#if NET8_0_OR_GREATER
    /// <summary>Gets a value indicating whether <c>ma(a, b, c)</c> rounds once or twice: a constant to the JIT.</summary>
    /// <remarks>
    /// Decided here, in the loaded runtime assembly, once for the process: were it decided per method, two kernels could
    /// disagree. Never a fused multiply-add in software: it would give the right bits at a hundredfold cost.
    /// </remarks>
    internal static bool Fuses
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(TArithmetic) == typeof(Fastest) && (Fma.IsSupported || AdvSimd.IsSupported);
    }
#endif

    /// <summary>e^max(v, −350) = 2ⁿ · p, not yet put together: n and p do not depend on the row's maximum.</summary>
    /// <remarks>
    /// n = round(v · log₂ e), r = v − n · ln 2 in two steps of which the first is exact, p = e^r by a polynomial of degree 6.
    /// The order of the operations is the definition of the bits. Twice p, because the scaling that follows would double it.
    /// </remarks>
    /// <param name="v">The argument, at most 354.</param>
    /// <param name="exponent">n, offset by a constant that <see cref="MaxExponent(float)"/> shares.</param>
    /// <returns>2p, between 1.41 and 2.83; NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Exp(float v, out int exponent)
    {
        v = v < Constants.SmallestExponent ? Constants.SmallestExponent : v;
        float z = MultiplyAdd(v, Constants.Log2E, Constants.Magic);
        exponent = FloatBits.ToInt32(z);
        float n = (float)(z - Constants.Magic);
        float r = MultiplyAdd(n, -Constants.Ln2Low, MultiplyAdd(n, -Constants.Ln2High, v));
        float r2 = (float)(r * r);
        float q = Polynomial(r, r2);
#if NET8_0_OR_GREATER
        if (Fuses)
        {
            return 2f * MultiplyAdd(MultiplyAdd(q, r, 1f), r, 1f);
        }
#endif
        float p = (float)(1f + (float)(r + (float)(r2 * q)));
        return (float)(p + p);
    }

    /// <summary>The exponent that <see cref="Lanes.Scale(float, int, int)"/> subtracts: that of the row's maximum, less 102.</summary>
    /// <param name="max">The maximum of the row, within ±256; 0 where the maximum was subtracted beforehand.</param>
    /// <returns>The exponent, offset as in <see cref="Exp(float, out int)"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MaxExponent(float max) =>
        FloatBits.ToInt32(MultiplyAdd(max, Constants.Log2E, Constants.MagicTop));

    /// <summary>The term e of one logit in a row whose maximum is within ±256.</summary>
    /// <param name="logit">The logit.</param>
    /// <param name="maxExponent">The exponent of the row, from <see cref="MaxExponent(float)"/>.</param>
    /// <returns>e, the same bits as in the lane of a register.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Term(float logit, int maxExponent) =>
        Lanes.Scale(Exp(logit, out int exponent), exponent, maxExponent);

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="Term(float, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Term(float logit, Vector128<int> maxExponent) =>
        Term(Vector128.CreateScalarUnsafe(logit), maxExponent).ToScalar();
#endif

    /// <summary>The term e of the maximum itself: its exponent is always 102 above that of its row.</summary>
    /// <param name="max">The maximum of the row, within ±256.</param>
    /// <returns>The same bits as <see cref="Term(float, int)"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float TermOfMax(float max) => (float)(Exp(max, out _) * Constants.ScaleOfMax);

    /// <summary>The gradient of the loss for soft targets with respect to one logit.</summary>
    /// <param name="logit">The logit.</param>
    /// <param name="term">Its term e.</param>
    /// <param name="scaledTarget">Its target times the scale.</param>
    /// <param name="row">What is the same for the whole row.</param>
    /// <returns>The gradient.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float OfTarget(float logit, float term, float scaledTarget, in TargetGradient row) => logit == row.Maximum
        ? (float)(row.OfMaximum - scaledTarget)
        : MultiplyAdd(term, row.Factor, -scaledTarget);

#if NET8_0_OR_GREATER
    /// <summary>Makes the largest probabilities of a decided row exact: 1, or one half each of two.</summary>
    /// <param name="row">The first probability, which is a term · factor.</param>
    /// <param name="length">How many there are.</param>
    /// <param name="max">The maximum of the logits, within ±256.</param>
    /// <param name="sum">The sum of the terms, rounded to float.</param>
    /// <param name="factor">1 / sum.</param>
    /// <returns><see langword="true"/>: the row is done.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static bool Settle(ref float row, int length, float max, float sum, float factor)
    {
        DecidedRow.Settle(MemoryMarshal.CreateSpan(ref row, length), TermOfMax(max), sum, factor);
        return true;
    }
#endif

    /// <summary>tanh x, within 0.85 ULP; odd, monotone, never above 1; NaN for NaN.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>tanh x.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Tanh(float x)
    {
        int bits = FloatBits.ToInt32(x);
        float a = FloatBits.ToSingle(bits & int.MaxValue);
        float y;
        if (a < Constants.TanhSwitch)
        {
            float x2 = (float)(a * a);
            float q = MultiplyAdd(Constants.T4, x2, Constants.T3);
            q = MultiplyAdd(q, x2, Constants.T2);
            q = MultiplyAdd(q, x2, Constants.T1);
            q = MultiplyAdd(q, x2, Constants.T0);
            y = MultiplyAdd((float)(a * x2), q, a);
        }
        else if (a > Constants.TanhSaturation)
        {
            y = 1f;
        }
        else
        {
            // A NaN ends up here, and stays one.
            float c = a > Constants.TanhClamp ? Constants.TanhClamp : a;
            float d = ExpPlus((float)(c + c), 1f);
            y = (float)((float)(d - 2f) / d);
        }

        return FloatBits.ToSingle(FloatBits.ToInt32(y) | (bits & int.MinValue));
    }

    /// <summary>1 − tanh² x = t (2 − t) with t = 2 / (1 + e^2|x|): within 2.6 ULP up to |x| = 43, constant beyond; NaN for NaN.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>The derivative of tanh at x.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float TanhDerivative(float x)
    {
        float a = FloatBits.ToSingle(FloatBits.ToInt32(x) & int.MaxValue);
        float c = a > Constants.TanhDerivativeClamp ? Constants.TanhDerivativeClamp : a;
        float t = (float)(2f / ExpPlus((float)(c + c), 1f));
        return (float)(t * (float)(2f - t));
    }

    /// <summary>upstream · (1 − y²), where y = tanh x.</summary>
    /// <param name="y">tanh x.</param>
    /// <param name="upstream">The upstream gradient.</param>
    /// <returns>The gradient with respect to x.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float TanhGradient(float y, float upstream) => (float)(upstream * MultiplyAdd(-y, y, 1f));

    /// <summary>left · right + addend: rounded once where the profile fuses, else twice.</summary>
    /// <param name="left">One factor.</param>
    /// <param name="right">The other factor.</param>
    /// <param name="addend">What is added.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MultiplyAdd(float left, float right, float addend)
    {
#if NET8_0_OR_GREATER
        if (Fuses)
        {
            return MathF.FusedMultiplyAdd(left, right, addend);
        }
#endif
        return (float)((float)(left * right) + addend);
    }

    /// <summary>e^v + addend for |v| ≤ 87, with a single rounding after the polynomial, of e^r − 1.</summary>
    /// <param name="v">The argument.</param>
    /// <param name="addend">1 or −1: the sum of it and of 2ⁿ is exact wherever that matters.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static float ExpPlus(float v, float addend)
    {
        float z = MultiplyAdd(v, Constants.Log2E, Constants.MagicBiased);
        float scale = FloatBits.ToSingle(FloatBits.ToInt32(z) << 23);
        float n = (float)(z - Constants.MagicBiased);
        float r = MultiplyAdd(n, -Constants.Ln2Low, MultiplyAdd(n, -Constants.Ln2High, v));
        float r2 = (float)(r * r);
        float s = MultiplyAdd(r2, Polynomial(r, r2), r);
        return MultiplyAdd(s, scale, (float)(scale + addend));
    }

    /// <summary>q = (e^r − 1 − r) / r² by Estrin's scheme.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Polynomial(float r, float r2)
    {
#if NET8_0_OR_GREATER
        if (Fuses)
        {
            return MultiplyAdd(
                r2,
                MultiplyAdd(Constants.FusedC6, r2, MultiplyAdd(Constants.FusedC5, r, Constants.FusedC4)),
                MultiplyAdd(Constants.FusedC3, r, Constants.FusedC2));
        }
#endif
        return MultiplyAdd(
            r2,
            MultiplyAdd(Constants.C6, r2, MultiplyAdd(Constants.C5, r, Constants.C4)),
            MultiplyAdd(Constants.C3, r, Constants.C2));
    }
}
