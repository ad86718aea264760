using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>The argument checks of batches whose rows have other numbers between them.</summary>
internal static class StrideArguments
{
    /// <summary>Requires rows that begin a stride apart, and returns how many there are.</summary>
    /// <param name="length">The length of the input, in which the last row may end where it is done, or at the stride.</param>
    /// <param name="rowStride">How far apart rows begin.</param>
    /// <param name="size">The number of classes.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="ArgumentException">The length ends within a row, or between rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The stride is less than the number of classes.</exception>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static int RequireRows(int length, int rowStride, int size)
    {
        RequireStride(rowStride, size, nameof(rowStride));
        int rows = length / rowStride;
        int rest = length - (rows * rowStride);
        if (rest > 0 && rest < size)
        {
            ThrowRagged(length, rowStride, size, "logits");
        }

        return rest > 0 ? rows + 1 : rows;
    }

    /// <summary>Requires rows that begin a stride apart, and a destination that has room for them at a stride of its own.</summary>
    /// <param name="logits">The rows.</param>
    /// <param name="rowStride">How far apart they begin.</param>
    /// <param name="destination">The destination.</param>
    /// <param name="destinationStride">How far apart rows begin there.</param>
    /// <param name="size">The number of classes.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="ArgumentException">
    /// The length ends within a row, or between rows, the destination is shorter, or it overlaps the rows and is not the same memory at the same stride.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A stride is less than the number of classes.</exception>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static int RequireBatch(ReadOnlySpan<float> logits, int rowStride, Span<float> destination, int destinationStride, int size)
    {
        int rows = RequireRows(logits.Length, rowStride, size);
        RequireStride(destinationStride, size, nameof(destinationStride));
        long needed = rows == 0 ? 0 : ((rows - 1L) * destinationStride) + size;
        KernelArguments.RequireRoom(destination.Length, (int)Math.Min(needed, int.MaxValue));
        if (rowStride == destinationStride)
        {
            KernelArguments.RequireSameOrApart(logits, destination);
        }
        else
        {
            KernelArguments.RequireApart(logits, destination);
        }

        return rows;
    }

    /// <summary>Requires a distance of rows in which a row has room.</summary>
    /// <param name="stride">The distance.</param>
    /// <param name="size">The number of classes.</param>
    /// <param name="name">The parameter.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less than the number of classes.</exception>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void RequireStride(int stride, int size, string name)
    {
        if (stride < size)
        {
            throw new ArgumentOutOfRangeException(name, stride, $"Rows of {size} elements must begin at least that far apart.");
        }
    }

    [DoesNotReturn]
    private static void ThrowRagged(int length, int rowStride, int size, string name) => throw new ArgumentException(
        $"The span has {length} elements, which is not a whole number of rows of {size} that begin {rowStride} apart.", name);
}
