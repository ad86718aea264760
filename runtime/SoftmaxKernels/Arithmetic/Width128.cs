#if NET8_0_OR_GREATER
using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <summary>Four floats: SSE, NEON, and the fast path of default Native AOT.</summary>
internal readonly struct Width128<TArithmetic> : IWidth<Vector128<float>>
    where TArithmetic : struct, IArithmetic
{
    public int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Create(float value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Load(ReadOnlySpan<float> source, int index) =>
        Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(source), (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Vector128<float> value, Span<float> destination, int index) =>
        value.StoreUnsafe(ref MemoryMarshal.GetReference(destination), (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Add(Vector128<float> left, Vector128<float> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Subtract(Vector128<float> left, Vector128<float> right) => left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Multiply(Vector128<float> left, Vector128<float> right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Divide(Vector128<float> left, Vector128<float> right) => left / right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Negate(Vector128<float> value) => -value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Max(Vector128<float> left, Vector128<float> right) => Lanes.Max(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float MaxAcross(Vector128<float> value) => Lanes.Max(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> SelectIfEqual(
        Vector128<float> left, Vector128<float> right, Vector128<float> ifEqual, Vector128<float> otherwise) =>
        Vector128.ConditionalSelect(Vector128.Equals(left, right), ifEqual, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CountEqual(Vector128<float> left, Vector128<float> right) =>
        BitOperations.PopCount(Vector128.ExtractMostSignificantBits(Vector128.Equals(left, right)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddWidened(Vector128<float> value, Span<double> totals, int index)
    {
        ref double total = ref totals[index];
        (Vector128<double> lower, Vector128<double> upper) = Vector128.Widen(value);
        (Vector128.LoadUnsafe(ref total) + lower).StoreUnsafe(ref total);
        (Vector128.LoadUnsafe(ref total, 2) + upper).StoreUnsafe(ref total, 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> SubtractInDouble(Vector128<float> value, double first, double second) =>
        Lanes.SubtractInDouble(value, first, second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> MultiplyAdd(Vector128<float> left, Vector128<float> right, Vector128<float> addend) =>
        KernelMath<TArithmetic>.MultiplyAdd(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Term(Vector128<float> logit, int maxExponent) => KernelMath<TArithmetic>.Term(logit, Vector128.Create(maxExponent));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> OfTarget(Vector128<float> logit, Vector128<float> term, Vector128<float> scaledTarget, in TargetGradient row) =>
        KernelMath<TArithmetic>.OfTarget(logit, term, scaledTarget, row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Tanh(Vector128<float> x) => KernelMath<TArithmetic>.Tanh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> TanhDerivative(Vector128<float> x) => KernelMath<TArithmetic>.TanhDerivative(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> TanhGradient(Vector128<float> y, Vector128<float> upstream) => KernelMath<TArithmetic>.TanhGradient(y, upstream);
}
#endif
