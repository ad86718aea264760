#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The last lanes of three vectors, each filled up with zeros to the virtual lanes, one behind the other.</summary>
[StructLayout(LayoutKind.Sequential, Size = Vectors * Contract.VirtualLanes * sizeof(float))]
internal struct DotTails
{
    /// <summary>The number of vectors.</summary>
    public const int Vectors = 3;

    private DotTail _first;

    /// <summary>The first lane of the first vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float First(ref DotTails tails) => ref Unsafe.As<DotTails, float>(ref tails);

    /// <summary>The lanes of a vector.</summary>
    /// <param name="tails">The lanes of all.</param>
    /// <param name="vector">The vector.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref DotTail Of(ref DotTails tails, int vector) => ref Unsafe.Add(ref tails._first, vector);
}
#endif
