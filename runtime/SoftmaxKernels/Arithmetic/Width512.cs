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

/// <summary>Sixteen floats, one whole block of virtual lanes: AVX-512.</summary>
internal readonly struct Width512 : IWidth<Vector512<float>, Vector512<int>>
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
    public Vector512<float> FusedMultiplyAdd(Vector512<float> left, Vector512<float> right, Vector512<float> addend)
    {
#if NET9_0_OR_GREATER
        return Vector512.FusedMultiplyAdd(left, right, addend);
#else
        return Avx512F.FusedMultiplyAdd(left, right, addend);
#endif
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Max(Vector512<float> left, Vector512<float> right) => Lanes.Max(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float MaxAcross(Vector512<float> value) => Lanes.Max(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> AtLeast(float bound, Vector512<float> value) => Lanes.Max(Vector512.Create(bound), value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> AtMost(float bound, Vector512<float> value) => Lanes.Min(Vector512.Create(bound), value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> SelectIfLess(
        Vector512<float> left, Vector512<float> right, Vector512<float> ifLess, Vector512<float> otherwise) =>
        Vector512.ConditionalSelect(Vector512.LessThan(left, right), ifLess, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> SelectIfGreater(
        Vector512<float> left, Vector512<float> right, Vector512<float> ifGreater, Vector512<float> otherwise) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(left, right), ifGreater, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> SelectIfEqual(
        Vector512<float> left, Vector512<float> right, Vector512<float> ifEqual, Vector512<float> otherwise) =>
        Vector512.ConditionalSelect(Vector512.Equals(left, right), ifEqual, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Abs(Vector512<float> value) => Vector512.Abs(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> WithSignOf(Vector512<float> magnitude, Vector512<float> sign) =>
        magnitude | (sign & Vector512.Create(-0f));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CountEqual(Vector512<float> left, Vector512<float> right) =>
        BitOperations.PopCount(Vector512.ExtractMostSignificantBits(Vector512.Equals(left, right)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<int> Bits(Vector512<float> value) => value.AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> PowerOfTwo(Vector512<int> value) => Vector512.ShiftLeft(value, 23).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<int> SubtractToZero(Vector512<int> value, int bias) =>
        Vector512.Max(value - Vector512.Create(bias), Vector512<int>.Zero);

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
}
#endif
