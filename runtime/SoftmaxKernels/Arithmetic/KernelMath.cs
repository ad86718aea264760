using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The functions that generated code is made of, in one arithmetic profile, for a scalar and for every register.</summary>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class KernelMath<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
    /// <summary>e^max(v, −350) = 2ⁿ · p, not yet put together: n and p do not depend on the row's maximum.</summary>
    /// <param name="v">The argument, at most 354.</param>
    /// <param name="exponent">n, offset by a constant that <see cref="MaxExponent"/> shares.</param>
    /// <returns>2p, between 1.41 and 2.83; NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Exp(float v, out int exponent) => Exp<WidthScalar, float, int>(v, out exponent);

    /// <summary>The exponent that <see cref="Lanes.Scale(float, int, int)"/> subtracts: that of the row's maximum, less 102.</summary>
    /// <param name="max">The maximum of the row, within ±256; 0 where the maximum was subtracted beforehand.</param>
    /// <returns>The exponent, offset as in <see cref="Exp(float, out int)"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MaxExponent(float max) =>
        FloatBits.ToInt32(MultiplyAdd(max, Constants.Log2E, Constants.MagicTop));

    /// <summary>The term e of one logit in a row whose maximum is within ±256.</summary>
    /// <param name="logit">The logit.</param>
    /// <param name="maxExponent">The exponent of the row, from <see cref="MaxExponent"/>.</param>
    /// <returns>e, the same bits as in the lane of a register.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Term(float logit, int maxExponent)
    {
        float twice = Exp(logit, out int exponent);
        return Lanes.Scale(twice, exponent, maxExponent);
    }

    /// <summary>tanh x, within 0.85 ULP; odd, monotone, never above 1; NaN for NaN.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>tanh x.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Tanh(float x) => HyperbolicTangent<TArithmetic, WidthScalar, float, int>.Tanh(x);

    /// <summary>1 − tanh² x, within 2.6 ULP up to |x| = 43 and constant beyond; NaN for NaN.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>The derivative of tanh at x.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float TanhDerivative(float x) => HyperbolicTangent<TArithmetic, WidthScalar, float, int>.Derivative(x);

    /// <summary>upstream · (1 − y²), where y = tanh x.</summary>
    /// <param name="y">tanh x.</param>
    /// <param name="upstream">The upstream gradient.</param>
    /// <returns>The gradient with respect to x.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float TanhGradient(float y, float upstream) => HyperbolicTangent<TArithmetic, WidthScalar, float, int>.Gradient(y, upstream);

    /// <summary>left · right + addend: rounded once where the profile fuses, else twice.</summary>
    /// <param name="left">One factor.</param>
    /// <param name="right">The other factor.</param>
    /// <param name="addend">What is added.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MultiplyAdd(float left, float right, float addend) =>
        Exponential<TArithmetic, WidthScalar, float, int>.MultiplyAdd(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TFloat Exp<TWidth, TFloat, TInt>(TFloat v, out TInt exponent)
        where TWidth : struct, IWidth<TFloat, TInt>
        where TFloat : struct
        where TInt : struct =>
        Exponential<TArithmetic, TWidth, TFloat, TInt>.Twice(default(TWidth).AtLeast(Constants.SmallestExponent, v), out exponent);
}
