using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The exponential of the focal loss, in double.</summary>
internal static class Exponential
{
    /// <summary>log₂ e.</summary>
    public const double Log2E = 1.4426950408889634;

    /// <summary>The upper 33 bits of ln 2: its product with any exponent in range is exact.</summary>
    public const double Ln2High = 0.69314718036912382;

    /// <summary>ln 2 − <see cref="Ln2High"/>.</summary>
    public const double Ln2Low = 1.9082149292705877e-10;

    /// <summary>1.5 · 2⁵²: adding it rounds a double to an integer.</summary>
    public const double Magic = 6755399441055744.0;

    /// <summary>Below this the exponential is 0.</summary>
    public const double Smallest = -708.0;

    /// <summary>e^v for v up to 1, to 2⁻⁴⁶ relative: the series up to the eleventh power of what is left after whole powers of 2.</summary>
    /// <param name="v">The argument.</param>
    /// <returns>e^v; 0 below −708; NaN for NaN.</returns>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static double Of(double v)
    {
        if (!(v >= Smallest))
        {
            return v < Smallest ? 0.0 : v;
        }

        double n = ((v * Log2E) + Magic) - Magic;
        double r = (v - (n * Ln2High)) - (n * Ln2Low);
        double p = 1.0 / 39916800.0;
        p = (p * r) + (1.0 / 3628800.0);
        p = (p * r) + (1.0 / 362880.0);
        p = (p * r) + (1.0 / 40320.0);
        p = (p * r) + (1.0 / 5040.0);
        p = (p * r) + (1.0 / 720.0);
        p = (p * r) + (1.0 / 120.0);
        p = (p * r) + (1.0 / 24.0);
        p = (p * r) + (1.0 / 6.0);
        p = (p * r) + 0.5;
        p = (p * r) + 1.0;
        p = (p * r) + 1.0;
        return p * FloatBits.ToDouble(((long)n + 1023L) << 52);
    }
}
