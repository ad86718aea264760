#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>g[k] = g[k] + x[k] · v: the outer product of two vectors, added to a matrix. The lanes lie along v.</content>
internal static partial class Products256<TArithmetic>
{
    /// <summary>Adds the outer product of two vectors to a matrix.</summary>
    /// <param name="x">The first of the factors.</param>
    /// <param name="count">The number of factors and of rows.</param>
    /// <param name="v">The vector, in whole registers.</param>
    /// <param name="lanes">Its length, a multiple of the virtual lanes.</param>
    /// <param name="g">The matrix.</param>
    /// <param name="stride">The distance between two rows.</param>
    [MethodImpl(Compilation.AtOnce)]
    private static void AddOuter(ref float x, nuint count, ref float v, int lanes, ref float g, nuint stride)
    {
        for (; lanes >= 4 * Count; lanes -= 4 * Count)
        {
            AddOuterOfFour(ref x, count, ref v, ref g, stride);
            v = ref Unsafe.Add(ref v, 4 * Count);
            g = ref Unsafe.Add(ref g, 4 * Count);
        }

        for (; lanes > 0; lanes -= Count)
        {
            AddOuterOfOne(ref x, count, ref v, ref g, stride);
            v = ref Unsafe.Add(ref v, Count);
            g = ref Unsafe.Add(ref g, Count);
        }
    }

    [MethodImpl(Compilation.AtOnce)]
    private static void AddOuterOfFour(ref float x, nuint count, ref float v, ref float g, nuint stride)
    {
        Vector256<float> v0 = Load(ref v, 0);
        Vector256<float> v1 = Load(ref v, 1);
        Vector256<float> v2 = Load(ref v, 2);
        Vector256<float> v3 = Load(ref v, 3);
        ref float end = ref Unsafe.Add(ref x, count);
        for (; Unsafe.IsAddressLessThan(ref x, ref end); x = ref Unsafe.Add(ref x, 1))
        {
            Vector256<float> a = Vector256.Create(x);
            KernelMath<TArithmetic>.MultiplyAdd(a, v0, Load(ref g, 0)).StoreUnsafe(ref g);
            KernelMath<TArithmetic>.MultiplyAdd(a, v1, Load(ref g, 1)).StoreUnsafe(ref g, (nuint)Count);
            KernelMath<TArithmetic>.MultiplyAdd(a, v2, Load(ref g, 2)).StoreUnsafe(ref g, 2 * (nuint)Count);
            KernelMath<TArithmetic>.MultiplyAdd(a, v3, Load(ref g, 3)).StoreUnsafe(ref g, 3 * (nuint)Count);
            g = ref Unsafe.Add(ref g, stride);
        }
    }

    [MethodImpl(Compilation.AtOnce)]
    private static void AddOuterOfOne(ref float x, nuint count, ref float v, ref float g, nuint stride)
    {
        Vector256<float> v0 = Load(ref v, 0);
        ref float end = ref Unsafe.Add(ref x, count);
        for (; Unsafe.IsAddressLessThan(ref x, ref end); x = ref Unsafe.Add(ref x, 1))
        {
            KernelMath<TArithmetic>.MultiplyAdd(Vector256.Create(x), v0, Load(ref g, 0)).StoreUnsafe(ref g);
            g = ref Unsafe.Add(ref g, stride);
        }
    }
}
#endif
