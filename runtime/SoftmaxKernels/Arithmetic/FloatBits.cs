#if NETSTANDARD2_0
using System.Runtime.InteropServices;
#else
using System;
using System.Runtime.CompilerServices;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>Bit casts between float, double and integers, which netstandard2.0 lacks in part.</summary>
internal static class FloatBits
{
#if NETSTANDARD2_0
    [StructLayout(LayoutKind.Explicit)]
    private struct Overlay
    {
        [FieldOffset(0)]
        public float Single;

        [FieldOffset(0)]
        public int Int32;
    }

    public static int ToInt32(float value) => new Overlay { Single = value }.Int32;

    public static float ToSingle(int bits) => new Overlay { Int32 = bits }.Single;

    public static long ToInt64(double value) => System.BitConverter.DoubleToInt64Bits(value);

    public static double ToDouble(long bits) => System.BitConverter.Int64BitsToDouble(bits);
#else
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ToInt32(float value) => BitConverter.SingleToInt32Bits(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ToSingle(int bits) => BitConverter.Int32BitsToSingle(bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long ToInt64(double value) => BitConverter.DoubleToInt64Bits(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ToDouble(long bits) => BitConverter.Int64BitsToDouble(bits);
#endif
}
