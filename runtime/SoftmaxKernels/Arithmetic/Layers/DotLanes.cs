#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The sixteen virtual lanes of twelve dot products, between the loops that fill them and their sums.</summary>
[StructLayout(LayoutKind.Sequential, Size = Rows * Contract.VirtualLanes * sizeof(float))]
internal struct DotLanes
{
    /// <summary>The number of dot products.</summary>
    public const int Rows = 12;

    private float _first;

    /// <summary>The first lane of the first row; the others follow it, row by row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float First(ref DotLanes lanes) => ref lanes._first;

    /// <summary>The sums of four rows as the contract orders them: lane distances 8, 4, 2, 1.</summary>
    /// <param name="first">The first lane of the first of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SumOfFour(ref float first) => Lanes.Sums(
        SumOfQuarters(ref first),
        SumOfQuarters(ref Unsafe.Add(ref first, Contract.VirtualLanes)),
        SumOfQuarters(ref Unsafe.Add(ref first, 2 * Contract.VirtualLanes)),
        SumOfQuarters(ref Unsafe.Add(ref first, 3 * Contract.VirtualLanes)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> SumOfQuarters(ref float first) =>
        (Vector128.LoadUnsafe(ref first) + Vector128.LoadUnsafe(ref first, 8)) + (Vector128.LoadUnsafe(ref first, 4) + Vector128.LoadUnsafe(ref first, 12));
}
#endif
