using System;

namespace Explorer.Hashes;

/// <summary>Rows of all kinds, the same in every process: small and large logits, ties, masks, special values, any bits at all.</summary>
internal sealed class HashedRows
{
    private const int Kinds = 16;

    private ulong _state = 1;
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

    private static float Special(uint index) => index switch
    {
        0 => 0f,
        1 => -0f,
        2 => float.NaN,
        3 => float.NegativeInfinity,
        4 => float.PositiveInfinity,
        5 => float.Epsilon,
        6 => float.MaxValue,
        7 => float.MinValue,
        8 => 256f,
        _ => -256f,
    };

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
            13 => unit > 0.9f ? Special(Random() % 10) : unit * 4f,
            14 => BitConverter.UInt32BitsToSingle(Random()),
            _ => unit * 300f,
        };
    }

    private float Unit() => (int)Random() * (1f / 0x80000000);

    private uint Random()
    {
        _state = unchecked((_state * 6364136223846793005) + 1442695040888963407);
        return (uint)(_state >> 32);
    }
}
