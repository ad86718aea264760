#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace SoftmaxKernels.Arithmetic;

/// <content>The functions over registers of 16 floats.</content>
/// <remarks>
/// The files of the three widths are the same but for the width; a test holds them to it. They are flat on purpose: every
/// call that the JIT inlines costs locals, and of those it follows only 512 in the body of a kernel.
/// </remarks>
public static partial class KernelMath<TArithmetic>
{
    /// <inheritdoc cref="Exp(float, out int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> v, out Vector512<int> exponent)
    {
        v = Lanes.Max(Vector512.Create(Constants.SmallestExponent), v);
        Vector512<float> z, r, q;
        if (Fuses)
        {
            z = Fused.MultiplyAdd(v, Vector512.Create(Constants.Log2E), Vector512.Create(Constants.Magic));
            exponent = z.AsInt32();
            z -= Vector512.Create(Constants.Magic);
            r = Fused.MultiplyAdd(z, Vector512.Create(-Constants.Ln2High), v);
            r = Fused.MultiplyAdd(z, Vector512.Create(-Constants.Ln2Low), r);

            // 2q and 2p come from doubled constants: a power of two changes no rounding.
            z = r * r;
            v = Fused.MultiplyAdd(Vector512.Create(2 * Constants.FusedC5), r, Vector512.Create(2 * Constants.FusedC4));
            v = Fused.MultiplyAdd(Vector512.Create(2 * Constants.FusedC6), z, v);
            q = Fused.MultiplyAdd(Vector512.Create(2 * Constants.FusedC3), r, Vector512.Create(2 * Constants.FusedC2));
            q = Fused.MultiplyAdd(z, v, q);
            q = Fused.MultiplyAdd(q, r, Vector512.Create(2f));
            return Fused.MultiplyAdd(q, r, Vector512.Create(2f));
        }

        z = (v * Vector512.Create(Constants.Log2E)) + Vector512.Create(Constants.Magic);
        exponent = z.AsInt32();
        z -= Vector512.Create(Constants.Magic);
        r = (z * Vector512.Create(-Constants.Ln2Low)) + ((z * Vector512.Create(-Constants.Ln2High)) + v);
        z = r * r;
        q = (Vector512.Create(Constants.C6) * z) + ((Vector512.Create(Constants.C5) * r) + Vector512.Create(Constants.C4));
        q = (z * q) + ((Vector512.Create(Constants.C3) * r) + Vector512.Create(Constants.C2));
        q = Vector512.Create(1f) + (r + (z * q));
        return q + q;
    }

    /// <inheritdoc cref="Term(float, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Term(Vector512<float> logit, Vector512<int> maxExponent) =>
        Lanes.Scale(Exp(logit, out Vector512<int> exponent), exponent, maxExponent);

    /// <inheritdoc cref="MaxExponent(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> MaxExponent(Vector512<float> max) =>
        MultiplyAdd(max, Vector512.Create(Constants.Log2E), Vector512.Create(Constants.MagicTop)).AsInt32();

    /// <inheritdoc cref="TermOfMax(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> TermOfMax(Vector512<float> max) => Exp(max, out _) * Vector512.Create(Constants.ScaleOfMax);

    /// <inheritdoc cref="OfTarget(float, float, float, in TargetGradient)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> OfTarget(Vector512<float> logit, Vector512<float> term, Vector512<float> scaledTarget, in TargetGradient row) =>
        Vector512.ConditionalSelect(
            Vector512.Equals(logit, Vector512.Create(row.Maximum)),
            Vector512.Create(row.OfMaximum) - scaledTarget,
            MultiplyAdd(term, Vector512.Create(row.Factor), -scaledTarget));

    /// <summary>Computes the losses and the factors of the gradients of a group of rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="scale">What the gradients are multiplied by.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void Finish(ref LabelledRows512 rows, float scale) => rows.Finish<TArithmetic>(scale);

    /// <inheritdoc cref="Tanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        Vector512<float> a = Vector512.Abs(x);
        Vector512<float> c = Lanes.Min(Vector512.Create(Constants.TanhClamp), a);
        Vector512<float> d = ExpPlus(c + c, Vector512.Create(1f));
        Vector512<float> large = (d - Vector512.Create(2f)) / d;

        Vector512<float> x2 = a * a;
        Vector512<float> small;
        if (Fuses)
        {
            small = Fused.MultiplyAdd(Vector512.Create(Constants.T4), x2, Vector512.Create(Constants.T3));
            small = Fused.MultiplyAdd(small, x2, Vector512.Create(Constants.T2));
            small = Fused.MultiplyAdd(small, x2, Vector512.Create(Constants.T1));
            small = Fused.MultiplyAdd(small, x2, Vector512.Create(Constants.T0));
            small = Fused.MultiplyAdd(a * x2, small, a);
        }
        else
        {
            small = (Vector512.Create(Constants.T4) * x2) + Vector512.Create(Constants.T3);
            small = (small * x2) + Vector512.Create(Constants.T2);
            small = (small * x2) + Vector512.Create(Constants.T1);
            small = (small * x2) + Vector512.Create(Constants.T0);
            small = ((a * x2) * small) + a;
        }

        c = Vector512.ConditionalSelect(Vector512.LessThan(a, Vector512.Create(Constants.TanhSwitch)), small, large);
        c = Vector512.ConditionalSelect(Vector512.GreaterThan(a, Vector512.Create(Constants.TanhSaturation)), Vector512.Create(1f), c);
        return c | (x & Vector512.Create(-0f));
    }

    /// <inheritdoc cref="TanhDerivative(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> TanhDerivative(Vector512<float> x)
    {
        Vector512<float> c = Lanes.Min(Vector512.Create(Constants.TanhDerivativeClamp), Vector512.Abs(x));
        Vector512<float> t = Vector512.Create(2f) / ExpPlus(c + c, Vector512.Create(1f));
        return t * (Vector512.Create(2f) - t);
    }

    /// <inheritdoc cref="TanhGradient(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> TanhGradient(Vector512<float> y, Vector512<float> upstream) =>
        upstream * MultiplyAdd(-y, y, Vector512.Create(1f));

    /// <inheritdoc cref="MultiplyAdd(float, float, float)"/>
    /// <remarks>
    /// The condition is <see cref="Fuses"/>, written out: the JIT knows it before it counts how often an argument is used, and so
    /// leaves a factor in memory.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(Vector512<float> left, Vector512<float> right, Vector512<float> addend) =>
        typeof(TArithmetic) == typeof(Fastest) && (Fma.IsSupported || AdvSimd.IsSupported)
            ? Fused.MultiplyAdd(left, right, addend)
            : (left * right) + addend;

    /// <inheritdoc cref="ExpPlus(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpPlus(Vector512<float> v, Vector512<float> addend)
    {
        Vector512<float> z, r, q;
        if (Fuses)
        {
            z = Fused.MultiplyAdd(v, Vector512.Create(Constants.Log2E), Vector512.Create(Constants.MagicBiased));
            Vector512<float> scale = Vector512.ShiftLeft(z.AsInt32(), 23).AsSingle();
            z -= Vector512.Create(Constants.MagicBiased);
            r = Fused.MultiplyAdd(z, Vector512.Create(-Constants.Ln2High), v);
            r = Fused.MultiplyAdd(z, Vector512.Create(-Constants.Ln2Low), r);
            z = r * r;
            v = Fused.MultiplyAdd(Vector512.Create(Constants.FusedC5), r, Vector512.Create(Constants.FusedC4));
            v = Fused.MultiplyAdd(Vector512.Create(Constants.FusedC6), z, v);
            q = Fused.MultiplyAdd(Vector512.Create(Constants.FusedC3), r, Vector512.Create(Constants.FusedC2));
            q = Fused.MultiplyAdd(z, v, q);
            q = Fused.MultiplyAdd(z, q, r);
            return Fused.MultiplyAdd(q, scale, scale + addend);
        }
        else
        {
            z = (v * Vector512.Create(Constants.Log2E)) + Vector512.Create(Constants.MagicBiased);
            Vector512<float> scale = Vector512.ShiftLeft(z.AsInt32(), 23).AsSingle();
            z -= Vector512.Create(Constants.MagicBiased);
            r = (z * Vector512.Create(-Constants.Ln2Low)) + ((z * Vector512.Create(-Constants.Ln2High)) + v);
            z = r * r;
            q = (Vector512.Create(Constants.C6) * z) + ((Vector512.Create(Constants.C5) * r) + Vector512.Create(Constants.C4));
            q = (z * q) + ((Vector512.Create(Constants.C3) * r) + Vector512.Create(Constants.C2));
            q = (z * q) + r;
            return (q * scale) + (scale + addend);
        }
    }
}
#endif
