using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Rows;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// The norm of a block and its scaling, on the widest registers of the machine that the block fills, or without. No product is fused:
/// the same in both profiles.
/// </summary>
internal static class SquareLoops
{
    private const int VirtualLanes = Contract.VirtualLanes;

    /// <summary>Σ x², in double lanes.</summary>
    /// <param name="x">The block.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(Compilation.AtOnce)]
    public static double Sum(ReadOnlySpan<float> x)
    {
#if NET8_0_OR_GREATER
        if (RowLoops<Reproducible>.Fills512(x.Length))
        {
            return RowLoops512.SumOfSquares(ref RowLoops<Reproducible>.First(x), (nuint)x.Length);
        }

        if (RowLoops<Reproducible>.Fills256(x.Length))
        {
            return RowLoops256.SumOfSquares(ref RowLoops<Reproducible>.First(x), (nuint)x.Length);
        }

        if (RowLoops<Reproducible>.Fills128(x.Length))
        {
            return RowLoops128.SumOfSquares(ref RowLoops<Reproducible>.First(x), (nuint)x.Length);
        }
#endif
        return SumOfScalars(x);
    }

    /// <summary>x · factor, in place.</summary>
    /// <param name="x">The block.</param>
    /// <param name="factor">The factor.</param>
    [MethodImpl(Compilation.AtOnce)]
    public static void Scale(Span<float> x, float factor)
    {
#if NET8_0_OR_GREATER
        if (RowLoops<Reproducible>.Fills512(x.Length))
        {
            RowLoops512.Scale(ref RowLoops<Reproducible>.First(x), (nuint)x.Length, factor);
            return;
        }

        if (RowLoops<Reproducible>.Fills256(x.Length))
        {
            RowLoops256.Scale(ref RowLoops<Reproducible>.First(x), (nuint)x.Length, factor);
            return;
        }

        if (RowLoops<Reproducible>.Fills128(x.Length))
        {
            RowLoops128.Scale(ref RowLoops<Reproducible>.First(x), (nuint)x.Length, factor);
            return;
        }
#endif
        for (int i = 0; i < x.Length; i++)
        {
            x[i] = (float)(x[i] * factor);
        }
    }

    [MethodImpl(Compilation.AtOnceOrInlined)]
    private static double SumOfScalars(ReadOnlySpan<float> x)
    {
        Span<double> lanes = stackalloc double[VirtualLanes];
        Span<double> squares = stackalloc double[Contract.Chunk];
        lanes.Clear();
        for (int c = 0; c < x.Length; c = RowBlocks.Next(c, Contract.Chunk, x.Length))
        {
            squares.Clear();
            for (int i = 0; i < Math.Min(Contract.Chunk, x.Length - c); i++)
            {
                squares[i] = (double)x[c + i] * (double)x[c + i];
            }

            for (int j = 0; j < VirtualLanes; j++)
            {
                lanes[j] += (squares[j] + squares[j + VirtualLanes])
                    + (squares[j + (2 * VirtualLanes)] + squares[j + (3 * VirtualLanes)]);
            }
        }

        for (int distance = VirtualLanes / 2; distance > 0; distance /= 2)
        {
            for (int j = 0; j < distance; j++)
            {
                lanes[j] += lanes[j + distance];
            }
        }

        return lanes[0];
    }
}
