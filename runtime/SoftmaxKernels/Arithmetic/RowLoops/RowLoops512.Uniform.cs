#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>Softmax at an infinite temperature, which is the same in both profiles.</content>
internal static partial class RowLoops512
{
    /// <summary>Softmax at an infinite temperature: the same for every class that is not masked.</summary>
    /// <param name="x">The first logit.</param>
    /// <param name="y">The first probability, which may be the first logit.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxAtInfiniteTemperature(ref float x, ref float y, int length)
    {
        float masked = float.IsNegativeInfinity(Max(ref x, (nuint)length)) ? float.NaN : 0f;
        UniformTerms(ref x, ref y, (nuint)length, masked);
        RowLoops512<Reproducible>.Normalize(ref y, length, max: 0f);
    }

    /// <summary>The terms at an infinite temperature.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private static void UniformTerms(ref float x, ref float y, nuint length, float masked)
    {
        Vector512<float> infinity = Vector512.Create(float.NegativeInfinity);
        Vector512<float> ofMasked = Vector512.Create(masked);
        Vector512<float> top = Vector512.Create(Constants.TopTerm);
        nuint last = length - Count;
        Vector512<float> tail = UniformTerm(Vector512.LoadUnsafe(ref x, last), infinity, ofMasked, top);
        for (nuint i = 0; i < last; i += Count)
        {
            UniformTerm(Vector512.LoadUnsafe(ref x, i), infinity, ofMasked, top).StoreUnsafe(ref y, i);
        }

        tail.StoreUnsafe(ref y, last);
    }

    /// <summary>x − x is 0, or NaN for what makes the row NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> UniformTerm(Vector512<float> x, Vector512<float> infinity, Vector512<float> ofMasked, Vector512<float> top) =>
        Vector512.ConditionalSelect(Vector512.Equals(x, infinity), ofMasked, (x - x) + top);
}
#endif
