using System.Runtime.CompilerServices;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Rows;

/// <summary>The blocks of a row that is worked off one block after the other.</summary>
internal static class RowBlocks
{
    /// <summary>
    /// Where the next block begins. The sum of start and size is no condition of a loop: in the longest rows that there can
    /// be, the one after the last block is no integer.
    /// </summary>
    /// <param name="start">Where a block begins, less than <paramref name="length"/>.</param>
    /// <param name="size">The elements of a block.</param>
    /// <param name="length">The elements of the row.</param>
    /// <returns>Where the next block begins; the length of the row if there is none.</returns>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static int Next(int start, int size, int length) => size < length - start ? start + size : length;
}
