using System;

namespace SoftmaxKernels.Arm64;

/// <summary>A hash of the bits of many results in order, where any NaN counts as the same one.</summary>
/// <remarks>Each result is mixed in as xxHash64 does with four bytes: differences do not cancel, as they can in a sum.</remarks>
internal struct HashSum
{
    private const uint CanonicalNaN = 0x7fc00000;

    private const ulong Prime1 = 0x9e3779b185ebca87;
    private const ulong Prime2 = 0xc2b2ae3d27d4eb4f;
    private const ulong Prime3 = 0x165667b19e3779f9;

    private ulong _state;

    /// <summary>Gets the hash of the results so far.</summary>
    public readonly ulong Value
    {
        get
        {
            // Until here the first bits of the last result have reached only some bits of the state.
            ulong value = (_state ^ (_state >> 33)) * Prime2;
            value = (value ^ (value >> 29)) * Prime3;
            return value ^ (value >> 32);
        }
    }

    public void Add(float result) => Mix(float.IsNaN(result) ? CanonicalNaN : BitConverter.SingleToUInt32Bits(result));

    /// <summary>Adds a class, as the float of its index.</summary>
    public void Add(int index) => Add((float)index);

    /// <summary>Adds a number of 64 bits.</summary>
    public void Add(ulong bits)
    {
        Mix((uint)bits);
        Mix((uint)(bits >> 32));
    }

    public void Add(ReadOnlySpan<float> results)
    {
        foreach (float result in results)
        {
            Add(result);
        }
    }

    private void Mix(uint bits)
    {
        // A rotation by hand: the program for Arm64 has no more of BitOperations than the product uses.
        ulong mixed = _state ^ (bits * Prime1);
        _state = (((mixed << 23) | (mixed >> 41)) * Prime2) + Prime3;
    }
}
