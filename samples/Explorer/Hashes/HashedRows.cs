using System;
using SoftmaxKernels;

namespace Explorer.Hashes;

/// <summary>Rows of all kinds, the same in every process: small and large logits, ties, masks, special values, any bits at all.</summary>
internal sealed class HashedRows
{
    private const int Kinds = 16;

    private static readonly float[] Special =
    [
        0f, -0f, float.NaN, float.NegativeInfinity, float.PositiveInfinity, float.Epsilon, float.MaxValue, float.MinValue, 256f, -256f,
    ];

    private KernelRandom _random = new(1);
    private int _row;

    /// <summary>Fills a row of the next kind.</summary>
    /// <param name="row">The row.</param>
    /// <returns>A class of it.</returns>
    public int Next(Span<float> row)
    {
        int kind = _row++ % Kinds;
        foreach (ref float value in row)
        {
            value = Value(kind);
        }

        return (int)(Random() % (uint)row.Length);
    }

    /// <summary>Fills numbers between −2 and 2.</summary>
    /// <param name="numbers">The numbers.</param>
    public void NextOrdinary(Span<float> numbers)
    {
        foreach (ref float value in numbers)
        {
            value = Unit() * 2f;
        }
    }

    private float Value(int kind)
    {
        float unit = Unit();
        return kind switch
        {
            < 6 => unit * 4f,
            6 or 7 => unit * 80f,
            8 => 1000f + (unit * 10f),
            9 => -1000f + (unit * 10f),
            10 => (int)(unit * 3f),
            11 => unit < -0.25f ? float.NegativeInfinity : unit * 8f,
            12 => unit * 1e-20f,
            13 => unit > 0.9f ? Special[Random() % Special.Length] : unit * 4f,
            14 => BitConverter.UInt32BitsToSingle(Random()),
            _ => unit * 300f,
        };
    }

    private float Unit() => (int)Random() * (1f / 0x80000000);

    private uint Random() => (uint)(_random.NextUInt64() >> 32);
}
