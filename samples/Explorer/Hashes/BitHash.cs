using System;
using System.Numerics;

namespace Explorer.Hashes;

/// <summary>A hash of the bits of many floats in order, in which any NaN is the same. Each is mixed in as xxHash64 does with four bytes.</summary>
internal sealed class BitHash
{
    private const uint CanonicalNaN = 0x7fc00000;
    private const ulong Prime1 = 0x9e3779b185ebca87;
    private const ulong Prime2 = 0xc2b2ae3d27d4eb4f;
    private const ulong Prime3 = 0x165667b19e3779f9;

    private ulong _state;

    /// <summary>Gets how many floats there were.</summary>
    public long Count { get; private set; }

    /// <summary>Gets the hash of them.</summary>
    public ulong Value
    {
        get
        {
            ulong value = (_state ^ (_state >> 33)) * Prime2;
            value = (value ^ (value >> 29)) * Prime3;
            return value ^ (value >> 32);
        }
    }

    /// <summary>Adds floats.</summary>
    /// <param name="results">The floats.</param>
    public void Add(ReadOnlySpan<float> results)
    {
        foreach (float result in results)
        {
            uint bits = float.IsNaN(result) ? CanonicalNaN : BitConverter.SingleToUInt32Bits(result);
            _state = (BitOperations.RotateLeft(_state ^ (bits * Prime1), 23) * Prime2) + Prime3;
        }

        Count += results.Length;
    }
}
