#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>The exponential and the logarithm of single numbers, and log (1 + e⁻ᵃ), over registers of 8 floats.</content>
/// <remarks>The files of the three widths are the same but for the width; a test holds them to it.</remarks>
public static partial class KernelMath<TArithmetic>
{
    /// <inheritdoc cref="Exp(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> v)
    {
        Vector256<float> twice = Exp(Lanes.Min(Vector256.Create(Constants.LargestExponent), v), out Vector256<int> exponent);
        return Lanes.Scale(twice, exponent, Vector256.Create(Constants.ExponentOfOne));
    }

    /// <inheritdoc cref="Log(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log(Vector256<float> x)
    {
        Vector256<float> subnormal = Vector256.LessThan(x, Vector256.Create(Constants.SmallestNormal));
        Vector256<int> bits = Vector256.ConditionalSelect(subnormal, x * Vector256.Create(Constants.OfSubnormal), x).AsInt32();
        Vector256<int> k = Vector256.ShiftRightArithmetic(bits - Vector256.Create(Constants.BitsOfHalfRoot), 23);
        Vector256<float> f = (bits - Vector256.ShiftLeft(k, 23)).AsSingle() - Vector256.Create(1f);
        k += subnormal.AsInt32() & Vector256.Create(Constants.ExponentOfSubnormal);
        Vector256<float> y = LogOfParts(f, Vector256.ConvertToSingle(k));

        // +∞ and NaN are their own logarithms.
        y = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(float.PositiveInfinity)), y, x);
        y = Vector256.ConditionalSelect(Vector256.Equals(x, Vector256<float>.Zero), Vector256.Create(float.NegativeInfinity), y);
        return Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<float>.Zero), Vector256.Create(float.NaN), y);
    }

    /// <inheritdoc cref="SoftplusOfNegative(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SoftplusOfNegative(Vector256<float> a)
    {
        Vector256<float> u = Exp(-a);
        Vector256<float> halved = Vector256.GreaterThan(u, Vector256.Create(Constants.RootLessOne));
        Vector256<float> f = Vector256.ConditionalSelect(halved, (u - Vector256.Create(1f)) * Vector256.Create(0.5f), u);
        return LogOfParts(f, halved & Vector256.Create(1f));
    }

    /// <inheritdoc cref="LogOfParts(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LogOfParts(Vector256<float> f, Vector256<float> k)
    {
        Vector256<float> f2 = f * f;
        Vector256<float> even = MultiplyAdd(Vector256.Create(Constants.L6), f2, Vector256.Create(Constants.L4));
        even = MultiplyAdd(even, f2, Vector256.Create(Constants.L2));
        even = MultiplyAdd(even, f2, Vector256.Create(Constants.L0));
        Vector256<float> odd = MultiplyAdd(Vector256.Create(Constants.L7), f2, Vector256.Create(Constants.L5));
        odd = MultiplyAdd(odd, f2, Vector256.Create(Constants.L3));
        odd = MultiplyAdd(odd, f2, Vector256.Create(Constants.L1));
        Vector256<float> y = MultiplyAdd(f * f2, MultiplyAdd(odd, f, even), k * Vector256.Create(Constants.Ln2Low));
        y = MultiplyAdd(Vector256.Create(-0.5f), f2, y);
        return MultiplyAdd(k, Vector256.Create(Constants.Ln2High), f + y);
    }
}
#endif
