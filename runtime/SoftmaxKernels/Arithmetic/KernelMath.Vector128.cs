#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace SoftmaxKernels.Arithmetic;

/// <content>The functions over registers of 4 floats.</content>
/// <remarks>
/// The files of the three widths are the same but for the width; a test holds them to it. They are flat on purpose: every
/// call that the JIT inlines costs locals, and of those it follows only 512 in the body of a kernel.
/// </remarks>
public static partial class KernelMath<TArithmetic>
{
    /// <inheritdoc cref="Exp(float, out int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Exp(Vector128<float> v, out Vector128<int> exponent)
    {
        v = Lanes.Max(Vector128.Create(Constants.SmallestExponent), v);
        Vector128<float> z, r, q;
        if (Fuses)
        {
            z = Fused.MultiplyAdd(v, Vector128.Create(Constants.Log2E), Vector128.Create(Constants.Magic));
            exponent = z.AsInt32();
            z -= Vector128.Create(Constants.Magic);
            r = Fused.MultiplyAdd(z, Vector128.Create(-Constants.Ln2High), v);
            r = Fused.MultiplyAdd(z, Vector128.Create(-Constants.Ln2Low), r);

            // 2q and 2p come from doubled constants: a power of two changes no rounding.
            z = r * r;
            v = Fused.MultiplyAdd(Vector128.Create(2 * Constants.FusedC5), r, Vector128.Create(2 * Constants.FusedC4));
            v = Fused.MultiplyAdd(Vector128.Create(2 * Constants.FusedC6), z, v);
            q = Fused.MultiplyAdd(Vector128.Create(2 * Constants.FusedC3), r, Vector128.Create(2 * Constants.FusedC2));
            q = Fused.MultiplyAdd(z, v, q);
            q = Fused.MultiplyAdd(q, r, Vector128.Create(2f));
            return Fused.MultiplyAdd(q, r, Vector128.Create(2f));
        }

        z = (v * Vector128.Create(Constants.Log2E)) + Vector128.Create(Constants.Magic);
        exponent = z.AsInt32();
        z -= Vector128.Create(Constants.Magic);
        r = (z * Vector128.Create(-Constants.Ln2Low)) + ((z * Vector128.Create(-Constants.Ln2High)) + v);
        z = r * r;
        q = (Vector128.Create(Constants.C6) * z) + ((Vector128.Create(Constants.C5) * r) + Vector128.Create(Constants.C4));
        q = (z * q) + ((Vector128.Create(Constants.C3) * r) + Vector128.Create(Constants.C2));
        q = Vector128.Create(1f) + (r + (z * q));
        return q + q;
    }

    /// <inheritdoc cref="Term(float, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Term(Vector128<float> logit, Vector128<int> maxExponent) =>
        Lanes.Scale(Exp(logit, out Vector128<int> exponent), exponent, maxExponent);

    /// <inheritdoc cref="MaxExponent(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> MaxExponent(Vector128<float> max) =>
        MultiplyAdd(max, Vector128.Create(Constants.Log2E), Vector128.Create(Constants.MagicTop)).AsInt32();

    /// <inheritdoc cref="TermOfMax(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> TermOfMax(Vector128<float> max) => Exp(max, out _) * Vector128.Create(Constants.ScaleOfMax);

    /// <inheritdoc cref="OfTarget(float, float, float, in TargetGradient)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> OfTarget(Vector128<float> logit, Vector128<float> term, Vector128<float> scaledTarget, in TargetGradient row) =>
        Vector128.ConditionalSelect(
            Vector128.Equals(logit, Vector128.Create(row.Maximum)),
            Vector128.Create(row.OfMaximum) - scaledTarget,
            MultiplyAdd(term, Vector128.Create(row.Factor), -scaledTarget));

    /// <summary>Computes the losses and the factors of the gradients of a group of rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="scale">What the gradients are multiplied by.</param>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void Finish(ref LabelledRows128 rows, float scale) => rows.Finish<TArithmetic>(scale);

    /// <inheritdoc cref="Tanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Tanh(Vector128<float> x)
    {
        Vector128<float> a = Vector128.Abs(x);
        Vector128<float> c = Lanes.Min(Vector128.Create(Constants.TanhClamp), a);
        Vector128<float> d = ExpPlus(c + c, Vector128.Create(1f));
        Vector128<float> large = (d - Vector128.Create(2f)) / d;

        Vector128<float> x2 = a * a;
        Vector128<float> small;
        if (Fuses)
        {
            small = Fused.MultiplyAdd(Vector128.Create(Constants.T4), x2, Vector128.Create(Constants.T3));
            small = Fused.MultiplyAdd(small, x2, Vector128.Create(Constants.T2));
            small = Fused.MultiplyAdd(small, x2, Vector128.Create(Constants.T1));
            small = Fused.MultiplyAdd(small, x2, Vector128.Create(Constants.T0));
            small = Fused.MultiplyAdd(a * x2, small, a);
        }
        else
        {
            small = (Vector128.Create(Constants.T4) * x2) + Vector128.Create(Constants.T3);
            small = (small * x2) + Vector128.Create(Constants.T2);
            small = (small * x2) + Vector128.Create(Constants.T1);
            small = (small * x2) + Vector128.Create(Constants.T0);
            small = ((a * x2) * small) + a;
        }

        c = Vector128.ConditionalSelect(Vector128.LessThan(a, Vector128.Create(Constants.TanhSwitch)), small, large);
        c = Vector128.ConditionalSelect(Vector128.GreaterThan(a, Vector128.Create(Constants.TanhSaturation)), Vector128.Create(1f), c);
        return c | (x & Vector128.Create(-0f));
    }

    /// <inheritdoc cref="TanhDerivative(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> TanhDerivative(Vector128<float> x)
    {
        Vector128<float> c = Lanes.Min(Vector128.Create(Constants.TanhDerivativeClamp), Vector128.Abs(x));
        Vector128<float> t = Vector128.Create(2f) / ExpPlus(c + c, Vector128.Create(1f));
        return t * (Vector128.Create(2f) - t);
    }

    /// <inheritdoc cref="TanhGradient(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> TanhGradient(Vector128<float> y, Vector128<float> upstream) =>
        upstream * MultiplyAdd(-y, y, Vector128.Create(1f));

    /// <inheritdoc cref="MultiplyAdd(float, float, float)"/>
    /// <remarks>
    /// The condition is <see cref="Fuses"/>, written out: the JIT knows it before it counts how often an argument is used, and so
    /// leaves a factor in memory.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> left, Vector128<float> right, Vector128<float> addend) =>
        typeof(TArithmetic) == typeof(Fastest) && (Fma.IsSupported || AdvSimd.IsSupported)
            ? Fused.MultiplyAdd(left, right, addend)
            : (left * right) + addend;

    /// <inheritdoc cref="ExpPlus(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ExpPlus(Vector128<float> v, Vector128<float> addend)
    {
        Vector128<float> z, r, q;
        if (Fuses)
        {
            z = Fused.MultiplyAdd(v, Vector128.Create(Constants.Log2E), Vector128.Create(Constants.MagicBiased));
            Vector128<float> scale = Vector128.ShiftLeft(z.AsInt32(), 23).AsSingle();
            z -= Vector128.Create(Constants.MagicBiased);
            r = Fused.MultiplyAdd(z, Vector128.Create(-Constants.Ln2High), v);
            r = Fused.MultiplyAdd(z, Vector128.Create(-Constants.Ln2Low), r);
            z = r * r;
            v = Fused.MultiplyAdd(Vector128.Create(Constants.FusedC5), r, Vector128.Create(Constants.FusedC4));
            v = Fused.MultiplyAdd(Vector128.Create(Constants.FusedC6), z, v);
            q = Fused.MultiplyAdd(Vector128.Create(Constants.FusedC3), r, Vector128.Create(Constants.FusedC2));
            q = Fused.MultiplyAdd(z, v, q);
            q = Fused.MultiplyAdd(z, q, r);
            return Fused.MultiplyAdd(q, scale, scale + addend);
        }
        else
        {
            z = (v * Vector128.Create(Constants.Log2E)) + Vector128.Create(Constants.MagicBiased);
            Vector128<float> scale = Vector128.ShiftLeft(z.AsInt32(), 23).AsSingle();
            z -= Vector128.Create(Constants.MagicBiased);
            r = (z * Vector128.Create(-Constants.Ln2Low)) + ((z * Vector128.Create(-Constants.Ln2High)) + v);
            z = r * r;
            q = (Vector128.Create(Constants.C6) * z) + ((Vector128.Create(Constants.C5) * r) + Vector128.Create(Constants.C4));
            q = (z * q) + ((Vector128.Create(Constants.C3) * r) + Vector128.Create(Constants.C2));
            q = (z * q) + r;
            return (q * scale) + (scale + addend);
        }
    }
}
#endif
