using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>One float at a time. Every result is cast to float, because some runtimes keep scalars in double registers.</summary>
internal readonly struct WidthScalar : IWidth<float, int>
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
    public float FusedMultiplyAdd(float left, float right, float addend)
    {
#if NET8_0_OR_GREATER
        return MathF.FusedMultiplyAdd(left, right, addend);
#else
        throw new PlatformNotSupportedException("netstandard2.0 has no fused multiply-add.");
#endif
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Max(float left, float right) => left > right ? left : right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float MaxAcross(float value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float AtLeast(float bound, float value) => value < bound ? bound : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float AtMost(float bound, float value) => value > bound ? bound : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float SelectIfLess(float left, float right, float ifLess, float otherwise) => left < right ? ifLess : otherwise;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float SelectIfGreater(float left, float right, float ifGreater, float otherwise) => left > right ? ifGreater : otherwise;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float SelectIfEqual(float left, float right, float ifEqual, float otherwise) => left == right ? ifEqual : otherwise;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Abs(float value) => FloatBits.ToSingle(FloatBits.ToInt32(value) & int.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float WithSignOf(float magnitude, float sign) =>
        FloatBits.ToSingle(FloatBits.ToInt32(magnitude) | (FloatBits.ToInt32(sign) & int.MinValue));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CountEqual(float left, float right) => left == right ? 1 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Bits(float value) => FloatBits.ToInt32(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float PowerOfTwo(int value) => FloatBits.ToSingle(value << 23);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int SubtractToZero(int value, int bias)
    {
        int difference = unchecked(value - bias);
        return difference > 0 ? difference : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddWidened(float value, Span<double> totals, int index) => totals[index] += (double)value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float SubtractInDouble(float value, double first, double second) => (float)(((double)value - first) - second);
}
