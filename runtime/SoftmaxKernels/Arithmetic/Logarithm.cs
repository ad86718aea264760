using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>The logarithm of the losses, in double.</summary>
internal static class Logarithm
{
    public const double Ln2 = 0.69314718055994529;

    /// <summary>Coefficients of log w = 2 (z + z³ (P1 + z² (P2 + …))).</summary>
    public const double P1 = 0.33333333276280425;
    public const double P2 = 0.20000061563451196;
    public const double P3 = 0.14275347479429598;
    public const double P4 = 0.11666763182175488;

    /// <summary>From here on, and for NaN, the logarithm is not needed: the argument comes back.</summary>
    public const double Largest = 1e300;

    /// <summary>The bits of √½, rounded down: numbers from there to √2 have k = 0.</summary>
    public const long BitsOfHalfRoot = 0x3FE6A09E00000000L;

    /// <summary><see cref="OnePlus(double)"/> for s of at least 0: without a branch, which would be hard to predict.</summary>
    /// <param name="s">The sum of all terms but one of the maximum, in units of that one.</param>
    /// <returns>log(1 + s), the same bits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double OfSum(double s)
    {
#if NET8_0_OR_GREATER
        if (Vector128.IsHardwareAccelerated)
        {
            return Lanes.Log1Plus(Vector128.CreateScalarUnsafe(s)).ToScalar();
        }
#endif
        return OnePlus(s);
    }

    /// <summary>log(1 + s) for s &gt; −0.29, to 2⁻³⁵·⁹ relative: far below the half ULP of a float result.</summary>
    /// <remarks>
    /// 1 + s = 2ᵏ w with w in [√½, √2), then log w = 2 artanh(z) with z = f / (2 + f), f = w − 1. For k = 0 f is s itself,
    /// so that a tiny s keeps all its digits. Inlined, because a call would make a row leave its registers.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double OnePlus(double s)
    {
        if (!(s < Largest))
        {
            return s;
        }

        long bits = FloatBits.ToInt64(1.0 + s);
        long k = unchecked(bits - BitsOfHalfRoot) >> 52;
        return OfScaled(k, k == 0 ? s : FloatBits.ToDouble(unchecked(bits - (k << 52))) - 1.0);
    }

    /// <summary>log x for normal numbers x &gt; 0, to 2⁻³⁵·⁹ relative.</summary>
    /// <param name="x">The number.</param>
    /// <returns>The logarithm.</returns>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static double Of(double x)
    {
        long bits = FloatBits.ToInt64(x);
        long k = unchecked(bits - BitsOfHalfRoot) >> 52;
        return OfScaled(k, FloatBits.ToDouble(unchecked(bits - (k << 52))) - 1.0);
    }

    /// <summary>log (2ᵏ (1 + f)) for 1 + f in [√½, √2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double OfScaled(long k, double f)
    {
        double z = f / (2.0 + f);
        double w = z * z;
        double p = (((((P4 * w) + P3) * w) + P2) * w) + P1;
        double r = z + (z * (w * p));
        return ((double)k * Ln2) + (r + r);
    }
}
