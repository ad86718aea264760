using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;

namespace SoftmaxKernels.Golden;

/// <summary>
/// The inputs of all golden rows: the special ones, then random ones of every size below, each size with the next few kinds
/// of <see cref="RandomRows"/>. The random numbers of a row, SplitMix64's, start from its own seed: its number for a special
/// row, its size and its place among those of the size for a random one.
/// </summary>
internal static class RowInputs
{
    private const ulong SeedOfSpecialRows = 1UL << 32;

    private const int LargestSmallSize = 40;

    private static readonly double LargestUniform = Math.BitDecrement(1.0);

    /// <summary>Every small size; both sides of each register width, of the block of 64, of twice that; tails of every kind.</summary>
    private static readonly int[] Sizes =
    [
        .. Enumerable.Range(1, LargestSmallSize),
        47, 48, 63, 64, 65, 66, 83, 96, 99, 100, 102, 121, 127, 128, 129, 191, 255, 256, 257, 333, 1000,
    ];

    private static readonly float[] Temperatures =
    [
        1f, 0.5f, 0.7f, 2f, 0.1f, 5f, 1.3f, float.PositiveInfinity, 0f, 20f,
        1e-38f, MathF.BitDecrement(1.17549435e-38f), 1.17549435e-38f, 8.50705917e+37f, MathF.BitIncrement(8.50705917e+37f), 1e38f,
    ];

    private static readonly float[] Scales = [1f, 0.125f, 0.1f, -3f];

    public static readonly IReadOnlyList<RowInput> All = [.. Create()];

    private static IEnumerable<RowInput> Create()
    {
        int id = 0;
        foreach (SpecialRow special in SpecialRows.All)
        {
            yield return Complete(new RandomSource(SeedOfSpecialRows + (ulong)id), id, special.Tag, special.Logits, special.Targets);
            id++;
        }

        int kind = 0;
        foreach (int size in Sizes)
        {
            int rows = size <= LargestSmallSize ? 3 : 2;
            for (int row = 0; row < rows; row++)
            {
                RandomSource random = new(((ulong)size * 64) + (ulong)row);
                (string tag, Action<RandomSource, float[]> fill) = RandomRows.Kinds[kind++ % RandomRows.Kinds.Count];
                float[] logits = new float[size];
                fill(random, logits);
                yield return Complete(random, id++, tag, logits, targets: null);
            }
        }
    }

    /// <summary>Draws what a row has beside its logits.</summary>
    private static RowInput Complete(RandomSource random, int id, string tag, float[] logits, float[]? targets) => new(
        id,
        tag,
        logits,
        Temperatures[id % Temperatures.Length],
        random.NextInt(logits.Length),
        Scales[id / 2 % Scales.Length],
        targets ?? DrawTargets(random, logits, normalised: id % 2 == 0, masked: id % 4 < 2),
        [.. logits.Select(_ => (float)RandomRows.Bell(random))],
        [0.0, 0.25, 0.5, 0.9, LargestUniform, random.NextDouble()]);

    /// <summary>A quarter of the targets are 0, and so are those of masked classes, or not; their sum is about 1, or not.</summary>
    private static float[] DrawTargets(RandomSource random, float[] logits, bool normalised, bool masked)
    {
        double[] targets = [.. logits.Select(logit =>
        {
            double target = random.NextInt(4) == 0 ? 0.0 : random.NextDouble();
            return masked && float.IsNegativeInfinity(logit) ? 0.0 : target;
        })];
        double sum = targets.Sum();
        return [.. targets.Select(target => (float)(normalised && sum > 0.0 ? target / sum : target))];
    }
}
