#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>The gradient of softmax: vector-Jacobian product and Jacobian.</content>
internal static partial class RowLoops512
{
    /// <summary>y = p (u − Σ u p).</summary>
    /// <param name="p">The first of the probabilities.</param>
    /// <param name="u">The first element of the upstream gradient.</param>
    /// <param name="y">The first element of the result, which may be that of an input.</param>
    /// <param name="length">The length of the rows, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxGradient(ref float p, ref float u, ref float y, int length)
    {
        float dot = length <= Contract.LargestFloatSum
            ? SumProductsInFloat(ref p, ref u, (nuint)length)
            : (float)SumProducts(ref p, ref u, (nuint)length);

        // + 0 turns a sum of −0 into +0, so that padding cannot change a bit.
        MultiplyDifference(ref p, ref u, ref y, (nuint)length, (float)(dot + 0f));
    }

    /// <summary>Row i of y is p[i] (onehot(i) − p).</summary>
    /// <param name="p">The first of the probabilities.</param>
    /// <param name="y">The first element of the result, apart from the input.</param>
    /// <param name="length">The number of probabilities, at least one register.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void SoftmaxJacobian(ref float p, ref float y, int length)
    {
        for (int i = 0; i < length; i++)
        {
            float probability = Unsafe.Add(ref p, i);
            MultiplyNegated(ref p, ref y, (nuint)length, probability);
            Unsafe.Add(ref y, i) = (float)(probability * (float)(1f - probability));
            y = ref Unsafe.Add(ref y, length);
        }
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static float SumProductsInFloat(ref float p, ref float u, nuint length)
    {
        Unsafe.SkipInit(out LaneSums sums);
        for (nuint lane = 0; lane < Block; lane += Count)
        {
            SumOfProductsOfTail(ref p, ref u, lane, length).StoreUnsafe(ref LaneSums.First(ref sums), lane);
        }

        return sums.Sum(out _);
    }

    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    private static double SumProducts(ref float p, ref float u, nuint length)
    {
        Unsafe.SkipInit(out LaneTotals totals);
        nuint whole = length - (length % Chunk);
        for (nuint lane = 0; lane < Block; lane += Count)
        {
            Vector512<double> lower = Vector512<double>.Zero;
            Vector512<double> upper = Vector512<double>.Zero;
            Vector512<float> sum;
            for (nuint i = lane; i < whole; i += Chunk)
            {
                sum = SumOfProducts(ref p, ref u, i);
                lower += Vector512.WidenLower(sum);
                upper += Vector512.WidenUpper(sum);
            }

            sum = SumOfProductsOfTail(ref p, ref u, whole + lane, length);
            Store(ref totals, lane, lower + Vector512.WidenLower(sum), upper + Vector512.WidenUpper(sum));
        }

        return totals.Sum();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SumOfProducts(ref float p, ref float u, nuint i) =>
        (Product(ref p, ref u, i) + Product(ref p, ref u, i + Block)) +
        (Product(ref p, ref u, i + (2 * Block)) + Product(ref p, ref u, i + (3 * Block)));

    /// <summary>The same of the last, incomplete chunk, whose missing elements are 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SumOfProductsOfTail(ref float p, ref float u, nuint i, nuint length)
    {
        Vector512<float> lower = Vector512<float>.Zero;
        Vector512<float> upper = Vector512<float>.Zero;
        for (nuint block = 0; i < length; i += Block, block++)
        {
            Vector512<float> value = Load(ref u, i, length, padding: 0f) * Load(ref p, i, length, padding: 0f);
            if (block < 2)
            {
                lower += value;
            }
            else
            {
                upper += value;
            }
        }

        return lower + upper;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Product(ref float p, ref float u, nuint i) =>
        Vector512.LoadUnsafe(ref u, i) * Vector512.LoadUnsafe(ref p, i);

    /// <summary>y = p (u − dot).</summary>
    [MethodImpl(Compilation.AtOnce)]
    private static void MultiplyDifference(ref float p, ref float u, ref float y, nuint length, float dot)
    {
        Vector512<float> dots = Vector512.Create(dot);
        nuint last = length - Count;
        Vector512<float> tail = Vector512.LoadUnsafe(ref p, last) * (Vector512.LoadUnsafe(ref u, last) - dots);
        nuint i = 0;
        for (; i + (4 * Count) <= length; i += 4 * Count)
        {
            (Vector512.LoadUnsafe(ref p, i) * (Vector512.LoadUnsafe(ref u, i) - dots)).StoreUnsafe(ref y, i);
            (Vector512.LoadUnsafe(ref p, i + Count) * (Vector512.LoadUnsafe(ref u, i + Count) - dots)).StoreUnsafe(ref y, i + Count);
            (Vector512.LoadUnsafe(ref p, i + (2 * Count)) * (Vector512.LoadUnsafe(ref u, i + (2 * Count)) - dots)).StoreUnsafe(ref y, i + (2 * Count));
            (Vector512.LoadUnsafe(ref p, i + (3 * Count)) * (Vector512.LoadUnsafe(ref u, i + (3 * Count)) - dots)).StoreUnsafe(ref y, i + (3 * Count));
        }

        for (; i < last; i += Count)
        {
            (Vector512.LoadUnsafe(ref p, i) * (Vector512.LoadUnsafe(ref u, i) - dots)).StoreUnsafe(ref y, i);
        }

        tail.StoreUnsafe(ref y, last);
    }

    /// <summary>y = (0 − p) · factor.</summary>
    [MethodImpl(Compilation.AtOnce)]
    private static void MultiplyNegated(ref float p, ref float y, nuint length, float factor)
    {
        Vector512<float> factors = Vector512.Create(factor);
        nuint last = length - Count;
        for (nuint i = 0; i < last; i += Count)
        {
            ((Vector512<float>.Zero - Vector512.LoadUnsafe(ref p, i)) * factors).StoreUnsafe(ref y, i);
        }

        ((Vector512<float>.Zero - Vector512.LoadUnsafe(ref p, last)) * factors).StoreUnsafe(ref y, last);
    }
}
#endif
