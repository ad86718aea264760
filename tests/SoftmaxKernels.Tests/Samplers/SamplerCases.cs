using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;

namespace SoftmaxKernels.Tests.Samplers;

/// <summary>The inputs on which samplers are compared bit for bit.</summary>
internal static class SamplerCases
{
    public static readonly double LargestUniform = Math.BitDecrement(1.0);

    public static readonly IReadOnlyList<SamplerOptions> Options =
    [
        default,
        new() { TopK = 1 },
        new() { TopK = 3, Temperature = 0.5f },
        new() { TopP = 0.9f },
        new() { TopP = 0f, Temperature = 2f },
        new() { TopP = 0.3f, TopK = 5 },
        new() { MinP = 0.1f },
        new() { MinP = 1f, Temperature = 3f },
        new() { TopK = 7, TopP = 0.8f, MinP = 0.05f, Temperature = 0.7f },
        new() { Temperature = float.PositiveInfinity, TopP = 0.5f },
        new() { Temperature = float.PositiveInfinity, TopK = 2 },
        new() { Temperature = 0f, TopK = 2, TopP = 0.5f },
        new() { Temperature = 1.2e-38f, TopK = 4 },
        new() { Temperature = 9e37f, MinP = 0.5f },
        new() { TopP = 0.9999999f },
    ];

    /// <summary>Rows of every kind, and one whose probabilities are few values, so that there are ties wherever a row is cut.</summary>
    public static IEnumerable<(string Name, float[] Row)> Rows(int size)
    {
        RandomSource random = new((ulong)size);
        foreach (RowKind kind in RowKinds.All)
        {
            float[] row = new float[size];
            kind.Fill(random, row);
            yield return (kind.Name, row);
        }

        yield return ("few values", [.. Enumerable.Range(0, size).Select(_ => 0.5f * random.NextInt(4))]);
    }

    public static float[] Probabilities(int size, int choice)
    {
        RandomSource random = new((ulong)((size * 100) + choice));
        float[] weights = [.. Enumerable.Range(0, size).Select(_ => random.NextInt(3) == 0 ? 0f : (float)random.NextDouble())];
        switch (choice)
        {
            case 0:
                weights[random.NextInt(size)] = float.NaN;
                break;
            case 1:
                weights[random.NextInt(size)] = -1e-30f;
                break;
            case 2:
                weights[random.NextInt(size)] = float.PositiveInfinity;
                break;
            case 3:
                Array.Clear(weights);
                break;
            case 4:
                weights = [.. weights.Select(weight => weight == 0f ? -0f : weight * 1e-40f)];
                break;
            case 5:
                weights = [.. weights.Select(weight => weight * 3e38f)];
                break;
        }

        return weights;
    }

    public static double[] Uniforms(int seed, int count)
    {
        RandomSource random = new((ulong)seed);
        return
        [
            .. Enumerable.Range(0, count).Select(_ => random.NextInt(8) switch
            {
                0 => 0.0,
                1 => LargestUniform,
                2 => double.Epsilon,
                _ => random.NextDouble(),
            }),
        ];
    }
}
