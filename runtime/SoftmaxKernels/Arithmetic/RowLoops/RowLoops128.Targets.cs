#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>Targets that are smoothed and weighted.</content>
internal static partial class RowLoops128
{
    /// <summary>y = (t · kept) + shares.</summary>
    /// <param name="t">The first target.</param>
    /// <param name="kept">What is left of a target.</param>
    /// <param name="shares">The first of what is added.</param>
    /// <param name="y">The first result, apart from what is read.</param>
    /// <param name="length">The length of the rows, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Smooth(ref float t, float kept, ref float shares, ref float y, int length)
    {
        Vector128<float> factors = Vector128.Create(kept);
        nuint last = (nuint)length - Count;
        for (nuint i = 0; i < last; i += Count)
        {
            ((Vector128.LoadUnsafe(ref t, i) * factors) + Vector128.LoadUnsafe(ref shares, i)).StoreUnsafe(ref y, i);
        }

        ((Vector128.LoadUnsafe(ref t, last) * factors) + Vector128.LoadUnsafe(ref shares, last)).StoreUnsafe(ref y, last);
    }

    /// <summary>y = t · weights.</summary>
    /// <param name="t">The first target.</param>
    /// <param name="weights">The first weight.</param>
    /// <param name="y">The first result, which may be the first target.</param>
    /// <param name="length">The length of the rows, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Weigh(ref float t, ref float weights, ref float y, int length)
    {
        nuint last = (nuint)length - Count;
        Vector128<float> tail = Vector128.LoadUnsafe(ref t, last) * Vector128.LoadUnsafe(ref weights, last);
        for (nuint i = 0; i < last; i += Count)
        {
            (Vector128.LoadUnsafe(ref t, i) * Vector128.LoadUnsafe(ref weights, i)).StoreUnsafe(ref y, i);
        }

        tail.StoreUnsafe(ref y, last);
    }
}
#endif
