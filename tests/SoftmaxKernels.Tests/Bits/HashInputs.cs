using System;
using SoftmaxKernels.Tests.Corpus;

namespace SoftmaxKernels.Tests.Bits;

/// <summary>
/// Rows of all kinds for hashes that are the same on every machine. They are made without a function of a mathematics
/// library, whose last bit may differ between machines.
/// </summary>
internal static class HashInputs
{
    private static readonly float[] Specials =
        [0f, -0f, float.NaN, float.NegativeInfinity, float.PositiveInfinity, float.Epsilon, float.MaxValue, float.MinValue, 256f, -256f];

    public static float[] Rows(int size, int rows)
    {
        RandomSource random = new((ulong)size);
        float[] logits = new float[size * rows];
        for (int row = 0; row < rows; row++)
        {
            Fill(random, logits.AsSpan(row * size, size));
        }

        return logits;
    }

    private static void Fill(RandomSource random, Span<float> row)
    {
        int kind = random.NextInt(16);
        foreach (ref float value in row)
        {
            value = kind switch
            {
                < 6 => (float)random.NextDouble(-4.0, 4.0),
                < 9 => (float)random.NextDouble(-80.0, 80.0),
                < 11 => (float)random.NextDouble(990.0, 1010.0),
                11 => random.NextInt(3),
                12 => random.NextInt(3) == 0 ? float.NegativeInfinity : (float)random.NextDouble(-4.0, 4.0),
                13 => (float)random.NextDouble(-1e-20, 1e-20),
                14 => random.NextInt(16) == 0 ? Specials[random.NextInt(Specials.Length)] : (float)random.NextDouble(-4.0, 4.0),
                _ => random.NextPattern(),
            };
        }
    }
}
