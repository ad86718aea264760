using System.Linq;
using DigitClassifier;
using Xunit;

namespace SoftmaxKernels.Tests.Samples;

/// <summary>The random numbers of the sample are those of SplitMix64.</summary>
public sealed class SplitMix64Tests
{
    /// <summary>The published numbers of seed 0 begin e220a8397b1dcdaf, 6e789e6aa1b965f4, 06c45d188009454f.</summary>
    [Fact]
    public void Published_numbers()
    {
        SplitMix64 random = new(seed: 0);

        Assert.Equal(0xe220a839 >> 2, (uint)random.Next(1 << 30));
        Assert.Equal(0x6e789e / 16777216f, random.NextSingle());
        Assert.Equal(0, random.Next(10)); // 0x06c45d18 / 2^32 is 0.026
    }

    [Fact]
    public void Shuffling_keeps_every_item()
    {
        int[] items = [.. Enumerable.Range(0, 100)];

        new SplitMix64(seed: 1).Shuffle(items);

        Assert.NotEqual(Enumerable.Range(0, 100), items);
        Assert.Equal(Enumerable.Range(0, 100), items.Order());
    }
}
