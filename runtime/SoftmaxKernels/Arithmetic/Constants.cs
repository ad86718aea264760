namespace SoftmaxKernels.Arithmetic;

/// <summary>The constants that both profiles share. Their derivation is in runtime/docs/NUMERICS.md.</summary>
internal static class Constants
{
    /// <summary>1.5 · 2²³: adding it rounds a float to an integer, which then stands in the low bits.</summary>
    public const float Magic = 12582912f;

    /// <summary><see cref="Magic"/> + 127: the rounded integer comes out with the exponent bias of a float added.</summary>
    public const float MagicBiased = 12583039f;

    /// <summary><see cref="Magic"/> − <see cref="TopExponent"/>. The difference is even, so ties round alike.</summary>
    public const float MagicTop = 12582810f;

    /// <summary>The raw exponent given to the row's maximum: terms 2⁻¹⁰² of it and smaller become exactly 0.</summary>
    public const int TopExponent = 102;

    /// <summary>What <see cref="Lanes.Scale(float, int, int)"/> multiplies the maximum by: 2^(<see cref="TopExponent"/> − 127).</summary>
    public const float ScaleOfMax = 2.98023224e-08f;

    /// <summary>The term of the row's maximum when that is shifted to 0: e⁰ · 2^(TopExponent − 126).</summary>
    public const float TopTerm = 5.9604645E-08f;

    /// <summary>log₂ e.</summary>
    public const float Log2E = 1.44269502f;

    /// <summary>The upper 15 bits of ln 2: its product with any exponent in range is exact.</summary>
    public const float Ln2High = 0.693145752f;

    /// <summary>ln 2 − <see cref="Ln2High"/>.</summary>
    public const float Ln2Low = 1.42860677e-06f;

    /// <summary>Below this exponents are clamped. Whatever it touches is flushed to 0 anyway.</summary>
    public const float SmallestExponent = -350f;

    /// <summary>Rows whose maximum lies within ±256 need no subtraction of the maximum before the exponential.</summary>
    public const float LargestUnshifted = 256f;

    /// <summary>Temperatures below are taken as 0.</summary>
    public const float SmallestTemperature = 1.17549435e-38f;

    /// <summary>Temperatures above are taken as infinite.</summary>
    public const float LargestTemperature = 8.50705917e+37f;

    /// <summary>Coefficients of q = (e^r − 1 − r) / r², minimax under the roundings of separate operations.</summary>
    public const float C2 = 0.50000006f;
    public const float C3 = 0.166665286f;
    public const float C4 = 0.0416677184f;
    public const float C5 = 0.00836875755f;
    public const float C6 = 0.00137975288f;

    /// <summary>The same under the roundings of fused operations.</summary>
    public const float FusedC2 = 0.49999994f;
    public const float FusedC3 = 0.166664898f;
    public const float FusedC4 = 0.0416682474f;
    public const float FusedC5 = 0.00837149937f;
    public const float FusedC6 = 0.0013828153f;

    /// <summary>Coefficients of tanh x = x + x³ (T0 + x² (T1 + …)) near 0.</summary>
    public const float T0 = -0.33333233f;
    public const float T1 = 0.133301482f;
    public const float T2 = -0.0536348075f;
    public const float T3 = 0.0203076955f;
    public const float T4 = -0.00534739997f;

    /// <summary>Below this tanh is an odd polynomial, from here (D − 2) / D with D = 1 + e^2|x|.</summary>
    public const float TanhSwitch = 0.671875f;

    /// <summary>Keeps D within 2²⁵, where D − 2 is exact.</summary>
    public const float TanhClamp = 8.65625f;

    /// <summary>Beyond this tanh rounds to 1.</summary>
    public const float TanhSaturation = 9.0109129f;

    /// <summary>Beyond this the derivative of tanh keeps its value here, about 1.8e-37: the last before subnormal numbers.</summary>
    public const float TanhDerivativeClamp = 43f;

    /// <summary>2⁻⁸: sigmoid and SiLU divide by 2⁻⁸ (1 + e⁻ˣ), which stays in range as long as the result of SiLU is normal.</summary>
    public const float SigmoidUnit = 0.00390625f;

    /// <summary><see cref="MagicBiased"/> − 8: the power of two comes out with <see cref="SigmoidUnit"/> as a factor.</summary>
    public const float SigmoidMagic = 12583031f;

    /// <summary>Beyond this sigmoid rounds to 1, and SiLU to its argument.</summary>
    public const float SigmoidSaturation = 18f;

    /// <summary>The last argument whose sigmoid is not subnormal; below it is 0.</summary>
    public const float SigmoidFlush = -87.3365402f;

    /// <summary>The last argument whose SiLU is not subnormal; below it is −0.</summary>
    public const float SiluFlush = -91.8567734f;

    /// <summary>Beyond this the derivative of SiLU keeps its value: 1 above, −0 below.</summary>
    public const float SiluDerivativeClamp = 88f;

    /// <summary>Below this e^x − 1 rounds to −1.</summary>
    public const float EluSaturation = -18f;

    /// <summary>The bits of <see cref="Magic"/> − 126: less this, the exponent of <see cref="KernelMath{TArithmetic}.Exp(float, out int)"/> makes e^v itself.</summary>
    public const int ExponentOfOne = 0x4B3FFF82;

    /// <summary>Beyond this e^v is infinite.</summary>
    public const float LargestExponent = 89f;

    /// <summary>The bits of √½: the significand of a logarithm is between √½ and √2.</summary>
    public const int BitsOfHalfRoot = 0x3F3504F3;

    /// <summary>√2 − 1, rounded down: up to here 1 + u needs no halving.</summary>
    public const float RootLessOne = 0.414213538f;

    /// <summary>2⁻¹²⁶, the smallest normal float.</summary>
    public const float SmallestNormal = 1.17549435e-38f;

    /// <summary>2²³, which makes a subnormal number normal.</summary>
    public const float OfSubnormal = 8388608f;

    /// <summary>The exponent of 1 / <see cref="OfSubnormal"/>.</summary>
    public const int ExponentOfSubnormal = -23;

    /// <summary>Coefficients of log (1 + f) = f − f² / 2 + f³ (L0 + f (L1 + …)), minimax for the relative error.</summary>
    public const float L0 = 0.333333313f;
    public const float L1 = -0.250008225f;
    public const float L2 = 0.200012237f;
    public const float L3 = -0.166232988f;
    public const float L4 = 0.142020926f;
    public const float L5 = -0.13161236f;
    public const float L6 = 0.127586901f;
    public const float L7 = -0.0762732625f;
}
