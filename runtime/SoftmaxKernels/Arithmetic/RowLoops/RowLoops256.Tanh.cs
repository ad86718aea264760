#if NET8_0_OR_GREATER
using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>tanh, its gradient and its derivative.</content>
internal static partial class RowLoops256<TArithmetic>
{
    /// <summary>y = tanh x.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The first result, which may be the first number.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Tanh(ref float x, ref float y, int length)
    {
        nuint last = (nuint)length - Count;
        Vector256<float> next = Vector256.LoadUnsafe(ref x);
        nuint i = 0;
        while (true)
        {
            Vector256<float> current = next;
            nuint following = Math.Min(i + Count, last);
            next = Vector256.LoadUnsafe(ref x, following);
            KernelMath<TArithmetic>.Tanh(current).StoreUnsafe(ref y, i);
            if (i == last)
            {
                return;
            }

            i = following;
        }
    }

    /// <summary>y = tanh(x) · scale.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="scale">The factor.</param>
    /// <param name="y">The first result, which may be the first number.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void ScaledTanh(ref float x, float scale, ref float y, int length)
    {
        Vector256<float> scales = Vector256.Create(scale);
        nuint last = (nuint)length - Count;
        Vector256<float> next = Vector256.LoadUnsafe(ref x);
        nuint i = 0;
        while (true)
        {
            Vector256<float> current = next;
            nuint following = Math.Min(i + Count, last);
            next = Vector256.LoadUnsafe(ref x, following);
            (KernelMath<TArithmetic>.Tanh(current) * scales).StoreUnsafe(ref y, i);
            if (i == last)
            {
                return;
            }

            i = following;
        }
    }

    /// <summary>y = 1 − tanh² x.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The first result, which may be the first number.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void TanhDerivative(ref float x, ref float y, int length)
    {
        nuint last = (nuint)length - Count;
        Vector256<float> next = Vector256.LoadUnsafe(ref x);
        nuint i = 0;
        while (true)
        {
            Vector256<float> current = next;
            nuint following = Math.Min(i + Count, last);
            next = Vector256.LoadUnsafe(ref x, following);
            KernelMath<TArithmetic>.TanhDerivative(current).StoreUnsafe(ref y, i);
            if (i == last)
            {
                return;
            }

            i = following;
        }
    }

    /// <summary>y = u (1 − t²).</summary>
    /// <param name="t">The first tanh.</param>
    /// <param name="u">The first element of the upstream gradient.</param>
    /// <param name="y">The first result, which may be that of an input.</param>
    /// <param name="length">The length of the rows, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void TanhGradient(ref float t, ref float u, ref float y, int length)
    {
        nuint last = (nuint)length - Count;
        Vector256<float> tail = KernelMath<TArithmetic>.TanhGradient(Vector256.LoadUnsafe(ref t, last), Vector256.LoadUnsafe(ref u, last));
        for (nuint i = 0; i < last; i += Count)
        {
            KernelMath<TArithmetic>.TanhGradient(Vector256.LoadUnsafe(ref t, i), Vector256.LoadUnsafe(ref u, i)).StoreUnsafe(ref y, i);
        }

        tail.StoreUnsafe(ref y, last);
    }
}
#endif
