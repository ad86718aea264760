#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SoftmaxKernels.Arithmetic;

/// <content>Sums of the lanes of several registers.</content>
public static partial class Lanes
{
    /// <summary>The sum of the lanes of each of four registers as the contract orders it: lane distances 4, 2, 1.</summary>
    /// <param name="a">The lanes of the first sum.</param>
    /// <param name="b">The lanes of the second sum.</param>
    /// <param name="c">The lanes of the third sum.</param>
    /// <param name="d">The lanes of the fourth sum.</param>
    /// <returns>The four sums.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> Sums(Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d)
    {
        if (!Avx.IsSupported)
        {
            return Sums(a.GetLower() + a.GetUpper(), b.GetLower() + b.GetUpper(), c.GetLower() + c.GetUpper(), d.GetLower() + d.GetUpper());
        }

        // Four lanes of the first and of the third sum, then of the second and of the fourth; then two of all four.
        a = Avx.Permute2x128(a, c, 0x20) + Avx.Permute2x128(a, c, 0x31);
        b = Avx.Permute2x128(b, d, 0x20) + Avx.Permute2x128(b, d, 0x31);
        a = Avx.UnpackLow(a, b) + Avx.UnpackHigh(a, b);
        return ZipPairsLow(a.GetLower(), a.GetUpper()) + ZipPairsHigh(a.GetLower(), a.GetUpper());
    }
}
#endif
