using System;
using SoftmaxKernels.Tests.Bits;

namespace SoftmaxKernels.Tests.Samplers;

/// <summary>The hash of the generator of random numbers: of many seeds, of jumps, and of what they split off.</summary>
internal static class HashedRandomNumbers
{
    private const int Seeds = 64;

    private const int Numbers = 400;

    public static BitHash Of(Func<ulong, IRandomNumbers> create)
    {
        BitHash hash = new();
        for (int i = 0; i < Seeds; i++)
        {
            IRandomNumbers random = create(unchecked((ulong)i * 0x9E3779B97F4A7C15));
            Add(random, hash);
            Add(random.Split(), hash);
            Add(random, hash);
            random.Jump();
            Add(random, hash);
        }

        return hash;
    }

    private static void Add(IRandomNumbers random, BitHash hash)
    {
        for (int i = 0; i < Numbers; i++)
        {
            hash.Add(i % 2 == 0 ? random.NextUInt64() : BitConverter.DoubleToUInt64Bits(random.NextDouble()));
        }
    }
}
