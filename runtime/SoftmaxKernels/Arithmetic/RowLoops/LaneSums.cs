#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The sixteen virtual lanes of a sum in float, between the loops that fill them.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LaneSums
{
    // Four lanes each, so that the folding is the same code at every register width.
    private Vector128<float> _lanes0;
    private Vector128<float> _lanes4;
    private Vector128<float> _lanes8;
    private Vector128<float> _lanes12;

    /// <summary>The first lane; the others follow it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float First(ref LaneSums sums) => ref Unsafe.As<LaneSums, float>(ref sums);

    /// <summary>The sum of the lanes as the contract orders it: lane distances 8, 4, 2, 1.</summary>
    /// <param name="larger">The larger of the two partial sums that are added last.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly float Sum(out float larger) => Lanes.Sum((_lanes0 + _lanes8) + (_lanes4 + _lanes12), out larger);
}
#endif
