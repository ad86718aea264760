using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;

namespace SoftmaxKernels.Tests.Accuracy;

/// <summary>A distribution of logits on which errors are measured, and how it picks the label of a row.</summary>
internal sealed record LogitDistribution(string Name, Func<RandomSource, int, float[]> Draw, Func<RandomSource, float[], int> PickLabel)
{
    public static readonly IReadOnlyList<LogitDistribution> All =
    [
        Independent("U(-1, 1)", random => random.NextDouble(-1.0, 1.0)),
        Independent("N(0, 1)", random => random.NextNormal()),
        Independent("N(0, 4)", random => 4.0 * random.NextNormal()),
        Independent("N(0, 16)", random => 16.0 * random.NextNormal()),
        Independent("1000 + N(0, 4)", random => 1000.0 + (4.0 * random.NextNormal())),
        Independent("-1000 + N(0, 4)", random => -1000.0 + (4.0 * random.NextNormal())),
        Independent("1e4 + N(0, 4)", random => 1e4 + (4.0 * random.NextNormal())),
        Independent("-1e4 + N(0, 4)", random => -1e4 + (4.0 * random.NextNormal())),
        new("one dominates by 20", (random, size) => WithOneRaised(random, size, 20.0), AnyLabel),
        new("all equal", (random, size) => Enumerable.Repeat((float)(10.0 * random.NextNormal()), size).ToArray(), AnyLabel),
        new("confident", (random, size) => WithOneRaised(random, size, random.NextDouble(5.0, 45.0)), LabelOfMaximum),
        Independent("masked", random => random.NextInt(3) == 0 ? double.NegativeInfinity : 4.0 * random.NextNormal()),
    ];

    private static LogitDistribution Independent(string name, Func<RandomSource, double> draw) =>
        new(name, (random, size) => AtLeastOneFinite(random, Enumerable.Range(0, size).Select(_ => (float)draw(random)).ToArray()), AnyLabel);

    private static float[] AtLeastOneFinite(RandomSource random, float[] row)
    {
        if (row.All(float.IsNegativeInfinity))
        {
            row[random.NextInt(row.Length)] = 0f;
        }

        return row;
    }

    private static float[] WithOneRaised(RandomSource random, int size, double by)
    {
        float[] row = Enumerable.Range(0, size).Select(_ => (float)random.NextNormal()).ToArray();
        row[random.NextInt(size)] += (float)by;
        return row;
    }

    private static int AnyLabel(RandomSource random, float[] row) => random.NextInt(row.Length);

    private static int LabelOfMaximum(RandomSource random, float[] row) => Array.IndexOf(row, row.Max());
}
