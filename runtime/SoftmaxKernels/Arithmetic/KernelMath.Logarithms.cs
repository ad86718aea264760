using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>The exponential and the logarithm of a single number, and log (1 + e⁻ᵃ), for a scalar.</content>
public static partial class KernelMath<TArithmetic>
{
    /// <summary>e^v, within 1 ULP; +0 where it would be below 2⁻¹²⁵, +∞ where it is larger than any float; NaN for NaN.</summary>
    /// <param name="v">The argument.</param>
    /// <returns>e^v, never subnormal.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Exp(float v) => Lanes.Scale(
        Exp(v > Constants.LargestExponent ? Constants.LargestExponent : v, out int exponent), exponent, Constants.ExponentOfOne);

    /// <summary>log x, within 1 ULP for every positive float; −∞ for ±0, NaN for what is negative, NaN for NaN.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>log x.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log(float x)
    {
        if (x == 0f)
        {
            return float.NegativeInfinity;
        }

        if (!(x > 0f && x < float.PositiveInfinity))
        {
            return x < 0f ? float.NaN : x;
        }

        bool subnormal = x < Constants.SmallestNormal;
        int bits = FloatBits.ToInt32(subnormal ? (float)(x * Constants.OfSubnormal) : x);
        int k = unchecked(bits - Constants.BitsOfHalfRoot) >> 23;
        float f = (float)(FloatBits.ToSingle(unchecked(bits - (k << 23))) - 1f);
        return LogOfParts(f, k + (subnormal ? Constants.ExponentOfSubnormal : 0));
    }

    /// <summary>log (1 + e⁻ᵃ) for a ≥ 0, within 2 ULP: the part of softplus that its argument does not tell. 0 where e⁻ᵃ is; NaN for NaN.</summary>
    /// <remarks>1 + u is never formed: above √2 − 1 it is halved, and what is left after 1 is (u − 1) / 2; below, u itself.</remarks>
    /// <param name="a">The argument.</param>
    /// <returns>The logarithm, from 0 to log 2.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SoftplusOfNegative(float a)
    {
        float u = Exp(-a);
        return u > Constants.RootLessOne ? LogOfParts((float)((float)(u - 1f) * 0.5f), 1f) : LogOfParts(u, 0f);
    }

    /// <summary>k · log 2 + log (1 + f) for f between √½ − 1 and √2 − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float LogOfParts(float f, float k)
    {
        float f2 = (float)(f * f);
        float even = MultiplyAdd(MultiplyAdd(MultiplyAdd(Constants.L6, f2, Constants.L4), f2, Constants.L2), f2, Constants.L0);
        float odd = MultiplyAdd(MultiplyAdd(MultiplyAdd(Constants.L7, f2, Constants.L5), f2, Constants.L3), f2, Constants.L1);
        float y = MultiplyAdd((float)(f * f2), MultiplyAdd(odd, f, even), (float)(k * Constants.Ln2Low));
        y = MultiplyAdd(-0.5f, f2, y);
        return MultiplyAdd(k, Constants.Ln2High, (float)(f + y));
    }
}
