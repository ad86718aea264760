#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>
/// The product of two matrices, a tile of the result at a time, which stays in registers: t[i] = t[i] + Σ x[n, i] · v[n], n ascending.
/// The lanes lie along v and t. The outputs of a batch are such a product, and so are the gradients of a batch.
/// </content>
internal static partial class Products256<TArithmetic>
{
    /// <summary>The rows of a tile.</summary>
    private const int TileRows = 4;

    /// <summary>The floats of a row of a tile.</summary>
    private static int TileLanes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2 * Vector256<float>.Count;
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
        if (count == 1)
        {
            AddOuter(ref x, (nuint)rows, ref v, lanes, ref t, (nuint)stride);
            return;
        }

        int row = 0;
        for (; row + TileRows <= rows; row += TileRows)
        {
            ref float firstX = ref Unsafe.Add(ref x, row);
            ref float firstT = ref Unsafe.Add(ref t, row * stride);
            int lane = 0;
            for (; lane + TileLanes <= lanes; lane += TileLanes)
            {
                AddTile(ref firstX, xStep, 1, ref Unsafe.Add(ref v, lane), vStep, count, ref Unsafe.Add(ref firstT, lane), stride);
            }

            if (lane < lanes)
            {
                AddColumn(ref firstX, xStep, 1, ref Unsafe.Add(ref v, lane), vStep, count, ref Unsafe.Add(ref firstT, lane), stride);
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

    /// <summary>Four rows of two registers.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private static void AddTile(ref float x, nint xStep, nint xRow, ref float v, nint vStep, nint count, ref float t, nint tRow)
    {
        ref float t1 = ref Unsafe.Add(ref t, tRow);
        ref float t2 = ref Unsafe.Add(ref t1, tRow);
        ref float t3 = ref Unsafe.Add(ref t2, tRow);
        Vector256<float> sum00 = Load(ref t, 0);
        Vector256<float> sum01 = Load(ref t, 1);
        Vector256<float> sum10 = Load(ref t1, 0);
        Vector256<float> sum11 = Load(ref t1, 1);
        Vector256<float> sum20 = Load(ref t2, 0);
        Vector256<float> sum21 = Load(ref t2, 1);
        Vector256<float> sum30 = Load(ref t3, 0);
        Vector256<float> sum31 = Load(ref t3, 1);
        ref float x2 = ref Unsafe.Add(ref x, 2 * xRow);
        for (; count > 0; count--)
        {
            Vector256<float> v0 = Load(ref v, 0);
            Vector256<float> v1 = Load(ref v, 1);
            Vector256<float> a = Vector256.Create(x);
            sum00 = KernelMath<TArithmetic>.MultiplyAdd(a, v0, sum00);
            sum01 = KernelMath<TArithmetic>.MultiplyAdd(a, v1, sum01);
            a = Vector256.Create(Unsafe.Add(ref x, xRow));
            sum10 = KernelMath<TArithmetic>.MultiplyAdd(a, v0, sum10);
            sum11 = KernelMath<TArithmetic>.MultiplyAdd(a, v1, sum11);
            a = Vector256.Create(x2);
            sum20 = KernelMath<TArithmetic>.MultiplyAdd(a, v0, sum20);
            sum21 = KernelMath<TArithmetic>.MultiplyAdd(a, v1, sum21);
            a = Vector256.Create(Unsafe.Add(ref x2, xRow));
            sum30 = KernelMath<TArithmetic>.MultiplyAdd(a, v0, sum30);
            sum31 = KernelMath<TArithmetic>.MultiplyAdd(a, v1, sum31);
            x = ref Unsafe.Add(ref x, xStep);
            x2 = ref Unsafe.Add(ref x2, xStep);
            v = ref Unsafe.Add(ref v, vStep);
        }

        sum00.StoreUnsafe(ref t);
        sum01.StoreUnsafe(ref t, (nuint)Count);
        sum10.StoreUnsafe(ref t1);
        sum11.StoreUnsafe(ref t1, (nuint)Count);
        sum20.StoreUnsafe(ref t2);
        sum21.StoreUnsafe(ref t2, (nuint)Count);
        sum30.StoreUnsafe(ref t3);
        sum31.StoreUnsafe(ref t3, (nuint)Count);
    }

    /// <summary>Four rows of one register.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private static void AddColumn(ref float x, nint xStep, nint xRow, ref float v, nint vStep, nint count, ref float t, nint tRow)
    {
        ref float t2 = ref Unsafe.Add(ref t, 2 * tRow);
        Vector256<float> sum0 = Load(ref t, 0);
        Vector256<float> sum1 = Load(ref Unsafe.Add(ref t, tRow), 0);
        Vector256<float> sum2 = Load(ref t2, 0);
        Vector256<float> sum3 = Load(ref Unsafe.Add(ref t2, tRow), 0);
        ref float x2 = ref Unsafe.Add(ref x, 2 * xRow);
        for (; count > 0; count--)
        {
            Vector256<float> v0 = Load(ref v, 0);
            sum0 = KernelMath<TArithmetic>.MultiplyAdd(Vector256.Create(x), v0, sum0);
            sum1 = KernelMath<TArithmetic>.MultiplyAdd(Vector256.Create(Unsafe.Add(ref x, xRow)), v0, sum1);
            sum2 = KernelMath<TArithmetic>.MultiplyAdd(Vector256.Create(x2), v0, sum2);
            sum3 = KernelMath<TArithmetic>.MultiplyAdd(Vector256.Create(Unsafe.Add(ref x2, xRow)), v0, sum3);
            x = ref Unsafe.Add(ref x, xStep);
            x2 = ref Unsafe.Add(ref x2, xStep);
            v = ref Unsafe.Add(ref v, vStep);
        }

        sum0.StoreUnsafe(ref t);
        sum1.StoreUnsafe(ref Unsafe.Add(ref t, tRow));
        sum2.StoreUnsafe(ref t2);
        sum3.StoreUnsafe(ref Unsafe.Add(ref t2, tRow));
    }

    /// <summary>One row of two registers.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private static void AddRow(ref float x, nint xStep, ref float v, nint vStep, nint count, ref float t)
    {
        Vector256<float> sum0 = Load(ref t, 0);
        Vector256<float> sum1 = Load(ref t, 1);
        for (; count > 0; count--)
        {
            Vector256<float> a = Vector256.Create(x);
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
        Vector256<float> sum = Load(ref t, 0);
        for (; count > 0; count--)
        {
            sum = KernelMath<TArithmetic>.MultiplyAdd(Vector256.Create(x), Load(ref v, 0), sum);
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
        Unsafe.SkipInit(out TileChains chains);
        int chainCount = lanes <= Contract.LargestOfFourChains ? 4 : 2;
        for (int lane = 0; lane < lanes; lane += TileLanes)
        {
            int left = lanes - lane;
            bool isWide = left > Count;
            for (int chain = 0; chain < chainCount; chain++)
            {
                ref float t = ref TileChains.Of(ref chains, chain);
                for (int row = 0; row < TileRows; row++)
                {
                    for (int register = 0; register < 2; register++)
                    {
                        (hasStart && chain == 0 && (isWide || register == 0)
                            ? Load(ref Unsafe.Add(ref w, (count * stride) + lane), register)
                            : Vector256<float>.Zero).StoreUnsafe(ref t, (nuint)((row * TileLanes) + (register * Count)));
                    }
                }

                ref float firstX = ref Unsafe.Add(ref x, chain);
                ref float firstW = ref Unsafe.Add(ref w, (chain * stride) + lane);
                int summands = (count + chainCount - 1 - chain) / chainCount;
                if (isWide)
                {
                    AddTile(ref firstX, chainCount, xRow, ref firstW, chainCount * stride, summands, ref t, TileLanes);
                }
                else
                {
                    AddColumn(ref firstX, chainCount, xRow, ref firstW, chainCount * stride, summands, ref t, TileLanes);
                }
            }

            for (int row = 0; row < TileRows; row++)
            {
                ref float rowY = ref Unsafe.Add(ref y, (row * yRow) + lane);
                for (int register = 0; register * Count < left && register < 2; register++)
                {
                    int offset = (row * TileLanes) + (register * Count);
                    Vector256<float> sum = Chain(ref chains, 0, offset) + Chain(ref chains, chainCount / 2, offset);
                    if (chainCount == 4)
                    {
                        sum += Chain(ref chains, 1, offset) + Chain(ref chains, 3, offset);
                    }

                    Lanes.StoreFirst(sum, ref Unsafe.Add(ref rowY, register * Count), left - (register * Count));
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Chain(ref TileChains chains, int chain, int offset) =>
        Vector256.LoadUnsafe(ref TileChains.Of(ref chains, chain), (nuint)offset);
}
#endif
