#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>
/// The product of two matrices, a tile of the result at a time, which stays in registers: t[i] = t[i] + Σ x[n, i] · v[n], n ascending.
/// The lanes lie along v and t. The outputs of a batch are such a product, and so are the gradients of a batch.
/// </content>
internal static partial class Products512<TArithmetic>
{
    /// <summary>The rows of a tile.</summary>
    private const int TileRows = 4;

    /// <summary>The floats of a row of a tile.</summary>
    private static int TileLanes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2 * Vector512<float>.Count;
    }

    /// <summary>Adds a product to a matrix: t[i] = t[i] + Σ x[n, i] · v[n].</summary>
    /// <param name="x">The first factor; those of one n stand side by side.</param>
    /// <param name="xStep">The distance from one n to the next.</param>
    /// <param name="v">The first vector.</param>
    /// <param name="vStep">The distance between two vectors.</param>
    /// <param name="count">The number of summands.</param>
    /// <param name="t">The matrix.</param>
    /// <param name="stride">The distance between two of its rows.</param>
    /// <param name="rows">The number of its rows.</param>
    /// <param name="lanes">The floats of a row, a multiple of the register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void AddProduct(ref float x, nint xStep, ref float v, nint vStep, nint count, ref float t, nint stride, int rows, int lanes)
    {
        ref float none = ref Unsafe.NullRef<float>();
        int row = 0;
        for (; row + TileRows <= rows; row += TileRows)
        {
            ref float firstX = ref Unsafe.Add(ref x, row);
            ref float firstT = ref Unsafe.Add(ref t, row * stride);
            int lane = 0;
            for (; lane + TileLanes <= lanes; lane += TileLanes)
            {
                ref float sums = ref Unsafe.Add(ref firstT, lane);
                FillTile(ref firstX, xStep, 1, ref Unsafe.Add(ref v, lane), vStep, count, ref sums, stride, ref none, ref none, ref sums, stride);
            }

            if (lane < lanes)
            {
                ref float sums = ref Unsafe.Add(ref firstT, lane);
                FillColumn(ref firstX, xStep, 1, ref Unsafe.Add(ref v, lane), vStep, count, ref sums, stride, ref none, ref none, ref sums, stride);
            }
        }

        for (; row < rows; row++)
        {
            ref float firstX = ref Unsafe.Add(ref x, row);
            ref float firstT = ref Unsafe.Add(ref t, row * stride);
            int lane = 0;
            for (; lane + TileLanes <= lanes; lane += TileLanes)
            {
                AddRow(ref firstX, xStep, ref Unsafe.Add(ref v, lane), vStep, count, ref Unsafe.Add(ref firstT, lane));
            }

            if (lane < lanes)
            {
                AddRegister(ref firstX, xStep, ref Unsafe.Add(ref v, lane), vStep, count, ref Unsafe.Add(ref firstT, lane));
            }
        }
    }

    /// <summary>Four rows of two registers: y[i] = earlier[i] + (before[i] + (start[i] + Σ x[n, i] · v[n])).</summary>
    /// <param name="x">The first factor.</param>
    /// <param name="xStep">The distance from one n to the next.</param>
    /// <param name="xRow">The distance from one i to the next.</param>
    /// <param name="v">The first vector.</param>
    /// <param name="vStep">The distance between two vectors.</param>
    /// <param name="count">The number of summands.</param>
    /// <param name="start">What the sums begin with; a null reference for 0.</param>
    /// <param name="startRow">The distance between two rows of it; 0 if it is the same for all.</param>
    /// <param name="before">A tile that is added to the sums; a null reference for none.</param>
    /// <param name="earlier">Another one, added after that.</param>
    /// <param name="y">The result.</param>
    /// <param name="yRow">The distance between two of its rows.</param>
    [MethodImpl(Compilation.AtOnce)]
    private static void FillTile(
        ref float x,
        nint xStep,
        nint xRow,
        ref float v,
        nint vStep,
        nint count,
        ref float start,
        nint startRow,
        ref float before,
        ref float earlier,
        ref float y,
        nint yRow)
    {
        Vector512<float> sum00 = Vector512<float>.Zero;
        Vector512<float> sum01 = Vector512<float>.Zero;
        Vector512<float> sum10 = Vector512<float>.Zero;
        Vector512<float> sum11 = Vector512<float>.Zero;
        Vector512<float> sum20 = Vector512<float>.Zero;
        Vector512<float> sum21 = Vector512<float>.Zero;
        Vector512<float> sum30 = Vector512<float>.Zero;
        Vector512<float> sum31 = Vector512<float>.Zero;
        if (!Unsafe.IsNullRef(ref start))
        {
            sum00 = Load(ref start, 0);
            sum01 = Load(ref start, 1);
            start = ref Unsafe.Add(ref start, startRow);
            sum10 = Load(ref start, 0);
            sum11 = Load(ref start, 1);
            start = ref Unsafe.Add(ref start, startRow);
            sum20 = Load(ref start, 0);
            sum21 = Load(ref start, 1);
            start = ref Unsafe.Add(ref start, startRow);
            sum30 = Load(ref start, 0);
            sum31 = Load(ref start, 1);
        }

        ref float x2 = ref Unsafe.Add(ref x, 2 * xRow);
        for (; count > 0; count--)
        {
            Vector512<float> v0 = Load(ref v, 0);
            Vector512<float> v1 = Load(ref v, 1);
            Vector512<float> a = Vector512.Create(x);
            sum00 = KernelMath<TArithmetic>.MultiplyAdd(a, v0, sum00);
            sum01 = KernelMath<TArithmetic>.MultiplyAdd(a, v1, sum01);
            a = Vector512.Create(Unsafe.Add(ref x, xRow));
            sum10 = KernelMath<TArithmetic>.MultiplyAdd(a, v0, sum10);
            sum11 = KernelMath<TArithmetic>.MultiplyAdd(a, v1, sum11);
            a = Vector512.Create(x2);
            sum20 = KernelMath<TArithmetic>.MultiplyAdd(a, v0, sum20);
            sum21 = KernelMath<TArithmetic>.MultiplyAdd(a, v1, sum21);
            a = Vector512.Create(Unsafe.Add(ref x2, xRow));
            sum30 = KernelMath<TArithmetic>.MultiplyAdd(a, v0, sum30);
            sum31 = KernelMath<TArithmetic>.MultiplyAdd(a, v1, sum31);
            x = ref Unsafe.Add(ref x, xStep);
            x2 = ref Unsafe.Add(ref x2, xStep);
            v = ref Unsafe.Add(ref v, vStep);
        }

        if (!Unsafe.IsNullRef(ref before))
        {
            sum00 = Load(ref before, 0) + sum00;
            sum01 = Load(ref before, 1) + sum01;
            sum10 = Load(ref before, 2) + sum10;
            sum11 = Load(ref before, 3) + sum11;
            sum20 = Load(ref before, 4) + sum20;
            sum21 = Load(ref before, 5) + sum21;
            sum30 = Load(ref before, 6) + sum30;
            sum31 = Load(ref before, 7) + sum31;
        }

        if (!Unsafe.IsNullRef(ref earlier))
        {
            sum00 = Load(ref earlier, 0) + sum00;
            sum01 = Load(ref earlier, 1) + sum01;
            sum10 = Load(ref earlier, 2) + sum10;
            sum11 = Load(ref earlier, 3) + sum11;
            sum20 = Load(ref earlier, 4) + sum20;
            sum21 = Load(ref earlier, 5) + sum21;
            sum30 = Load(ref earlier, 6) + sum30;
            sum31 = Load(ref earlier, 7) + sum31;
        }

        sum00.StoreUnsafe(ref y);
        sum01.StoreUnsafe(ref y, (nuint)Count);
        y = ref Unsafe.Add(ref y, yRow);
        sum10.StoreUnsafe(ref y);
        sum11.StoreUnsafe(ref y, (nuint)Count);
        y = ref Unsafe.Add(ref y, yRow);
        sum20.StoreUnsafe(ref y);
        sum21.StoreUnsafe(ref y, (nuint)Count);
        y = ref Unsafe.Add(ref y, yRow);
        sum30.StoreUnsafe(ref y);
        sum31.StoreUnsafe(ref y, (nuint)Count);
    }

    /// <summary>Four rows of one register, likewise.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private static void FillColumn(
        ref float x,
        nint xStep,
        nint xRow,
        ref float v,
        nint vStep,
        nint count,
        ref float start,
        nint startRow,
        ref float before,
        ref float earlier,
        ref float y,
        nint yRow)
    {
        Vector512<float> sum0 = Vector512<float>.Zero;
        Vector512<float> sum1 = Vector512<float>.Zero;
        Vector512<float> sum2 = Vector512<float>.Zero;
        Vector512<float> sum3 = Vector512<float>.Zero;
        if (!Unsafe.IsNullRef(ref start))
        {
            sum0 = Load(ref start, 0);
            start = ref Unsafe.Add(ref start, startRow);
            sum1 = Load(ref start, 0);
            start = ref Unsafe.Add(ref start, startRow);
            sum2 = Load(ref start, 0);
            start = ref Unsafe.Add(ref start, startRow);
            sum3 = Load(ref start, 0);
        }

        ref float x2 = ref Unsafe.Add(ref x, 2 * xRow);
        for (; count > 0; count--)
        {
            Vector512<float> v0 = Load(ref v, 0);
            sum0 = KernelMath<TArithmetic>.MultiplyAdd(Vector512.Create(x), v0, sum0);
            sum1 = KernelMath<TArithmetic>.MultiplyAdd(Vector512.Create(Unsafe.Add(ref x, xRow)), v0, sum1);
            sum2 = KernelMath<TArithmetic>.MultiplyAdd(Vector512.Create(x2), v0, sum2);
            sum3 = KernelMath<TArithmetic>.MultiplyAdd(Vector512.Create(Unsafe.Add(ref x2, xRow)), v0, sum3);
            x = ref Unsafe.Add(ref x, xStep);
            x2 = ref Unsafe.Add(ref x2, xStep);
            v = ref Unsafe.Add(ref v, vStep);
        }

        if (!Unsafe.IsNullRef(ref before))
        {
            sum0 = Load(ref before, 0) + sum0;
            sum1 = Load(ref before, 2) + sum1;
            sum2 = Load(ref before, 4) + sum2;
            sum3 = Load(ref before, 6) + sum3;
        }

        if (!Unsafe.IsNullRef(ref earlier))
        {
            sum0 = Load(ref earlier, 0) + sum0;
            sum1 = Load(ref earlier, 2) + sum1;
            sum2 = Load(ref earlier, 4) + sum2;
            sum3 = Load(ref earlier, 6) + sum3;
        }

        sum0.StoreUnsafe(ref y);
        y = ref Unsafe.Add(ref y, yRow);
        sum1.StoreUnsafe(ref y);
        y = ref Unsafe.Add(ref y, yRow);
        sum2.StoreUnsafe(ref y);
        y = ref Unsafe.Add(ref y, yRow);
        sum3.StoreUnsafe(ref y);
    }

    /// <summary>One row of two registers.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private static void AddRow(ref float x, nint xStep, ref float v, nint vStep, nint count, ref float t)
    {
        Vector512<float> sum0 = Load(ref t, 0);
        Vector512<float> sum1 = Load(ref t, 1);
        for (; count > 0; count--)
        {
            Vector512<float> a = Vector512.Create(x);
            sum0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref v, 0), sum0);
            sum1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref v, 1), sum1);
            x = ref Unsafe.Add(ref x, xStep);
            v = ref Unsafe.Add(ref v, vStep);
        }

        sum0.StoreUnsafe(ref t);
        sum1.StoreUnsafe(ref t, (nuint)Count);
    }

    /// <summary>One register.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private static void AddRegister(ref float x, nint xStep, ref float v, nint vStep, nint count, ref float t)
    {
        Vector512<float> sum = Load(ref t, 0);
        for (; count > 0; count--)
        {
            sum = KernelMath<TArithmetic>.MultiplyAdd(Vector512.Create(x), Load(ref v, 0), sum);
            x = ref Unsafe.Add(ref x, xStep);
            v = ref Unsafe.Add(ref v, vStep);
        }

        sum.StoreUnsafe(ref t);
    }

    /// <summary>Combines the rows of a matrix for four vectors of factors: the same bits as <see cref="Combine"/> for each.</summary>
    /// <param name="x">The first factor of the first vector.</param>
    /// <param name="xRow">The distance between two vectors of factors.</param>
    /// <param name="count">The number of rows of the matrix.</param>
    /// <param name="w">The matrix.</param>
    /// <param name="stride">The distance between two rows.</param>
    /// <param name="hasStart">Whether the row behind the last one is added, without a factor.</param>
    /// <param name="y">The first result.</param>
    /// <param name="yRow">The distance between two results.</param>
    /// <param name="lanes">The floats of a row that count.</param>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    public static void CombineForFour(
        ref float x, nint xRow, int count, ref float w, nint stride, bool hasStart, ref float y, nint yRow, int lanes)
    {
        Unsafe.SkipInit(out TileSums memory);
        ref float none = ref Unsafe.NullRef<float>();
        ref float first = ref TileSums.First(ref memory);
        ref float second = ref TileSums.Second(ref memory);
        ref float start = ref hasStart ? ref Unsafe.Add(ref w, count * stride) : ref none;
        for (int lane = 0; lane < lanes; lane += TileLanes)
        {
            // What is less than whole registers goes by way of the sums.
            int left = lanes - lane;
            bool isWide = left > Count;
            bool isWhole = left >= (isWide ? TileLanes : Count);
            ref float last = ref isWhole ? ref y : ref first;
            nint lastRow = isWhole ? yRow : TileLanes;
            if (lanes <= Contract.LargestOfFourChains)
            {
                CombineChain(ref x, xRow, count, 0, 4, ref w, stride, isWide, ref start, ref none, ref none, ref first, TileLanes);
                CombineChain(ref x, xRow, count, 2, 4, ref w, stride, isWide, ref none, ref first, ref none, ref first, TileLanes);
                CombineChain(ref x, xRow, count, 1, 4, ref w, stride, isWide, ref none, ref none, ref none, ref second, TileLanes);
                CombineChain(ref x, xRow, count, 3, 4, ref w, stride, isWide, ref none, ref second, ref first, ref last, lastRow);
            }
            else
            {
                CombineChain(ref x, xRow, count, 0, 2, ref w, stride, isWide, ref start, ref none, ref none, ref first, TileLanes);
                CombineChain(ref x, xRow, count, 1, 2, ref w, stride, isWide, ref none, ref first, ref none, ref last, lastRow);
            }

            if (!isWhole)
            {
                StoreRows(ref first, ref y, yRow, left);
            }

            w = ref Unsafe.Add(ref w, TileLanes);
            y = ref Unsafe.Add(ref y, TileLanes);
            start = ref hasStart ? ref Unsafe.Add(ref start, TileLanes) : ref none;
        }
    }

    /// <summary>One of the chains of additions of four rows, as far as a tile is wide, added to those before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CombineChain(
        ref float x,
        nint xRow,
        int count,
        int chain,
        int chains,
        ref float w,
        nint stride,
        bool isWide,
        ref float start,
        ref float before,
        ref float earlier,
        ref float y,
        nint yRow)
    {
        x = ref Unsafe.Add(ref x, chain);
        w = ref Unsafe.Add(ref w, chain * stride);
        int summands = (count + chains - 1 - chain) / chains;
        if (isWide)
        {
            FillTile(ref x, chains, xRow, ref w, chains * stride, summands, ref start, 0, ref before, ref earlier, ref y, yRow);
        }
        else
        {
            FillColumn(ref x, chains, xRow, ref w, chains * stride, summands, ref start, 0, ref before, ref earlier, ref y, yRow);
        }
    }

    /// <summary>Stores of each row of a tile what counts.</summary>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static void StoreRows(ref float tile, ref float y, nint yRow, int lanes)
    {
        for (int row = 0; row < TileRows; row++)
        {
            Lanes.StoreFirst(Load(ref tile, 0), ref y, lanes);
            if (lanes > Count)
            {
                Lanes.StoreFirst(Load(ref tile, 1), ref Unsafe.Add(ref y, Count), lanes - Count);
            }

            tile = ref Unsafe.Add(ref tile, TileLanes);
            y = ref Unsafe.Add(ref y, yRow);
        }
    }
}
#endif
