using System;
using SoftmaxKernels.Tests.Corpus;

namespace SoftmaxKernels.Tests.Training;

/// <summary>A block of floats between others that nobody may write.</summary>
internal sealed class GuardedBlock
{
    private const int Margin = 16;
    private const float Sentinel = 1234.5f;

    private readonly float[] _memory;

    private GuardedBlock(int length)
    {
        _memory = new float[length + (2 * Margin)];
        _memory.AsSpan().Fill(Sentinel);
        Span.Clear();
    }

    public Span<float> Span => _memory.AsSpan(Margin, _memory.Length - (2 * Margin));

    public bool IsIntact =>
        !_memory.AsSpan(0, Margin).ContainsAnyExcept(Sentinel) && !_memory.AsSpan(_memory.Length - Margin).ContainsAnyExcept(Sentinel);

    /// <summary>Numbers of many magnitudes, with a special one here and there.</summary>
    public static GuardedBlock Random(int length, RandomSource random, bool positive = false)
    {
        GuardedBlock block = new(length);
        foreach (ref float element in block.Span)
        {
            float value = (float)(random.NextNormal() * Math.Pow(10.0, random.NextDouble(-6.0, 2.0)));
            element = random.NextInt(16) == 0 ? random.NextPattern() : value;
            element = positive && element < 0f ? -element : element;
        }

        return block;
    }

    public float[] Copy() => Span.ToArray();
}
