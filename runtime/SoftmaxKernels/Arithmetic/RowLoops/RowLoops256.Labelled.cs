#if NET8_0_OR_GREATER
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>
/// Losses of rows with a label each, and their gradients, as many at once as a register has lanes for what differs from row to row: the same bits as one by one.
/// </content>
internal static partial class RowLoops256<TArithmetic>
{
    /// <summary>The gradients of the cross-entropy of rows with a label each.</summary>
    /// <param name="x">The first logit.</param>
    /// <param name="xStride">How far apart rows begin.</param>
    /// <param name="block">The labels and scales of the rows; their losses are written.</param>
    /// <param name="y">The first element of the gradients, which may be the first logit if rows begin as far apart.</param>
    /// <param name="yStride">How far apart those begin.</param>
    /// <param name="length">The length of a row, at least one register.</param>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static void CrossEntropyGradients(ref float x, nint xStride, in LabelBlock block, ref float y, nint yStride, int length)
    {
        LabelledRows256 rows = default;
        Span<float> room = stackalloc float[2 * Vector256<float>.Count * Vector256<float>.Count];
        ref float terms = ref MemoryMarshal.GetReference(room);
        for (int first = 0; first < block.Labels.Length; first += Vector256<float>.Count)
        {
            ReadOnlySpan<int> labels = block.Labels.Slice(first, Math.Min(Vector256<float>.Count, block.Labels.Length - first));
            if (IsShort(length) && TrySetShort(ref rows, ref x, xStride, labels, ref terms, length))
            {
                rows.Finish<TArithmetic>(block, first);
                FinishShort(ref rows, ref terms, labels, ref y, yStride, length);
            }
            else if (!IsShort(length) && TrySetLong(ref rows, ref x, xStride, labels, ref terms, ref y, yStride, length))
            {
                rows.Finish<TArithmetic>(block, first);
                FinishLong(ref rows, labels, ref y, yStride, length);
            }
            else
            {
                OneByOne(ref x, xStride, block, first, labels.Length, ref y, yStride, length);
            }

            x = ref Unsafe.Add(ref x, labels.Length * xStride);
            y = ref Unsafe.Add(ref y, labels.Length * yStride);
        }
    }

    /// <summary>The cross-entropy of rows with a label each.</summary>
    /// <param name="x">The first logit.</param>
    /// <param name="xStride">How far apart rows begin.</param>
    /// <param name="block">The labels of the rows; their losses are written.</param>
    /// <param name="length">The length of a row, at least one register.</param>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static void CrossEntropies(ref float x, nint xStride, in LabelBlock block, int length)
    {
        LabelledRows256 rows = default;
        for (int first = 0; first < block.Labels.Length; first += Vector256<float>.Count)
        {
            ReadOnlySpan<int> labels = block.Labels.Slice(first, Math.Min(Vector256<float>.Count, block.Labels.Length - first));
            if (TrySet(ref rows, ref x, xStride, labels, length))
            {
                rows.Finish<TArithmetic>(block, first);
            }
            else
            {
                OneByOne(ref x, xStride, block, first, labels.Length, length);
            }

            x = ref Unsafe.Add(ref x, labels.Length * xStride);
        }
    }

    /// <summary>Notes what differs from row to row in a group, whose terms are not kept.</summary>
    /// <returns>Whether all maxima are in range.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static bool TrySet(ref LabelledRows256 rows, ref float x, nint xStride, ReadOnlySpan<int> labels, int length)
    {
        for (int row = 0; row < labels.Length; row++)
        {
            float labelLogit = Unsafe.Add(ref x, labels[row]);
            if (IsShort(length))
            {
                if (!TryTermsOfShort(ref x, length, out float max, out _, out _, out double rest, out int ties))
                {
                    return false;
                }

                rows.Set(row, max, rest, ties, labelLogit);
            }
            else
            {
                RowStatistics statistics = Statistics(ref x, length);
                if (!Lanes.IsUnshifted(statistics.Max))
                {
                    return false;
                }

                rows.Set(row, statistics.Max, statistics.Rest, statistics.Ties, labelLogit);
            }

            x = ref Unsafe.Add(ref x, xStride);
        }

        return true;
    }

    /// <summary>Computes the terms of a group of short rows, and notes what differs from row to row.</summary>
    /// <returns>Whether all maxima are in range.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static bool TrySetShort(ref LabelledRows256 rows, ref float x, nint xStride, ReadOnlySpan<int> labels, ref float terms, int length)
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

    /// <summary>Multiplies the terms of a group of short rows.</summary>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static void FinishShort(ref LabelledRows256 rows, ref float terms, ReadOnlySpan<int> labels, ref float y, nint yStride, int length)
    {
        for (int row = 0; row < labels.Length; row++)
        {
            float factor = rows.Factor(row);
            Store(Vector256.LoadUnsafe(ref terms) * factor, Vector256.LoadUnsafe(ref terms, Count) * factor, ref y, length);
            Unsafe.Add(ref y, labels[row]) = rows.LabelGradient(row);
            y = ref Unsafe.Add(ref y, yStride);
            terms = ref Unsafe.Add(ref terms, 2 * Count);
        }
    }

    /// <summary>Writes the terms of a group of longer rows to their destination, and notes what differs from row to row.</summary>
    /// <returns>Whether all maxima are in range; else nothing is written.</returns>
    [MethodImpl(Compilation.AtOnce)]
    private static bool TrySetLong(
        ref LabelledRows256 rows, ref float x, nint xStride, ReadOnlySpan<int> labels, ref float maxima, ref float y, nint yStride, int length)
    {
        for (int row = 0; row < labels.Length; row++)
        {
            float max = RowLoops256.Max(ref Unsafe.Add(ref x, row * xStride), (nuint)length);
            Unsafe.Add(ref maxima, row) = max;
            if (!Lanes.IsUnshifted(max))
            {
                return false;
            }
        }

        for (int row = 0; row < labels.Length; row++)
        {
            float max = Unsafe.Add(ref maxima, row);
            float labelLogit = Unsafe.Add(ref x, labels[row]);
            RowStatistics statistics = Statistics<Unshifted>(ref x, ref y, (nuint)length, max, keepTerms: true);
            rows.Set(row, max, statistics.Rest, statistics.Ties, labelLogit);
            x = ref Unsafe.Add(ref x, xStride);
            y = ref Unsafe.Add(ref y, yStride);
        }

        return true;
    }

    /// <summary>Multiplies the terms of a group of longer rows.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private static void FinishLong(ref LabelledRows256 rows, ReadOnlySpan<int> labels, ref float y, nint yStride, int length)
    {
        for (int row = 0; row < labels.Length; row++)
        {
            RowLoops256.Scale(ref y, (nuint)length, rows.Factor(row));
            Unsafe.Add(ref y, labels[row]) = rows.LabelGradient(row);
            y = ref Unsafe.Add(ref y, yStride);
        }
    }

    [MethodImpl(Compilation.AtOnce)]
    private static void OneByOne(ref float x, nint xStride, in LabelBlock block, int first, int count, ref float y, nint yStride, int length)
    {
        for (int row = first; row < first + count; row++)
        {
            block.Losses[row] = CrossEntropyGradient(ref x, block.Labels[row], ref y, block.Scales[row], length);
            x = ref Unsafe.Add(ref x, xStride);
            y = ref Unsafe.Add(ref y, yStride);
        }
    }

    [MethodImpl(Compilation.AtOnce)]
    private static void OneByOne(ref float x, nint xStride, in LabelBlock block, int first, int count, int length)
    {
        for (int row = first; row < first + count; row++)
        {
            block.Losses[row] = Statistics(ref x, length).Loss(Unsafe.Add(ref x, block.Labels[row]));
            x = ref Unsafe.Add(ref x, xStride);
        }
    }
}
#endif
