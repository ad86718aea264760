#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>Sigmoid, SiLU, ReLU, ELU and their gradients, over registers of 16 floats.</content>
/// <remarks>The files of the three widths are the same but for the width; a test holds them to it.</remarks>
public static partial class KernelMath<TArithmetic>
{
    /// <inheritdoc cref="Sigmoid(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x)
    {
        Vector512<float> v = Lanes.Max(Vector512.Create(-Constants.SigmoidSaturation), -x);
        v = Lanes.Min(Vector512.Create(-Constants.SigmoidFlush), v);
        return Vector512.AndNot(OverOnePlusExp(Vector512.Create(1f), v), Vector512.LessThan(x, Vector512.Create(Constants.SigmoidFlush)));
    }

    /// <inheritdoc cref="Silu(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Silu(Vector512<float> x)
    {
        // The selections are bitwise, for the quotient of an infinity is NaN.
        Vector512<float> v = Lanes.Max(Vector512.Create(-Constants.SigmoidSaturation), -x);
        v = Lanes.Min(Vector512.Create(-Constants.SiluFlush), v);
        Vector512<float> y = OverOnePlusExp(x, v);
        y = Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512.Create(Constants.SigmoidSaturation)), x, y);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(Constants.SiluFlush)), Vector512.Create(-0f), y);
    }

    /// <inheritdoc cref="Relu(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Relu(Vector512<float> x) => Lanes.Max(Vector512<float>.Zero, x) + Vector512<float>.Zero;

    /// <inheritdoc cref="Elu(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Elu(Vector512<float> x)
    {
        // Above 0, where the sum is not wanted, it is that of 0: no step of it meets a subnormal number.
        Vector512<float> v = Lanes.Max(Vector512.Create(Constants.EluSaturation), Lanes.Min(Vector512<float>.Zero, x));
        Vector512<float> below = ExpPlus(v, Vector512.Create(-1f));
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), below, x);
    }

    /// <inheritdoc cref="SigmoidGradient(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SigmoidGradient(Vector512<float> y, Vector512<float> upstream) =>
        upstream * (y * (Vector512.Create(1f) - y));

    /// <inheritdoc cref="SiluGradient(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SiluGradient(Vector512<float> x, Vector512<float> upstream)
    {
        Vector512<float> a = Lanes.Min(Vector512.Create(Constants.SiluDerivativeClamp), Vector512.Abs(x));
        Vector512<float> smaller = Sigmoid(-a);
        Vector512<float> larger = Vector512.Create(1f) - smaller;
        Vector512<float> negative = Vector512.LessThan(x, Vector512<float>.Zero);
        Vector512<float> s = Vector512.ConditionalSelect(negative, smaller, larger);
        Vector512<float> rest = Vector512.ConditionalSelect(negative, larger, smaller);
        a |= x & Vector512.Create(-0f);
        return upstream * (s * MultiplyAdd(a, rest, Vector512.Create(1f)));
    }

    /// <inheritdoc cref="ReluGradient(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ReluGradient(Vector512<float> y, Vector512<float> upstream) =>
        Vector512.AndNot(upstream, Vector512.LessThanOrEqual(y, Vector512<float>.Zero));

    /// <inheritdoc cref="EluGradient(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> EluGradient(Vector512<float> y, Vector512<float> upstream) => Vector512.ConditionalSelect(
        Vector512.GreaterThan(y, Vector512<float>.Zero), upstream, upstream * (y + Vector512.Create(1f)));

    /// <inheritdoc cref="OverOnePlusExp(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> OverOnePlusExp(Vector512<float> numerator, Vector512<float> v)
    {
        Vector512<float> unit = Vector512.Create(Constants.SigmoidUnit);
        Vector512<float> z, r, q;
        if (Fuses)
        {
            z = Fused.MultiplyAdd(v, Vector512.Create(Constants.Log2E), Vector512.Create(Constants.SigmoidMagic));
            Vector512<float> scale = Vector512.ShiftLeft(z.AsInt32(), 23).AsSingle();
            z -= Vector512.Create(Constants.SigmoidMagic);
            r = Fused.MultiplyAdd(z, Vector512.Create(-Constants.Ln2High), v);
            r = Fused.MultiplyAdd(z, Vector512.Create(-Constants.Ln2Low), r);
            z = r * r;
            v = Fused.MultiplyAdd(Vector512.Create(Constants.FusedC5), r, Vector512.Create(Constants.FusedC4));
            v = Fused.MultiplyAdd(Vector512.Create(Constants.FusedC6), z, v);
            q = Fused.MultiplyAdd(Vector512.Create(Constants.FusedC3), r, Vector512.Create(Constants.FusedC2));
            q = Fused.MultiplyAdd(z, v, q);
            q = Fused.MultiplyAdd(z, q, r);

            // The divisor as z + r, then the quotient v and by how much v · (z + r) exceeds the numerator.
            v = scale + unit;
            z = Fused.MultiplyAdd(q, scale, v);
            r = Lanes.Min(unit, scale) - (v - Lanes.Max(unit, scale));
            r += Fused.MultiplyAdd(q, scale, v - z);
            q = Vector512.Create(1f) / z;
            v = numerator * q;
            z = Fused.MultiplyAdd(v, z, -numerator);
            z = Fused.MultiplyAdd(v, r, z);
            return Fused.MultiplyAdd(-z, q, v) * unit;
        }
        else
        {
            z = (v * Vector512.Create(Constants.Log2E)) + Vector512.Create(Constants.SigmoidMagic);
            Vector512<float> scale = Vector512.ShiftLeft(z.AsInt32(), 23).AsSingle();
            z -= Vector512.Create(Constants.SigmoidMagic);
            r = (z * Vector512.Create(-Constants.Ln2Low)) + ((z * Vector512.Create(-Constants.Ln2High)) + v);
            z = r * r;
            q = (Vector512.Create(Constants.C6) * z) + ((Vector512.Create(Constants.C5) * r) + Vector512.Create(Constants.C4));
            q = (z * q) + ((Vector512.Create(Constants.C3) * r) + Vector512.Create(Constants.C2));
            q = (z * q) + r;
            (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(q);
            (Vector512<double> lowerScale, Vector512<double> upperScale) = Vector512.Widen(scale);
            (Vector512<double> lowerNumerator, Vector512<double> upperNumerator) = Vector512.Widen(numerator);
            lower = Vector512.Create((double)Constants.SigmoidUnit) + (lowerScale * (Vector512.Create(1.0) + lower));
            upper = Vector512.Create((double)Constants.SigmoidUnit) + (upperScale * (Vector512.Create(1.0) + upper));
            return Vector512.Narrow(lowerNumerator / lower, upperNumerator / upper) * unit;
        }
    }
}
#endif
