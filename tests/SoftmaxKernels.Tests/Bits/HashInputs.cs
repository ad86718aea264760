using System;
using SoftmaxKernels.Tests.Corpus;

namespace SoftmaxKernels.Tests.Bits;

/// <summary>
/// Rows of all kinds for hashes that are the same on every machine. They are made without a function of a mathematics
/// library, whose last bit may differ between machines.
/// </summary>
internal static class HashInputs
{
    /// <summary>All kinds of rows.</summary>
    public const int Kinds = 16;

    /// <summary>The first kinds: those whose logits are all finite.</summary>
    public const int FiniteKinds = 12;

    /// <summary>The first kinds: those whose logits are between −4 and 4.</summary>
    public const int NarrowKinds = 6;

    private static readonly float[] Specials =
        [0f, -0f, float.NaN, float.NegativeInfinity, float.PositiveInfinity, float.Epsilon, float.MaxValue, float.MinValue, 256f, -256f];

    public static float[] Rows(int size, int rows)
    {
        RandomSource random = new((ulong)size);
        float[] logits = new float[size * rows];
        for (int row = 0; row < rows; row++)
        {
            Fill(random, logits.AsSpan(row * size, size), Kinds);
        }

        return logits;
    }

    /// <summary>Fills a row.</summary>
    /// <param name="random">Where the numbers come from.</param>
    /// <param name="row">The row.</param>
    /// <param name="kinds">Of how many kinds it is one.</param>
    public static void Fill(RandomSource random, Span<float> row, int kinds)
    {
        int kind = random.NextInt(kinds);
        foreach (ref float value in row)
        {
            value = kind switch
            {
                < NarrowKinds => (float)random.NextDouble(-4.0, 4.0),
                < 9 => (float)random.NextDouble(-80.0, 80.0),
                < 11 => (float)random.NextDouble(990.0, 1010.0),
                < FiniteKinds => random.NextInt(3),
                12 => random.NextInt(3) == 0 ? float.NegativeInfinity : (float)random.NextDouble(-4.0, 4.0),
                13 => (float)random.NextDouble(-1e-20, 1e-20),
                14 => random.NextInt(16) == 0 ? Specials[random.NextInt(Specials.Length)] : (float)random.NextDouble(-4.0, 4.0),
                _ => random.NextPattern(),
            };
        }
    }
}
