#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace SoftmaxKernels.Arithmetic;

/// <content>The functions over registers of 8 floats.</content>
/// <remarks>
/// The files of the three widths are the same but for the width; a test holds them to it. They are flat on purpose: every
/// call that the JIT inlines costs locals, and of those it follows only 512 in the body of a kernel.
/// </remarks>
public static partial class KernelMath<TArithmetic>
{
    /// <inheritdoc cref="Exp(float, out int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> v, out Vector256<int> exponent)
    {
        v = Lanes.Max(Vector256.Create(Constants.SmallestExponent), v);
        Vector256<float> z, r, q;
        if (Fuses)
        {
            z = Fused.MultiplyAdd(v, Vector256.Create(Constants.Log2E), Vector256.Create(Constants.Magic));
            exponent = z.AsInt32();
            z -= Vector256.Create(Constants.Magic);
            r = Fused.MultiplyAdd(z, Vector256.Create(-Constants.Ln2High), v);
            r = Fused.MultiplyAdd(z, Vector256.Create(-Constants.Ln2Low), r);

            // 2q and 2p come from doubled constants: a power of two changes no rounding.
            z = r * r;
            v = Fused.MultiplyAdd(Vector256.Create(2 * Constants.FusedC5), r, Vector256.Create(2 * Constants.FusedC4));
            v = Fused.MultiplyAdd(Vector256.Create(2 * Constants.FusedC6), z, v);
            q = Fused.MultiplyAdd(Vector256.Create(2 * Constants.FusedC3), r, Vector256.Create(2 * Constants.FusedC2));
            q = Fused.MultiplyAdd(z, v, q);
            q = Fused.MultiplyAdd(q, r, Vector256.Create(2f));
            return Fused.MultiplyAdd(q, r, Vector256.Create(2f));
        }

        z = (v * Vector256.Create(Constants.Log2E)) + Vector256.Create(Constants.Magic);
        exponent = z.AsInt32();
        z -= Vector256.Create(Constants.Magic);
        r = (z * Vector256.Create(-Constants.Ln2Low)) + ((z * Vector256.Create(-Constants.Ln2High)) + v);
        z = r * r;
        q = (Vector256.Create(Constants.C6) * z) + ((Vector256.Create(Constants.C5) * r) + Vector256.Create(Constants.C4));
        q = (z * q) + ((Vector256.Create(Constants.C3) * r) + Vector256.Create(Constants.C2));
        q = Vector256.Create(1f) + (r + (z * q));
        return q + q;
    }

    /// <inheritdoc cref="Term(float, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Term(Vector256<float> logit, Vector256<int> maxExponent) =>
        Lanes.Scale(Exp(logit, out Vector256<int> exponent), exponent, maxExponent);

    /// <inheritdoc cref="MaxExponent(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> MaxExponent(Vector256<float> max) =>
        MultiplyAdd(max, Vector256.Create(Constants.Log2E), Vector256.Create(Constants.MagicTop)).AsInt32();

    /// <inheritdoc cref="TermOfMax(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> TermOfMax(Vector256<float> max) => Exp(max, out _) * Vector256.Create(Constants.ScaleOfMax);

    /// <inheritdoc cref="OfTarget(float, float, float, in TargetGradient)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> OfTarget(Vector256<float> logit, Vector256<float> term, Vector256<float> scaledTarget, in TargetGradient row) =>
        Vector256.ConditionalSelect(
            Vector256.Equals(logit, Vector256.Create(row.Maximum)),
            Vector256.Create(row.OfMaximum) - scaledTarget,
            MultiplyAdd(term, Vector256.Create(row.Factor), -scaledTarget));

    /// <summary>Computes the losses and the factors of the gradients of a group of rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="scale">What the gradients are multiplied by.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void Finish(ref LabelledRows256 rows, float scale) => rows.Finish<TArithmetic>(scale);

    /// <inheritdoc cref="Tanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        Vector256<float> a = Vector256.Abs(x);
        Vector256<float> c = Lanes.Min(Vector256.Create(Constants.TanhClamp), a);
        Vector256<float> d = ExpPlus(c + c, Vector256.Create(1f));
        Vector256<float> large = (d - Vector256.Create(2f)) / d;

        Vector256<float> x2 = a * a;
        Vector256<float> small;
        if (Fuses)
        {
            small = Fused.MultiplyAdd(Vector256.Create(Constants.T4), x2, Vector256.Create(Constants.T3));
            small = Fused.MultiplyAdd(small, x2, Vector256.Create(Constants.T2));
            small = Fused.MultiplyAdd(small, x2, Vector256.Create(Constants.T1));
            small = Fused.MultiplyAdd(small, x2, Vector256.Create(Constants.T0));
            small = Fused.MultiplyAdd(a * x2, small, a);
        }
        else
        {
            small = (Vector256.Create(Constants.T4) * x2) + Vector256.Create(Constants.T3);
            small = (small * x2) + Vector256.Create(Constants.T2);
            small = (small * x2) + Vector256.Create(Constants.T1);
            small = (small * x2) + Vector256.Create(Constants.T0);
            small = ((a * x2) * small) + a;
        }

        c = Vector256.ConditionalSelect(Vector256.LessThan(a, Vector256.Create(Constants.TanhSwitch)), small, large);
        c = Vector256.ConditionalSelect(Vector256.GreaterThan(a, Vector256.Create(Constants.TanhSaturation)), Vector256.Create(1f), c);
        return c | (x & Vector256.Create(-0f));
    }

    /// <inheritdoc cref="TanhDerivative(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> TanhDerivative(Vector256<float> x)
    {
        Vector256<float> c = Lanes.Min(Vector256.Create(Constants.TanhDerivativeClamp), Vector256.Abs(x));
        Vector256<float> t = Vector256.Create(2f) / ExpPlus(c + c, Vector256.Create(1f));
        return t * (Vector256.Create(2f) - t);
    }

    /// <inheritdoc cref="TanhGradient(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> TanhGradient(Vector256<float> y, Vector256<float> upstream) =>
        upstream * MultiplyAdd(-y, y, Vector256.Create(1f));

    /// <inheritdoc cref="MultiplyAdd(float, float, float)"/>
    /// <remarks>
    /// The condition is <see cref="Fuses"/>, written out: the JIT knows it before it counts how often an argument is used, and so
    /// leaves a factor in memory.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MultiplyAdd(Vector256<float> left, Vector256<float> right, Vector256<float> addend) =>
        typeof(TArithmetic) == typeof(Fastest) && (Fma.IsSupported || AdvSimd.IsSupported)
            ? Fused.MultiplyAdd(left, right, addend)
            : (left * right) + addend;

    /// <inheritdoc cref="ExpPlus(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ExpPlus(Vector256<float> v, Vector256<float> addend)
    {
        Vector256<float> z, r, q;
        if (Fuses)
        {
            z = Fused.MultiplyAdd(v, Vector256.Create(Constants.Log2E), Vector256.Create(Constants.MagicBiased));
            Vector256<float> scale = Vector256.ShiftLeft(z.AsInt32(), 23).AsSingle();
            z -= Vector256.Create(Constants.MagicBiased);
            r = Fused.MultiplyAdd(z, Vector256.Create(-Constants.Ln2High), v);
            r = Fused.MultiplyAdd(z, Vector256.Create(-Constants.Ln2Low), r);
            z = r * r;
            v = Fused.MultiplyAdd(Vector256.Create(Constants.FusedC5), r, Vector256.Create(Constants.FusedC4));
            v = Fused.MultiplyAdd(Vector256.Create(Constants.FusedC6), z, v);
            q = Fused.MultiplyAdd(Vector256.Create(Constants.FusedC3), r, Vector256.Create(Constants.FusedC2));
            q = Fused.MultiplyAdd(z, v, q);
            q = Fused.MultiplyAdd(z, q, r);
            return Fused.MultiplyAdd(q, scale, scale + addend);
        }
        else
        {
            z = (v * Vector256.Create(Constants.Log2E)) + Vector256.Create(Constants.MagicBiased);
            Vector256<float> scale = Vector256.ShiftLeft(z.AsInt32(), 23).AsSingle();
            z -= Vector256.Create(Constants.MagicBiased);
            r = (z * Vector256.Create(-Constants.Ln2Low)) + ((z * Vector256.Create(-Constants.Ln2High)) + v);
            z = r * r;
            q = (Vector256.Create(Constants.C6) * z) + ((Vector256.Create(Constants.C5) * r) + Vector256.Create(Constants.C4));
            q = (z * q) + ((Vector256.Create(Constants.C3) * r) + Vector256.Create(Constants.C2));
            q = (z * q) + r;
            return (q * scale) + (scale + addend);
        }
    }
}
#endif
