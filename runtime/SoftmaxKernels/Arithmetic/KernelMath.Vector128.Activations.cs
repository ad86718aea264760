#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>Sigmoid, SiLU, ReLU, ELU and their gradients, over registers of 4 floats.</content>
/// <remarks>The files of the three widths are the same but for the width; a test holds them to it.</remarks>
public static partial class KernelMath<TArithmetic>
{
    /// <inheritdoc cref="Sigmoid(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sigmoid(Vector128<float> x)
    {
        Vector128<float> v = Lanes.Max(Vector128.Create(-Constants.SigmoidSaturation), -x);
        v = Lanes.Min(Vector128.Create(-Constants.SigmoidFlush), v);
        return Vector128.AndNot(OverOnePlusExp(Vector128.Create(1f), v), Vector128.LessThan(x, Vector128.Create(Constants.SigmoidFlush)));
    }

    /// <inheritdoc cref="Silu(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Silu(Vector128<float> x)
    {
        // The selections are bitwise, for the quotient of an infinity is NaN.
        Vector128<float> v = Lanes.Max(Vector128.Create(-Constants.SigmoidSaturation), -x);
        v = Lanes.Min(Vector128.Create(-Constants.SiluFlush), v);
        Vector128<float> y = OverOnePlusExp(x, v);
        y = Vector128.ConditionalSelect(Vector128.GreaterThan(x, Vector128.Create(Constants.SigmoidSaturation)), x, y);
        return Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128.Create(Constants.SiluFlush)), Vector128.Create(-0f), y);
    }

    /// <inheritdoc cref="Relu(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Relu(Vector128<float> x) => Lanes.Max(Vector128<float>.Zero, x) + Vector128<float>.Zero;

    /// <inheritdoc cref="Elu(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Elu(Vector128<float> x)
    {
        // Above 0, where the sum is not wanted, it is that of 0: no step of it meets a subnormal number.
        Vector128<float> v = Lanes.Max(Vector128.Create(Constants.EluSaturation), Lanes.Min(Vector128<float>.Zero, x));
        Vector128<float> below = ExpPlus(v, Vector128.Create(-1f));
        return Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128<float>.Zero), below, x);
    }

    /// <inheritdoc cref="SigmoidGradient(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SigmoidGradient(Vector128<float> y, Vector128<float> upstream) =>
        upstream * (y * (Vector128.Create(1f) - y));

    /// <inheritdoc cref="SiluGradient(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SiluGradient(Vector128<float> x, Vector128<float> upstream)
    {
        Vector128<float> a = Lanes.Min(Vector128.Create(Constants.SiluDerivativeClamp), Vector128.Abs(x));
        Vector128<float> smaller = Sigmoid(-a);
        Vector128<float> larger = Vector128.Create(1f) - smaller;
        Vector128<float> negative = Vector128.LessThan(x, Vector128<float>.Zero);
        Vector128<float> s = Vector128.ConditionalSelect(negative, smaller, larger);
        Vector128<float> rest = Vector128.ConditionalSelect(negative, larger, smaller);
        a |= x & Vector128.Create(-0f);
        return upstream * (s * MultiplyAdd(a, rest, Vector128.Create(1f)));
    }

    /// <inheritdoc cref="ReluGradient(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ReluGradient(Vector128<float> y, Vector128<float> upstream) =>
        Vector128.AndNot(upstream, Vector128.LessThanOrEqual(y, Vector128<float>.Zero));

    /// <inheritdoc cref="EluGradient(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> EluGradient(Vector128<float> y, Vector128<float> upstream) => Vector128.ConditionalSelect(
        Vector128.GreaterThan(y, Vector128<float>.Zero), upstream, upstream * (y + Vector128.Create(1f)));

    /// <inheritdoc cref="OverOnePlusExp(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> OverOnePlusExp(Vector128<float> numerator, Vector128<float> v)
    {
        Vector128<float> unit = Vector128.Create(Constants.SigmoidUnit);
        Vector128<float> z, r, q;
        if (Fuses)
        {
            z = Fused.MultiplyAdd(v, Vector128.Create(Constants.Log2E), Vector128.Create(Constants.SigmoidMagic));
            Vector128<float> scale = Vector128.ShiftLeft(z.AsInt32(), 23).AsSingle();
            z -= Vector128.Create(Constants.SigmoidMagic);
            r = Fused.MultiplyAdd(z, Vector128.Create(-Constants.Ln2High), v);
            r = Fused.MultiplyAdd(z, Vector128.Create(-Constants.Ln2Low), r);
            z = r * r;
            v = Fused.MultiplyAdd(Vector128.Create(Constants.FusedC5), r, Vector128.Create(Constants.FusedC4));
            v = Fused.MultiplyAdd(Vector128.Create(Constants.FusedC6), z, v);
            q = Fused.MultiplyAdd(Vector128.Create(Constants.FusedC3), r, Vector128.Create(Constants.FusedC2));
            q = Fused.MultiplyAdd(z, v, q);
            q = Fused.MultiplyAdd(z, q, r);

            // The divisor as z + r, then the quotient v and by how much v · (z + r) exceeds the numerator.
            v = scale + unit;
            z = Fused.MultiplyAdd(q, scale, v);
            r = Lanes.Min(unit, scale) - (v - Lanes.Max(unit, scale));
            r += Fused.MultiplyAdd(q, scale, v - z);
            q = Vector128.Create(1f) / z;
            v = numerator * q;
            z = Fused.MultiplyAdd(v, z, -numerator);
            z = Fused.MultiplyAdd(v, r, z);
            return Fused.MultiplyAdd(-z, q, v) * unit;
        }
        else
        {
            z = (v * Vector128.Create(Constants.Log2E)) + Vector128.Create(Constants.SigmoidMagic);
            Vector128<float> scale = Vector128.ShiftLeft(z.AsInt32(), 23).AsSingle();
            z -= Vector128.Create(Constants.SigmoidMagic);
            r = (z * Vector128.Create(-Constants.Ln2Low)) + ((z * Vector128.Create(-Constants.Ln2High)) + v);
            z = r * r;
            q = (Vector128.Create(Constants.C6) * z) + ((Vector128.Create(Constants.C5) * r) + Vector128.Create(Constants.C4));
            q = (z * q) + ((Vector128.Create(Constants.C3) * r) + Vector128.Create(Constants.C2));
            q = (z * q) + r;
            (Vector128<double> lower, Vector128<double> upper) = Vector128.Widen(q);
            (Vector128<double> lowerScale, Vector128<double> upperScale) = Vector128.Widen(scale);
            (Vector128<double> lowerNumerator, Vector128<double> upperNumerator) = Vector128.Widen(numerator);
            lower = Vector128.Create((double)Constants.SigmoidUnit) + (lowerScale * (Vector128.Create(1.0) + lower));
            upper = Vector128.Create((double)Constants.SigmoidUnit) + (upperScale * (Vector128.Create(1.0) + upper));
            return Vector128.Narrow(lowerNumerator / lower, upperNumerator / upper) * unit;
        }
    }
}
#endif
