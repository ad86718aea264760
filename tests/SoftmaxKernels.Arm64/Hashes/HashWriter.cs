using System;

namespace SoftmaxKernels.Arm64;

/// <summary>Hands out places for hashes, one part after the other.</summary>
/// <param name="hashes">All places.</param>
internal ref struct HashWriter(Span<ulong> hashes)
{
    private Span<ulong> _rest = hashes;

    /// <summary>The next places.</summary>
    public Span<ulong> Next(int count)
    {
        Span<ulong> next = _rest.Slice(0, count);
        _rest = _rest.Slice(count);
        return next;
    }
}
