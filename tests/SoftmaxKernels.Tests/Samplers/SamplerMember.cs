using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Corpus;

namespace SoftmaxKernels.Tests.Samplers;

/// <summary>A sampler, and how its results are hashed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Add">Adds its results for a batch.</param>
internal sealed record SamplerMember(string Name, Action<ISamplerBatches, RandomSource, int, int, BitHash> Add)
{
    private const int Draws = 3;

    public static readonly IReadOnlyList<SamplerMember> All =
    [
        new("Truncate", (samplers, random, size, rows, hash) =>
        {
            float[] scores = new float[size * rows];
            samplers.Truncate(Logits(random, size, rows), Options(random), scores);
            hash.Add(scores);
        }),
        new("Sample", (samplers, random, size, rows, hash) =>
        {
            SamplerOptions options = Options(random);
            hash.Add(Classes(rows, classes => samplers.Sample(Logits(random, size, rows), options, HashRounds.Uniforms(random, rows), classes)));
        }),
        new("SampleFromProbabilities", (samplers, random, size, rows, hash) =>
            hash.Add(Classes(rows, classes => samplers.SampleFromProbabilities(Probabilities(random, size, rows), HashRounds.Uniforms(random, rows), classes)))),
        new("SampleWithoutReplacement", (samplers, random, size, rows, hash) =>
            hash.Add(Classes(rows * Draws, classes => samplers.SampleWithoutReplacement(Logits(random, size, rows), HashRounds.Uniforms(random, rows * Draws), classes)))),
        new("SampleGumbel", (samplers, random, size, rows, hash) =>
            hash.Add(Classes(rows, classes => samplers.SampleGumbel(Logits(random, size, rows), HashRounds.Uniforms(random, rows * size), classes)))),
    ];

    /// <summary>The hash of its results.</summary>
    /// <param name="kernels">An implementation for each size.</param>
    public BitHash Hash(Func<int, ISamplerBatches> kernels) =>
        HashRounds.Of(kernels, (samplers, random, shape, hash) => Add(samplers, random, shape.Size, shape.Rows, hash));

    /// <summary>Nothing, or any of the options at once.</summary>
    private static SamplerOptions Options(RandomSource random)
    {
        SamplerOptions options = default;
        if (random.NextInt(2) == 0)
        {
            options.Temperature = random.NextInt(8) switch { 0 => 0f, 1 => float.PositiveInfinity, 2 => 1.2e-38f, _ => (float)random.NextDouble(0.1, 3.0) };
        }

        if (random.NextInt(2) == 0)
        {
            options.TopK = random.NextInt(9);
        }

        if (random.NextInt(2) == 0)
        {
            options.TopP = (float)random.NextDouble();
        }

        if (random.NextInt(2) == 0)
        {
            options.MinP = (float)random.NextDouble(0.0, 0.3);
        }

        return options;
    }

    /// <summary>Rows of all kinds, and such with few values, where options cut through ties.</summary>
    private static float[] Logits(RandomSource random, int size, int rows) => random.NextInt(4) == 0
        ? HashRounds.Many(size * rows, () => 0.5f * random.NextInt(4))
        : HashRounds.Logits(random, size, rows);

    /// <summary>Weights whose sum is anything; now and then a row of zeros, or with a number that is no weight.</summary>
    private static float[] Probabilities(RandomSource random, int size, int rows)
    {
        float[] weights = HashRounds.Targets(random, size * rows);
        for (int row = 0; row < rows; row++)
        {
            switch (random.NextInt(12))
            {
                case 0:
                    weights.AsSpan(row * size, size).Clear();
                    break;
                case 1:
                    weights[(row * size) + random.NextInt(size)] = random.NextInt(3) switch { 0 => float.NaN, 1 => -1e-30f, _ => float.PositiveInfinity };
                    break;
                case 2:
                    weights.AsSpan(row * size, size).ToArray().Select(weight => weight * 1e-40f).ToArray().CopyTo(weights, row * size);
                    break;
            }
        }

        return weights;
    }

    private static int[] Classes(int count, Action<int[]> sample)
    {
        int[] classes = new int[count];
        sample(classes);
        return classes;
    }
}
