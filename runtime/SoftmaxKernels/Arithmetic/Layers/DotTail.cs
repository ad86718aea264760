#if NET8_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The last lanes of a vector whose length is no multiple of the virtual lanes, with zeros behind.</summary>
[StructLayout(LayoutKind.Sequential, Size = Contract.VirtualLanes * sizeof(float))]
internal struct DotTail
{
    private float _first;

    /// <summary>Copies the lanes, and fills up.</summary>
    /// <param name="source">The first of the lanes.</param>
    /// <param name="count">How many, less than the virtual lanes.</param>
    /// <returns>The first lane.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [UnscopedRef]
    public ref float Fill(ref float source, int count)
    {
        for (int lane = 0; lane < Contract.VirtualLanes; lane++)
        {
            Unsafe.Add(ref _first, lane) = lane < count ? Unsafe.Add(ref source, lane) : 0f;
        }

        return ref _first;
    }
}
#endif
