#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>Two tiles of eight registers: the sums of chains of additions to which others are added, or which wait for their turn.</summary>
[StructLayout(LayoutKind.Sequential, Size = 2 * Tile * sizeof(float))]
internal struct TileSums
{
    // At 512 bits; narrower ones use less of it.
    private const int Tile = 4 * 2 * 16;

    private float _first;

    /// <summary>The first float of the first tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float First(ref TileSums sums) => ref sums._first;

    /// <summary>The first float of the second tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float Second(ref TileSums sums) => ref Unsafe.Add(ref sums._first, Tile);
}
#endif
