using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>One float at a time. Every result is cast to float, because some runtimes keep scalars in double registers.</summary>
internal readonly struct WidthScalar<TArithmetic> : IWidth<float>
    where TArithmetic : struct, IArithmetic
{
    public int Count => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Create(float value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Load(ReadOnlySpan<float> source, int index) => source[index];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(float value, Span<float> destination, int index) => destination[index] = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Add(float left, float right) => (float)(left + right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Subtract(float left, float right) => (float)(left - right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Multiply(float left, float right) => (float)(left * right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Divide(float left, float right) => (float)(left / right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Negate(float value) => -value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Max(float left, float right) => left > right ? left : right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float MaxAcross(float value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float SelectIfEqual(float left, float right, float ifEqual, float otherwise) => left == right ? ifEqual : otherwise;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CountEqual(float left, float right) => left == right ? 1 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddWidened(float value, Span<double> totals, int index) => totals[index] += (double)value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float SubtractInDouble(float value, double first, double second) => (float)(((double)value - first) - second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float MultiplyAdd(float left, float right, float addend) =>
        KernelMath<TArithmetic>.MultiplyAdd(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Term(float logit, int maxExponent) => KernelMath<TArithmetic>.Term(logit, maxExponent);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float OfTarget(float logit, float term, float scaledTarget, in TargetGradient row) =>
        KernelMath<TArithmetic>.OfTarget(logit, term, scaledTarget, row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Tanh(float x) => KernelMath<TArithmetic>.Tanh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float TanhDerivative(float x) => KernelMath<TArithmetic>.TanhDerivative(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float TanhGradient(float y, float upstream) => KernelMath<TArithmetic>.TanhGradient(y, upstream);
}
