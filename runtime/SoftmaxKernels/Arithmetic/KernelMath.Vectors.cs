#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>The functions over registers of 4, 8 and 16 floats.</content>
public static partial class KernelMath<TArithmetic>
{
    /// <inheritdoc cref="Exp(float, out int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Exp(Vector128<float> v, out Vector128<int> exponent) => Exp<Width128, Vector128<float>, Vector128<int>>(v, out exponent);

    /// <inheritdoc cref="Term(float, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Term(Vector128<float> logit, int maxExponent)
    {
        Vector128<float> twice = Exp(logit, out Vector128<int> exponent);
        return Lanes.Scale(twice, exponent, maxExponent);
    }

    /// <inheritdoc cref="Tanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Tanh(Vector128<float> x) => HyperbolicTangent<TArithmetic, Width128, Vector128<float>, Vector128<int>>.Tanh(x);

    /// <inheritdoc cref="TanhDerivative(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> TanhDerivative(Vector128<float> x) => HyperbolicTangent<TArithmetic, Width128, Vector128<float>, Vector128<int>>.Derivative(x);

    /// <inheritdoc cref="TanhGradient(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> TanhGradient(Vector128<float> y, Vector128<float> upstream) =>
        HyperbolicTangent<TArithmetic, Width128, Vector128<float>, Vector128<int>>.Gradient(y, upstream);

    /// <inheritdoc cref="MultiplyAdd(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> left, Vector128<float> right, Vector128<float> addend) =>
        Exponential<TArithmetic, Width128, Vector128<float>, Vector128<int>>.MultiplyAdd(left, right, addend);

    /// <inheritdoc cref="Exp(float, out int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> v, out Vector256<int> exponent) => Exp<Width256, Vector256<float>, Vector256<int>>(v, out exponent);

    /// <inheritdoc cref="Term(float, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Term(Vector256<float> logit, int maxExponent)
    {
        Vector256<float> twice = Exp(logit, out Vector256<int> exponent);
        return Lanes.Scale(twice, exponent, maxExponent);
    }

    /// <inheritdoc cref="Tanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x) => HyperbolicTangent<TArithmetic, Width256, Vector256<float>, Vector256<int>>.Tanh(x);

    /// <inheritdoc cref="TanhDerivative(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> TanhDerivative(Vector256<float> x) => HyperbolicTangent<TArithmetic, Width256, Vector256<float>, Vector256<int>>.Derivative(x);

    /// <inheritdoc cref="TanhGradient(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> TanhGradient(Vector256<float> y, Vector256<float> upstream) =>
        HyperbolicTangent<TArithmetic, Width256, Vector256<float>, Vector256<int>>.Gradient(y, upstream);

    /// <inheritdoc cref="MultiplyAdd(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MultiplyAdd(Vector256<float> left, Vector256<float> right, Vector256<float> addend) =>
        Exponential<TArithmetic, Width256, Vector256<float>, Vector256<int>>.MultiplyAdd(left, right, addend);

    /// <inheritdoc cref="Exp(float, out int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> v, out Vector512<int> exponent) => Exp<Width512, Vector512<float>, Vector512<int>>(v, out exponent);

    /// <inheritdoc cref="Term(float, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Term(Vector512<float> logit, int maxExponent)
    {
        Vector512<float> twice = Exp(logit, out Vector512<int> exponent);
        return Lanes.Scale(twice, exponent, maxExponent);
    }

    /// <inheritdoc cref="Tanh(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x) => HyperbolicTangent<TArithmetic, Width512, Vector512<float>, Vector512<int>>.Tanh(x);

    /// <inheritdoc cref="TanhDerivative(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> TanhDerivative(Vector512<float> x) => HyperbolicTangent<TArithmetic, Width512, Vector512<float>, Vector512<int>>.Derivative(x);

    /// <inheritdoc cref="TanhGradient(float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> TanhGradient(Vector512<float> y, Vector512<float> upstream) =>
        HyperbolicTangent<TArithmetic, Width512, Vector512<float>, Vector512<int>>.Gradient(y, upstream);

    /// <inheritdoc cref="MultiplyAdd(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(Vector512<float> left, Vector512<float> right, Vector512<float> addend) =>
        Exponential<TArithmetic, Width512, Vector512<float>, Vector512<int>>.MultiplyAdd(left, right, addend);
}
#endif
