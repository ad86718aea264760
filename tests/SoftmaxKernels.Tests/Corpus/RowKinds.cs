using System;
using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Tests.Corpus;

/// <summary>
/// The kinds of rows on which bits are compared: ordinary logits, and everything that takes another path through a kernel
/// or has gone wrong in kernels before.
/// </summary>
internal static class RowKinds
{
    /// <summary>Where terms become 0: between 70.0 and 70.71 below the maximum.</summary>
    private const double FlushDistance = 70.35;

    /// <summary>Beyond this maximum rows take the path that subtracts it first.</summary>
    private const float LargestUnshifted = 256f;

    /// <summary>Rows whose results are all finite.</summary>
    public static readonly IReadOnlyList<RowKind> Finite =
    [
        new("narrow", Each(random => random.NextNormal())),
        new("wide", Each(random => 16.0 * random.NextNormal())),
        new("far above 0", Each(random => 1000.0 + (4.0 * random.NextNormal()))),
        new("far below 0", Each(random => -1000.0 + (4.0 * random.NextNormal()))),
        new("all equal", (random, row) => row.Fill((float)(100.0 * random.NextNormal()))),
        new("ties for the maximum", Each(random => Math.Min(1.0, random.NextInt(4)))),
        new("one dominates", WithOne((random, value) => value + 30f, Each(random => random.NextNormal()))),
        new("around the flush threshold", WithOne((_, _) => 0f, Each(random => -FlushDistance + random.NextDouble(-0.5, 0.5)))),
        new("around the flush threshold, shifted", WithOne((_, _) => 300f, Each(random => 300.0 - FlushDistance + random.NextDouble(-0.5, 0.5)))),
        new("maximum at the end of the unshifted range", WithOne(NextTo(LargestUnshifted), Each(random => 250.0 + random.NextNormal()))),
        new("maximum at the other end", WithOne(NextTo(-LargestUnshifted), Each(random => -260.0 - (4.0 * random.NextDouble())))),
        new("beyond the clamp of the exponent", WithOne((_, _) => 200f, Each(random => -150.0 - (10.0 * random.NextDouble())))),
        new("zeros of both signs", Each(random => random.NextInt(2) == 0 ? 0.0 : -0.0)),
        new("subnormal", Each(random => 1e-40 * random.NextNormal())),
        new("tiny", Each(random => 1e-20 * random.NextNormal())),
        new("switch of tanh and beyond", Each(random => random.NextDouble(-12.0, 12.0))),
    ];

    /// <summary>Rows with infinities or NaN in their results, or in their intermediates.</summary>
    public static readonly IReadOnlyList<RowKind> Special =
    [
        new("masked by -inf", Some(float.NegativeInfinity, Each(random => 4.0 * random.NextNormal()))),
        new("masked by -1e9", Some(-1e9f, Each(random => 4.0 * random.NextNormal()))),
        new("overflowing differences", Each(random => random.NextInt(2) == 0 ? 3e38 : -3e38)),
        new("one NaN", WithOne((_, _) => float.NaN, Each(random => random.NextNormal()))),
        new("one +inf", WithOne((_, _) => float.PositiveInfinity, Each(random => random.NextNormal()))),
        new("NaN among -inf", WithOne((_, _) => float.NaN, Each(_ => double.NegativeInfinity))),
        new("all -inf", Each(_ => double.NegativeInfinity)),
        new("all but one -inf", WithOne((random, _) => (float)random.NextNormal(), Each(_ => double.NegativeInfinity))),
        new("any bit pattern", (random, row) =>
        {
            foreach (ref float value in row)
            {
                value = random.NextPattern();
            }
        }),
        new("any finite bit pattern", (random, row) =>
        {
            foreach (ref float value in row)
            {
                do
                {
                    value = random.NextPattern();
                }
                while (!float.IsFinite(value));
            }
        }),
    ];

    public static readonly IReadOnlyList<RowKind> All = [.. Finite, .. Special];

    /// <summary>
    /// Rows whose maximum is within ±256: a batch of nothing else goes many rows at once, where any other row sends all rows
    /// of its group another way.
    /// </summary>
    public static readonly IReadOnlyList<RowKind> Unshifted = All
        .Where(kind => kind.Name is "narrow" or "wide" or "ties for the maximum" or "one dominates" or "around the flush threshold"
            or "beyond the clamp of the exponent" or "zeros of both signs" or "subnormal" or "tiny" or "masked by -1e9" or "all but one -inf")
        .ToList();

    private static FillRow Each(Func<RandomSource, double> draw) => (random, row) =>
    {
        foreach (ref float value in row)
        {
            value = (float)draw(random);
        }
    };

    private static FillRow WithOne(Func<RandomSource, float, float> replace, FillRow others) => (random, row) =>
    {
        others(random, row);
        ref float one = ref row[random.NextInt(row.Length)];
        one = replace(random, one);
    };

    private static FillRow Some(float replacement, FillRow others) => (random, row) =>
    {
        others(random, row);
        foreach (ref float value in row)
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

/// <summary>Fills a row with random logits of a kind.</summary>
internal delegate void FillRow(RandomSource random, Span<float> row);

/// <summary>A kind of rows.</summary>
internal sealed record RowKind(string Name, FillRow Fill);
