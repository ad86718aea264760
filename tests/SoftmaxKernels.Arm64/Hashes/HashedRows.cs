using System;

namespace SoftmaxKernels.Arm64;

/// <summary>Batches of rows of all kinds, made without a function of a mathematics library.</summary>
/// <param name="seed">Where the sequence starts.</param>
internal struct HashedRows(ulong seed)
{
    public const int BatchRows = 16;

    private ulong _state = seed;

    /// <summary>Fills the next batch: every kind of row is in it once or more.</summary>
    public void Next(Span<float> logits, Span<float> targets, Span<int> labels)
    {
        int size = logits.Length / BatchRows;
        for (int row = 0; row < BatchRows; row++)
        {
            labels[row] = (int)(Random() % (uint)size);
            for (int i = row * size; i < (row + 1) * size; i++)
            {
                logits[i] = Logit(row);
                targets[i] = (Random() & 0xff) * (1f / 0x100);
            }
        }
    }

    /// <summary>Fills the mask of the batch: the first row has nothing allowed, the second everything.</summary>
    public void NextMask(Span<bool> allowed)
    {
        int size = allowed.Length / BatchRows;
        for (int i = 0; i < allowed.Length; i++)
        {
            allowed[i] = (i / size) switch
            {
                0 => false,
                1 => true,
                _ => Random() % 4 != 0,
            };
        }
    }

    /// <summary>Fills numbers between −2 and 2.</summary>
    public void NextNumbers(Span<float> numbers)
    {
        foreach (ref float number in numbers)
        {
            number = (int)Random() * (2f / 0x80000000);
        }
    }

    private float Logit(int kind)
    {
        float unit = (int)Random() * (1f / 0x80000000);
        return kind switch
        {
            < 4 => unit * 4f,
            < 7 => unit * 80f,
            7 => 1000f + (unit * 10f),
            8 => -1000f + (unit * 10f),
            9 => 1e4f + (unit * 10f),
            10 => (int)(unit * 3f),
            11 => unit < -0.25f ? float.NegativeInfinity : unit * 8f,
            12 => unit * 1e-20f,
            13 => unit > 0.9f ? Special(Random() % 10) : unit * 4f,
            14 => BitConverter.UInt32BitsToSingle(Random()),
            _ => unit * 300f,
        };
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

    private uint Random()
    {
        _state = unchecked((_state * 6364136223846793005) + 1442695040888963407);
        return (uint)(_state >> 32);
    }
}
