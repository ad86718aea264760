using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>
/// The argument checks of the overloads with pointers, before they have spans. What they pass on is checked there. None of
/// them takes a pointer, so that this assembly has no unsafe code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PointerArguments
{
    /// <summary>Requires a pointer.</summary>
    /// <param name="isUsable">Whether the pointer is not null, or nothing will be read or written there.</param>
    /// <param name="name">The parameter.</param>
    /// <exception cref="ArgumentNullException">The pointer is null.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Require(bool isUsable, string name)
    {
        if (!isUsable)
        {
            ThrowNull(name);
        }
    }

    /// <summary>Requires a number of rows whose elements can be counted, and counts them.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="size">The number of classes.</param>
    /// <returns>The number of elements.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of rows is negative or too large for a span.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int RequireRows(int rows, int size)
    {
        // A product that wraps around would make short spans of long batches.
        if (rows < 0 || rows > int.MaxValue / size)
        {
            ThrowRows(rows, size);
        }

        return rows * size;
    }

    /// <summary>Requires a number of draws without replacement.</summary>
    /// <param name="draws">The number of draws.</param>
    /// <param name="size">The number of classes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1, or more than there are classes.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireDraws(int draws, int size)
    {
        if (draws < 1 || draws > size)
        {
            ThrowDraws(draws, size);
        }
    }

    /// <summary>Requires a number of rows whose elements can be counted where rows begin a stride apart, and counts them.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="size">The number of classes.</param>
    /// <param name="stride">How far apart rows begin.</param>
    /// <param name="name">The parameter that is the stride.</param>
    /// <returns>The number of elements, up to the end of the last row.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The stride is less than the number of classes, or the number of rows is negative or too large for a span.
    /// </exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int RequireRows(int rows, int size, int stride, string name)
    {
        StrideArguments.RequireStride(stride, size, name);
        return rows == 0 ? 0 : RequireRows(rows, stride) - (stride - size);
    }

    [DoesNotReturn]
    private static void ThrowNull(string name) => throw new ArgumentNullException(name);

    [DoesNotReturn]
    private static void ThrowRows(int rows, int size) => throw new ArgumentOutOfRangeException(
        nameof(rows), rows, $"The number of rows must be 0 to {int.MaxValue / size}.");

    [DoesNotReturn]
    private static void ThrowDraws(int draws, int size) =>
        throw new ArgumentOutOfRangeException(nameof(draws), draws, $"The number of draws must be 1 to {size}.");
}
