#if NET8_0_OR_GREATER
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>Gradients of short rows with a label each, as many at once as a register has lanes for what differs from row to row.</content>
internal static partial class RowLoops256<TArithmetic>
{
    /// <summary>The gradients of the cross-entropy of rows with a label each: the same bits as one by one.</summary>
    /// <param name="x">The first logit.</param>
    /// <param name="xStride">How far apart rows begin.</param>
    /// <param name="labels">The label of each row.</param>
    /// <param name="y">The first element of the gradients, which may be the first logit if rows begin as far apart.</param>
    /// <param name="yStride">How far apart those begin.</param>
    /// <param name="scale">What the gradients are multiplied by.</param>
    /// <param name="length">The length of a row: one register, or two.</param>
    /// <param name="total">What the losses are added to, one after the other.</param>
    /// <returns>The new sum.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static double CrossEntropyGradientsOfShort(
        ref float x, nint xStride, ReadOnlySpan<int> labels, ref float y, nint yStride, float scale, int length, double total)
    {
        LabelledRows256 rows = default;
        Span<float> room = stackalloc float[2 * Vector256<float>.Count * Vector256<float>.Count];
        ref float terms = ref MemoryMarshal.GetReference(room);
        while (!labels.IsEmpty)
        {
            int count = Math.Min(Vector256<float>.Count, labels.Length);
            ReadOnlySpan<int> group = labels.Slice(0, count);
            total = TrySet(ref rows, ref x, xStride, group, ref terms, length)
                ? Finish(ref rows, ref terms, group, ref y, yStride, scale, length, total)
                : OneByOne(ref x, xStride, group, ref y, yStride, scale, length, total);
            labels = labels.Slice(count);
            x = ref Unsafe.Add(ref x, count * xStride);
            y = ref Unsafe.Add(ref y, count * yStride);
        }

        return total;
    }

    /// <summary>Computes the terms of a group of rows, and notes what differs from row to row.</summary>
    /// <returns>Whether all maxima are in range.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static bool TrySet(ref LabelledRows256 rows, ref float x, nint xStride, ReadOnlySpan<int> labels, ref float terms, int length)
    {
        for (int row = 0; row < labels.Length; row++)
        {
            if (!TryTermsOfShort(ref x, length, out float max, out Vector256<float> e0, out Vector256<float> e1, out double rest, out int ties))
            {
                return false;
            }

            e0.StoreUnsafe(ref terms);
            e1.StoreUnsafe(ref terms, Count);
            rows.Set(row, max, rest, ties, Unsafe.Add(ref x, labels[row]));
            x = ref Unsafe.Add(ref x, xStride);
            terms = ref Unsafe.Add(ref terms, 2 * Count);
        }

        return true;
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static double Finish(
        ref LabelledRows256 rows, ref float terms, ReadOnlySpan<int> labels, ref float y, nint yStride, float scale, int length, double total)
    {
        rows.Finish<TArithmetic>(scale);
        for (int row = 0; row < labels.Length; row++)
        {
            float factor = rows.Factor(row);
            Store(Vector256.LoadUnsafe(ref terms) * factor, Vector256.LoadUnsafe(ref terms, Count) * factor, ref y, length);
            Unsafe.Add(ref y, labels[row]) = rows.LabelGradient(row);
            y = ref Unsafe.Add(ref y, yStride);
            terms = ref Unsafe.Add(ref terms, 2 * Count);
        }

        return rows.AddLosses(total, labels.Length);
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static double OneByOne(
        ref float x, nint xStride, ReadOnlySpan<int> labels, ref float y, nint yStride, float scale, int length, double total)
    {
        foreach (int label in labels)
        {
            total += CrossEntropyGradient(ref x, label, ref y, scale, length);
            x = ref Unsafe.Add(ref x, xStride);
            y = ref Unsafe.Add(ref y, yStride);
        }

        return total;
    }
}
#endif
