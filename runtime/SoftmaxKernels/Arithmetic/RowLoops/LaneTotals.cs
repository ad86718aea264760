#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The sixteen virtual lanes of a sum in double, between the loops that add to them.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LaneTotals
{
    // Two lanes each, so that the folding is the same code at every register width.
    private Vector128<double> _lanes0;
    private Vector128<double> _lanes2;
    private Vector128<double> _lanes4;
    private Vector128<double> _lanes6;
    private Vector128<double> _lanes8;
    private Vector128<double> _lanes10;
    private Vector128<double> _lanes12;
    private Vector128<double> _lanes14;

    /// <summary>The first lane; the others follow it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref double First(ref LaneTotals totals) => ref Unsafe.As<LaneTotals, double>(ref totals);

    /// <summary>The sum of the lanes as the contract orders it: lane distances 8, 4, 2, 1.</summary>
    /// <param name="larger">The larger of the two partial sums that are added last.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly double Sum(out double larger) => Lanes.Sum(
        ((_lanes0 + _lanes8) + (_lanes4 + _lanes12)) + ((_lanes2 + _lanes10) + (_lanes6 + _lanes14)), out larger);

    /// <inheritdoc cref="Sum(out double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly double Sum() => Sum(out _);
}
#endif
