#if NET8_0_OR_GREATER
using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#if !NET9_0_OR_GREATER
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>Four floats: SSE, NEON, and the fast path of default Native AOT.</summary>
internal readonly struct Width128 : IWidth<Vector128<float>, Vector128<int>>
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
    public Vector128<float> FusedMultiplyAdd(Vector128<float> left, Vector128<float> right, Vector128<float> addend)
    {
#if NET9_0_OR_GREATER
        return Vector128.FusedMultiplyAdd(left, right, addend);
#else
        // The addend comes first on Arm.
        return AdvSimd.IsSupported ? AdvSimd.FusedMultiplyAdd(addend, left, right) : Fma.MultiplyAdd(left, right, addend);
#endif
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Max(Vector128<float> left, Vector128<float> right) => Lanes.Max(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float MaxAcross(Vector128<float> value) => Lanes.Max(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> AtLeast(float bound, Vector128<float> value) => Lanes.Max(Vector128.Create(bound), value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> AtMost(float bound, Vector128<float> value) => Lanes.Min(Vector128.Create(bound), value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> SelectIfLess(
        Vector128<float> left, Vector128<float> right, Vector128<float> ifLess, Vector128<float> otherwise) =>
        Vector128.ConditionalSelect(Vector128.LessThan(left, right), ifLess, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> SelectIfGreater(
        Vector128<float> left, Vector128<float> right, Vector128<float> ifGreater, Vector128<float> otherwise) =>
        Vector128.ConditionalSelect(Vector128.GreaterThan(left, right), ifGreater, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> SelectIfEqual(
        Vector128<float> left, Vector128<float> right, Vector128<float> ifEqual, Vector128<float> otherwise) =>
        Vector128.ConditionalSelect(Vector128.Equals(left, right), ifEqual, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Abs(Vector128<float> value) => Vector128.Abs(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> WithSignOf(Vector128<float> magnitude, Vector128<float> sign) =>
        magnitude | (sign & Vector128.Create(-0f));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CountEqual(Vector128<float> left, Vector128<float> right) =>
        BitOperations.PopCount(Vector128.ExtractMostSignificantBits(Vector128.Equals(left, right)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<int> Bits(Vector128<float> value) => value.AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> PowerOfTwo(Vector128<int> value) => Vector128.ShiftLeft(value, 23).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<int> SubtractToZero(Vector128<int> value, int bias) =>
        Vector128.Max(value - Vector128.Create(bias), Vector128<int>.Zero);

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
}
#endif
