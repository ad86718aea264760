using System;

namespace SoftmaxKernels.Tests.Reference;

/// <summary>Sigmoid, SiLU, ReLU, ELU and their gradients as the numerics contract writes them, one float at a time.</summary>
/// <param name="fused">Whether <c>ma</c> rounds once (a fused multiply-add) or twice.</param>
internal sealed class ReferenceActivations(bool fused)
{
    private const float Magic = ReferenceMath.MagicBiased - 8f;

    private static readonly float Unit = HexFloat.Single("0x1p-8");
    private static readonly float Saturation = HexFloat.Single("0x1.2p+4");
    private static readonly float SigmoidFlush = HexFloat.Single("-0x1.5d589ep+6");
    private static readonly float SiluFlush = HexFloat.Single("-0x1.6f6d56p+6");
    private static readonly float EluSaturation = HexFloat.Single("-0x1.2p+4");
    private static readonly float DerivativeClamp = HexFloat.Single("0x1.6p+6");

    private readonly ReferenceMath _math = new(fused);

    public float Sigmoid(float x) => x < SigmoidFlush ? 0f : Over(1f, Between(-Saturation, -x, -SigmoidFlush));

    public float Silu(float x)
    {
        float y = Over(x, Between(-Saturation, -x, -SiluFlush));
        y = x > Saturation ? x : y;
        return x < SiluFlush ? -0f : y;
    }

    public static float Relu(float x) => (x < 0f ? 0f : x) + 0f;

    public float Elu(float x) => x < 0f ? _math.ExpPlus(x < EluSaturation ? EluSaturation : x, -1f) : x;

    public static float SigmoidGradient(float y, float upstream) => upstream * (y * (1f - y));

    public float SiluGradient(float x, float upstream)
    {
        float a = MathF.Abs(x);
        float c = a > DerivativeClamp ? DerivativeClamp : a;
        float i = Sigmoid(-c);
        float j = 1f - i;
        float derivative = x < 0f ? i * _math.MultiplyAdd(-c, j, 1f) : j * _math.MultiplyAdd(c, i, 1f);
        return upstream * derivative;
    }

    public float SiluDerivative(float x) => SiluGradient(x, 1f);

    public static float ReluGradient(float y, float upstream) => y <= 0f ? 0f : upstream;

    public static float EluGradient(float y, float upstream) => y > 0f ? upstream : upstream * (y + 1f);

    public static float EluDerivative(float y) => EluGradient(y, 1f);

    /// <summary>The gradient at x for the upstream gradient x.</summary>
    public float EluThereAndBack(float x) => EluGradient(Elu(x), x);

    /// <summary>a / (1 + e^v).</summary>
    private float Over(float a, float v)
    {
        (float r, float q, int bitsOfZ) = _math.Reduce(v, Magic);
        float s = _math.MultiplyAdd(r * r, q, r);
        float power = BitConverter.Int32BitsToSingle(bitsOfZ << 23);
        if (!fused)
        {
            double divisor = Unit + (power * (1.0 + s));
            return (float)(a / divisor) * Unit;
        }

        float h = power + Unit;
        float d = _math.MultiplyAdd(s, power, h);
        float low = MathF.Min(power, Unit) - (h - MathF.Max(power, Unit)) + _math.MultiplyAdd(s, power, h - d);
        float k = 1f / d;
        float t = a * k;
        float m = _math.MultiplyAdd(t, low, _math.MultiplyAdd(t, d, -a));
        return _math.MultiplyAdd(-m, k, t) * Unit;
    }

    /// <summary>AtMost(most, AtLeast(least, v)).</summary>
    private static float Between(float least, float v, float most)
    {
        float bounded = v < least ? least : v;
        return bounded > most ? most : bounded;
    }
}
