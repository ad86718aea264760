using System;

namespace Arena;

/// <summary>The random numbers of the arena: SplitMix64 (Steele, Lea and Flood 2014).</summary>
/// <remarks>
/// Not <see cref="Random"/>: its documentation lets the numbers of a seed change with a version of .NET, and with them would
/// change the field, every choice, and the hash of the run.
/// </remarks>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Draws an integer from 0 to <paramref name="count"/> − 1.</summary>
    public int Next(int count) => (int)(((NextBits() >> 32) * (uint)count) >> 32);

    /// <summary>Draws numbers in [0, 1), multiples of 2⁻⁵³: each double is exact.</summary>
    public void Fill(Span<double> uniforms)
    {
        for (int i = 0; i < uniforms.Length; i++)
        {
            uniforms[i] = (NextBits() >> 11) * (1.0 / (1L << 53));
        }
    }

    private ulong NextBits()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            ulong z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
