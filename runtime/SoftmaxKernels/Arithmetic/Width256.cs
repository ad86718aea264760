#if NET8_0_OR_GREATER
using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#if !NET9_0_OR_GREATER
using System.Runtime.Intrinsics.X86;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>Eight floats: AVX2.</summary>
internal readonly struct Width256 : IWidth<Vector256<float>, Vector256<int>>
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
    public Vector256<float> FusedMultiplyAdd(Vector256<float> left, Vector256<float> right, Vector256<float> addend)
    {
#if NET9_0_OR_GREATER
        return Vector256.FusedMultiplyAdd(left, right, addend);
#else
        return Fma.MultiplyAdd(left, right, addend);
#endif
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Max(Vector256<float> left, Vector256<float> right) => Lanes.Max(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float MaxAcross(Vector256<float> value) => Lanes.Max(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> AtLeast(float bound, Vector256<float> value) => Lanes.Max(Vector256.Create(bound), value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> AtMost(float bound, Vector256<float> value) => Lanes.Min(Vector256.Create(bound), value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> SelectIfLess(
        Vector256<float> left, Vector256<float> right, Vector256<float> ifLess, Vector256<float> otherwise) =>
        Vector256.ConditionalSelect(Vector256.LessThan(left, right), ifLess, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> SelectIfGreater(
        Vector256<float> left, Vector256<float> right, Vector256<float> ifGreater, Vector256<float> otherwise) =>
        Vector256.ConditionalSelect(Vector256.GreaterThan(left, right), ifGreater, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> SelectIfEqual(
        Vector256<float> left, Vector256<float> right, Vector256<float> ifEqual, Vector256<float> otherwise) =>
        Vector256.ConditionalSelect(Vector256.Equals(left, right), ifEqual, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Abs(Vector256<float> value) => Vector256.Abs(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> WithSignOf(Vector256<float> magnitude, Vector256<float> sign) =>
        magnitude | (sign & Vector256.Create(-0f));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CountEqual(Vector256<float> left, Vector256<float> right) =>
        BitOperations.PopCount(Vector256.ExtractMostSignificantBits(Vector256.Equals(left, right)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<int> Bits(Vector256<float> value) => value.AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> PowerOfTwo(Vector256<int> value) => Vector256.ShiftLeft(value, 23).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<int> SubtractToZero(Vector256<int> value, int bias) =>
        Vector256.Max(value - Vector256.Create(bias), Vector256<int>.Zero);

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
}
#endif
