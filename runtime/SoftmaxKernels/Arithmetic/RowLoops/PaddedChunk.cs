#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <summary>Room for the elements behind the last whole chunk of a row, with padding up to a whole chunk.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PaddedChunk
{
    /// <summary>Sums go over chunks of this many elements.</summary>
    public const int Length = Contract.Chunk;

    private Vector512<float> _block0;
    private Vector512<float> _block1;
    private Vector512<float> _block2;
    private Vector512<float> _block3;

    /// <summary>The first element; the others follow it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float First(ref PaddedChunk chunk) => ref Unsafe.As<PaddedChunk, float>(ref chunk);

    /// <summary>The sum of the lanes of the first block as the contract orders it: lane distances 8, 4, 2, 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SumOfFirstBlock(ref PaddedChunk chunk)
    {
        ref Vector128<float> lanes = ref Unsafe.As<PaddedChunk, Vector128<float>>(ref chunk);
        return Lanes.Sum((lanes + Unsafe.Add(ref lanes, 2)) + (Unsafe.Add(ref lanes, 1) + Unsafe.Add(ref lanes, 3)));
    }

    /// <summary>Where the last, incomplete chunk of a row begins: its length if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint StartIn(nuint length) => length & ~(nuint)(Length - 1);
}
#endif
