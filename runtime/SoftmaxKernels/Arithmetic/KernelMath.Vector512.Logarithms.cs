#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>The exponential and the logarithm of single numbers, and log (1 + e⁻ᵃ), over registers of 16 floats.</content>
/// <remarks>The files of the three widths are the same but for the width; a test holds them to it.</remarks>
public static partial class KernelMath<TArithmetic>
{
    /// <inheritdoc cref="Exp(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> v)
    {
        Vector512<float> twice = Exp(Lanes.Min(Vector512.Create(Constants.LargestExponent), v), out Vector512<int> exponent);
        return Lanes.Scale(twice, exponent, Vector512.Create(Constants.ExponentOfOne));
    }

    /// <inheritdoc cref="Log(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log(Vector512<float> x)
    {
        Vector512<float> subnormal = Vector512.LessThan(x, Vector512.Create(Constants.SmallestNormal));
        Vector512<int> bits = Vector512.ConditionalSelect(subnormal, x * Vector512.Create(Constants.OfSubnormal), x).AsInt32();
        Vector512<int> k = Vector512.ShiftRightArithmetic(bits - Vector512.Create(Constants.BitsOfHalfRoot), 23);
        Vector512<float> f = (bits - Vector512.ShiftLeft(k, 23)).AsSingle() - Vector512.Create(1f);
        k += subnormal.AsInt32() & Vector512.Create(Constants.ExponentOfSubnormal);
        Vector512<float> y = LogOfParts(f, Vector512.ConvertToSingle(k));

        // +∞ and NaN are their own logarithms.
        y = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(float.PositiveInfinity)), y, x);
        y = Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<float>.Zero), Vector512.Create(float.NegativeInfinity), y);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), Vector512.Create(float.NaN), y);
    }

    /// <inheritdoc cref="SoftplusOfNegative(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SoftplusOfNegative(Vector512<float> a)
    {
        Vector512<float> u = Exp(-a);
        Vector512<float> halved = Vector512.GreaterThan(u, Vector512.Create(Constants.RootLessOne));
        Vector512<float> f = Vector512.ConditionalSelect(halved, (u - Vector512.Create(1f)) * Vector512.Create(0.5f), u);
        return LogOfParts(f, halved & Vector512.Create(1f));
    }

    /// <inheritdoc cref="LogOfParts(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogOfParts(Vector512<float> f, Vector512<float> k)
    {
        Vector512<float> f2 = f * f;
        Vector512<float> even = MultiplyAdd(Vector512.Create(Constants.L6), f2, Vector512.Create(Constants.L4));
        even = MultiplyAdd(even, f2, Vector512.Create(Constants.L2));
        even = MultiplyAdd(even, f2, Vector512.Create(Constants.L0));
        Vector512<float> odd = MultiplyAdd(Vector512.Create(Constants.L7), f2, Vector512.Create(Constants.L5));
        odd = MultiplyAdd(odd, f2, Vector512.Create(Constants.L3));
        odd = MultiplyAdd(odd, f2, Vector512.Create(Constants.L1));
        Vector512<float> y = MultiplyAdd(f * f2, MultiplyAdd(odd, f, even), k * Vector512.Create(Constants.Ln2Low));
        y = MultiplyAdd(Vector512.Create(-0.5f), f2, y);
        return MultiplyAdd(k, Vector512.Create(Constants.Ln2High), f + y);
    }
}
#endif
