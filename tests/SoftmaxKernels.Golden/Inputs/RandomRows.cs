using System;
using System.Collections.Generic;
using SoftmaxKernels.Tests.Corpus;

namespace SoftmaxKernels.Golden;

/// <summary>A kind of random rows: fills a row of any length.</summary>
internal sealed record RandomRow(string Tag, Action<RandomSource, float[]> Fill);

/// <summary>
/// The kinds of random rows. Only additions, multiplications and divisions of SplitMix64's numbers are used: a function of a
/// mathematics library may differ in its last bit between machines.
/// </summary>
internal static class RandomRows
{
    /// <summary>Where terms become 0.</summary>
    private const double FlushDistance = 70.35;

    public static readonly IReadOnlyList<RandomRow> Kinds =
    [
        new("narrow", Each(Bell)),
        new("medium", Each(random => 4.0 * Bell(random))),
        new("wide", Each(random => 16.0 * Bell(random))),
        new("masked by -inf", Some(float.NegativeInfinity, Each(random => 4.0 * Bell(random)))),
        new("far above 0", Each(random => 1000.0 + (4.0 * Bell(random)))),
        new("far below 0", Each(random => -800.0 + (4.0 * Bell(random)))),
        new("one dominates by 20", WithOne((_, value) => value + 20f, Each(Bell))),
        new("decided", WithOne((_, value) => value + 90f, Each(Bell))),
        new("masked by -1e9", Some(-1e9f, Each(random => 4.0 * Bell(random)))),
        new("ties for the maximum", Each(random => Math.Min(1, random.NextInt(4)))),
        new("all equal", (random, row) => Array.Fill(row, (float)(100.0 * Bell(random)))),
        new("around the flush", WithOne((_, _) => 0f, Each(random => -FlushDistance + random.NextDouble(-0.5, 0.5)))),
        new("around the flush, shifted", WithOne((_, _) => 300f, Each(random => 300.0 - FlushDistance + random.NextDouble(-0.5, 0.5)))),
        new("wide around the end of the unshifted range", Each(random => 240.0 + (16.0 * Bell(random)))),
        new("maximum next to 256", WithOne(NextTo(256f), Each(random => 250.0 + Bell(random)))),
        new("maximum next to -256", WithOne(NextTo(-256f), Each(random => -260.0 - (4.0 * random.NextDouble())))),
        new("around the clamp", WithOne((_, _) => 200f, Each(random => -150.0 + (10.0 * Bell(random))))),
        new("zeros of both signs", Each(random => random.NextInt(2) == 0 ? 0.0 : -0.0)),
        new("subnormal", Each(random => 1e-40 * Bell(random))),
        new("tiny", Each(random => 1e-20 * Bell(random))),
        new("all masked but one", WithOne((random, _) => (float)Bell(random), Each(_ => double.NegativeInfinity))),
        new("any finite pattern", Each(random => FinitePattern(random))),
        new("one NaN", WithOne((_, _) => float.NaN, Each(Bell))),
    ];

    /// <summary>The sum of twelve uniform numbers less 6: nearly normal, with a variance of 1.</summary>
    public static double Bell(RandomSource random)
    {
        double sum = -6.0;
        for (int i = 0; i < 12; i++)
        {
            sum += random.NextDouble();
        }

        return sum;
    }

    private static float FinitePattern(RandomSource random)
    {
        float pattern = random.NextPattern();
        while (!float.IsFinite(pattern))
        {
            pattern = random.NextPattern();
        }

        return pattern;
    }

    private static Action<RandomSource, float[]> Each(Func<RandomSource, double> draw) => (random, row) =>
    {
        foreach (ref float value in row.AsSpan())
        {
            value = (float)draw(random);
        }
    };

    private static Action<RandomSource, float[]> WithOne(Func<RandomSource, float, float> replace, Action<RandomSource, float[]> others) => (random, row) =>
    {
        others(random, row);
        ref float one = ref row[random.NextInt(row.Length)];
        one = replace(random, one);
    };

    private static Action<RandomSource, float[]> Some(float replacement, Action<RandomSource, float[]> others) => (random, row) =>
    {
        others(random, row);
        foreach (ref float value in row.AsSpan())
        {
            value = random.NextInt(3) == 0 ? replacement : value;
        }
    };

    private static Func<RandomSource, float, float> NextTo(float bound) => (random, _) => random.NextInt(3) switch
    {
        0 => bound,
        1 => MathF.BitIncrement(bound),
        _ => MathF.BitDecrement(bound),
    };
}
