using System;
using System.Runtime.InteropServices;

namespace Explorer.Timing;

/// <summary>Floats that begin on a cache line: where they lie must not decide which contender is faster.</summary>
internal sealed class AlignedFloats
{
    private const int CacheLine = 64;

    private readonly float[] _memory;
    private readonly int _offset;
    private readonly int _length;

    /// <summary>Initializes a new instance of the <see cref="AlignedFloats"/> class.</summary>
    /// <param name="length">How many there are.</param>
    public AlignedFloats(int length)
    {
        _memory = GC.AllocateArray<float>(length + (CacheLine / sizeof(float)), pinned: true);
        long address = Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0);
        _offset = (int)((CacheLine - (address % CacheLine)) % CacheLine) / sizeof(float);
        _length = length;
    }

    /// <summary>Gets the floats.</summary>
    public Span<float> Span => _memory.AsSpan(_offset, _length);
}
