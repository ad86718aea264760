#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>Sums of the lanes of several registers.</content>
public static partial class Lanes
{
    /// <summary>The sum of the lanes of each of four registers as the contract orders it: lane distances 2, 1.</summary>
    /// <param name="a">The lanes of the first sum.</param>
    /// <param name="b">The lanes of the second sum.</param>
    /// <param name="c">The lanes of the third sum.</param>
    /// <param name="d">The lanes of the fourth sum.</param>
    /// <returns>The four sums.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> Sums(Vector128<float> a, Vector128<float> b, Vector128<float> c, Vector128<float> d)
    {
        // Lanes 0 and 1 of two sums each, then of all four.
        a = ZipLow(a, b) + ZipHigh(a, b);
        c = ZipLow(c, d) + ZipHigh(c, d);
        return ZipPairsLow(a, c) + ZipPairsHigh(a, c);
    }
}
#endif
