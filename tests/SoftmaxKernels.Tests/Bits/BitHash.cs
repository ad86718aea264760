using System;

namespace SoftmaxKernels.Tests.Bits;

/// <summary>A hash of the bits of many results in order, where any NaN counts as the same one.</summary>
internal sealed class BitHash
{
    private const uint CanonicalNaN = 0x7fc00000;

    private ulong _weight = 1;

    public ulong Value { get; private set; }

    public long Count { get; private set; }

    public void Add(ReadOnlySpan<float> results)
    {
        foreach (float result in results)
        {
            Value += ((float.IsNaN(result) ? CanonicalNaN : BitConverter.SingleToUInt32Bits(result)) + 1UL) * _weight;
            _weight += 2;
        }

        Count += results.Length;
    }
}
