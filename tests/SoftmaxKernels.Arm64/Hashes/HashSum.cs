using System;

namespace SoftmaxKernels.Arm64;

/// <summary>A hash of the bits of many results in order, where any NaN counts as the same one.</summary>
internal struct HashSum
{
    private const uint CanonicalNaN = 0x7fc00000;

    private ulong _weight;

    public ulong Value { get; private set; }

    public void Add(float result)
    {
        _weight += 2;
        Value += ((float.IsNaN(result) ? CanonicalNaN : BitConverter.SingleToUInt32Bits(result)) + 1UL) * (_weight - 1);
    }

    public void Add(ReadOnlySpan<float> results)
    {
        foreach (float result in results)
        {
            Add(result);
        }
    }
}
