#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>Sigmoid, SiLU, ReLU, ELU and their gradients, over registers of 8 floats.</content>
/// <remarks>The files of the three widths are the same but for the width; a test holds them to it.</remarks>
public static partial class KernelMath<TArithmetic>
{
    /// <inheritdoc cref="Sigmoid(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x)
    {
        Vector256<float> v = Lanes.Max(Vector256.Create(-Constants.SigmoidSaturation), -x);
        v = Lanes.Min(Vector256.Create(-Constants.SigmoidFlush), v);
        return Vector256.AndNot(OverOnePlusExp(Vector256.Create(1f), v), Vector256.LessThan(x, Vector256.Create(Constants.SigmoidFlush)));
    }

    /// <inheritdoc cref="Silu(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Silu(Vector256<float> x)
    {
        // The selections are bitwise, for the quotient of an infinity is NaN.
        Vector256<float> v = Lanes.Max(Vector256.Create(-Constants.SigmoidSaturation), -x);
        v = Lanes.Min(Vector256.Create(-Constants.SiluFlush), v);
        Vector256<float> y = OverOnePlusExp(x, v);
        y = Vector256.ConditionalSelect(Vector256.GreaterThan(x, Vector256.Create(Constants.SigmoidSaturation)), x, y);
        return Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(Constants.SiluFlush)), Vector256.Create(-0f), y);
    }

    /// <inheritdoc cref="Relu(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Relu(Vector256<float> x) => Lanes.Max(Vector256<float>.Zero, x) + Vector256<float>.Zero;

    /// <inheritdoc cref="Elu(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Elu(Vector256<float> x)
    {
        // Above 0, where the sum is not wanted, it is that of 0: no step of it meets a subnormal number.
        Vector256<float> v = Lanes.Max(Vector256.Create(Constants.EluSaturation), Lanes.Min(Vector256<float>.Zero, x));
        Vector256<float> below = ExpPlus(v, Vector256.Create(-1f));
        return Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<float>.Zero), below, x);
    }

    /// <inheritdoc cref="SigmoidGradient(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SigmoidGradient(Vector256<float> y, Vector256<float> upstream) =>
        upstream * (y * (Vector256.Create(1f) - y));

    /// <inheritdoc cref="SiluGradient(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SiluGradient(Vector256<float> x, Vector256<float> upstream)
    {
        Vector256<float> a = Lanes.Min(Vector256.Create(Constants.SiluDerivativeClamp), Vector256.Abs(x));
        Vector256<float> smaller = Sigmoid(-a);
        Vector256<float> larger = Vector256.Create(1f) - smaller;
        Vector256<float> negative = Vector256.LessThan(x, Vector256<float>.Zero);
        Vector256<float> s = Vector256.ConditionalSelect(negative, smaller, larger);
        Vector256<float> rest = Vector256.ConditionalSelect(negative, larger, smaller);
        a |= x & Vector256.Create(-0f);
        return upstream * (s * MultiplyAdd(a, rest, Vector256.Create(1f)));
    }

    /// <inheritdoc cref="ReluGradient(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ReluGradient(Vector256<float> y, Vector256<float> upstream) =>
        Vector256.AndNot(upstream, Vector256.LessThanOrEqual(y, Vector256<float>.Zero));

    /// <inheritdoc cref="EluGradient(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> EluGradient(Vector256<float> y, Vector256<float> upstream) => Vector256.ConditionalSelect(
        Vector256.GreaterThan(y, Vector256<float>.Zero), upstream, upstream * (y + Vector256.Create(1f)));

    /// <inheritdoc cref="OverOnePlusExp(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> OverOnePlusExp(Vector256<float> numerator, Vector256<float> v)
    {
        Vector256<float> unit = Vector256.Create(Constants.SigmoidUnit);
        Vector256<float> z, r, q;
        if (Fuses)
        {
            z = Fused.MultiplyAdd(v, Vector256.Create(Constants.Log2E), Vector256.Create(Constants.SigmoidMagic));
            Vector256<float> scale = Vector256.ShiftLeft(z.AsInt32(), 23).AsSingle();
            z -= Vector256.Create(Constants.SigmoidMagic);
            r = Fused.MultiplyAdd(z, Vector256.Create(-Constants.Ln2High), v);
            r = Fused.MultiplyAdd(z, Vector256.Create(-Constants.Ln2Low), r);
            z = r * r;
            v = Fused.MultiplyAdd(Vector256.Create(Constants.FusedC5), r, Vector256.Create(Constants.FusedC4));
            v = Fused.MultiplyAdd(Vector256.Create(Constants.FusedC6), z, v);
            q = Fused.MultiplyAdd(Vector256.Create(Constants.FusedC3), r, Vector256.Create(Constants.FusedC2));
            q = Fused.MultiplyAdd(z, v, q);
            q = Fused.MultiplyAdd(z, q, r);

            // The divisor as z + r, then the quotient v and by how much v · (z + r) exceeds the numerator.
            v = scale + unit;
            z = Fused.MultiplyAdd(q, scale, v);
            r = Lanes.Min(unit, scale) - (v - Lanes.Max(unit, scale));
            r += Fused.MultiplyAdd(q, scale, v - z);
            q = Vector256.Create(1f) / z;
            v = numerator * q;
            z = Fused.MultiplyAdd(v, z, -numerator);
            z = Fused.MultiplyAdd(v, r, z);
            return Fused.MultiplyAdd(-z, q, v) * unit;
        }
        else
        {
            z = (v * Vector256.Create(Constants.Log2E)) + Vector256.Create(Constants.SigmoidMagic);
            Vector256<float> scale = Vector256.ShiftLeft(z.AsInt32(), 23).AsSingle();
            z -= Vector256.Create(Constants.SigmoidMagic);
            r = (z * Vector256.Create(-Constants.Ln2Low)) + ((z * Vector256.Create(-Constants.Ln2High)) + v);
            z = r * r;
            q = (Vector256.Create(Constants.C6) * z) + ((Vector256.Create(Constants.C5) * r) + Vector256.Create(Constants.C4));
            q = (z * q) + ((Vector256.Create(Constants.C3) * r) + Vector256.Create(Constants.C2));
            q = (z * q) + r;
            (Vector256<double> lower, Vector256<double> upper) = Vector256.Widen(q);
            (Vector256<double> lowerScale, Vector256<double> upperScale) = Vector256.Widen(scale);
            (Vector256<double> lowerNumerator, Vector256<double> upperNumerator) = Vector256.Widen(numerator);
            lower = Vector256.Create((double)Constants.SigmoidUnit) + (lowerScale * (Vector256.Create(1.0) + lower));
            upper = Vector256.Create((double)Constants.SigmoidUnit) + (upperScale * (Vector256.Create(1.0) + upper));
            return Vector256.Narrow(lowerNumerator / lower, upperNumerator / upper) * unit;
        }
    }
}
#endif
