using System;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Corpus;

namespace SoftmaxKernels.Tests.Losses;

/// <summary>The hashes of losses.</summary>
internal static class HashedLosses
{
    private static readonly float[] Focuses = [0f, 0.5f, 1f, 2f, 5f];

    /// <summary>The hash of a member, of rows on their own.</summary>
    /// <param name="definition">The member.</param>
    /// <param name="arithmetic">The profile.</param>
    /// <param name="kernels">Calls it, for each size.</param>
    public static BitHash OfRows(LossDefinition definition, KernelArithmetic arithmetic, Func<int, Func<LossArguments, float>> kernels) =>
        HashRounds.Of(kernels, (kernel, random, shape, hash) =>
        {
            LossArguments batch = Draw(random, shape.Size, shape.Rows, arithmetic);
            for (int row = 0; row < shape.Rows; row++)
            {
                LossArguments one = batch.Row(row);
                hash.Add(kernel(one));
                if (definition.Output == Output.Rows)
                {
                    hash.Add(one.Destination);
                }
            }
        });

    /// <summary>The hash of a member, of whole batches.</summary>
    /// <param name="definition">The member.</param>
    /// <param name="arithmetic">The profile.</param>
    /// <param name="kernels">Calls it, for each size.</param>
    public static BitHash OfBatches(LossDefinition definition, KernelArithmetic arithmetic, Func<int, Func<LossArguments, float>> kernels) =>
        HashRounds.Of(kernels, (kernel, random, shape, hash) =>
        {
            LossArguments batch = Draw(random, shape.Size, shape.Rows, arithmetic);
            hash.Add(kernel(batch));
            switch (definition.Output)
            {
                case Output.Rows:
                    hash.Add(batch.Destination);
                    break;
                case Output.EachRow:
                    hash.Add(batch.Results);
                    break;
            }
        });

    private static LossArguments Draw(RandomSource random, int size, int rows, KernelArithmetic arithmetic) => new()
    {
        Size = size,
        Arithmetic = arithmetic,
        X = Numbers(random, size, rows),
        T = random.NextInt(4) == 0 ? Numbers(random, size, rows) : HashRounds.Targets(random, rows * size),
        Labels = HashRounds.Many(rows, () => random.NextInt(size)),
        Focus = Focuses[random.NextInt(Focuses.Length)],
        Scale = (float)random.NextDouble(-2.0, 2.0),
        LogSumExps = HashRounds.Many(rows, () => (float)random.NextDouble(-2.0, 5.0)),
        Upstreams = HashRounds.Many(rows, () => (float)random.NextDouble(-2.0, 2.0)),
        Weights = random.NextInt(2) == 0 ? [] : HashRounds.Many(size, () => (float)random.NextDouble(0.0, 9.0)),
        Smoothing = random.NextInt(2) == 0 ? 0f : (float)random.NextDouble(),
        Reduction = (LossReduction)random.NextInt(2),
        Destination = new float[rows * size],
        Results = new float[rows],
    };

    /// <summary>Logits, probabilities or log-probabilities: each member takes all of them.</summary>
    private static float[] Numbers(RandomSource random, int size, int rows) => random.NextInt(4) switch
    {
        0 => HashRounds.Many(rows * size, () => (float)random.NextDouble()),
        1 => HashRounds.Many(rows * size, () => random.NextInt(50) == 0 ? float.NegativeInfinity : (float)random.NextDouble(-30.0, 0.0)),
        _ => HashRounds.Logits(random, size, rows),
    };
}
