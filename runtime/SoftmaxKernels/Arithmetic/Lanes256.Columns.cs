#if NET8_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SoftmaxKernels.Arithmetic;

/// <content>Columns of eight rows: with a row in each lane, sums and maxima of rows need no shuffles.</content>
public static partial class Lanes
{
    /// <summary>Whether <see cref="IsUnshifted"/> holds in every lane.</summary>
    /// <param name="max">The maxima of eight rows.</param>
    /// <returns><see langword="true"/> if all are within ±256.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreUnshifted(Vector256<float> max) =>
        Vector256.LessThanOrEqualAll(Vector256.Abs(max), Vector256.Create(Constants.LargestUnshifted));

    /// <inheritdoc cref="Scale(float, int, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Scale(Vector256<float> twice, Vector256<int> exponent, Vector256<int> maxExponent) =>
        twice * Vector256.ShiftLeft(Vector256.Max(exponent - maxExponent, Vector256<int>.Zero), 23).AsSingle();

    /// <summary>Clears the lanes that two registers have equal.</summary>
    /// <param name="left">One register.</param>
    /// <param name="right">The other.</param>
    /// <param name="value">What the other lanes get.</param>
    /// <returns>The value, 0 where the two are equal.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> UnlessEqual(Vector256<float> left, Vector256<float> right, Vector256<float> value) =>
        Vector256.AndNot(value, Vector256.Equals(left, right));

    /// <summary>Adds the losses of eight rows to a sum, one after the other as their batch is ordered.</summary>
    /// <param name="total">The sum so far.</param>
    /// <param name="values">The losses.</param>
    /// <returns>The new sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double AddInOrder(double total, Vector256<float> values) =>
        AddInOrder(AddInOrder(total, values.GetLower()), values.GetUpper());

    /// <summary>Loads two columns of eight rows of two floats. One lane holds one row.</summary>
    /// <param name="source">The first float of the first row.</param>
    /// <param name="column0">Column 0.</param>
    /// <param name="column1">Column 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns2(ref float source, out Vector256<float> column0, out Vector256<float> column1)
    {
        // Four rows in two lanes of 128 bits: a0 b0 a1 b1, a2 b2 a3 b3.
        Vector256<float> first = LoadRows256(ref source, 2);
        Vector256<float> second = LoadRows256(ref Unsafe.Add(ref source, 4), 2);
        Vector256<float> low = ZipLow(first, second);
        Vector256<float> high = ZipHigh(first, second);
        column0 = ZipLow(low, high);
        column1 = ZipHigh(low, high);
    }

    /// <summary>Stores two columns of eight rows of two floats.</summary>
    /// <param name="destination">The first float of the first row.</param>
    /// <param name="column0">Column 0.</param>
    /// <param name="column1">Column 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns2(ref float destination, Vector256<float> column0, Vector256<float> column1)
    {
        StoreRows(ref destination, 2, ZipLow(column0, column1));
        StoreRows(ref Unsafe.Add(ref destination, 4), 2, ZipHigh(column0, column1));
    }

    /// <summary>Loads three columns of eight rows of three floats.</summary>
    /// <param name="source">The first float of the first row.</param>
    /// <param name="column0">Column 0.</param>
    /// <param name="column1">Column 1.</param>
    /// <param name="column2">Column 2.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns3(ref float source, out Vector256<float> column0, out Vector256<float> column1, out Vector256<float> column2)
    {
        // Four rows in three registers (or lanes of 128 bits): a0 b0 c0 a1, b1 c1 a2 b2, c2 a3 b3 c3.
        Vector256<float> first = LoadRows256(ref source, 3);
        Vector256<float> second = LoadRows256(ref Unsafe.Add(ref source, 4), 3);
        Vector256<float> third = LoadRows256(ref Unsafe.Add(ref source, 8), 3);
        column0 = Vector256.Shuffle(first, Vector256.Create(0, 3, 0, 0, 4, 7, 4, 4));
        column0 = Vector256.ConditionalSelect(
            Vector256.Create(0, 0, -1, 0, 0, 0, -1, 0).AsSingle(),
            Vector256.Shuffle(second, Vector256.Create(0, 0, 2, 0, 4, 4, 6, 4)),
            column0);
        column0 = Vector256.ConditionalSelect(
            Vector256.Create(0, 0, 0, -1, 0, 0, 0, -1).AsSingle(),
            Vector256.Shuffle(third, Vector256.Create(0, 0, 0, 1, 4, 4, 4, 5)),
            column0);
        column1 = Vector256.Shuffle(first, Vector256.Create(1, 0, 0, 0, 5, 4, 4, 4));
        column1 = Vector256.ConditionalSelect(
            Vector256.Create(0, -1, -1, 0, 0, -1, -1, 0).AsSingle(),
            Vector256.Shuffle(second, Vector256.Create(0, 0, 3, 0, 4, 4, 7, 4)),
            column1);
        column1 = Vector256.ConditionalSelect(
            Vector256.Create(0, 0, 0, -1, 0, 0, 0, -1).AsSingle(),
            Vector256.Shuffle(third, Vector256.Create(0, 0, 0, 2, 4, 4, 4, 6)),
            column1);
        column2 = Vector256.Shuffle(first, Vector256.Create(2, 0, 0, 0, 6, 4, 4, 4));
        column2 = Vector256.ConditionalSelect(
            Vector256.Create(0, -1, 0, 0, 0, -1, 0, 0).AsSingle(),
            Vector256.Shuffle(second, Vector256.Create(0, 1, 0, 0, 4, 5, 4, 4)),
            column2);
        column2 = Vector256.ConditionalSelect(
            Vector256.Create(0, 0, -1, -1, 0, 0, -1, -1).AsSingle(),
            Vector256.Shuffle(third, Vector256.Create(0, 0, 0, 3, 4, 4, 4, 7)),
            column2);
    }

    /// <summary>Stores three columns of eight rows of three floats.</summary>
    /// <param name="destination">The first float of the first row.</param>
    /// <param name="column0">Column 0.</param>
    /// <param name="column1">Column 1.</param>
    /// <param name="column2">Column 2.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns3(ref float destination, Vector256<float> column0, Vector256<float> column1, Vector256<float> column2)
    {
        Vector256<float> first = Vector256.Shuffle(column0, Vector256.Create(0, 0, 0, 1, 4, 4, 4, 5));
        first = Vector256.ConditionalSelect(
            Vector256.Create(0, -1, 0, 0, 0, -1, 0, 0).AsSingle(),
            Vector256.Shuffle(column1, Vector256.Create(0, 0, 0, 0, 4, 4, 4, 4)),
            first);
        first = Vector256.ConditionalSelect(
            Vector256.Create(0, 0, -1, 0, 0, 0, -1, 0).AsSingle(),
            Vector256.Shuffle(column2, Vector256.Create(0, 0, 0, 0, 4, 4, 4, 4)),
            first);
        Vector256<float> second = Vector256.Shuffle(column1, Vector256.Create(1, 0, 0, 2, 5, 4, 4, 6));
        second = Vector256.ConditionalSelect(
            Vector256.Create(0, -1, 0, 0, 0, -1, 0, 0).AsSingle(),
            Vector256.Shuffle(column2, Vector256.Create(0, 1, 0, 0, 4, 5, 4, 4)),
            second);
        second = Vector256.ConditionalSelect(
            Vector256.Create(0, 0, -1, 0, 0, 0, -1, 0).AsSingle(),
            Vector256.Shuffle(column0, Vector256.Create(0, 0, 2, 0, 4, 4, 6, 4)),
            second);
        Vector256<float> third = Vector256.Shuffle(column2, Vector256.Create(2, 0, 0, 3, 6, 4, 4, 7));
        third = Vector256.ConditionalSelect(
            Vector256.Create(0, -1, 0, 0, 0, -1, 0, 0).AsSingle(),
            Vector256.Shuffle(column0, Vector256.Create(0, 3, 0, 0, 4, 7, 4, 4)),
            third);
        third = Vector256.ConditionalSelect(
            Vector256.Create(0, 0, -1, 0, 0, 0, -1, 0).AsSingle(),
            Vector256.Shuffle(column1, Vector256.Create(0, 0, 3, 0, 4, 4, 7, 4)),
            third);
        StoreRows(ref destination, 3, first);
        StoreRows(ref Unsafe.Add(ref destination, 4), 3, second);
        StoreRows(ref Unsafe.Add(ref destination, 8), 3, third);
    }

    /// <summary>Loads four neighbouring columns of eight rows: one register a column, one lane a row.</summary>
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
        out Vector256<float> column0,
        out Vector256<float> column1,
        out Vector256<float> column2,
        out Vector256<float> column3)
    {
        Vector256<float> row0 = LoadRows256(ref source, stride);
        Vector256<float> row1 = LoadRows256(ref Unsafe.Add(ref source, stride), stride);
        Vector256<float> row2 = LoadRows256(ref Unsafe.Add(ref source, 2 * stride), stride);
        Vector256<float> row3 = LoadRows256(ref Unsafe.Add(ref source, 3 * stride), stride);
        Vector256<float> low = ZipLow(row0, row1);
        Vector256<float> high = ZipHigh(row0, row1);
        row0 = ZipLow(row2, row3);
        row1 = ZipHigh(row2, row3);
        column0 = ZipPairsLow(low, row0);
        column1 = ZipPairsHigh(low, row0);
        column2 = ZipPairsLow(high, row1);
        column3 = ZipPairsHigh(high, row1);
    }

    /// <summary>Stores four neighbouring columns of eight rows, row by row in ascending order.</summary>
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
        Vector256<float> column0,
        Vector256<float> column1,
        Vector256<float> column2,
        Vector256<float> column3)
    {
        Vector256<float> low = ZipLow(column0, column1);
        Vector256<float> high = ZipHigh(column0, column1);
        column0 = ZipLow(column2, column3);
        column1 = ZipHigh(column2, column3);
        StoreRows(ref destination, stride, ZipPairsLow(low, column0));
        StoreRows(ref Unsafe.Add(ref destination, stride), stride, ZipPairsHigh(low, column0));
        StoreRows(ref Unsafe.Add(ref destination, 2 * stride), stride, ZipPairsLow(high, column1));
        StoreRows(ref Unsafe.Add(ref destination, 3 * stride), stride, ZipPairsHigh(high, column1));
    }

    // Every fourth row, one in each group of four lanes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LoadRows256(ref float first, int stride) =>
        Vector256.Create(Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref Unsafe.Add(ref first, 4 * stride)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRows(ref float first, int stride, Vector256<float> values)
    {
        values.GetLower().StoreUnsafe(ref first);
        values.GetUpper().StoreUnsafe(ref Unsafe.Add(ref first, 4 * stride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ZipLow(Vector256<float> left, Vector256<float> right)
    {
        if (Avx.IsSupported)
        {
            return Avx.UnpackLow(left, right);
        }

        Vector256<int> order = Vector256.Create(0, 0, 1, 1, 4, 4, 5, 5);
        return Vector256.ConditionalSelect(
            Vector256.Create(0, -1, 0, -1, 0, -1, 0, -1).AsSingle(),
            Vector256.Shuffle(right, order),
            Vector256.Shuffle(left, order));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ZipHigh(Vector256<float> left, Vector256<float> right)
    {
        if (Avx.IsSupported)
        {
            return Avx.UnpackHigh(left, right);
        }

        Vector256<int> order = Vector256.Create(2, 2, 3, 3, 6, 6, 7, 7);
        return Vector256.ConditionalSelect(
            Vector256.Create(0, -1, 0, -1, 0, -1, 0, -1).AsSingle(),
            Vector256.Shuffle(right, order),
            Vector256.Shuffle(left, order));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ZipPairsLow(Vector256<float> left, Vector256<float> right)
    {
        if (Avx.IsSupported)
        {
            return Avx.UnpackLow(left.AsDouble(), right.AsDouble()).AsSingle();
        }

        Vector256<int> order = Vector256.Create(0, 1, 0, 1, 4, 5, 4, 5);
        return Vector256.ConditionalSelect(
            Vector256.Create(0, 0, -1, -1, 0, 0, -1, -1).AsSingle(),
            Vector256.Shuffle(right, order),
            Vector256.Shuffle(left, order));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ZipPairsHigh(Vector256<float> left, Vector256<float> right)
    {
        if (Avx.IsSupported)
        {
            return Avx.UnpackHigh(left.AsDouble(), right.AsDouble()).AsSingle();
        }

        Vector256<int> order = Vector256.Create(2, 3, 2, 3, 6, 7, 6, 7);
        return Vector256.ConditionalSelect(
            Vector256.Create(0, 0, -1, -1, 0, 0, -1, -1).AsSingle(),
            Vector256.Shuffle(right, order),
            Vector256.Shuffle(left, order));
    }
}
#endif
