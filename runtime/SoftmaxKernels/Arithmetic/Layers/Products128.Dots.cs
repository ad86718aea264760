#if NET8_0_OR_GREATER
using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>y[j] = start[j] + Σ x[l] · w[j, l]: dot products with the rows of a matrix. The lanes lie along the rows.</content>
internal static partial class Products128<TArithmetic>
{
    /// <summary>Multiplies a vector with each row of a matrix.</summary>
    /// <param name="x">The vector.</param>
    /// <param name="length">Its length.</param>
    /// <param name="w">The matrix, with zeros behind each row up to a multiple of the virtual lanes.</param>
    /// <param name="stride">The distance between two rows.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="start">What is added to the sums, which may be where they go; a null reference for nothing.</param>
    /// <param name="y">The results.</param>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static void Dot(ref float x, int length, ref float w, int stride, int count, ref float start, ref float y)
    {
        Unsafe.SkipInit(out DotTail tail);
        scoped ref float rest = ref Unsafe.NullRef<float>();
        int blocks = length / Block;
        if (length % Block != 0)
        {
            rest = ref tail.Fill(ref Unsafe.Add(ref x, blocks * Block), length % Block);
        }

        // 12 rows at a time, 8 where 12 would leave few, 4 in the end; 10 for themselves, for the sake of digits.
        for (int row = 0; row < count;)
        {
            ref float first = ref Unsafe.Add(ref w, row * stride);
            switch (count - row)
            {
                case 9 or 10:
                    row += Dot10(ref x, blocks, ref rest, ref first, stride, ref start, ref y, row, count);
                    break;
                case 11 or 12 or > 16:
                    row += Dot12(ref x, blocks, ref rest, ref first, stride, ref start, ref y, row, count);
                    break;
                case > 4:
                    row += Dot8(ref x, blocks, ref rest, ref first, stride, ref start, ref y, row, count);
                    break;
                default:
                    row += Dot4(ref x, blocks, ref rest, ref first, stride, ref start, ref y, row, count);
                    break;
            }
        }
    }

    /// <summary>The sums of four rows, or of those that there are, with what is added to them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> AddStart(Vector128<float> sums, ref float start, int first, int count)
    {
        if (Unsafe.IsNullRef(ref start))
        {
            return sums;
        }

        start = ref Unsafe.Add(ref start, first);
        return sums + (count - first < 4 ? Lanes.LoadFirst(ref start, count - first, Vector128<float>.Zero) : Vector128.LoadUnsafe(ref start));
    }

    /// <summary>12 rows, of which the last four may be among those before.</summary>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static int Dot12(
        ref float x, int blocks, ref float rest, ref float w, int stride, ref float start, ref float y, int row, int count)
    {
        Unsafe.SkipInit(out DotLanes kept);
        int steps = Unsafe.IsNullRef(ref rest) ? blocks : blocks + 1;
        int last = Math.Min(12, count - row) - 4;
        nint bytes = stride * sizeof(float);
        Vector128<float> y0 = default;
        Vector128<float> y4 = default;
        Vector128<float> y8 = default;
        for (int lane = 0; lane < Block; lane += Count)
        {
            ref float a = ref Unsafe.Add(ref x, lane);
            ref float w0 = ref Unsafe.Add(ref w, lane);
            ref float w4 = ref Unsafe.Add(ref w0, 4 * stride);
            ref float w8 = ref Unsafe.Add(ref w0, last * stride);
            Vector128<float> t0 = Vector128<float>.Zero;
            Vector128<float> t1 = Vector128<float>.Zero;
            Vector128<float> t2 = Vector128<float>.Zero;
            Vector128<float> t3 = Vector128<float>.Zero;
            Vector128<float> t4 = Vector128<float>.Zero;
            Vector128<float> t5 = Vector128<float>.Zero;
            Vector128<float> t6 = Vector128<float>.Zero;
            Vector128<float> t7 = Vector128<float>.Zero;
            Vector128<float> t8 = Vector128<float>.Zero;
            Vector128<float> t9 = Vector128<float>.Zero;
            Vector128<float> t10 = Vector128<float>.Zero;
            Vector128<float> t11 = Vector128<float>.Zero;
            for (int i = 0; i < steps; i++)
            {
                a = ref i == blocks ? ref Unsafe.Add(ref rest, lane) : ref a;
                Vector128<float> v = Vector128.LoadUnsafe(ref a);
                t0 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w0, 0), t0);
                t1 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w0, bytes), t1);
                t2 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w0, 2 * bytes), t2);
                t3 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w0, 3 * bytes), t3);
                t4 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w4, 0), t4);
                t5 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w4, bytes), t5);
                t6 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w4, 2 * bytes), t6);
                t7 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w4, 3 * bytes), t7);
                t8 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w8, 0), t8);
                t9 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w8, bytes), t9);
                t10 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w8, 2 * bytes), t10);
                t11 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w8, 3 * bytes), t11);
                a = ref Unsafe.Add(ref a, Block);
                w0 = ref Unsafe.Add(ref w0, Block);
                w4 = ref Unsafe.Add(ref w4, Block);
                w8 = ref Unsafe.Add(ref w8, Block);
            }

            y0 = DotLanes.Sums(ref kept, 0, lane, t0, t1, t2, t3);
            y4 = DotLanes.Sums(ref kept, 1, lane, t4, t5, t6, t7);
            y8 = DotLanes.Sums(ref kept, 2, lane, t8, t9, t10, t11);
        }

        y0 = AddStart(y0, ref start, row, count);
        y4 = AddStart(y4, ref start, row + 4, count);
        y8 = AddStart(y8, ref start, row + last, count);
        y = ref Unsafe.Add(ref y, row);

        y8.StoreUnsafe(ref y, (nuint)last);
        DotLanes.StoreTogether(y0, y4, ref y);
        return 12;
    }

    /// <summary>10 rows, of which the last two may be among those before.</summary>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static int Dot10(
        ref float x, int blocks, ref float rest, ref float w, int stride, ref float start, ref float y, int row, int count)
    {
        Unsafe.SkipInit(out DotLanes kept);
        int steps = Unsafe.IsNullRef(ref rest) ? blocks : blocks + 1;
        int last = Math.Min(10, count - row) - 2;
        nint bytes = stride * sizeof(float);
        Vector128<float> y0 = default;
        Vector128<float> y4 = default;
        Vector128<float> y8 = default;
        for (int lane = 0; lane < Block; lane += Count)
        {
            ref float a = ref Unsafe.Add(ref x, lane);
            ref float w0 = ref Unsafe.Add(ref w, lane);
            ref float w4 = ref Unsafe.Add(ref w0, 4 * stride);
            ref float w8 = ref Unsafe.Add(ref w0, last * stride);
            Vector128<float> t0 = Vector128<float>.Zero;
            Vector128<float> t1 = Vector128<float>.Zero;
            Vector128<float> t2 = Vector128<float>.Zero;
            Vector128<float> t3 = Vector128<float>.Zero;
            Vector128<float> t4 = Vector128<float>.Zero;
            Vector128<float> t5 = Vector128<float>.Zero;
            Vector128<float> t6 = Vector128<float>.Zero;
            Vector128<float> t7 = Vector128<float>.Zero;
            Vector128<float> t8 = Vector128<float>.Zero;
            Vector128<float> t9 = Vector128<float>.Zero;
            for (int i = 0; i < steps; i++)
            {
                a = ref i == blocks ? ref Unsafe.Add(ref rest, lane) : ref a;
                Vector128<float> v = Vector128.LoadUnsafe(ref a);
                t0 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w0, 0), t0);
                t1 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w0, bytes), t1);
                t2 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w0, 2 * bytes), t2);
                t3 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w0, 3 * bytes), t3);
                t4 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w4, 0), t4);
                t5 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w4, bytes), t5);
                t6 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w4, 2 * bytes), t6);
                t7 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w4, 3 * bytes), t7);
                t8 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w8, 0), t8);
                t9 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w8, bytes), t9);
                a = ref Unsafe.Add(ref a, Block);
                w0 = ref Unsafe.Add(ref w0, Block);
                w4 = ref Unsafe.Add(ref w4, Block);
                w8 = ref Unsafe.Add(ref w8, Block);
            }

            y0 = DotLanes.Sums(ref kept, 0, lane, t0, t1, t2, t3);
            y4 = DotLanes.Sums(ref kept, 1, lane, t4, t5, t6, t7);
            y8 = DotLanes.Sums(ref kept, 2, lane, t8, t9, t8, t9);
        }

        y0 = AddStart(y0, ref start, row, count);
        y4 = AddStart(y4, ref start, row + 4, count);
        y8 = AddStart(y8, ref start, row + last, count);
        y = ref Unsafe.Add(ref y, row);

        Lanes.StorePair(y8, ref Unsafe.Add(ref y, last));
        DotLanes.StoreTogether(y0, y4, ref y);
        return 10;
    }

    /// <summary>8 rows, likewise.</summary>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static int Dot8(
        ref float x, int blocks, ref float rest, ref float w, int stride, ref float start, ref float y, int row, int count)
    {
        Unsafe.SkipInit(out DotLanes kept);
        int steps = Unsafe.IsNullRef(ref rest) ? blocks : blocks + 1;
        int last = Math.Min(8, count - row) - 4;
        nint bytes = stride * sizeof(float);
        Vector128<float> y0 = default;
        Vector128<float> y4 = default;
        for (int lane = 0; lane < Block; lane += Count)
        {
            ref float a = ref Unsafe.Add(ref x, lane);
            ref float w0 = ref Unsafe.Add(ref w, lane);
            ref float w4 = ref Unsafe.Add(ref w0, last * stride);
            Vector128<float> t0 = Vector128<float>.Zero;
            Vector128<float> t1 = Vector128<float>.Zero;
            Vector128<float> t2 = Vector128<float>.Zero;
            Vector128<float> t3 = Vector128<float>.Zero;
            Vector128<float> t4 = Vector128<float>.Zero;
            Vector128<float> t5 = Vector128<float>.Zero;
            Vector128<float> t6 = Vector128<float>.Zero;
            Vector128<float> t7 = Vector128<float>.Zero;
            for (int i = 0; i < steps; i++)
            {
                a = ref i == blocks ? ref Unsafe.Add(ref rest, lane) : ref a;
                Vector128<float> v = Vector128.LoadUnsafe(ref a);
                t0 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w0, 0), t0);
                t1 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w0, bytes), t1);
                t2 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w0, 2 * bytes), t2);
                t3 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w0, 3 * bytes), t3);
                t4 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w4, 0), t4);
                t5 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w4, bytes), t5);
                t6 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w4, 2 * bytes), t6);
                t7 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w4, 3 * bytes), t7);
                a = ref Unsafe.Add(ref a, Block);
                w0 = ref Unsafe.Add(ref w0, Block);
                w4 = ref Unsafe.Add(ref w4, Block);
            }

            y0 = DotLanes.Sums(ref kept, 0, lane, t0, t1, t2, t3);
            y4 = DotLanes.Sums(ref kept, 1, lane, t4, t5, t6, t7);
        }

        y0 = AddStart(y0, ref start, row, count);
        y4 = AddStart(y4, ref start, row + last, count);
        y = ref Unsafe.Add(ref y, row);
        if (last == 4)
        {
            DotLanes.StoreTogether(y0, y4, ref y);
        }
        else
        {
            y4.StoreUnsafe(ref y, (nuint)last);
            y0.StoreUnsafe(ref y);
        }

        return 8;
    }

    /// <summary>Up to 4 rows.</summary>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static int Dot4(
        ref float x, int blocks, ref float rest, ref float w, int stride, ref float start, ref float y, int row, int count)
    {
        Unsafe.SkipInit(out DotLanes kept);
        int steps = Unsafe.IsNullRef(ref rest) ? blocks : blocks + 1;
        int second = Math.Min(1, count - row - 1) * stride;
        int third = Math.Min(2, count - row - 1) * stride;
        int fourth = Math.Min(3, count - row - 1) * stride;
        Vector128<float> y0 = default;
        for (int lane = 0; lane < Block; lane += Count)
        {
            ref float a = ref Unsafe.Add(ref x, lane);
            ref float w0 = ref Unsafe.Add(ref w, lane);
            ref float w1 = ref Unsafe.Add(ref w0, second);
            ref float w2 = ref Unsafe.Add(ref w0, third);
            ref float w3 = ref Unsafe.Add(ref w0, fourth);
            Vector128<float> t0 = Vector128<float>.Zero;
            Vector128<float> t1 = Vector128<float>.Zero;
            Vector128<float> t2 = Vector128<float>.Zero;
            Vector128<float> t3 = Vector128<float>.Zero;
            for (int i = 0; i < steps; i++)
            {
                a = ref i == blocks ? ref Unsafe.Add(ref rest, lane) : ref a;
                Vector128<float> v = Vector128.LoadUnsafe(ref a);
                t0 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w0, 0), t0);
                t1 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w1, 0), t1);
                t2 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w2, 0), t2);
                t3 = KernelMath<TArithmetic>.MultiplyAdd(v, Row(ref w3, 0), t3);
                a = ref Unsafe.Add(ref a, Block);
                w0 = ref Unsafe.Add(ref w0, Block);
                w1 = ref Unsafe.Add(ref w1, Block);
                w2 = ref Unsafe.Add(ref w2, Block);
                w3 = ref Unsafe.Add(ref w3, Block);
            }

            y0 = DotLanes.Sums(ref kept, 0, lane, t0, t1, t2, t3);
        }

        Lanes.StoreFirst(AddStart(y0, ref start, row, count), ref Unsafe.Add(ref y, row), count - row);
        return 4;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Row(ref float first, nint bytes) => Vector128.LoadUnsafe(ref Unsafe.AddByteOffset(ref first, bytes));
}
#endif
