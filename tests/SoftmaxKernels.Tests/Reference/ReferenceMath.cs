using System;

namespace SoftmaxKernels.Tests.Reference;

/// <summary>
/// The elementary functions of the numerics contract, one float at a time and written as the contract writes them: no
/// vectors, no doubled constants, nothing shared with the product. Slow and plain on purpose.
/// </summary>
/// <param name="fused">Whether <c>ma</c> rounds once (a fused multiply-add) or twice.</param>
internal sealed class ReferenceMath(bool fused)
{
    public const float Magic = 12582912f;
    public const float MagicBiased = Magic + 127f;
    public const float MagicTop = Magic - 102f;

    private static readonly float L2E = HexFloat.Single("0x1.715476p+0");
    private static readonly float LN2A = HexFloat.Single("0x1.62e4p-1");
    private static readonly float LN2B = HexFloat.Single("0x1.7f7d1cp-20");
    private static readonly float T0 = HexFloat.Single("-0x1.555512p-2");
    private static readonly float T1 = HexFloat.Single("0x1.11005ep-3");
    private static readonly float T2 = HexFloat.Single("-0x1.b76058p-5");
    private static readonly float T3 = HexFloat.Single("0x1.4cb8a6p-6");
    private static readonly float T4 = HexFloat.Single("-0x1.5e727cp-8");
    private static readonly float TanhSwitch = HexFloat.Single("0x1.58p-1");
    private static readonly float TanhClamp = HexFloat.Single("0x1.15p+3");
    private static readonly float TanhOne = HexFloat.Single("0x1.205966p+3");
    private static readonly float DerivativeClamp = HexFloat.Single("0x1.58p+5");

    private static readonly double Ln2 = HexFloat.Double("0x1.62e42fefa39efp-1");
    private static readonly double P1 = HexFloat.Double("0x1.5555554b881ebp-2");
    private static readonly double P2 = HexFloat.Double("0x1.9999ec3aa408fp-3");
    private static readonly double P3 = HexFloat.Double("0x1.245bef0d0e0d7p-3");
    private static readonly double P4 = HexFloat.Double("0x1.dddee0f2d1bd8p-4");

    private readonly float _c2 = HexFloat.Single(fused ? "0x1.fffffcp-2" : "0x1.000002p-1");
    private readonly float _c3 = HexFloat.Single(fused ? "0x1.555468p-3" : "0x1.55549cp-3");
    private readonly float _c4 = HexFloat.Single(fused ? "0x1.5558a6p-5" : "0x1.55578ap-5");
    private readonly float _c5 = HexFloat.Single(fused ? "0x1.12513ap-7" : "0x1.123a3ap-7");
    private readonly float _c6 = HexFloat.Single(fused ? "0x1.6a7f2ap-10" : "0x1.69b1a6p-10");

    /// <summary>ma(a, b, c).</summary>
    public float MultiplyAdd(float a, float b, float c) => fused ? MathF.FusedMultiplyAdd(a, b, c) : (a * b) + c;

    /// <summary>e^v = 2ⁿ p, |v| ≤ 354.</summary>
    public float Exp(float v, out int bitsOfZ)
    {
        (float r, float q, bitsOfZ) = Reduce(v, Magic);
        return fused ? MultiplyAdd(MultiplyAdd(q, r, 1f), r, 1f) : 1f + (r + (r * r * q));
    }

    /// <summary>bits(ma(max, L2E, MAGICK)).</summary>
    public int MaxExponent(float max) => BitConverter.SingleToInt32Bits(MultiplyAdd(max, L2E, MagicTop));

    public float Tanh(float x)
    {
        float a = MathF.Abs(x);
        float c = a > TanhClamp ? TanhClamp : a;
        float d = ExpPlus(c + c, 1f);
        float large = (d - 2f) / d;
        float x2 = a * a;
        float q = MultiplyAdd(MultiplyAdd(MultiplyAdd(MultiplyAdd(T4, x2, T3), x2, T2), x2, T1), x2, T0);
        float small = MultiplyAdd(a * x2, q, a);
        float y = a < TanhSwitch ? small : large;
        return MathF.CopySign(a > TanhOne ? 1f : y, x);
    }

    public float TanhDerivative(float x)
    {
        float a = MathF.Abs(x);
        float c = a > DerivativeClamp ? DerivativeClamp : a;
        float t = 2f / ExpPlus(c + c, 1f);
        return t * (2f - t);
    }

    public float TanhGradient(float y, float upstream) => upstream * MultiplyAdd(-y, y, 1f);

    /// <summary>log(1 + s) in double, for both profiles.</summary>
    public static double LogOnePlus(double s)
    {
        if (!(s < 1e300))
        {
            return s;
        }

        long i = BitConverter.DoubleToInt64Bits(1.0 + s);
        long k = (i - 0x3FE6A09E00000000) >> 52;
        double w0 = BitConverter.Int64BitsToDouble(i - (k << 52));
        double f = k == 0 ? s : w0 - 1.0;
        double z = f / (2.0 + f);
        double w = z * z;
        double p = (((((P4 * w) + P3) * w) + P2) * w) + P1;
        double r = z + (z * (w * p));
        return (k * Ln2) + (r + r);
    }

    /// <summary>v as n and r of e^v = 2ⁿ e^r, and the polynomial of r.</summary>
    public (float R, float Q, int BitsOfZ) Reduce(float v, float magic)
    {
        float z = MultiplyAdd(v, L2E, magic);
        float n = z - magic;
        float r = MultiplyAdd(n, -LN2B, MultiplyAdd(n, -LN2A, v));
        float r2 = r * r;
        float q = MultiplyAdd(r2, MultiplyAdd(_c6, r2, MultiplyAdd(_c5, r, _c4)), MultiplyAdd(_c3, r, _c2));
        return (r, q, BitConverter.SingleToInt32Bits(z));
    }

    /// <summary>e^v + addend, which is 1 or −1.</summary>
    public float ExpPlus(float v, float addend)
    {
        (float r, float q, int bitsOfZ) = Reduce(v, MagicBiased);
        float s = MultiplyAdd(r * r, q, r);
        float scale = BitConverter.Int32BitsToSingle(bitsOfZ << 23);
        return MultiplyAdd(s, scale, scale + addend);
    }
}
