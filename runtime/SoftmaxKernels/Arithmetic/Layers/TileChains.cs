#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>A tile of four rows of two registers for each chain of additions, between the loops that fill it and the sums.</summary>
[StructLayout(LayoutKind.Sequential, Size = Chains * Tile * sizeof(float))]
internal struct TileChains
{
    private const int Chains = 4;

    // At 512 bits; narrower ones use less of it.
    private const int Tile = 4 * 2 * 16;

    private float _first;

    /// <summary>The first float of a chain's tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float Of(ref TileChains chains, int chain) => ref Unsafe.Add(ref chains._first, chain * Tile);
}
#endif
