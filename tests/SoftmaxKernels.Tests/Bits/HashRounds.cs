using System;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;

namespace SoftmaxKernels.Tests.Bits;

/// <summary>Hashes of members that take more than a row: of batches of several sizes, round by round, until there are enough results.</summary>
internal static class HashRounds
{
    public const int LeastResults = 100_000;

    /// <summary>Enough rounds for a result of each row. Members that give one for a batch end here.</summary>
    private const int MostRounds = 1200;

    /// <summary>A size of rows in lanes, one register with a tail, several, and sums in double.</summary>
    private static readonly (int Size, int Rows)[] Batches = [(3, 40), (10, 24), (17, 16), (65, 8)];

    /// <summary>Adds the results of a batch.</summary>
    /// <typeparam name="TKernel">What computes them.</typeparam>
    /// <param name="kernel">The implementation for the size.</param>
    /// <param name="random">Where all inputs come from, without a function of a mathematics library.</param>
    /// <param name="shape">The number of the round, of the classes and of the rows.</param>
    /// <param name="hash">Where the results go.</param>
    public delegate void AddBatch<TKernel>(TKernel kernel, RandomSource random, (int Round, int Size, int Rows) shape, BitHash hash);

    /// <summary>The hash of all batches.</summary>
    public static BitHash Of<TKernel>(Func<int, TKernel> kernels, AddBatch<TKernel> add)
    {
        (TKernel Kernel, int Size, int Rows)[] batches = [.. Batches.Select(batch => (kernels(batch.Size), batch.Size, batch.Rows))];
        BitHash hash = new();
        RandomSource random = new(1);
        for (int round = 0; round < MostRounds && hash.Count < LeastResults; round++)
        {
            foreach ((TKernel kernel, int size, int rows) in batches)
            {
                add(kernel, random, (round, size, rows), hash);
            }
        }

        return hash;
    }

    /// <summary>
    /// Rows of all kinds; or only finite ones, as one without a loss leaves no mean of the others; or only narrow ones, as large losses leave no
    /// digits to small ones.
    /// </summary>
    public static float[] Logits(RandomSource random, int size, int rows)
    {
        int kinds = random.NextInt(4) switch { 0 => HashInputs.Kinds, 1 => HashInputs.FiniteKinds, _ => HashInputs.NarrowKinds };
        float[] logits = new float[size * rows];
        for (int row = 0; row < rows; row++)
        {
            HashInputs.Fill(random, logits.AsSpan(row * size, size), kinds);
        }

        return logits;
    }

    /// <summary>Targets: a third of them 0, and a few 1.</summary>
    public static float[] Targets(RandomSource random, int count) =>
        Many(count, () => random.NextInt(6) switch { < 2 => 0f, 2 => 1f, _ => (float)random.NextDouble() });

    /// <summary>Numbers in [0, 1), now and then the least and the largest.</summary>
    public static double[] Uniforms(RandomSource random, int count) =>
        Many(count, () => random.NextInt(16) switch { 0 => 0.0, 1 => Math.BitDecrement(1.0), _ => random.NextDouble() });

    public static T[] Many<T>(int count, Func<T> draw) => [.. Enumerable.Range(0, count).Select(_ => draw())];
}
