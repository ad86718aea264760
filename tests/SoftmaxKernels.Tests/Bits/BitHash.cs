using System;
using SoftmaxKernels.Arm64;

namespace SoftmaxKernels.Tests.Bits;

/// <summary>The hash that is also computed on Arm64, and of how many results it is.</summary>
internal sealed class BitHash
{
    private HashSum _sum;

    public ulong Value => _sum.Value;

    public long Count { get; private set; }

    public void Add(float result)
    {
        _sum.Add(result);
        Count++;
    }

    /// <summary>Adds a number of 64 bits.</summary>
    public void Add(ulong bits)
    {
        _sum.Add(bits);
        Count++;
    }

    /// <summary>Adds classes.</summary>
    public void Add(ReadOnlySpan<int> results)
    {
        foreach (int result in results)
        {
            _sum.Add(result);
        }

        Count += results.Length;
    }

    public void Add(ReadOnlySpan<float> results)
    {
        _sum.Add(results);
        Count += results.Length;
    }
}
