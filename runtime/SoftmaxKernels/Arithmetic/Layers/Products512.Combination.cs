#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>y = start + Σ x[k] · w[k]: the rows of a matrix, each times a number. The lanes lie along the rows.</content>
internal static partial class Products512<TArithmetic>
{
    /// <summary>Combines the rows of a matrix.</summary>
    /// <param name="x">The first of the factors.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="w">The matrix, of which all registers can be read that hold a lane that counts.</param>
    /// <param name="stride">The distance between two rows.</param>
    /// <param name="hasStart">Whether the row behind the last one is added, without a factor.</param>
    /// <param name="y">The result.</param>
    /// <param name="lanes">The floats of a row that count.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Combine(ref float x, nuint count, ref float w, nuint stride, bool hasStart, ref float y, int lanes)
    {
        int whole = (lanes + Count - 1) / Count;
        if (lanes <= Contract.LargestOfFourChains)
        {
            for (; whole >= 2; whole -= 2)
            {
                CombineTwoInFour(ref x, count, ref w, stride, hasStart, ref y, lanes);
                w = ref Unsafe.Add(ref w, 2 * Count);
                y = ref Unsafe.Add(ref y, 2 * Count);
                lanes -= 2 * Count;
            }

            if (whole != 0)
            {
                CombineOneInFour(ref x, count, ref w, stride, hasStart, ref y, lanes);
            }

            return;
        }

        for (; whole >= 4; whole -= 4)
        {
            CombineFourInTwo(ref x, count, ref w, stride, hasStart, ref y, lanes);
            w = ref Unsafe.Add(ref w, 4 * Count);
            y = ref Unsafe.Add(ref y, 4 * Count);
            lanes -= 4 * Count;
        }

        if (whole >= 2)
        {
            CombineTwoInTwo(ref x, count, ref w, stride, hasStart, ref y, lanes);
            w = ref Unsafe.Add(ref w, 2 * Count);
            y = ref Unsafe.Add(ref y, 2 * Count);
            lanes -= 2 * Count;
            whole -= 2;
        }

        if (whole != 0)
        {
            CombineOneInTwo(ref x, count, ref w, stride, hasStart, ref y, lanes);
        }
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static void CombineTwoInFour(ref float x, nuint count, ref float w, nuint stride, bool hasStart, ref float y, int lanes)
    {
        ref float start = ref Unsafe.Add(ref w, count * stride);
        Vector512<float> s0 = hasStart ? Load(ref start, 0) : Vector512<float>.Zero;
        Vector512<float> s1 = hasStart ? Load(ref start, 1) : Vector512<float>.Zero;
        Vector512<float> t0 = Vector512<float>.Zero;
        Vector512<float> t1 = Vector512<float>.Zero;
        Vector512<float> u0 = Vector512<float>.Zero;
        Vector512<float> u1 = Vector512<float>.Zero;
        Vector512<float> v0 = Vector512<float>.Zero;
        Vector512<float> v1 = Vector512<float>.Zero;
        Vector512<float> a;
        ref float end = ref Unsafe.Add(ref x, count & ~(nuint)3);
        for (; Unsafe.IsAddressLessThan(ref x, ref end); x = ref Unsafe.Add(ref x, 4))
        {
            a = Vector512.Create(x);
            s0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), s0);
            s1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), s1);
            w = ref Unsafe.Add(ref w, stride);
            a = Vector512.Create(Unsafe.Add(ref x, 1));
            t0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), t0);
            t1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), t1);
            w = ref Unsafe.Add(ref w, stride);
            a = Vector512.Create(Unsafe.Add(ref x, 2));
            u0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), u0);
            u1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), u1);
            w = ref Unsafe.Add(ref w, stride);
            a = Vector512.Create(Unsafe.Add(ref x, 3));
            v0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), v0);
            v1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), v1);
            w = ref Unsafe.Add(ref w, stride);
        }

        // One to three rows that are left go to the first chains.
        count &= 3;
        if (count > 0)
        {
            a = Vector512.Create(x);
            s0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), s0);
            s1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), s1);
        }

        if (count > 1)
        {
            w = ref Unsafe.Add(ref w, stride);
            a = Vector512.Create(Unsafe.Add(ref x, 1));
            t0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), t0);
            t1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), t1);
        }

        if (count > 2)
        {
            w = ref Unsafe.Add(ref w, stride);
            a = Vector512.Create(Unsafe.Add(ref x, 2));
            u0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), u0);
            u1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), u1);
        }

        ((s0 + u0) + (t0 + v0)).StoreUnsafe(ref y);
        Lanes.StoreFirst((s1 + u1) + (t1 + v1), ref Unsafe.Add(ref y, Count), lanes - Count);
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static void CombineOneInFour(ref float x, nuint count, ref float w, nuint stride, bool hasStart, ref float y, int lanes)
    {
        Vector512<float> s0 = hasStart ? Load(ref Unsafe.Add(ref w, count * stride), 0) : Vector512<float>.Zero;
        Vector512<float> t0 = Vector512<float>.Zero;
        Vector512<float> u0 = Vector512<float>.Zero;
        Vector512<float> v0 = Vector512<float>.Zero;
        ref float end = ref Unsafe.Add(ref x, count & ~(nuint)3);
        for (; Unsafe.IsAddressLessThan(ref x, ref end); x = ref Unsafe.Add(ref x, 4))
        {
            s0 = KernelMath<TArithmetic>.MultiplyAdd(Vector512.Create(x), Load(ref w, 0), s0);
            w = ref Unsafe.Add(ref w, stride);
            t0 = KernelMath<TArithmetic>.MultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 1)), Load(ref w, 0), t0);
            w = ref Unsafe.Add(ref w, stride);
            u0 = KernelMath<TArithmetic>.MultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 2)), Load(ref w, 0), u0);
            w = ref Unsafe.Add(ref w, stride);
            v0 = KernelMath<TArithmetic>.MultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 3)), Load(ref w, 0), v0);
            w = ref Unsafe.Add(ref w, stride);
        }

        count &= 3;
        if (count > 0)
        {
            s0 = KernelMath<TArithmetic>.MultiplyAdd(Vector512.Create(x), Load(ref w, 0), s0);
        }

        if (count > 1)
        {
            w = ref Unsafe.Add(ref w, stride);
            t0 = KernelMath<TArithmetic>.MultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 1)), Load(ref w, 0), t0);
        }

        if (count > 2)
        {
            w = ref Unsafe.Add(ref w, stride);
            u0 = KernelMath<TArithmetic>.MultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 2)), Load(ref w, 0), u0);
        }

        Lanes.StoreFirst((s0 + u0) + (t0 + v0), ref y, lanes);
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static void CombineFourInTwo(ref float x, nuint count, ref float w, nuint stride, bool hasStart, ref float y, int lanes)
    {
        ref float start = ref Unsafe.Add(ref w, count * stride);
        Vector512<float> s0 = hasStart ? Load(ref start, 0) : Vector512<float>.Zero;
        Vector512<float> s1 = hasStart ? Load(ref start, 1) : Vector512<float>.Zero;
        Vector512<float> s2 = hasStart ? Load(ref start, 2) : Vector512<float>.Zero;
        Vector512<float> s3 = hasStart ? Load(ref start, 3) : Vector512<float>.Zero;
        Vector512<float> t0 = Vector512<float>.Zero;
        Vector512<float> t1 = Vector512<float>.Zero;
        Vector512<float> t2 = Vector512<float>.Zero;
        Vector512<float> t3 = Vector512<float>.Zero;
        Vector512<float> a;
        ref float end = ref Unsafe.Add(ref x, count & ~(nuint)1);
        for (; Unsafe.IsAddressLessThan(ref x, ref end); x = ref Unsafe.Add(ref x, 2))
        {
            a = Vector512.Create(x);
            s0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), s0);
            s1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), s1);
            s2 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 2), s2);
            s3 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 3), s3);
            w = ref Unsafe.Add(ref w, stride);
            a = Vector512.Create(Unsafe.Add(ref x, 1));
            t0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), t0);
            t1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), t1);
            t2 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 2), t2);
            t3 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 3), t3);
            w = ref Unsafe.Add(ref w, stride);
        }

        if ((count & 1) != 0)
        {
            a = Vector512.Create(x);
            s0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), s0);
            s1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), s1);
            s2 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 2), s2);
            s3 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 3), s3);
        }

        (s0 + t0).StoreUnsafe(ref y);
        (s1 + t1).StoreUnsafe(ref y, (nuint)Count);
        (s2 + t2).StoreUnsafe(ref y, 2 * (nuint)Count);
        Lanes.StoreFirst(s3 + t3, ref Unsafe.Add(ref y, 3 * Count), lanes - (3 * Count));
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static void CombineTwoInTwo(ref float x, nuint count, ref float w, nuint stride, bool hasStart, ref float y, int lanes)
    {
        ref float start = ref Unsafe.Add(ref w, count * stride);
        Vector512<float> s0 = hasStart ? Load(ref start, 0) : Vector512<float>.Zero;
        Vector512<float> s1 = hasStart ? Load(ref start, 1) : Vector512<float>.Zero;
        Vector512<float> t0 = Vector512<float>.Zero;
        Vector512<float> t1 = Vector512<float>.Zero;
        Vector512<float> a;
        ref float end = ref Unsafe.Add(ref x, count & ~(nuint)1);
        for (; Unsafe.IsAddressLessThan(ref x, ref end); x = ref Unsafe.Add(ref x, 2))
        {
            a = Vector512.Create(x);
            s0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), s0);
            s1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), s1);
            w = ref Unsafe.Add(ref w, stride);
            a = Vector512.Create(Unsafe.Add(ref x, 1));
            t0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), t0);
            t1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), t1);
            w = ref Unsafe.Add(ref w, stride);
        }

        if ((count & 1) != 0)
        {
            a = Vector512.Create(x);
            s0 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 0), s0);
            s1 = KernelMath<TArithmetic>.MultiplyAdd(a, Load(ref w, 1), s1);
        }

        (s0 + t0).StoreUnsafe(ref y);
        Lanes.StoreFirst(s1 + t1, ref Unsafe.Add(ref y, Count), lanes - Count);
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static void CombineOneInTwo(ref float x, nuint count, ref float w, nuint stride, bool hasStart, ref float y, int lanes)
    {
        Vector512<float> s0 = hasStart ? Load(ref Unsafe.Add(ref w, count * stride), 0) : Vector512<float>.Zero;
        Vector512<float> t0 = Vector512<float>.Zero;
        ref float end = ref Unsafe.Add(ref x, count & ~(nuint)1);
        for (; Unsafe.IsAddressLessThan(ref x, ref end); x = ref Unsafe.Add(ref x, 2))
        {
            s0 = KernelMath<TArithmetic>.MultiplyAdd(Vector512.Create(x), Load(ref w, 0), s0);
            w = ref Unsafe.Add(ref w, stride);
            t0 = KernelMath<TArithmetic>.MultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 1)), Load(ref w, 0), t0);
            w = ref Unsafe.Add(ref w, stride);
        }

        if ((count & 1) != 0)
        {
            s0 = KernelMath<TArithmetic>.MultiplyAdd(Vector512.Create(x), Load(ref w, 0), s0);
        }

        Lanes.StoreFirst(s0 + t0, ref y, lanes);
    }
}
#endif
