using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace SoftmaxKernels.Tests.Bits;

/// <summary>The hash sees every bit of every result, and its place.</summary>
public sealed class BitHashTests
{
    private const int Results = 100;

    [Fact]
    public void One_bit_changes_about_half_of_the_hash()
    {
        uint[] bits = Bits();
        ulong hash = Hash(bits);
        HashSet<ulong> seen = [hash];
        foreach (int index in new[] { 0, 1, Results / 2, Results - 1 })
        {
            for (int bit = 0; bit < 32; bit++)
            {
                uint[] changed = [.. bits];
                changed[index] ^= 1u << bit;
                Assert.True(seen.Add(Hash(changed)), "Two changes have the same hash.");
                Assert.InRange(ulong.PopCount(Hash(changed) ^ hash), 10UL, 54UL);
            }
        }
    }

    /// <summary>In a sum with weights, what one result has more of is made good by another that has less.</summary>
    [Fact]
    public void Opposite_changes_do_not_cancel()
    {
        uint[] bits = Bits();
        HashSet<ulong> seen = [Hash(bits)];
        for (uint i = 0; i < Results; i++)
        {
            for (uint j = 0; j < i; j++)
            {
                uint[] changed = [.. bits];
                changed[i] += (2 * j) + 1;
                changed[j] -= (2 * i) + 1;
                Assert.True(seen.Add(Hash(changed)), $"Changes of results {j} and {i} cancel.");
            }
        }
    }

    [Fact]
    public void Order_and_number_count()
    {
        Assert.NotEqual(Hash([1, 2]), Hash([2, 1]));
        Assert.NotEqual(Hash([]), Hash([0]));
        Assert.NotEqual(Hash([0]), Hash([0, 0]));
        Assert.NotEqual(Hash([0, 1]), Hash([1]));
    }

    [Fact]
    public void All_NaNs_are_one() => Assert.Equal(Hash([0x7fc00000, 1]), Hash([0xffc12345, 1]));

    // Numbers near 1, so that no change makes one a NaN.
    private static uint[] Bits() => [.. Enumerable.Range(0, Results).Select(i => 0x3f800000u + (uint)(i * 7919))];

    private static ulong Hash(uint[] bits)
    {
        BitHash hash = new();
        hash.Add(Array.ConvertAll(bits, BitConverter.UInt32BitsToSingle));
        return hash.Value;
    }
}
