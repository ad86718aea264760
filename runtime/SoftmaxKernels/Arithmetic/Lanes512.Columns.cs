#if NET8_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SoftmaxKernels.Arithmetic;

/// <content>Columns of sixteen rows: with a row in each lane, sums and maxima of rows need no shuffles.</content>
public static partial class Lanes
{
    /// <summary>Whether <see cref="IsUnshifted"/> holds in every lane.</summary>
    /// <param name="max">The maxima of sixteen rows.</param>
    /// <returns><see langword="true"/> if all are within ±256.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreUnshifted(Vector512<float> max) =>
        Vector512.LessThanOrEqualAll(Vector512.Abs(max), Vector512.Create(Constants.LargestUnshifted));

    /// <inheritdoc cref="Scale(float, int, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Scale(Vector512<float> twice, Vector512<int> exponent, Vector512<int> maxExponent) =>
        twice * Vector512.ShiftLeft(Vector512.Max(exponent - maxExponent, Vector512<int>.Zero), 23).AsSingle();

    /// <summary>Clears the lanes that two registers have equal.</summary>
    /// <param name="left">One register.</param>
    /// <param name="right">The other.</param>
    /// <param name="value">What the other lanes get.</param>
    /// <returns>The value, 0 where the two are equal.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> UnlessEqual(Vector512<float> left, Vector512<float> right, Vector512<float> value) =>
        Vector512.ConditionalSelect(
            Avx512F.IsSupported ? Avx512F.CompareNotEqual(left, right) : ~Vector512.Equals(left, right), value, Vector512<float>.Zero);

    /// <summary>Adds the losses of sixteen rows to a sum, one after the other as their batch is ordered.</summary>
    /// <param name="total">The sum so far.</param>
    /// <param name="values">The losses.</param>
    /// <returns>The new sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double AddInOrder(double total, Vector512<float> values) =>
        AddInOrder(AddInOrder(total, values.GetLower()), values.GetUpper());

    /// <summary>Loads two columns of sixteen rows of two floats. One lane holds one row.</summary>
    /// <param name="source">The first float of the first row.</param>
    /// <param name="column0">Column 0.</param>
    /// <param name="column1">Column 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns2(ref float source, out Vector512<float> column0, out Vector512<float> column1)
    {
        // Four rows in two lanes of 128 bits: a0 b0 a1 b1, a2 b2 a3 b3.
        Vector512<float> first = LoadRows512(ref source, 2);
        Vector512<float> second = LoadRows512(ref Unsafe.Add(ref source, 4), 2);
        Vector512<float> low = ZipLow(first, second);
        Vector512<float> high = ZipHigh(first, second);
        column0 = ZipLow(low, high);
        column1 = ZipHigh(low, high);
    }

    /// <summary>Stores two columns of sixteen rows of two floats.</summary>
    /// <param name="destination">The first float of the first row.</param>
    /// <param name="column0">Column 0.</param>
    /// <param name="column1">Column 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns2(ref float destination, Vector512<float> column0, Vector512<float> column1)
    {
        StoreRows(ref destination, 2, ZipLow(column0, column1));
        StoreRows(ref Unsafe.Add(ref destination, 4), 2, ZipHigh(column0, column1));
    }

    /// <summary>Loads three columns of sixteen rows of three floats.</summary>
    /// <param name="source">The first float of the first row.</param>
    /// <param name="column0">Column 0.</param>
    /// <param name="column1">Column 1.</param>
    /// <param name="column2">Column 2.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns3(ref float source, out Vector512<float> column0, out Vector512<float> column1, out Vector512<float> column2)
    {
        // Four rows in three registers (or lanes of 128 bits): a0 b0 c0 a1, b1 c1 a2 b2, c2 a3 b3 c3.
        Vector512<float> first = LoadRows512(ref source, 3);
        Vector512<float> second = LoadRows512(ref Unsafe.Add(ref source, 4), 3);
        Vector512<float> third = LoadRows512(ref Unsafe.Add(ref source, 8), 3);
        column0 = Vector512.Shuffle(first, Vector512.Create(0, 3, 0, 0, 4, 7, 4, 4, 8, 11, 8, 8, 12, 15, 12, 12));
        column0 = Vector512.ConditionalSelect(
            Vector512.Create(0, 0, -1, 0, 0, 0, -1, 0, 0, 0, -1, 0, 0, 0, -1, 0).AsSingle(),
            Vector512.Shuffle(second, Vector512.Create(0, 0, 2, 0, 4, 4, 6, 4, 8, 8, 10, 8, 12, 12, 14, 12)),
            column0);
        column0 = Vector512.ConditionalSelect(
            Vector512.Create(0, 0, 0, -1, 0, 0, 0, -1, 0, 0, 0, -1, 0, 0, 0, -1).AsSingle(),
            Vector512.Shuffle(third, Vector512.Create(0, 0, 0, 1, 4, 4, 4, 5, 8, 8, 8, 9, 12, 12, 12, 13)),
            column0);
        column1 = Vector512.Shuffle(first, Vector512.Create(1, 0, 0, 0, 5, 4, 4, 4, 9, 8, 8, 8, 13, 12, 12, 12));
        column1 = Vector512.ConditionalSelect(
            Vector512.Create(0, -1, -1, 0, 0, -1, -1, 0, 0, -1, -1, 0, 0, -1, -1, 0).AsSingle(),
            Vector512.Shuffle(second, Vector512.Create(0, 0, 3, 0, 4, 4, 7, 4, 8, 8, 11, 8, 12, 12, 15, 12)),
            column1);
        column1 = Vector512.ConditionalSelect(
            Vector512.Create(0, 0, 0, -1, 0, 0, 0, -1, 0, 0, 0, -1, 0, 0, 0, -1).AsSingle(),
            Vector512.Shuffle(third, Vector512.Create(0, 0, 0, 2, 4, 4, 4, 6, 8, 8, 8, 10, 12, 12, 12, 14)),
            column1);
        column2 = Vector512.Shuffle(first, Vector512.Create(2, 0, 0, 0, 6, 4, 4, 4, 10, 8, 8, 8, 14, 12, 12, 12));
        column2 = Vector512.ConditionalSelect(
            Vector512.Create(0, -1, 0, 0, 0, -1, 0, 0, 0, -1, 0, 0, 0, -1, 0, 0).AsSingle(),
            Vector512.Shuffle(second, Vector512.Create(0, 1, 0, 0, 4, 5, 4, 4, 8, 9, 8, 8, 12, 13, 12, 12)),
            column2);
        column2 = Vector512.ConditionalSelect(
            Vector512.Create(0, 0, -1, -1, 0, 0, -1, -1, 0, 0, -1, -1, 0, 0, -1, -1).AsSingle(),
            Vector512.Shuffle(third, Vector512.Create(0, 0, 0, 3, 4, 4, 4, 7, 8, 8, 8, 11, 12, 12, 12, 15)),
            column2);
    }

    /// <summary>Stores three columns of sixteen rows of three floats.</summary>
    /// <param name="destination">The first float of the first row.</param>
    /// <param name="column0">Column 0.</param>
    /// <param name="column1">Column 1.</param>
    /// <param name="column2">Column 2.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns3(ref float destination, Vector512<float> column0, Vector512<float> column1, Vector512<float> column2)
    {
        Vector512<float> first = Vector512.Shuffle(column0, Vector512.Create(0, 0, 0, 1, 4, 4, 4, 5, 8, 8, 8, 9, 12, 12, 12, 13));
        first = Vector512.ConditionalSelect(
            Vector512.Create(0, -1, 0, 0, 0, -1, 0, 0, 0, -1, 0, 0, 0, -1, 0, 0).AsSingle(),
            Vector512.Shuffle(column1, Vector512.Create(0, 0, 0, 0, 4, 4, 4, 4, 8, 8, 8, 8, 12, 12, 12, 12)),
            first);
        first = Vector512.ConditionalSelect(
            Vector512.Create(0, 0, -1, 0, 0, 0, -1, 0, 0, 0, -1, 0, 0, 0, -1, 0).AsSingle(),
            Vector512.Shuffle(column2, Vector512.Create(0, 0, 0, 0, 4, 4, 4, 4, 8, 8, 8, 8, 12, 12, 12, 12)),
            first);
        Vector512<float> second = Vector512.Shuffle(column1, Vector512.Create(1, 0, 0, 2, 5, 4, 4, 6, 9, 8, 8, 10, 13, 12, 12, 14));
        second = Vector512.ConditionalSelect(
            Vector512.Create(0, -1, 0, 0, 0, -1, 0, 0, 0, -1, 0, 0, 0, -1, 0, 0).AsSingle(),
            Vector512.Shuffle(column2, Vector512.Create(0, 1, 0, 0, 4, 5, 4, 4, 8, 9, 8, 8, 12, 13, 12, 12)),
            second);
        second = Vector512.ConditionalSelect(
            Vector512.Create(0, 0, -1, 0, 0, 0, -1, 0, 0, 0, -1, 0, 0, 0, -1, 0).AsSingle(),
            Vector512.Shuffle(column0, Vector512.Create(0, 0, 2, 0, 4, 4, 6, 4, 8, 8, 10, 8, 12, 12, 14, 12)),
            second);
        Vector512<float> third = Vector512.Shuffle(column2, Vector512.Create(2, 0, 0, 3, 6, 4, 4, 7, 10, 8, 8, 11, 14, 12, 12, 15));
        third = Vector512.ConditionalSelect(
            Vector512.Create(0, -1, 0, 0, 0, -1, 0, 0, 0, -1, 0, 0, 0, -1, 0, 0).AsSingle(),
            Vector512.Shuffle(column0, Vector512.Create(0, 3, 0, 0, 4, 7, 4, 4, 8, 11, 8, 8, 12, 15, 12, 12)),
            third);
        third = Vector512.ConditionalSelect(
            Vector512.Create(0, 0, -1, 0, 0, 0, -1, 0, 0, 0, -1, 0, 0, 0, -1, 0).AsSingle(),
            Vector512.Shuffle(column1, Vector512.Create(0, 0, 3, 0, 4, 4, 7, 4, 8, 8, 11, 8, 12, 12, 15, 12)),
            third);
        StoreRows(ref destination, 3, first);
        StoreRows(ref Unsafe.Add(ref destination, 4), 3, second);
        StoreRows(ref Unsafe.Add(ref destination, 8), 3, third);
    }

    /// <summary>Loads four neighbouring columns of sixteen rows: one register a column, one lane a row.</summary>
    /// <param name="source">The first float of the four in the first row.</param>
    /// <param name="stride">The length of a row, a constant.</param>
    /// <param name="column0">The first column.</param>
    /// <param name="column1">The second column.</param>
    /// <param name="column2">The third column.</param>
    /// <param name="column3">The fourth column.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns(
        ref float source,
        [ConstantExpected] int stride,
        out Vector512<float> column0,
        out Vector512<float> column1,
        out Vector512<float> column2,
        out Vector512<float> column3)
    {
        Vector512<float> row0 = LoadRows512(ref source, stride);
        Vector512<float> row1 = LoadRows512(ref Unsafe.Add(ref source, stride), stride);
        Vector512<float> row2 = LoadRows512(ref Unsafe.Add(ref source, 2 * stride), stride);
        Vector512<float> row3 = LoadRows512(ref Unsafe.Add(ref source, 3 * stride), stride);
        Vector512<float> low = ZipLow(row0, row1);
        Vector512<float> high = ZipHigh(row0, row1);
        row0 = ZipLow(row2, row3);
        row1 = ZipHigh(row2, row3);
        column0 = ZipPairsLow(low, row0);
        column1 = ZipPairsHigh(low, row0);
        column2 = ZipPairsLow(high, row1);
        column3 = ZipPairsHigh(high, row1);
    }

    /// <summary>Stores four neighbouring columns of sixteen rows, row by row in ascending order.</summary>
    /// <param name="destination">The first float of the four in the first row.</param>
    /// <param name="stride">The length of a row, a constant.</param>
    /// <param name="column0">The first column.</param>
    /// <param name="column1">The second column.</param>
    /// <param name="column2">The third column.</param>
    /// <param name="column3">The fourth column.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns(
        ref float destination,
        [ConstantExpected] int stride,
        Vector512<float> column0,
        Vector512<float> column1,
        Vector512<float> column2,
        Vector512<float> column3)
    {
        Vector512<float> low = ZipLow(column0, column1);
        Vector512<float> high = ZipHigh(column0, column1);
        column0 = ZipLow(column2, column3);
        column1 = ZipHigh(column2, column3);
        StoreRows(ref destination, stride, ZipPairsLow(low, column0));
        StoreRows(ref Unsafe.Add(ref destination, stride), stride, ZipPairsHigh(low, column0));
        StoreRows(ref Unsafe.Add(ref destination, 2 * stride), stride, ZipPairsLow(high, column1));
        StoreRows(ref Unsafe.Add(ref destination, 3 * stride), stride, ZipPairsHigh(high, column1));
    }

    // Every fourth row, one in each group of four lanes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LoadRows512(ref float first, int stride) =>
        Vector512.Create(
            Vector256.Create(Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref Unsafe.Add(ref first, 4 * stride))),
            Vector256.Create(
                Vector128.LoadUnsafe(ref Unsafe.Add(ref first, 8 * stride)), Vector128.LoadUnsafe(ref Unsafe.Add(ref first, 12 * stride))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRows(ref float first, int stride, Vector512<float> values)
    {
        values.GetLower().GetLower().StoreUnsafe(ref first);
        values.GetLower().GetUpper().StoreUnsafe(ref Unsafe.Add(ref first, 4 * stride));
        values.GetUpper().GetLower().StoreUnsafe(ref Unsafe.Add(ref first, 8 * stride));
        values.GetUpper().GetUpper().StoreUnsafe(ref Unsafe.Add(ref first, 12 * stride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ZipLow(Vector512<float> left, Vector512<float> right)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.UnpackLow(left, right);
        }

        Vector512<int> order = Vector512.Create(0, 0, 1, 1, 4, 4, 5, 5, 8, 8, 9, 9, 12, 12, 13, 13);
        return Vector512.ConditionalSelect(
            Vector512.Create(0, -1, 0, -1, 0, -1, 0, -1, 0, -1, 0, -1, 0, -1, 0, -1).AsSingle(),
            Vector512.Shuffle(right, order),
            Vector512.Shuffle(left, order));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ZipHigh(Vector512<float> left, Vector512<float> right)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.UnpackHigh(left, right);
        }

        Vector512<int> order = Vector512.Create(2, 2, 3, 3, 6, 6, 7, 7, 10, 10, 11, 11, 14, 14, 15, 15);
        return Vector512.ConditionalSelect(
            Vector512.Create(0, -1, 0, -1, 0, -1, 0, -1, 0, -1, 0, -1, 0, -1, 0, -1).AsSingle(),
            Vector512.Shuffle(right, order),
            Vector512.Shuffle(left, order));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ZipPairsLow(Vector512<float> left, Vector512<float> right)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.UnpackLow(left.AsDouble(), right.AsDouble()).AsSingle();
        }

        Vector512<int> order = Vector512.Create(0, 1, 0, 1, 4, 5, 4, 5, 8, 9, 8, 9, 12, 13, 12, 13);
        return Vector512.ConditionalSelect(
            Vector512.Create(0, 0, -1, -1, 0, 0, -1, -1, 0, 0, -1, -1, 0, 0, -1, -1).AsSingle(),
            Vector512.Shuffle(right, order),
            Vector512.Shuffle(left, order));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ZipPairsHigh(Vector512<float> left, Vector512<float> right)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.UnpackHigh(left.AsDouble(), right.AsDouble()).AsSingle();
        }

        Vector512<int> order = Vector512.Create(2, 3, 2, 3, 6, 7, 6, 7, 10, 11, 10, 11, 14, 15, 14, 15);
        return Vector512.ConditionalSelect(
            Vector512.Create(0, 0, -1, -1, 0, 0, -1, -1, 0, 0, -1, -1, 0, 0, -1, -1).AsSingle(),
            Vector512.Shuffle(right, order),
            Vector512.Shuffle(left, order));
    }
}
#endif
