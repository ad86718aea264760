using System.ComponentModel;
#if NET8_0_OR_GREATER
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// The methods of a row of any length, on the widest registers of the machine that the row fills, or without: the one choice among
/// the implementations, for kernels and for <see cref="GenericKernel"/>. They take every row. Arguments have been checked.
/// </summary>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class RowLoops<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Fills512(int length) => Vector512.IsHardwareAccelerated && length >= Vector512<float>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Fills256(int length) => Vector256.IsHardwareAccelerated && length >= Vector256<float>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Fills128(int length) => Vector128.IsHardwareAccelerated && length >= Vector128<float>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref float First(ReadOnlySpan<float> row) => ref MemoryMarshal.GetReference(row);
#endif
}
