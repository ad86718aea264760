using System;

namespace Arena;

/// <summary>64 bits of all that happened in a run, in its order.</summary>
internal sealed class RunHash
{
    /// <summary>Gets the hash of what was added until now.</summary>
    public ulong Value { get; private set; }

    /// <summary>Adds integers.</summary>
    public void Add(ReadOnlySpan<int> values)
    {
        foreach (int value in values)
        {
            Add((uint)value);
        }
    }

    /// <summary>Adds the bits of floats.</summary>
    public void Add(ReadOnlySpan<float> values)
    {
        foreach (float value in values)
        {
            Add(BitConverter.SingleToUInt32Bits(value));
        }
    }

    private void Add(uint value)
    {
        unchecked
        {
            ulong mixed = (Value ^ value) * 0x9E3779B97F4A7C15;
            Value = mixed ^ (mixed >> 32);
        }
    }
}
