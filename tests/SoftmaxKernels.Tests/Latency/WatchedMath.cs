using System;
using SoftmaxKernels.Tests.Reference;

namespace SoftmaxKernels.Tests.Latency;

/// <summary>The exponential, tanh, sigmoid, SiLU and ELU of the reference, with a look at the result of every single operation.</summary>
/// <param name="fused">Whether a multiply-add rounds once; otherwise its product is an operation of its own.</param>
/// <param name="watch">Where the results are seen.</param>
internal sealed class WatchedMath(bool fused, SubnormalWatch watch)
{
    private static readonly float Log2E = HexFloat.Single("0x1.715476p+0");
    private static readonly float Ln2High = HexFloat.Single("0x1.62e4p-1");
    private static readonly float Ln2Low = HexFloat.Single("0x1.7f7d1cp-20");
    private static readonly float T0 = HexFloat.Single("-0x1.555512p-2");
    private static readonly float T1 = HexFloat.Single("0x1.11005ep-3");
    private static readonly float T2 = HexFloat.Single("-0x1.b76058p-5");
    private static readonly float T3 = HexFloat.Single("0x1.4cb8a6p-6");
    private static readonly float T4 = HexFloat.Single("-0x1.5e727cp-8");
    private static readonly float TanhClamp = HexFloat.Single("0x1.15p+3");
    private static readonly float TanhSwitch = HexFloat.Single("0x1.58p-1");

    private static readonly float SigmoidEnd = HexFloat.Single("0x1.5d589ep+6");
    private static readonly float EluEnd = HexFloat.Single("-0x1.2p+4");
    private static readonly float SiluEnd = HexFloat.Single("0x1.6f6d56p+6");

    private readonly float _c2 = HexFloat.Single(fused ? "0x1.fffffcp-2" : "0x1.000002p-1");
    private readonly float _c3 = HexFloat.Single(fused ? "0x1.555468p-3" : "0x1.55549cp-3");
    private readonly float _c4 = HexFloat.Single(fused ? "0x1.5558a6p-5" : "0x1.55578ap-5");
    private readonly float _c5 = HexFloat.Single(fused ? "0x1.12513ap-7" : "0x1.123a3ap-7");
    private readonly float _c6 = HexFloat.Single(fused ? "0x1.6a7f2ap-10" : "0x1.69b1a6p-10");

    public float MultiplyAdd(string step, float a, float b, float c) => fused
        ? watch.See(step, MathF.FusedMultiplyAdd(a, b, c))
        : watch.See(step, watch.See(step, a * b) + c);

    /// <summary>p of e^v = 2ⁿ p.</summary>
    public float Exp(float v, out int bitsOfZ)
    {
        (float r, float r2, float q, bitsOfZ) = Reduce(v, ReferenceMath.Magic);
        return fused
            ? MultiplyAdd("p", MultiplyAdd("p", q, r, 1f), r, 1f)
            : watch.See("p", 1f + watch.See("r + r2 q", r + watch.See("r2 q", r2 * q)));
    }

    public int MaxExponent(float max) => BitConverter.SingleToInt32Bits(MultiplyAdd("top", max, Log2E, ReferenceMath.MagicTop));

    public float Tanh(float x)
    {
        float a = MathF.Abs(x);
        float c = a > TanhClamp ? TanhClamp : a;
        float d = ExpPlus(watch.See("c + c", c + c), 1f);
        float large = watch.See("large", watch.See("D - 2", d - 2f) / d);
        float x2 = watch.See("x2", a * a);
        float q = MultiplyAdd("tanh q", MultiplyAdd("tanh q", MultiplyAdd("tanh q", MultiplyAdd("T4 x2", T4, x2, T3), x2, T2), x2, T1), x2, T0);
        float small = MultiplyAdd("small", watch.See("a x2", a * x2), q, a);
        return MathF.CopySign(a < TanhSwitch ? small : large, x);
    }

    public float Sigmoid(float x) => Over(1f, Math.Clamp(-x, -18f, SigmoidEnd));

    public float Silu(float x) => Over(x, Math.Clamp(-x, -18f, SiluEnd));

    /// <summary>As in a register: whatever the sign of x.</summary>
    public float Elu(float x)
    {
        float sum = ExpPlus(Math.Clamp(x, EluEnd, 0f), -1f);
        return x < 0f ? sum : x;
    }

    private float Over(float a, float v)
    {
        const float Unit = 1f / 256f;
        (float r, float r2, float q, int bitsOfZ) = Reduce(v, ReferenceMath.MagicBiased - 8f);
        float s = MultiplyAdd("s", r2, q, r);
        float power = watch.See("power", BitConverter.Int32BitsToSingle(bitsOfZ << 23));
        if (!fused)
        {
            double product = watch.See("product", power * watch.See("1 + s", 1.0 + s));
            return watch.See("result", watch.See("quotient", (float)watch.See("quotient", a / watch.See("D", Unit + product))) * Unit);
        }

        float h = watch.See("h", power + Unit);
        float d = MultiplyAdd("D", s, power, h);
        float lost = watch.See("L", MathF.Min(power, Unit) - watch.See("L", h - MathF.Max(power, Unit)));
        float low = watch.See("L", lost + MultiplyAdd("L", s, power, watch.See("L", h - d)));
        float k = watch.See("k", 1f / d);
        float t = watch.See("t", a * k);
        float m = MultiplyAdd("m", t, low, MultiplyAdd("m", t, d, -a));
        return watch.See("result", MultiplyAdd("quotient", -m, k, t) * Unit);
    }

    private float ExpPlus(float v, float addend)
    {
        (float r, float r2, float q, int bitsOfZ) = Reduce(v, ReferenceMath.MagicBiased);
        float s = MultiplyAdd("s", r2, q, r);
        float scale = BitConverter.Int32BitsToSingle(bitsOfZ << 23);
        return MultiplyAdd("D", s, scale, watch.See("D", scale + addend));
    }

    private (float R, float R2, float Q, int BitsOfZ) Reduce(float v, float magic)
    {
        float z = MultiplyAdd("z", v, Log2E, magic);
        float n = watch.See("n", z - magic);
        float r = MultiplyAdd("r", n, -Ln2Low, MultiplyAdd("r", n, -Ln2High, v));
        float r2 = watch.See("r2", r * r);
        float inner = MultiplyAdd("C6 r2", _c6, r2, MultiplyAdd("C5 r", _c5, r, _c4));
        float q = MultiplyAdd("q", r2, inner, MultiplyAdd("C3 r", _c3, r, _c2));
        return (r, r2, q, BitConverter.SingleToInt32Bits(z));
    }
}
