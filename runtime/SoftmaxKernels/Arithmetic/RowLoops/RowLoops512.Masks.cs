#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>Masks.</content>
internal static partial class RowLoops512
{
    /// <summary>Writes the logits with −∞ for the classes that are forbidden.</summary>
    /// <param name="x">The first logit.</param>
    /// <param name="allowed">The first flag.</param>
    /// <param name="y">The first result, which may be the first logit: what the last register repeats is masked again.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Mask(ref float x, ref bool allowed, ref float y, int length)
    {
        int last = length - Vector512<float>.Count;
        for (int i = 0; i < last; i += Vector512<float>.Count)
        {
            MaskAt(ref x, ref allowed, ref y, i);
        }

        MaskAt(ref x, ref allowed, ref y, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MaskAt(ref float x, ref bool allowed, ref float y, int offset) =>
        Lanes.Allow(Vector512.LoadUnsafe(ref x, (nuint)offset), ref Unsafe.Add(ref allowed, offset), float.NegativeInfinity).StoreUnsafe(ref y, (nuint)offset);
}
#endif
