using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>Sigmoid, SiLU, ReLU, ELU and their gradients, for a scalar.</content>
public static partial class KernelMath<TArithmetic>
{
    /// <summary>1 / (1 + e⁻ˣ), within 1 ULP wherever it is a normal number, +0 below; monotone, within [0, 1]; NaN for NaN.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>The sigmoid of x, exactly 0.5 at ±0.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sigmoid(float x)
    {
        if (x > Constants.SigmoidSaturation)
        {
            return 1f;
        }

        return x < Constants.SigmoidFlush ? 0f : OverOnePlusExp(1f, -x);
    }

    /// <summary>x / (1 + e⁻ˣ), within 1.15 ULP wherever it is a normal number, −0 for x below; NaN for NaN.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>x · sigmoid x; ±0 at ±0, +∞ at +∞ and −0 at −∞.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Silu(float x)
    {
        if (x > Constants.SigmoidSaturation)
        {
            return x;
        }

        return x < Constants.SiluFlush ? -0f : OverOnePlusExp(x, -x);
    }

    /// <summary>The larger of x and +0; NaN for NaN.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>x where it is positive, +0 where it is negative or −0.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Relu(float x) => (float)((x < 0f ? 0f : x) + 0f);

    /// <summary>x above 0, e^x − 1 otherwise, within 1.12 ULP and without cancellation near 0; NaN for NaN.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>ELU with α = 1; ±0 at ±0 and −1 at −∞.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Elu(float x)
    {
        // The sum is taken of every x, as in registers: a sign is hard to guess, and Prepare, which has no negative numbers, meets the call.
        float v = x > 0f ? 0f : x;
        float below = ExpPlus(v < Constants.EluSaturation ? Constants.EluSaturation : v, -1f);
        return x < 0f ? below : x;
    }

    /// <summary>upstream · (y · (1 − y)), where y = sigmoid x.</summary>
    /// <param name="y">The sigmoid of x.</param>
    /// <param name="upstream">The upstream gradient.</param>
    /// <returns>The gradient with respect to x.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SigmoidGradient(float y, float upstream) => (float)(upstream * (float)(y * (float)(1f - y)));

    /// <summary>upstream · s (1 + x (1 − s)), where s = sigmoid x; the smaller of s and 1 − s is the one that is computed.</summary>
    /// <remarks>From x, because the result of SiLU does not tell it. Where the sigmoid of x is flushed to 0, so is the derivative.</remarks>
    /// <param name="x">The argument of SiLU.</param>
    /// <param name="upstream">The upstream gradient.</param>
    /// <returns>The gradient with respect to x.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SiluGradient(float x, float upstream)
    {
        float a = FloatBits.ToSingle(FloatBits.ToInt32(x) & int.MaxValue);
        a = a > Constants.SiluDerivativeClamp ? Constants.SiluDerivativeClamp : a;
        float smaller = Sigmoid(-a);
        float larger = (float)(1f - smaller);
        float derivative = x < 0f
            ? (float)(smaller * MultiplyAdd(-a, larger, 1f))
            : (float)(larger * MultiplyAdd(a, smaller, 1f));
        return (float)(upstream * derivative);
    }

    /// <summary>The upstream gradient where y, or x, is positive, +0 where it is 0 or negative.</summary>
    /// <param name="y">The result of ReLU, or its argument: the gradient is the same. A NaN counts as positive.</param>
    /// <param name="upstream">The upstream gradient.</param>
    /// <returns>The gradient with respect to x.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ReluGradient(float y, float upstream) => y <= 0f ? 0f : upstream;

    /// <summary>The upstream gradient where y is positive, upstream · (y + 1) elsewhere, which is upstream · e^x.</summary>
    /// <param name="y">The result of ELU.</param>
    /// <param name="upstream">The upstream gradient.</param>
    /// <returns>The gradient with respect to x.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float EluGradient(float y, float upstream) => y > 0f ? upstream : (float)(upstream * (float)(y + 1f));

    /// <summary>numerator / (1 + e^v) for −18 ≤ v ≤ 92, with little more than the rounding of the result.</summary>
    /// <remarks>
    /// The divisor has more digits than a float: rounded before the division it would cost another half ULP. Fused, it is a sum of
    /// two floats, and the quotient is corrected by its remainder; without, that takes longer than to divide in double.
    /// </remarks>
    /// <param name="numerator">1, or −v.</param>
    /// <param name="v">The argument of the exponential.</param>
    /// <returns>The quotient.</returns>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static float OverOnePlusExp(float numerator, float v)
    {
        float z = MultiplyAdd(v, Constants.Log2E, Constants.SigmoidMagic);
        float scale = FloatBits.ToSingle(FloatBits.ToInt32(z) << 23);
        float n = (float)(z - Constants.SigmoidMagic);
        float r = MultiplyAdd(n, -Constants.Ln2Low, MultiplyAdd(n, -Constants.Ln2High, v));
        float r2 = (float)(r * r);
        float s = MultiplyAdd(r2, Polynomial(r, r2), r);
#if NET8_0_OR_GREATER
        if (Fuses)
        {
            float larger = scale > Constants.SigmoidUnit ? scale : Constants.SigmoidUnit;
            float smaller = scale < Constants.SigmoidUnit ? scale : Constants.SigmoidUnit;
            float h = scale + Constants.SigmoidUnit;
            float d = MultiplyAdd(s, scale, h);
            float low = (smaller - (h - larger)) + MultiplyAdd(s, scale, h - d);
            float reciprocal = 1f / d;
            float quotient = numerator * reciprocal;
            float excess = MultiplyAdd(quotient, low, MultiplyAdd(quotient, d, -numerator));
            return MultiplyAdd(-excess, reciprocal, quotient) * Constants.SigmoidUnit;
        }
#endif
        double divisor = Constants.SigmoidUnit + ((double)scale * (1.0 + s));
        return (float)((float)(numerator / divisor) * Constants.SigmoidUnit);
    }
}
