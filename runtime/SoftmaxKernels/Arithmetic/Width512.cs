#if NET8_0_OR_GREATER
using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <summary>Sixteen floats, one whole block of virtual lanes: AVX-512.</summary>
internal readonly struct Width512<TArithmetic> : IWidth<Vector512<float>>
    where TArithmetic : struct, IArithmetic
{
    public int Count => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Create(float value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Load(ReadOnlySpan<float> source, int index) =>
        Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(source), (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Vector512<float> value, Span<float> destination, int index) =>
        value.StoreUnsafe(ref MemoryMarshal.GetReference(destination), (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Add(Vector512<float> left, Vector512<float> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Subtract(Vector512<float> left, Vector512<float> right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Multiply(Vector512<float> left, Vector512<float> right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Divide(Vector512<float> left, Vector512<float> right) => left / right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Negate(Vector512<float> value) => -value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Max(Vector512<float> left, Vector512<float> right) => Lanes.Max(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float MaxAcross(Vector512<float> value) => Lanes.Max(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> SelectIfEqual(
        Vector512<float> left, Vector512<float> right, Vector512<float> ifEqual, Vector512<float> otherwise) =>
        Vector512.ConditionalSelect(Vector512.Equals(left, right), ifEqual, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CountEqual(Vector512<float> left, Vector512<float> right) =>
        BitOperations.PopCount(Vector512.ExtractMostSignificantBits(Vector512.Equals(left, right)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddWidened(Vector512<float> value, Span<double> totals, int index)
    {
        ref double total = ref totals[index];
        (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(value);
        (Vector512.LoadUnsafe(ref total) + lower).StoreUnsafe(ref total);
        (Vector512.LoadUnsafe(ref total, 8) + upper).StoreUnsafe(ref total, 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> SubtractInDouble(Vector512<float> value, double first, double second) =>
        Lanes.SubtractInDouble(value, first, second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> MultiplyAdd(Vector512<float> left, Vector512<float> right, Vector512<float> addend) =>
        KernelMath<TArithmetic>.MultiplyAdd(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Term(Vector512<float> logit, int maxExponent) => KernelMath<TArithmetic>.Term(logit, Vector512.Create(maxExponent));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> OfTarget(Vector512<float> logit, Vector512<float> term, Vector512<float> scaledTarget, in TargetGradient row) =>
        KernelMath<TArithmetic>.OfTarget(logit, term, scaledTarget, row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Tanh(Vector512<float> x) => KernelMath<TArithmetic>.Tanh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> TanhDerivative(Vector512<float> x) => KernelMath<TArithmetic>.TanhDerivative(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> TanhGradient(Vector512<float> y, Vector512<float> upstream) => KernelMath<TArithmetic>.TanhGradient(y, upstream);
}
#endif
