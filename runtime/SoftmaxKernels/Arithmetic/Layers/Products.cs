using System;
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// The products of matrices and vectors that layers are made of, on the widest registers of the machine, or without: the one choice
/// among the implementations. Rows of matrices are filled up with zeros to a multiple of the virtual lanes, which may be read.
/// </summary>
/// <typeparam name="TArithmetic"><see cref="Fastest"/> or <see cref="Reproducible"/>.</typeparam>
internal static class Products<TArithmetic>
    where TArithmetic : struct, IArithmetic
{
#if NET8_0_OR_GREATER
    // Rows that are so long lose more in a tile that does not fit the registers, or is not full, than they gain by it.
    private const int LongRow = 128;

    // Up to twice a first-level cache of 32 KiB the same matrix is loaded for each row faster than such a tile is done.
    private const int MatrixLoadedAnew = 16384;
#endif

    /// <summary>y = start + Σ x[k] · w[k], a combination of the rows of a matrix, in chains of additions.</summary>
    /// <param name="x">A factor for each row.</param>
    /// <param name="w">The matrix.</param>
    /// <param name="stride">The distance between two rows.</param>
    /// <param name="hasStart">Whether the row behind those is the start; else it is 0.</param>
    /// <param name="y">The result, as long as what counts of a row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Combine(ReadOnlySpan<float> x, ReadOnlySpan<float> w, int stride, bool hasStart, Span<float> y)
    {
#if NET8_0_OR_GREATER
        if (Vector512.IsHardwareAccelerated)
        {
            Products512<TArithmetic>.Combine(ref First(x), (nuint)x.Length, ref First(w), (nuint)stride, hasStart, ref First(y), y.Length);
            return;
        }

        if (Vector256.IsHardwareAccelerated)
        {
            Products256<TArithmetic>.Combine(ref First(x), (nuint)x.Length, ref First(w), (nuint)stride, hasStart, ref First(y), y.Length);
            return;
        }

        if (Vector128.IsHardwareAccelerated)
        {
            Products128<TArithmetic>.Combine(ref First(x), (nuint)x.Length, ref First(w), (nuint)stride, hasStart, ref First(y), y.Length);
            return;
        }
#endif
        ScalarProducts<TArithmetic>.Combine(x, w, stride, hasStart, y);
    }

    /// <summary><see cref="Combine"/> with each panel of a layer, one behind the other.</summary>
    /// <typeparam name="TMap">What is done to the results.</typeparam>
    /// <param name="x">The factors, the same for all panels.</param>
    /// <param name="w">The panels.</param>
    /// <param name="hasStart">Whether the last row of a panel is the start; else it is 0.</param>
    /// <param name="y">The results of all panels.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CombinePanels<TMap>(ReadOnlySpan<float> x, ReadOnlySpan<float> w, bool hasStart, Span<float> y)
        where TMap : struct, IResultMap
    {
#if NET8_0_OR_GREATER
        if (Vector512.IsHardwareAccelerated)
        {
            Products512<TArithmetic>.CombinePanels<TMap>(ref First(x), (nuint)x.Length, ref First(w), hasStart, ref First(y), y.Length);
            return;
        }

        if (Vector256.IsHardwareAccelerated)
        {
            Products256<TArithmetic>.CombinePanels<TMap>(ref First(x), (nuint)x.Length, ref First(w), hasStart, ref First(y), y.Length);
            return;
        }

        if (Vector128.IsHardwareAccelerated)
        {
            Products128<TArithmetic>.CombinePanels<TMap>(ref First(x), (nuint)x.Length, ref First(w), hasStart, ref First(y), y.Length);
            return;
        }
#endif
        ScalarProducts<TArithmetic>.CombinePanels<TMap>(x, w, hasStart, y);
    }

    /// <summary><see cref="Combine"/> for each row of a batch, with the same bits.</summary>
    /// <param name="x">Rows of factors.</param>
    /// <param name="xStride">The distance between two of them.</param>
    /// <param name="count">The factors of a row.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="w">The matrix.</param>
    /// <param name="stride">The distance between two of its rows.</param>
    /// <param name="hasStart">Whether the row behind those is the start; else it is 0.</param>
    /// <param name="y">Rows of results.</param>
    /// <param name="yStride">The distance between two of them.</param>
    /// <param name="lanes">The floats of a result.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void CombineBatch(
        ReadOnlySpan<float> x, int xStride, int count, int rows, ReadOnlySpan<float> w, int stride, bool hasStart, Span<float> y, int yStride, int lanes)
    {
#if NET8_0_OR_GREATER
        if (rows >= 4 && Vector128.IsHardwareAccelerated)
        {
            // The last four rows may have been among those before: their results are the same again.
            for (int row = 0; row < rows; row += 4)
            {
                int first = Math.Min(row, rows - 4);
                ref float firstX = ref Unsafe.Add(ref First(x), first * xStride);
                ref float firstY = ref Unsafe.Add(ref First(y), first * yStride);
                if (Vector512.IsHardwareAccelerated)
                {
                    Products512<TArithmetic>.CombineForFour(ref firstX, xStride, count, ref First(w), stride, hasStart, ref firstY, yStride, lanes);
                }
                else if (Vector256.IsHardwareAccelerated)
                {
                    Products256<TArithmetic>.CombineForFour(ref firstX, xStride, count, ref First(w), stride, hasStart, ref firstY, yStride, lanes);
                }
                else
                {
                    Products128<TArithmetic>.CombineForFour(ref firstX, xStride, count, ref First(w), stride, hasStart, ref firstY, yStride, lanes);
                }
            }

            return;
        }
#endif
        for (int row = 0; row < rows; row++)
        {
            Combine(x.Slice(row * xStride, count), w, stride, hasStart, y.Slice(row * yStride, lanes));
        }
    }

    /// <summary>y[j] = Σ x[l] · w[j, l] + start[j], dot products with the rows of a matrix, in the virtual lanes.</summary>
    /// <param name="x">A vector as long as what counts of a row.</param>
    /// <param name="w">The matrix.</param>
    /// <param name="stride">The distance between two rows.</param>
    /// <param name="start">What is added to the sums, which may be where they go; nothing if it is empty.</param>
    /// <param name="y">A result for each row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> w, int stride, ReadOnlySpan<float> start, Span<float> y)
    {
#if NET8_0_OR_GREATER
        if (Vector512.IsHardwareAccelerated)
        {
            Products512<TArithmetic>.Dot(ref First(x), x.Length, ref First(w), stride, y.Length, ref First(start), ref First(y));
            return;
        }

        if (Vector256.IsHardwareAccelerated)
        {
            Products256<TArithmetic>.Dot(ref First(x), x.Length, ref First(w), stride, y.Length, ref First(start), ref First(y));
            return;
        }

        if (Vector128.IsHardwareAccelerated)
        {
            Products128<TArithmetic>.Dot(ref First(x), x.Length, ref First(w), stride, y.Length, ref First(start), ref First(y));
            return;
        }
#endif
        ScalarProducts<TArithmetic>.Dot(x, w, stride, start, y);
    }

    /// <summary><see cref="Dot"/> for each row of a batch, with the same bits.</summary>
    /// <param name="x">Rows of factors.</param>
    /// <param name="xStride">The distance between two of them.</param>
    /// <param name="count">The factors of a row.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="w">The matrix.</param>
    /// <param name="stride">The distance between two of its rows.</param>
    /// <param name="start">What is added to the sums of each row, which may be where they go; nothing if it is empty.</param>
    /// <param name="startStride">The distance between that of two rows; 0 if it is the same for all.</param>
    /// <param name="y">Rows of results.</param>
    /// <param name="yStride">The distance between two of them.</param>
    /// <param name="outputs">The results of a row.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void DotBatch(
        ReadOnlySpan<float> x,
        int xStride,
        int count,
        int rows,
        ReadOnlySpan<float> w,
        int stride,
        ReadOnlySpan<float> start,
        int startStride,
        Span<float> y,
        int yStride,
        int outputs)
    {
        int row = 0;
#if NET8_0_OR_GREATER
        if (Vector128.IsHardwareAccelerated && AreTiled(count, outputs, stride))
        {
            for (; row <= rows - 3; row += 3)
            {
                ref float firstX = ref Unsafe.Add(ref First(x), row * xStride);
                ref float firstStart = ref start.IsEmpty ? ref First(start) : ref Unsafe.Add(ref First(start), row * startStride);
                ref float firstY = ref Unsafe.Add(ref First(y), row * yStride);
                if (Vector512.IsHardwareAccelerated)
                {
                    Products512<TArithmetic>.DotForThree(ref firstX, xStride, count, ref First(w), stride, outputs, ref firstStart, startStride, ref firstY, yStride);
                }
                else if (Vector256.IsHardwareAccelerated)
                {
                    Products256<TArithmetic>.DotForThree(ref firstX, xStride, count, ref First(w), stride, outputs, ref firstStart, startStride, ref firstY, yStride);
                }
                else
                {
                    Products128<TArithmetic>.DotForThree(ref firstX, xStride, count, ref First(w), stride, outputs, ref firstStart, startStride, ref firstY, yStride);
                }
            }
        }
#endif
        for (; row < rows; row++)
        {
            Dot(
                x.Slice(row * xStride, count),
                w,
                stride,
                start.IsEmpty ? start : start.Slice(row * startStride, outputs),
                y.Slice(row * yStride, outputs));
        }
    }

#if NET8_0_OR_GREATER
    /// <summary>Whether three rows of a batch at a time are faster than one: each register of the matrix is loaded once for them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreTiled(int count, int outputs, int stride)
    {
        // A tile has four outputs: of nine and ten a row alone multiplies no more than there are.
        if (outputs is 9 or 10 && (count >= LongRow || Vector512.IsHardwareAccelerated))
        {
            return false;
        }

        // Twelve sums of products that are rounded for themselves need more than sixteen registers.
        bool fit = KernelMath<TArithmetic>.Fuses || Vector512.IsHardwareAccelerated;
        return fit || count < LongRow || outputs * (long)stride > MatrixLoadedAnew;
    }
#endif

    /// <summary>t[i] = t[i] + Σ x[n, i] · v[n], n ascending: the product of two matrices, added to a third.</summary>
    /// <param name="x">The factors.</param>
    /// <param name="xStep">The distance from one n to the next; that from one i to the next is 1.</param>
    /// <param name="v">The vectors.</param>
    /// <param name="vStep">The distance between two of them.</param>
    /// <param name="count">The number of summands.</param>
    /// <param name="t">The sums.</param>
    /// <param name="stride">The distance between two rows of them.</param>
    /// <param name="rows">The number of these rows.</param>
    /// <param name="lanes">The floats of a vector and of a row, a multiple of the virtual lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(
        ReadOnlySpan<float> x, int xStep, ReadOnlySpan<float> v, int vStep, int count, Span<float> t, int stride, int rows, int lanes)
    {
#if NET8_0_OR_GREATER
        if (Vector512.IsHardwareAccelerated)
        {
            Products512<TArithmetic>.AddProduct(ref First(x), xStep, ref First(v), vStep, count, ref First(t), stride, rows, lanes);
            return;
        }

        if (Vector256.IsHardwareAccelerated)
        {
            Products256<TArithmetic>.AddProduct(ref First(x), xStep, ref First(v), vStep, count, ref First(t), stride, rows, lanes);
            return;
        }

        if (Vector128.IsHardwareAccelerated)
        {
            Products128<TArithmetic>.AddProduct(ref First(x), xStep, ref First(v), vStep, count, ref First(t), stride, rows, lanes);
            return;
        }
#endif
        ScalarProducts<TArithmetic>.AddProduct(x, xStep, v, vStep, count, t, stride, rows, lanes);
    }

    /// <summary>t[i] = t[i] + x[i] · v: the outer product of two vectors, added to a matrix.</summary>
    /// <param name="x">A factor for each row.</param>
    /// <param name="v">The vector, a multiple of the virtual lanes.</param>
    /// <param name="t">The matrix.</param>
    /// <param name="stride">The distance between two of its rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddOuter(ReadOnlySpan<float> x, ReadOnlySpan<float> v, Span<float> t, int stride)
    {
#if NET8_0_OR_GREATER
        if (Vector512.IsHardwareAccelerated)
        {
            Products512<TArithmetic>.AddOuter(ref First(x), (nuint)x.Length, ref First(v), v.Length, ref First(t), (nuint)stride);
            return;
        }

        if (Vector256.IsHardwareAccelerated)
        {
            Products256<TArithmetic>.AddOuter(ref First(x), (nuint)x.Length, ref First(v), v.Length, ref First(t), (nuint)stride);
            return;
        }

        if (Vector128.IsHardwareAccelerated)
        {
            Products128<TArithmetic>.AddOuter(ref First(x), (nuint)x.Length, ref First(v), v.Length, ref First(t), (nuint)stride);
            return;
        }
#endif
        ScalarProducts<TArithmetic>.AddProduct(x, 0, v, 0, 1, t, stride, x.Length, v.Length);
    }

#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref float First(ReadOnlySpan<float> span) => ref MemoryMarshal.GetReference(span);
#endif
}
