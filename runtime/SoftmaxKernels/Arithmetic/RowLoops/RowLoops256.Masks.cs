#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>Masks.</content>
internal static partial class RowLoops256
{
    /// <summary>Writes the numbers with another in place of what is forbidden.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="allowed">The first flag.</param>
    /// <param name="otherwise">What is written for the classes that are forbidden.</param>
    /// <param name="y">The first result, which may be the first number: what the last register repeats is masked again.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Mask(ref float x, ref bool allowed, float otherwise, ref float y, int length)
    {
        int last = length - Vector256<float>.Count;
        for (int i = 0; i < last; i += Vector256<float>.Count)
        {
            MaskAt(ref x, ref allowed, otherwise, ref y, i);
        }

        MaskAt(ref x, ref allowed, otherwise, ref y, last);
    }

    /// <summary>Makes what is forbidden +0, or NaN where it is not finite.</summary>
    /// <param name="y">The first element of a gradient: what the last register repeats stays what it became.</param>
    /// <param name="allowed">The first flag.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void AllowGradient(ref float y, ref bool allowed, int length)
    {
        int last = length - Vector256<float>.Count;
        for (int i = 0; i < last; i += Vector256<float>.Count)
        {
            AllowGradientAt(ref y, ref allowed, i);
        }

        AllowGradientAt(ref y, ref allowed, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MaskAt(ref float x, ref bool allowed, float otherwise, ref float y, int offset) =>
        Lanes.Allow(Vector256.LoadUnsafe(ref x, (nuint)offset), ref Unsafe.Add(ref allowed, offset), otherwise).StoreUnsafe(ref y, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AllowGradientAt(ref float y, ref bool allowed, int offset)
    {
        // g − 0 where it is allowed, and g − g where it is not.
        Vector256<float> gradient = Vector256.LoadUnsafe(ref y, (nuint)offset);
        Vector256<float> forbidden = gradient ^ Lanes.Allow(gradient, ref Unsafe.Add(ref allowed, offset), 0f);
        (gradient - forbidden).StoreUnsafe(ref y, (nuint)offset);
    }
}
#endif
