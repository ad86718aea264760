#if NET8_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace SoftmaxKernels.Arithmetic;

/// <content>Columns of four rows: with a row in each lane, sums and maxima of rows need no shuffles.</content>
public static partial class Lanes
{
    /// <summary>Whether <see cref="IsUnshifted"/> holds in every lane.</summary>
    /// <param name="max">The maxima of four rows.</param>
    /// <returns><see langword="true"/> if all are within ±256.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreUnshifted(Vector128<float> max) =>
        Vector128.LessThanOrEqualAll(Vector128.Abs(max), Vector128.Create(Constants.LargestUnshifted));

    /// <inheritdoc cref="Scale(float, int, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Scale(Vector128<float> twice, Vector128<int> exponent, Vector128<int> maxExponent) =>
        twice * Vector128.ShiftLeft(Vector128.Max(exponent - maxExponent, Vector128<int>.Zero), 23).AsSingle();

    /// <summary>Clears the lanes that two registers have equal.</summary>
    /// <param name="left">One register.</param>
    /// <param name="right">The other.</param>
    /// <param name="value">What the other lanes get.</param>
    /// <returns>The value, 0 where the two are equal.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> UnlessEqual(Vector128<float> left, Vector128<float> right, Vector128<float> value) =>
        Vector128.AndNot(value, Vector128.Equals(left, right));

    /// <summary>Adds the losses of four rows to a sum, one after the other as their batch is ordered.</summary>
    /// <param name="total">The sum so far.</param>
    /// <param name="values">The losses.</param>
    /// <returns>The new sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double AddInOrder(double total, Vector128<float> values)
    {
        total = total + values.GetElement(0) + values.GetElement(1);
        return total + values.GetElement(2) + values.GetElement(3);
    }

    /// <summary>Loads two columns of four rows of two floats. One lane holds one row.</summary>
    /// <param name="source">The first float of the first row.</param>
    /// <param name="column0">Column 0.</param>
    /// <param name="column1">Column 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns2(ref float source, out Vector128<float> column0, out Vector128<float> column1)
    {
        Vector128<float> first = Vector128.LoadUnsafe(ref source);
        Vector128<float> second = Vector128.LoadUnsafe(ref source, 4);
        Vector128<float> low = ZipLow(first, second);
        Vector128<float> high = ZipHigh(first, second);
        column0 = ZipLow(low, high);
        column1 = ZipHigh(low, high);
    }

    /// <summary>Stores two columns of four rows of two floats.</summary>
    /// <param name="destination">The first float of the first row.</param>
    /// <param name="column0">Column 0.</param>
    /// <param name="column1">Column 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns2(ref float destination, Vector128<float> column0, Vector128<float> column1)
    {
        ZipLow(column0, column1).StoreUnsafe(ref destination);
        ZipHigh(column0, column1).StoreUnsafe(ref destination, 4);
    }

    /// <summary>Loads three columns of four rows of three floats.</summary>
    /// <param name="source">The first float of the first row.</param>
    /// <param name="column0">Column 0.</param>
    /// <param name="column1">Column 1.</param>
    /// <param name="column2">Column 2.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns3(ref float source, out Vector128<float> column0, out Vector128<float> column1, out Vector128<float> column2)
    {
        // Four rows in three registers (or lanes of 128 bits): a0 b0 c0 a1, b1 c1 a2 b2, c2 a3 b3 c3.
        Vector128<float> first = Vector128.LoadUnsafe(ref source);
        Vector128<float> second = Vector128.LoadUnsafe(ref source, 4);
        Vector128<float> third = Vector128.LoadUnsafe(ref source, 8);
        column0 = Vector128.Shuffle(first, Vector128.Create(0, 3, 0, 0));
        column0 = Vector128.ConditionalSelect(
            Vector128.Create(0, 0, -1, 0).AsSingle(),
            Vector128.Shuffle(second, Vector128.Create(0, 0, 2, 0)),
            column0);
        column0 = Vector128.ConditionalSelect(
            Vector128.Create(0, 0, 0, -1).AsSingle(),
            Vector128.Shuffle(third, Vector128.Create(0, 0, 0, 1)),
            column0);
        column1 = Vector128.Shuffle(first, Vector128.Create(1, 0, 0, 0));
        column1 = Vector128.ConditionalSelect(
            Vector128.Create(0, -1, -1, 0).AsSingle(),
            Vector128.Shuffle(second, Vector128.Create(0, 0, 3, 0)),
            column1);
        column1 = Vector128.ConditionalSelect(
            Vector128.Create(0, 0, 0, -1).AsSingle(),
            Vector128.Shuffle(third, Vector128.Create(0, 0, 0, 2)),
            column1);
        column2 = Vector128.Shuffle(first, Vector128.Create(2, 0, 0, 0));
        column2 = Vector128.ConditionalSelect(
            Vector128.Create(0, -1, 0, 0).AsSingle(),
            Vector128.Shuffle(second, Vector128.Create(0, 1, 0, 0)),
            column2);
        column2 = Vector128.ConditionalSelect(
            Vector128.Create(0, 0, -1, -1).AsSingle(),
            Vector128.Shuffle(third, Vector128.Create(0, 0, 0, 3)),
            column2);
    }

    /// <summary>Stores three columns of four rows of three floats.</summary>
    /// <param name="destination">The first float of the first row.</param>
    /// <param name="column0">Column 0.</param>
    /// <param name="column1">Column 1.</param>
    /// <param name="column2">Column 2.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns3(ref float destination, Vector128<float> column0, Vector128<float> column1, Vector128<float> column2)
    {
        Vector128<float> first = Vector128.Shuffle(column0, Vector128.Create(0, 0, 0, 1));
        first = Vector128.ConditionalSelect(
            Vector128.Create(0, -1, 0, 0).AsSingle(),
            Vector128.Shuffle(column1, Vector128.Create(0, 0, 0, 0)),
            first);
        first = Vector128.ConditionalSelect(
            Vector128.Create(0, 0, -1, 0).AsSingle(),
            Vector128.Shuffle(column2, Vector128.Create(0, 0, 0, 0)),
            first);
        Vector128<float> second = Vector128.Shuffle(column1, Vector128.Create(1, 0, 0, 2));
        second = Vector128.ConditionalSelect(
            Vector128.Create(0, -1, 0, 0).AsSingle(),
            Vector128.Shuffle(column2, Vector128.Create(0, 1, 0, 0)),
            second);
        second = Vector128.ConditionalSelect(
            Vector128.Create(0, 0, -1, 0).AsSingle(),
            Vector128.Shuffle(column0, Vector128.Create(0, 0, 2, 0)),
            second);
        Vector128<float> third = Vector128.Shuffle(column2, Vector128.Create(2, 0, 0, 3));
        third = Vector128.ConditionalSelect(
            Vector128.Create(0, -1, 0, 0).AsSingle(),
            Vector128.Shuffle(column0, Vector128.Create(0, 3, 0, 0)),
            third);
        third = Vector128.ConditionalSelect(
            Vector128.Create(0, 0, -1, 0).AsSingle(),
            Vector128.Shuffle(column1, Vector128.Create(0, 0, 3, 0)),
            third);
        first.StoreUnsafe(ref destination);
        second.StoreUnsafe(ref destination, 4);
        third.StoreUnsafe(ref destination, 8);
    }

    /// <summary>Loads four neighbouring columns of four rows: one register a column, one lane a row.</summary>
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
        out Vector128<float> column0,
        out Vector128<float> column1,
        out Vector128<float> column2,
        out Vector128<float> column3)
    {
        Vector128<float> row0 = Vector128.LoadUnsafe(ref source);
        Vector128<float> row1 = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, stride));
        Vector128<float> row2 = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 2 * stride));
        Vector128<float> row3 = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 3 * stride));
        Vector128<float> low = ZipLow(row0, row1);
        Vector128<float> high = ZipHigh(row0, row1);
        row0 = ZipLow(row2, row3);
        row1 = ZipHigh(row2, row3);
        column0 = ZipPairsLow(low, row0);
        column1 = ZipPairsHigh(low, row0);
        column2 = ZipPairsLow(high, row1);
        column3 = ZipPairsHigh(high, row1);
    }

    /// <summary>Stores four neighbouring columns of four rows, row by row in ascending order.</summary>
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
        Vector128<float> column0,
        Vector128<float> column1,
        Vector128<float> column2,
        Vector128<float> column3)
    {
        Vector128<float> low = ZipLow(column0, column1);
        Vector128<float> high = ZipHigh(column0, column1);
        column0 = ZipLow(column2, column3);
        column1 = ZipHigh(column2, column3);
        ZipPairsLow(low, column0).StoreUnsafe(ref destination);
        ZipPairsHigh(low, column0).StoreUnsafe(ref Unsafe.Add(ref destination, stride));
        ZipPairsLow(high, column1).StoreUnsafe(ref Unsafe.Add(ref destination, 2 * stride));
        ZipPairsHigh(high, column1).StoreUnsafe(ref Unsafe.Add(ref destination, 3 * stride));
    }


    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ZipLow(Vector128<float> left, Vector128<float> right)
    {
        if (Sse.IsSupported)
        {
            return Sse.UnpackLow(left, right);
        }

        if (AdvSimd.Arm64.IsSupported)
        {
            return AdvSimd.Arm64.ZipLow(left, right);
        }

        Vector128<int> order = Vector128.Create(0, 0, 1, 1);
        return Vector128.ConditionalSelect(
            Vector128.Create(0, -1, 0, -1).AsSingle(),
            Vector128.Shuffle(right, order),
            Vector128.Shuffle(left, order));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ZipHigh(Vector128<float> left, Vector128<float> right)
    {
        if (Sse.IsSupported)
        {
            return Sse.UnpackHigh(left, right);
        }

        if (AdvSimd.Arm64.IsSupported)
        {
            return AdvSimd.Arm64.ZipHigh(left, right);
        }

        Vector128<int> order = Vector128.Create(2, 2, 3, 3);
        return Vector128.ConditionalSelect(
            Vector128.Create(0, -1, 0, -1).AsSingle(),
            Vector128.Shuffle(right, order),
            Vector128.Shuffle(left, order));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ZipPairsLow(Vector128<float> left, Vector128<float> right)
    {
        if (Sse2.IsSupported)
        {
            return Sse2.UnpackLow(left.AsDouble(), right.AsDouble()).AsSingle();
        }

        if (AdvSimd.Arm64.IsSupported)
        {
            return AdvSimd.Arm64.ZipLow(left.AsDouble(), right.AsDouble()).AsSingle();
        }

        Vector128<int> order = Vector128.Create(0, 1, 0, 1);
        return Vector128.ConditionalSelect(
            Vector128.Create(0, 0, -1, -1).AsSingle(),
            Vector128.Shuffle(right, order),
            Vector128.Shuffle(left, order));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ZipPairsHigh(Vector128<float> left, Vector128<float> right)
    {
        if (Sse2.IsSupported)
        {
            return Sse2.UnpackHigh(left.AsDouble(), right.AsDouble()).AsSingle();
        }

        if (AdvSimd.Arm64.IsSupported)
        {
            return AdvSimd.Arm64.ZipHigh(left.AsDouble(), right.AsDouble()).AsSingle();
        }

        Vector128<int> order = Vector128.Create(2, 3, 2, 3);
        return Vector128.ConditionalSelect(
            Vector128.Create(0, 0, -1, -1).AsSingle(),
            Vector128.Shuffle(right, order),
            Vector128.Shuffle(left, order));
    }
}
#endif
