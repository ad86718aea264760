#if NET8_0_OR_GREATER
using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>Dot products of three vectors with the rows of a matrix: each register of the matrix is loaded once for all three.</content>
internal static partial class Products256<TArithmetic>
{
    /// <summary><see cref="Dot"/> for three vectors, with the same bits.</summary>
    /// <param name="x">The first vector.</param>
    /// <param name="xStride">The distance between two vectors.</param>
    /// <param name="length">The length of a vector.</param>
    /// <param name="w">The matrix, with zeros behind each row up to a multiple of the virtual lanes.</param>
    /// <param name="stride">The distance between two rows.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="start">What is added to the sums of the first vector, which may be where they go; a null reference for nothing.</param>
    /// <param name="startStride">The distance to what is added to those of the next; 0 if that is the same.</param>
    /// <param name="y">The results of the first vector.</param>
    /// <param name="yStride">The distance to those of the next.</param>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static void DotForThree(
        ref float x, int xStride, int length, ref float w, int stride, int count, ref float start, int startStride, ref float y, int yStride)
    {
        Unsafe.SkipInit(out DotTails tails);
        int blocks = length / Block;
        int left = length % Block;
        if (left != 0)
        {
            for (int vector = 0; vector < DotTails.Vectors; vector++)
            {
                DotTails.Of(ref tails, vector).Fill(ref Unsafe.Add(ref x, (vector * xStride) + (blocks * Block)), left);
            }
        }

        ref float rest = ref DotTails.First(ref tails);
        for (int row = 0; row < count; row += 4)
        {
            DotTile(
                ref x, xStride, blocks, left != 0, ref rest, ref Unsafe.Add(ref w, row * stride), stride, Math.Min(4, count - row),
                ref start, startStride, ref y, yStride, row, count);
        }
    }

    /// <summary>Three vectors and up to four rows.</summary>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static void DotTile(
        ref float x,
        int xStride,
        int blocks,
        bool hasRest,
        ref float rest,
        ref float w,
        int stride,
        int rows,
        ref float start,
        int startStride,
        ref float y,
        int yStride,
        int row,
        int count)
    {
        Unsafe.SkipInit(out DotLanes kept);
        nint second = Math.Min(1, rows - 1) * stride * sizeof(float);
        nint third = Math.Min(2, rows - 1) * stride * sizeof(float);
        nint fourth = Math.Min(3, rows - 1) * stride * sizeof(float);
        Vector128<float> y0 = default;
        Vector128<float> y4 = default;
        Vector128<float> y8 = default;
        for (int lane = 0; lane < Block; lane += Count)
        {
            ref float a = ref Unsafe.Add(ref x, lane);
            ref float b = ref Unsafe.Add(ref w, lane);
            nint next = xStride * sizeof(float);
            int steps = blocks;
            Vector256<float> t0 = Vector256<float>.Zero;
            Vector256<float> t1 = Vector256<float>.Zero;
            Vector256<float> t2 = Vector256<float>.Zero;
            Vector256<float> t3 = Vector256<float>.Zero;
            Vector256<float> t4 = Vector256<float>.Zero;
            Vector256<float> t5 = Vector256<float>.Zero;
            Vector256<float> t6 = Vector256<float>.Zero;
            Vector256<float> t7 = Vector256<float>.Zero;
            Vector256<float> t8 = Vector256<float>.Zero;
            Vector256<float> t9 = Vector256<float>.Zero;
            Vector256<float> t10 = Vector256<float>.Zero;
            Vector256<float> t11 = Vector256<float>.Zero;
            for (bool isDone = !hasRest; ; isDone = true)
            {
                for (int i = 0; i < steps; i++)
                {
                    // Three vectors, one row of the matrix at a time, and twelve sums are sixteen registers.
                    Vector256<float> v0 = Row(ref a, 0);
                    Vector256<float> v1 = Row(ref a, next);
                    Vector256<float> v2 = Row(ref a, 2 * next);
                    Vector256<float> r = Row(ref b, 0);
                    t0 = KernelMath<TArithmetic>.MultiplyAdd(v0, r, t0);
                    t4 = KernelMath<TArithmetic>.MultiplyAdd(v1, r, t4);
                    t8 = KernelMath<TArithmetic>.MultiplyAdd(v2, r, t8);
                    r = Row(ref b, second);
                    t1 = KernelMath<TArithmetic>.MultiplyAdd(v0, r, t1);
                    t5 = KernelMath<TArithmetic>.MultiplyAdd(v1, r, t5);
                    t9 = KernelMath<TArithmetic>.MultiplyAdd(v2, r, t9);
                    r = Row(ref b, third);
                    t2 = KernelMath<TArithmetic>.MultiplyAdd(v0, r, t2);
                    t6 = KernelMath<TArithmetic>.MultiplyAdd(v1, r, t6);
                    t10 = KernelMath<TArithmetic>.MultiplyAdd(v2, r, t10);
                    r = Row(ref b, fourth);
                    t3 = KernelMath<TArithmetic>.MultiplyAdd(v0, r, t3);
                    t7 = KernelMath<TArithmetic>.MultiplyAdd(v1, r, t7);
                    t11 = KernelMath<TArithmetic>.MultiplyAdd(v2, r, t11);
                    a = ref Unsafe.Add(ref a, Block);
                    b = ref Unsafe.Add(ref b, Block);
                }

                if (isDone)
                {
                    break;
                }

                a = ref Unsafe.Add(ref rest, lane);
                next = Block * sizeof(float);
                steps = 1;
            }

            y0 = DotLanes.Sums(ref kept, 0, lane, t0, t1, t2, t3);
            y4 = DotLanes.Sums(ref kept, 1, lane, t4, t5, t6, t7);
            y8 = DotLanes.Sums(ref kept, 2, lane, t8, t9, t10, t11);
        }

        y = ref Unsafe.Add(ref y, row);
        StoreSums(y0, ref start, row, count, ref y, rows);
        start = ref NextStart(ref start, startStride);
        StoreSums(y4, ref start, row, count, ref Unsafe.Add(ref y, yStride), rows);
        start = ref NextStart(ref start, startStride);
        StoreSums(y8, ref start, row, count, ref Unsafe.Add(ref y, 2 * yStride), rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreSums(Vector128<float> sums, ref float start, int row, int count, ref float y, int rows) =>
        Lanes.StoreFirst(AddStart(sums, ref start, row, count), ref y, rows);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref float NextStart(ref float start, int stride) =>
        ref Unsafe.IsNullRef(ref start) ? ref start : ref Unsafe.Add(ref start, stride);
}
#endif
