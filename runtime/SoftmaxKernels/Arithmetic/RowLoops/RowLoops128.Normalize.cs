#if NET8_0_OR_GREATER
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SoftmaxKernels.Rows;

namespace SoftmaxKernels.Arithmetic;

/// <content>From terms to probabilities; softmax at an infinite temperature, whose terms are the same in both profiles.</content>
internal static partial class RowLoops128
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
        Normalize(ref y, length, Constants.TopTerm);
    }

    /// <summary>From terms to probabilities.</summary>
    /// <param name="y">The first term.</param>
    /// <param name="length">The length of the row.</param>
    /// <param name="top">The largest term.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Normalize(ref float y, int length, float top)
    {
        if (length <= Contract.LargestDivided)
        {
            Divide(ref y, (nuint)length, SumInFloat(ref y, (nuint)length));
            return;
        }

        float sum;
        float factor;
        if (length <= Contract.LargestFloatSum)
        {
            sum = SumInFloat(ref y, (nuint)length);
            factor = 1f / sum;
        }
        else
        {
            double total = Sum(ref y, (nuint)length);
            sum = (float)total;
            factor = (float)(1.0 / total);
        }

        Scale(ref y, (nuint)length, factor);
        DecidedRow.Settle(MemoryMarshal.CreateSpan(ref y, length), top, sum, factor);
    }

    /// <summary>The terms at an infinite temperature.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private static void UniformTerms(ref float x, ref float y, nuint length, float masked)
    {
        Vector128<float> infinity = Vector128.Create(float.NegativeInfinity);
        Vector128<float> ofMasked = Vector128.Create(masked);
        Vector128<float> top = Vector128.Create(Constants.TopTerm);
        nuint last = length - Count;
        Vector128<float> next = Vector128.LoadUnsafe(ref x);
        nuint i = 0;
        while (true)
        {
            Vector128<float> current = next;
            nuint following = Math.Min(i + Count, last);
            next = Vector128.LoadUnsafe(ref x, following);

            // x − x is 0, or NaN for what makes the row NaN.
            Vector128.ConditionalSelect(Vector128.Equals(current, infinity), ofMasked, (current - current) + top)
                .StoreUnsafe(ref y, i);
            if (i == last)
            {
                return;
            }

            i = following;
        }
    }
}
#endif
