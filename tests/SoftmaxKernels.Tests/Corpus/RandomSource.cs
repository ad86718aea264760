using System;

namespace SoftmaxKernels.Tests.Corpus;

/// <summary>SplitMix64: the same numbers for a seed on every runtime and in every version of these tests.</summary>
internal sealed class RandomSource(ulong seed)
{
    private ulong _state = seed;

    public ulong NextBits()
    {
        _state = unchecked(_state + 0x9E3779B97F4A7C15);
        ulong z = _state;
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return z ^ (z >> 31);
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform between two bounds.</summary>
    public double NextDouble(double low, double high) => low + ((high - low) * NextDouble());

    /// <summary>0 … <paramref name="count"/> − 1.</summary>
    public int NextInt(int count) => (int)(NextBits() % (ulong)count);

    /// <summary>Normally distributed, by Box and Muller.</summary>
    public double NextNormal() =>
        Math.Sqrt(-2.0 * Math.Log(1.0 - NextDouble())) * Math.Cos(2.0 * Math.PI * NextDouble());

    /// <summary>Any bit pattern.</summary>
    public float NextPattern() => BitConverter.UInt32BitsToSingle((uint)NextBits());
}
