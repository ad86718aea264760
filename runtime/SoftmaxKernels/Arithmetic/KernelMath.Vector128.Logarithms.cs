#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>The exponential and the logarithm of single numbers, and log (1 + e⁻ᵃ), over registers of 4 floats.</content>
/// <remarks>The files of the three widths are the same but for the width; a test holds them to it.</remarks>
public static partial class KernelMath<TArithmetic>
{
    /// <inheritdoc cref="Exp(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Exp(Vector128<float> v)
    {
        Vector128<float> twice = Exp(Lanes.Min(Vector128.Create(Constants.LargestExponent), v), out Vector128<int> exponent);
        return Lanes.Scale(twice, exponent, Vector128.Create(Constants.ExponentOfOne));
    }

    /// <inheritdoc cref="Log(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Log(Vector128<float> x)
    {
        Vector128<float> subnormal = Vector128.LessThan(x, Vector128.Create(Constants.SmallestNormal));
        Vector128<int> bits = Vector128.ConditionalSelect(subnormal, x * Vector128.Create(Constants.OfSubnormal), x).AsInt32();
        Vector128<int> k = Vector128.ShiftRightArithmetic(bits - Vector128.Create(Constants.BitsOfHalfRoot), 23);
        Vector128<float> f = (bits - Vector128.ShiftLeft(k, 23)).AsSingle() - Vector128.Create(1f);
        k += subnormal.AsInt32() & Vector128.Create(Constants.ExponentOfSubnormal);
        Vector128<float> y = LogOfParts(f, Vector128.ConvertToSingle(k));

        // +∞ and NaN are their own logarithms.
        y = Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128.Create(float.PositiveInfinity)), y, x);
        y = Vector128.ConditionalSelect(Vector128.Equals(x, Vector128<float>.Zero), Vector128.Create(float.NegativeInfinity), y);
        return Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128<float>.Zero), Vector128.Create(float.NaN), y);
    }

    /// <inheritdoc cref="SoftplusOfNegative(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SoftplusOfNegative(Vector128<float> a)
    {
        Vector128<float> u = Exp(-a);
        Vector128<float> halved = Vector128.GreaterThan(u, Vector128.Create(Constants.RootLessOne));
        Vector128<float> f = Vector128.ConditionalSelect(halved, (u - Vector128.Create(1f)) * Vector128.Create(0.5f), u);
        return LogOfParts(f, halved & Vector128.Create(1f));
    }

    /// <inheritdoc cref="LogOfParts(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> LogOfParts(Vector128<float> f, Vector128<float> k)
    {
        Vector128<float> f2 = f * f;
        Vector128<float> even = MultiplyAdd(Vector128.Create(Constants.L6), f2, Vector128.Create(Constants.L4));
        even = MultiplyAdd(even, f2, Vector128.Create(Constants.L2));
        even = MultiplyAdd(even, f2, Vector128.Create(Constants.L0));
        Vector128<float> odd = MultiplyAdd(Vector128.Create(Constants.L7), f2, Vector128.Create(Constants.L5));
        odd = MultiplyAdd(odd, f2, Vector128.Create(Constants.L3));
        odd = MultiplyAdd(odd, f2, Vector128.Create(Constants.L1));
        Vector128<float> y = MultiplyAdd(f * f2, MultiplyAdd(odd, f, even), k * Vector128.Create(Constants.Ln2Low));
        y = MultiplyAdd(Vector128.Create(-0.5f), f2, y);
        return MultiplyAdd(k, Vector128.Create(Constants.Ln2High), f + y);
    }
}
#endif
