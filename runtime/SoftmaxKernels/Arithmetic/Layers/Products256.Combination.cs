#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>y = start + Σ x[k] · w[k]: the rows of a matrix, each times a number. The lanes lie along the rows.</content>
internal static partial class Products256<TArithmetic>
{
    // Fewer rows are combined in parts of 4 registers.
    private const nuint FewRows = 64;

    // 32 KiB of a panel of 64 outputs, a first-level cache. At 512 bits panels have 4 registers, and only longer rows have so many.
    private const nuint RowsOfTurn = 128;

    /// <summary>Combines the rows of a matrix.</summary>
    /// <param name="x">The first of the factors.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="w">The matrix, of which all registers can be read that hold a lane that counts.</param>
    /// <param name="stride">The distance between two rows.</param>
    /// <param name="hasStart">Whether the row behind the last one is added, without a factor.</param>
    /// <param name="y">The result.</param>
    /// <param name="lanes">The floats of a row that count.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Combine(ref float x, nuint count, ref float w, nuint stride, bool hasStart, ref float y, int lanes) =>
        CombineRows<AsTheyAre>(ref x, count, ref w, stride, hasStart, ref y, lanes);

    /// <summary>Combines the rows of each panel of a layer.</summary>
    /// <typeparam name="TMap">What is done to the results.</typeparam>
    /// <param name="x">The first of the factors, the same for all panels.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="w">The first panel, behind which the others follow.</param>
    /// <param name="hasStart">Whether a row behind the last one of a panel is added, without a factor.</param>
    /// <param name="y">The result.</param>
    /// <param name="lanes">The floats of the result.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void CombinePanels<TMap>(ref float x, nuint count, ref float w, bool hasStart, ref float y, int lanes)
        where TMap : struct, IResultMap
    {
        for (; lanes > Contract.LayerPanel; lanes -= Contract.LayerPanel)
        {
            CombineRows<TMap>(ref x, count, ref w, Contract.LayerPanel, hasStart, ref y, Contract.LayerPanel);
            w = ref Unsafe.Add(ref w, Contract.LayerPanel * (hasStart ? count + 1 : count));
            y = ref Unsafe.Add(ref y, Contract.LayerPanel);
        }

        CombineRows<TMap>(ref x, count, ref w, (nuint)Contract.Padded(lanes), hasStart, ref y, lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CombineRows<TMap>(ref float x, nuint count, ref float w, nuint stride, bool hasStart, ref float y, int lanes)
        where TMap : struct, IResultMap
    {
        int whole = (lanes + Count - 1) / Count;
        if (lanes <= Contract.LargestOfFourChains)
        {
            for (; whole >= 2; whole -= 2)
            {
                CombineTwoInFour<TMap>(ref x, count, ref w, stride, hasStart, ref y, lanes);
                w = ref Unsafe.Add(ref w, 2 * Count);
                y = ref Unsafe.Add(ref y, 2 * Count);
                lanes -= 2 * Count;
            }

            if (whole != 0)
            {
                CombineOneInFour<TMap>(ref x, count, ref w, stride, hasStart, ref y, lanes);
            }

            return;
        }

        for (; whole >= 8 && count >= FewRows; whole -= 8)
        {
            CombineLongInTwo<TMap>(ref x, count, ref w, stride, hasStart, ref y, lanes);
            w = ref Unsafe.Add(ref w, 8 * Count);
            y = ref Unsafe.Add(ref y, 8 * Count);
            lanes -= 8 * Count;
        }

        for (; whole >= 4; whole -= 4)
        {
            CombineFourInTwo<TMap>(ref x, count, ref w, stride, hasStart, ref y, lanes);
            w = ref Unsafe.Add(ref w, 4 * Count);
            y = ref Unsafe.Add(ref y, 4 * Count);
            lanes -= 4 * Count;
        }

        if (whole >= 2)
        {
            CombineTwoInTwo<TMap>(ref x, count, ref w, stride, hasStart, ref y, lanes);
            w = ref Unsafe.Add(ref w, 2 * Count);
            y = ref Unsafe.Add(ref y, 2 * Count);
            lanes -= 2 * Count;
            whole -= 2;
        }

        if (whole != 0)
        {
            CombineOneInTwo<TMap>(ref x, count, ref w, stride, hasStart, ref y, lanes);
        }
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static void CombineTwoInFour<TMap>(ref float x, nuint count, ref float w, nuint stride, bool hasStart, ref float y, int lanes)
        where TMap : struct, IResultMap
    {
        ref float start = ref Unsafe.Add(ref w, count * stride);
        Vector256<float> s0 = hasStart ? Load(ref start, 0) : Vector256<float>.Zero;
        Vector256<float> s1 = hasStart ? Load(ref start, 1) : Vector256<float>.Zero;
        Vector256<float> t0 = Vector256<float>.Zero;
        Vector256<float> t1 = Vector256<float>.Zero;
        Vector256<float> u0 = Vector256<float>.Zero;
        Vector256<float> u1 = Vector256<float>.Zero;
        Vector256<float> v0 = Vector256<float>.Zero;
        Vector256<float> v1 = Vector256<float>.Zero;
        Vector256<float> a;
        ref float end = ref Unsafe.Add(ref x, count & ~(nuint)3);
        for (; Unsafe.IsAddressLessThan(ref x, ref end); x = ref Unsafe.Add(ref x, 4))
        {
            a = Vector256.Create(x);
            s0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), s0);
            s1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), s1);
            w = ref Unsafe.Add(ref w, stride);
            a = Vector256.Create(Unsafe.Add(ref x, 1));
            t0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), t0);
            t1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), t1);
            w = ref Unsafe.Add(ref w, stride);
            a = Vector256.Create(Unsafe.Add(ref x, 2));
            u0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), u0);
            u1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), u1);
            w = ref Unsafe.Add(ref w, stride);
            a = Vector256.Create(Unsafe.Add(ref x, 3));
            v0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), v0);
            v1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), v1);
            w = ref Unsafe.Add(ref w, stride);
        }

        // One to three rows that are left go to the first chains.
        count &= 3;
        if (count > 0)
        {
            a = Vector256.Create(x);
            s0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), s0);
            s1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), s1);
        }

        if (count > 1)
        {
            w = ref Unsafe.Add(ref w, stride);
            a = Vector256.Create(Unsafe.Add(ref x, 1));
            t0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), t0);
            t1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), t1);
        }

        if (count > 2)
        {
            w = ref Unsafe.Add(ref w, stride);
            a = Vector256.Create(Unsafe.Add(ref x, 2));
            u0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), u0);
            u1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), u1);
        }

        s0 = (s0 + u0) + (t0 + v0);
        s1 = (s1 + u1) + (t1 + v1);
        default(TMap).Apply(s0).StoreUnsafe(ref y);
        Lanes.StoreFirst(default(TMap).Apply(s1), ref Unsafe.Add(ref y, Count), lanes - Count);
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static void CombineOneInFour<TMap>(ref float x, nuint count, ref float w, nuint stride, bool hasStart, ref float y, int lanes)
        where TMap : struct, IResultMap
    {
        Vector256<float> s0 = hasStart ? Load(ref Unsafe.Add(ref w, count * stride), 0) : Vector256<float>.Zero;
        Vector256<float> t0 = Vector256<float>.Zero;
        Vector256<float> u0 = Vector256<float>.Zero;
        Vector256<float> v0 = Vector256<float>.Zero;
        ref float end = ref Unsafe.Add(ref x, count & ~(nuint)3);
        for (; Unsafe.IsAddressLessThan(ref x, ref end); x = ref Unsafe.Add(ref x, 4))
        {
            s0 = KernelMath<TArithmetic>.MultiplyAdd(Vector256.Create(x), Load(ref w, 0), s0);
            w = ref Unsafe.Add(ref w, stride);
            t0 = KernelMath<TArithmetic>.MultiplyAdd(Vector256.Create(Unsafe.Add(ref x, 1)), Load(ref w, 0), t0);
            w = ref Unsafe.Add(ref w, stride);
            u0 = KernelMath<TArithmetic>.MultiplyAdd(Vector256.Create(Unsafe.Add(ref x, 2)), Load(ref w, 0), u0);
            w = ref Unsafe.Add(ref w, stride);
            v0 = KernelMath<TArithmetic>.MultiplyAdd(Vector256.Create(Unsafe.Add(ref x, 3)), Load(ref w, 0), v0);
            w = ref Unsafe.Add(ref w, stride);
        }

        count &= 3;
        if (count > 0)
        {
            s0 = KernelMath<TArithmetic>.MultiplyAdd(Vector256.Create(x), Load(ref w, 0), s0);
        }

        if (count > 1)
        {
            w = ref Unsafe.Add(ref w, stride);
            t0 = KernelMath<TArithmetic>.MultiplyAdd(Vector256.Create(Unsafe.Add(ref x, 1)), Load(ref w, 0), t0);
        }

        if (count > 2)
        {
            w = ref Unsafe.Add(ref w, stride);
            u0 = KernelMath<TArithmetic>.MultiplyAdd(Vector256.Create(Unsafe.Add(ref x, 2)), Load(ref w, 0), u0);
        }

        Lanes.StoreFirst(default(TMap).Apply((s0 + u0) + (t0 + v0)), ref y, lanes);
    }

    /// <summary>
    /// Many rows, 8 registers side by side: memory gives longer pieces faster. Their two chains take turns in the registers, for so many rows
    /// that the first-level cache holds them.
    /// </summary>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static void CombineLongInTwo<TMap>(ref float x, nuint count, ref float w, nuint stride, bool hasStart, ref float y, int lanes)
        where TMap : struct, IResultMap
    {
        Unsafe.SkipInit(out TileSums memory);
        ref float other = ref TileSums.First(ref memory);
        ref float start = ref Unsafe.Add(ref w, count * stride);
        Vector256<float> s0 = hasStart ? Load(ref start, 0) : Vector256<float>.Zero;
        Vector256<float> s1 = hasStart ? Load(ref start, 1) : Vector256<float>.Zero;
        Vector256<float> s2 = hasStart ? Load(ref start, 2) : Vector256<float>.Zero;
        Vector256<float> s3 = hasStart ? Load(ref start, 3) : Vector256<float>.Zero;
        Vector256<float> s4 = hasStart ? Load(ref start, 4) : Vector256<float>.Zero;
        Vector256<float> s5 = hasStart ? Load(ref start, 5) : Vector256<float>.Zero;
        Vector256<float> s6 = hasStart ? Load(ref start, 6) : Vector256<float>.Zero;
        Vector256<float> s7 = hasStart ? Load(ref start, 7) : Vector256<float>.Zero;
        for (nuint first = 0; first < count; first += RowsOfTurn)
        {
            nuint end = count - first < RowsOfTurn ? count : first + RowsOfTurn;
            for (nuint chain = 0; chain < 2; chain++)
            {
                ref float row = ref Unsafe.Add(ref w, (first + chain) * stride);
                for (nuint k = first + chain; k < end; k += 2)
                {
                    Vector256<float> a = Vector256.Create(Unsafe.Add(ref x, k));
                    s0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref row, 0), s0);
                    s1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref row, 1), s1);
                    s2 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref row, 2), s2);
                    s3 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref row, 3), s3);
                    s4 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref row, 4), s4);
                    s5 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref row, 5), s5);
                    s6 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref row, 6), s6);
                    s7 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref row, 7), s7);
                    row = ref Unsafe.Add(ref row, 2 * stride);
                }

                // The other chain begins at 0.
                bool isNew = first + chain == 0;
                s0 = Exchange(ref other, 0, s0, isNew);
                s1 = Exchange(ref other, 1, s1, isNew);
                s2 = Exchange(ref other, 2, s2, isNew);
                s3 = Exchange(ref other, 3, s3, isNew);
                s4 = Exchange(ref other, 4, s4, isNew);
                s5 = Exchange(ref other, 5, s5, isNew);
                s6 = Exchange(ref other, 6, s6, isNew);
                s7 = Exchange(ref other, 7, s7, isNew);
            }
        }

        // The first chain is in the registers again.
        (s0 + Load(ref other, 0)).StoreUnsafe(ref y);
        (s1 + Load(ref other, 1)).StoreUnsafe(ref y, (nuint)Count);
        (s2 + Load(ref other, 2)).StoreUnsafe(ref y, 2 * (nuint)Count);
        (s3 + Load(ref other, 3)).StoreUnsafe(ref y, 3 * (nuint)Count);
        (s4 + Load(ref other, 4)).StoreUnsafe(ref y, 4 * (nuint)Count);
        (s5 + Load(ref other, 5)).StoreUnsafe(ref y, 5 * (nuint)Count);
        (s6 + Load(ref other, 6)).StoreUnsafe(ref y, 6 * (nuint)Count);
        for (nuint i = 0; i < 7 * (nuint)Count; i += (nuint)Count)
        {
            default(TMap).Apply(Vector256.LoadUnsafe(ref y, i)).StoreUnsafe(ref y, i);
        }

        Lanes.StoreFirst(default(TMap).Apply(s7 + Load(ref other, 7)), ref Unsafe.Add(ref y, 7 * Count), lanes - (7 * Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Exchange(ref float memory, int register, Vector256<float> value, bool isNew)
    {
        Vector256<float> kept = isNew ? Vector256<float>.Zero : Load(ref memory, register);
        value.StoreUnsafe(ref memory, (nuint)(register * Count));
        return kept;
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static void CombineFourInTwo<TMap>(ref float x, nuint count, ref float w, nuint stride, bool hasStart, ref float y, int lanes)
        where TMap : struct, IResultMap
    {
        ref float start = ref Unsafe.Add(ref w, count * stride);
        Vector256<float> s0 = hasStart ? Load(ref start, 0) : Vector256<float>.Zero;
        Vector256<float> s1 = hasStart ? Load(ref start, 1) : Vector256<float>.Zero;
        Vector256<float> s2 = hasStart ? Load(ref start, 2) : Vector256<float>.Zero;
        Vector256<float> s3 = hasStart ? Load(ref start, 3) : Vector256<float>.Zero;
        Vector256<float> t0 = Vector256<float>.Zero;
        Vector256<float> t1 = Vector256<float>.Zero;
        Vector256<float> t2 = Vector256<float>.Zero;
        Vector256<float> t3 = Vector256<float>.Zero;
        Vector256<float> a;
        ref float end = ref Unsafe.Add(ref x, count & ~(nuint)1);
        for (; Unsafe.IsAddressLessThan(ref x, ref end); x = ref Unsafe.Add(ref x, 2))
        {
            a = Vector256.Create(x);
            s0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), s0);
            s1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), s1);
            s2 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 2), s2);
            s3 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 3), s3);
            w = ref Unsafe.Add(ref w, stride);
            a = Vector256.Create(Unsafe.Add(ref x, 1));
            t0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), t0);
            t1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), t1);
            t2 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 2), t2);
            t3 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 3), t3);
            w = ref Unsafe.Add(ref w, stride);
        }

        if ((count & 1) != 0)
        {
            a = Vector256.Create(x);
            s0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), s0);
            s1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), s1);
            s2 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 2), s2);
            s3 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 3), s3);
        }

        s0 += t0;
        s1 += t1;
        s2 += t2;
        s3 += t3;
        if (Count == Block || default(TMap).IsShort)
        {
            default(TMap).Apply(s0).StoreUnsafe(ref y);
            default(TMap).Apply(s1).StoreUnsafe(ref y, (nuint)Count);
            default(TMap).Apply(s2).StoreUnsafe(ref y, 2 * (nuint)Count);
        }
        else
        {
            // Sixteen registers do not hold the constants of a long function beside the other sums.
            s0.StoreUnsafe(ref y);
            s1.StoreUnsafe(ref y, (nuint)Count);
            s2.StoreUnsafe(ref y, 2 * (nuint)Count);
            for (nuint i = 0; i < 3 * (nuint)Count; i += (nuint)Count)
            {
                default(TMap).Apply(Vector256.LoadUnsafe(ref y, i)).StoreUnsafe(ref y, i);
            }
        }

        Lanes.StoreFirst(default(TMap).Apply(s3), ref Unsafe.Add(ref y, 3 * Count), lanes - (3 * Count));
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static void CombineTwoInTwo<TMap>(ref float x, nuint count, ref float w, nuint stride, bool hasStart, ref float y, int lanes)
        where TMap : struct, IResultMap
    {
        ref float start = ref Unsafe.Add(ref w, count * stride);
        Vector256<float> s0 = hasStart ? Load(ref start, 0) : Vector256<float>.Zero;
        Vector256<float> s1 = hasStart ? Load(ref start, 1) : Vector256<float>.Zero;
        Vector256<float> t0 = Vector256<float>.Zero;
        Vector256<float> t1 = Vector256<float>.Zero;
        Vector256<float> a;
        ref float end = ref Unsafe.Add(ref x, count & ~(nuint)1);
        for (; Unsafe.IsAddressLessThan(ref x, ref end); x = ref Unsafe.Add(ref x, 2))
        {
            a = Vector256.Create(x);
            s0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), s0);
            s1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), s1);
            w = ref Unsafe.Add(ref w, stride);
            a = Vector256.Create(Unsafe.Add(ref x, 1));
            t0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), t0);
            t1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), t1);
            w = ref Unsafe.Add(ref w, stride);
        }

        if ((count & 1) != 0)
        {
            a = Vector256.Create(x);
            s0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), s0);
            s1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), s1);
        }

        s0 += t0;
        s1 += t1;
        default(TMap).Apply(s0).StoreUnsafe(ref y);
        Lanes.StoreFirst(default(TMap).Apply(s1), ref Unsafe.Add(ref y, Count), lanes - Count);
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static void CombineOneInTwo<TMap>(ref float x, nuint count, ref float w, nuint stride, bool hasStart, ref float y, int lanes)
        where TMap : struct, IResultMap
    {
        Vector256<float> s0 = hasStart ? Load(ref Unsafe.Add(ref w, count * stride), 0) : Vector256<float>.Zero;
        Vector256<float> t0 = Vector256<float>.Zero;
        ref float end = ref Unsafe.Add(ref x, count & ~(nuint)1);
        for (; Unsafe.IsAddressLessThan(ref x, ref end); x = ref Unsafe.Add(ref x, 2))
        {
            s0 = KernelMath<TArithmetic>.MultiplyAdd(Vector256.Create(x), Load(ref w, 0), s0);
            w = ref Unsafe.Add(ref w, stride);
            t0 = KernelMath<TArithmetic>.MultiplyAdd(Vector256.Create(Unsafe.Add(ref x, 1)), Load(ref w, 0), t0);
            w = ref Unsafe.Add(ref w, stride);
        }

        if ((count & 1) != 0)
        {
            s0 = KernelMath<TArithmetic>.MultiplyAdd(Vector256.Create(x), Load(ref w, 0), s0);
        }

        Lanes.StoreFirst(default(TMap).Apply(s0 + t0), ref y, lanes);
    }
}
#endif
