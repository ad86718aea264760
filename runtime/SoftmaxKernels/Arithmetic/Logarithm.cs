namespace SoftmaxKernels.Arithmetic;

/// <summary>The logarithm of the losses, in double.</summary>
internal static class Logarithm
{
    private const double Ln2 = 0.69314718055994529;

    /// <summary>log(1 + s) for s &gt; −0.29, to 2⁻³⁵·⁹ relative: far below the half ULP of a float result.</summary>
    /// <remarks>
    /// 1 + s = 2ᵏ w with w in [√½, √2), then log w = 2 artanh(z) with z = f / (2 + f), f = w − 1. For k = 0 f is s itself,
    /// so that a tiny s keeps all its digits.
    /// </remarks>
    public static double OnePlus(double s)
    {
        if (!(s < 1e300))
        {
            return s;
        }

        long bits = FloatBits.ToInt64(1.0 + s);
        long k = unchecked(bits - 0x3FE6A09E00000000L) >> 52;
        double f = k == 0 ? s : FloatBits.ToDouble(unchecked(bits - (k << 52))) - 1.0;
        double z = f / (2.0 + f);
        double w = z * z;
        double p = (((((0.11666763182175488 * w) + 0.14275347479429598) * w) + 0.20000061563451196) * w) + 0.33333333276280425;
        double r = z + (z * (w * p));
        return ((double)k * Ln2) + (r + r);
    }
}
