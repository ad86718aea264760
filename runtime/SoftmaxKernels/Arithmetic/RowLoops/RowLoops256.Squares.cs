#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftmaxKernels.Arithmetic;

/// <content>The sum of squares, which a norm is taken of.</content>
internal static partial class RowLoops256
{
    /// <summary>Σ x² in double lanes. A square is exact in double; so that no sum of them overflows, chunks are double too.</summary>
    /// <param name="x">The first element.</param>
    /// <param name="length">The length of the row, at least one register.</param>
    /// <returns>The sum.</returns>
    [SkipLocalsInit]
    [MethodImpl(Compilation.AtOnce)]
    internal static double SumOfSquares(ref float x, nuint length)
    {
        Unsafe.SkipInit(out LaneTotals totals);
        nuint whole = length - (length % Chunk);
        for (nuint lane = 0; lane < Block; lane += Count)
        {
            Vector256<double> lower = Vector256<double>.Zero;
            Vector256<double> upper = Vector256<double>.Zero;
            for (nuint i = lane; i < whole; i += Chunk)
            {
                lower += (LowerSquares(ref x, i) + LowerSquares(ref x, i + Block)) +
                    (LowerSquares(ref x, i + (2 * Block)) + LowerSquares(ref x, i + (3 * Block)));
                upper += (UpperSquares(ref x, i) + UpperSquares(ref x, i + Block)) +
                    (UpperSquares(ref x, i + (2 * Block)) + UpperSquares(ref x, i + (3 * Block)));
            }

            AddSquaresOfTail(ref x, whole + lane, length, ref lower, ref upper);
            Store(ref totals, lane, lower, upper);
        }

        return totals.Sum();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LowerSquares(ref float x, nuint i)
    {
        Vector256<double> values = Vector256.WidenLower(Vector256.LoadUnsafe(ref x, i));
        return values * values;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> UpperSquares(ref float x, nuint i)
    {
        Vector256<double> values = Vector256.WidenUpper(Vector256.LoadUnsafe(ref x, i));
        return values * values;
    }

    /// <summary>The same of the last, incomplete chunk, whose missing elements are 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddSquaresOfTail(ref float x, nuint i, nuint length, ref Vector256<double> lower, ref Vector256<double> upper)
    {
        Vector256<double> lower0 = Vector256<double>.Zero;
        Vector256<double> upper0 = Vector256<double>.Zero;
        Vector256<double> lower2 = Vector256<double>.Zero;
        Vector256<double> upper2 = Vector256<double>.Zero;
        for (nuint block = 0; i < length; i += Block, block++)
        {
            Vector256<float> values = Load(ref x, i, length, padding: 0f);
            Vector256<double> wideLower = Vector256.WidenLower(values);
            Vector256<double> wideUpper = Vector256.WidenUpper(values);
            if (block < 2)
            {
                lower0 += wideLower * wideLower;
                upper0 += wideUpper * wideUpper;
            }
            else
            {
                lower2 += wideLower * wideLower;
                upper2 += wideUpper * wideUpper;
            }
        }

        lower += lower0 + lower2;
        upper += upper0 + upper2;
    }
}
#endif
