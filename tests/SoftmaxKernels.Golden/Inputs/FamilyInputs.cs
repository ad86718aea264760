using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Losses;
using SoftmaxKernels.Tests.LossOptions;

namespace SoftmaxKernels.Golden;

/// <summary>What a golden row with a mask is computed from.</summary>
internal sealed record MaskedInput(int Id, RowInput Row, string Mask, bool[] Allowed, EmptyRows EmptyRows);

/// <summary>What a golden batch with options is computed from.</summary>
internal sealed record LossBatchInput(int Id, LossBatch Batch, LossCase Options);

/// <summary>What a golden row of losses is computed from.</summary>
internal sealed record LossRowInput(int Id, string Tag, LossArguments Arguments);

/// <summary>What a golden row of the samplers is computed from.</summary>
internal sealed record SamplerInput(int Id, RowInput Row, SamplerOptions Options, double[] GumbelUniforms, float[] Probabilities);

/// <summary>
/// The inputs of the golden vectors of the families: rows of the sizes of generated kernels, every few of <see cref="RowInputs"/> so that each of
/// its kinds is there, with what a family takes beside them.
/// </summary>
internal static class FamilyInputs
{
    private const int BatchRows = 3;

    private static readonly int[] Sizes = [1, 2, 3, 4, 5, 10, 17, 65];

    private static readonly int[] BatchSizes = [3, 10, 17];

    private static readonly float[] Focuses = [0f, 0.5f, 1f, 2f, 5f];

    private static readonly SamplerOptions[] Options =
    [
        default,
        new() { TopK = 2 },
        new() { TopP = 0.6f },
        new() { MinP = 0.2f },
        new() { TopK = 5, TopP = 0.8f, MinP = 0.05f, Temperature = 0.7f },
        new() { TopK = 3, Temperature = float.PositiveInfinity },
        new() { TopP = 0.5f, Temperature = 0f },
        new() { TopP = 0f, Temperature = 3f },
    ];

    public static readonly IReadOnlyList<MaskedInput> Masks = [.. Rows(every: 2).Select(Mask)];

    public static readonly IReadOnlyList<LossBatchInput> LossBatches = [.. CreateLossBatches()];

    public static readonly IReadOnlyList<LossRowInput> LossRows = [.. Rows(every: 3).Select(LossRow)];

    public static readonly IReadOnlyList<SamplerInput> Samplers = [.. Rows(every: 2).Select(Sampler)];

    public static readonly IReadOnlyList<ulong> Seeds = [0, 1, 42, 0xDEADBEEF, ulong.MaxValue];

    private static IEnumerable<RowInput> Rows(int every) => RowInputs.All.Where(row => Sizes.Contains(row.Logits.Length)).Where((_, i) => i % every == 0);

    private static MaskedInput Mask(RowInput row, int id)
    {
        RandomSource random = new((1UL << 33) + (ulong)id);
        int size = row.Logits.Length;
        (string name, Func<int, bool> allows) = (id % 6) switch
        {
            0 => ("all allowed", (Func<int, bool>)(_ => true)),
            1 => ("none allowed", _ => false),
            2 => ("the label forbidden", i => i != row.Label),
            3 => ("the label alone", i => i == row.Label),
            4 => ("the first forbidden", i => i > 0),
            _ => ("half", _ => random.NextInt(2) == 0),
        };
        return new MaskedInput(id, row, name, [.. Enumerable.Range(0, size).Select(allows)], id / 6 % 2 == 0 ? EmptyRows.NaN : EmptyRows.Zero);
    }

    /// <summary>Each case of options, twice: a batch of ordinary rows, and one with special ones. Some labels are ignored, in one batch all.</summary>
    private static IEnumerable<LossBatchInput> CreateLossBatches()
    {
        int id = 0;
        int kind = 0;
        foreach (int size in BatchSizes)
        {
            RandomSource random = new((1UL << 34) + (ulong)size);
            foreach (LossCase options in LossCase.All(random, BatchRows, size))
            {
                // Sizes share the cases.
                if (id++ % BatchSizes.Length == Array.IndexOf(BatchSizes, size))
                {
                    yield return LossBatch(id, size, random, options, HashInputs.NarrowKinds);
                    yield return LossBatch(id, size, random, options, kind++ % 2 == 0 ? HashInputs.Kinds : HashInputs.FiniteKinds);
                }
            }

            bool[] nothing = [.. Enumerable.Range(0, BatchRows * size).Select(i => i / size != 1)];
            yield return LossBatch(id, size, random, new LossCase { IgnoredLabel = 0, Smoothing = 0.5f }, HashInputs.NarrowKinds, label: 0);
            yield return LossBatch(id, size, random, new LossCase { Weights = new float[size] }, HashInputs.NarrowKinds);
            yield return LossBatch(id, size, random, new LossCase { Allowed = nothing }, HashInputs.NarrowKinds);
            yield return LossBatch(id, size, random, new LossCase { Allowed = nothing, EmptyRows = EmptyRows.Zero }, HashInputs.NarrowKinds);
        }
    }

    private static LossBatchInput LossBatch(int id, int size, RandomSource random, LossCase options, int kinds, int? label = null)
    {
        float[] logits = new float[BatchRows * size];
        for (int row = 0; row < BatchRows; row++)
        {
            HashInputs.Fill(random, logits.AsSpan(row * size, size), kinds);
        }

        int[] labels = HashRounds.Many(BatchRows, () => label ?? (random.NextInt(6) == 0 ? options.IgnoredLabel : random.NextInt(size)));
        return new LossBatchInput(id, new LossBatch(size, logits, labels, HashRounds.Targets(random, logits.Length)), options);
    }

    /// <summary>Of three rows one is of logits, one of log-probabilities, one of probabilities.</summary>
    private static LossRowInput LossRow(RowInput row, int id)
    {
        RandomSource random = new((1UL << 35) + (ulong)id);
        int size = row.Logits.Length;
        (string tag, float[] x) = (id % 3) switch
        {
            0 => ("numbers up to 1", HashRounds.Many(size, () => random.NextInt(8) == 0 ? random.NextInt(2) : (float)random.NextDouble())),
            1 => ("numbers below 0", HashRounds.Many(size, () => random.NextInt(8) == 0 ? float.NegativeInfinity : (float)random.NextDouble(-9.0, 0.0))),
            _ => (row.Tag, row.Logits),
        };
        return new LossRowInput(id, tag, new LossArguments
        {
            Size = size,
            Arithmetic = default,
            X = x,
            T = id % 2 == 0 ? row.Targets : HashRounds.Targets(random, size),
            Label = row.Label,
            Focus = Focuses[id % Focuses.Length],
            Scale = row.Scale,
            LogSumExp = (float)random.NextDouble(-2.0, 5.0),
            Upstream = row.Upstream[0],
            Weights = id % 2 == 0 ? [] : HashRounds.Many(size, () => (float)random.NextDouble(0.0, 9.0)),
            Smoothing = id % 4 < 2 ? 0f : 0.1f,
            Reduction = (LossReduction)(id % 2),
        });
    }

    private static SamplerInput Sampler(RowInput row, int id)
    {
        RandomSource random = new((1UL << 36) + (ulong)id);
        int size = row.Logits.Length;
        float[] probabilities = HashRounds.Targets(random, size);
        probabilities[random.NextInt(size)] = (id % 8) switch { 0 => float.NaN, 1 => -1f, 2 => float.PositiveInfinity, 3 => 1e-40f, _ => 0.5f };
        return new SamplerInput(id, row, Options[id % Options.Length], HashRounds.Uniforms(random, size), probabilities);
    }
}
