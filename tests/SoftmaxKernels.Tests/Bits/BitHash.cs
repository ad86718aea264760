using System;
using SoftmaxKernels.Arm64;

namespace SoftmaxKernels.Tests.Bits;

/// <summary>The hash that is also computed on Arm64, and of how many results it is.</summary>
internal sealed class BitHash
{
    private HashSum _sum;

    public ulong Value => _sum.Value;

    public long Count { get; private set; }

    public void Add(ReadOnlySpan<float> results)
    {
        _sum.Add(results);
        Count += results.Length;
    }
}
