using System;

namespace SoftmaxKernels;

/// <summary>The argument checks of the optimisers. They come before anything is written.</summary>
internal static class ParameterBlocks
{
    /// <summary>Requires a block of as many elements as there are parameters, that does not touch another.</summary>
    /// <param name="block">The block.</param>
    /// <param name="other">The parameters, or what else has as many elements.</param>
    /// <param name="name">The parameter that is the block.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the two overlap.</exception>
    public static void Require(ReadOnlySpan<float> block, ReadOnlySpan<float> other, string name)
    {
        if (block.Length != other.Length)
        {
            throw new ArgumentException($"The span has {block.Length} elements, and there are {other.Length} parameters.", name);
        }

        if (block.Overlaps(other))
        {
            throw new ArgumentException("The span may not overlap another: each has memory of its own.", name);
        }
    }
}
