#if NET8_0_OR_GREATER
using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <summary>Eight floats: AVX2.</summary>
internal readonly struct Width256<TArithmetic> : IWidth<Vector256<float>>
    where TArithmetic : struct, IArithmetic
{
    public int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Create(float value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Load(ReadOnlySpan<float> source, int index) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(source), (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Vector256<float> value, Span<float> destination, int index) =>
        value.StoreUnsafe(ref MemoryMarshal.GetReference(destination), (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Add(Vector256<float> left, Vector256<float> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Subtract(Vector256<float> left, Vector256<float> right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Multiply(Vector256<float> left, Vector256<float> right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Divide(Vector256<float> left, Vector256<float> right) => left / right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Negate(Vector256<float> value) => -value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Max(Vector256<float> left, Vector256<float> right) => Lanes.Max(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float MaxAcross(Vector256<float> value) => Lanes.Max(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> SelectIfEqual(
        Vector256<float> left, Vector256<float> right, Vector256<float> ifEqual, Vector256<float> otherwise) =>
        Vector256.ConditionalSelect(Vector256.Equals(left, right), ifEqual, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CountEqual(Vector256<float> left, Vector256<float> right) =>
        BitOperations.PopCount(Vector256.ExtractMostSignificantBits(Vector256.Equals(left, right)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddWidened(Vector256<float> value, Span<double> totals, int index)
    {
        ref double total = ref totals[index];
        (Vector256<double> lower, Vector256<double> upper) = Vector256.Widen(value);
        (Vector256.LoadUnsafe(ref total) + lower).StoreUnsafe(ref total);
        (Vector256.LoadUnsafe(ref total, 4) + upper).StoreUnsafe(ref total, 4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> SubtractInDouble(Vector256<float> value, double first, double second) =>
        Lanes.SubtractInDouble(value, first, second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> MultiplyAdd(Vector256<float> left, Vector256<float> right, Vector256<float> addend) =>
        KernelMath<TArithmetic>.MultiplyAdd(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Term(Vector256<float> logit, int maxExponent) => KernelMath<TArithmetic>.Term(logit, Vector256.Create(maxExponent));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> OfTarget(Vector256<float> logit, Vector256<float> term, Vector256<float> scaledTarget, in TargetGradient row) =>
        KernelMath<TArithmetic>.OfTarget(logit, term, scaledTarget, row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Tanh(Vector256<float> x) => KernelMath<TArithmetic>.Tanh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> TanhDerivative(Vector256<float> x) => KernelMath<TArithmetic>.TanhDerivative(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> TanhGradient(Vector256<float> y, Vector256<float> upstream) => KernelMath<TArithmetic>.TanhGradient(y, upstream);
}
#endif
