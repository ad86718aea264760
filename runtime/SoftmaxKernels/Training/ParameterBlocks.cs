using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels;

/// <summary>The argument checks of the optimisers. They come before anything is written.</summary>
internal static class ParameterBlocks
{
    /// <summary>Requires a block of as many elements as there are parameters, that does not touch another.</summary>
    /// <param name="block">The block.</param>
    /// <param name="other">The parameters, or what else has as many elements.</param>
    /// <param name="name">The parameter that is the block.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the two overlap.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Require(ReadOnlySpan<float> block, ReadOnlySpan<float> other, string name)
    {
        if (block.Length != other.Length)
        {
            ThrowLength(block.Length, other.Length, name);
        }

        if (block.Overlaps(other))
        {
            ThrowOverlap(name);
        }
    }

    [DoesNotReturn]
    private static void ThrowLength(int length, int parameters, string name) =>
        throw new ArgumentException($"The span has {length} elements, and there are {parameters} parameters.", name);

    [DoesNotReturn]
    private static void ThrowOverlap(string name) =>
        throw new ArgumentException("The span may not overlap another: each has memory of its own.", name);
}
