using System;

namespace DigitClassifier;

/// <summary>The random numbers of drawing, holding back and shuffling: SplitMix64 (Steele, Lea and Flood 2014).</summary>
/// <remarks>
/// Not <see cref="Random"/>: its documentation lets the numbers of a seed change with a version of .NET, and with them would
/// change the digits, their order, and every bit of the loss. These are eight lines that stay what they are.
/// </remarks>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Draws an integer from 0 to <paramref name="count"/> − 1.</summary>
    public int Next(int count) => (int)(((NextBits() >> 32) * (uint)count) >> 32);

    /// <summary>Draws a number in [0, 1), a multiple of 2⁻²⁴: the float is exact.</summary>
    public float NextSingle() => (NextBits() >> 40) * (1f / (1 << 24));

    /// <summary>Puts items in a random order (Fisher and Yates).</summary>
    public void Shuffle(Span<int> items)
    {
        for (int last = items.Length - 1; last > 0; last--)
        {
            int other = Next(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
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
