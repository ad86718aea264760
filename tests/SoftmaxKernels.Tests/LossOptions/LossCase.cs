using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;

namespace SoftmaxKernels.Tests.LossOptions;

/// <summary>Options on the heap, where tests can list them.</summary>
internal sealed record LossCase
{
    public float[] Weights { get; init; } = [];

    public int IgnoredLabel { get; init; } = -100;

    public float Smoothing { get; init; }

    public LossReduction Reduction { get; init; }

    public bool[] Allowed { get; init; } = [];

    public float Temperature { get; init; } = 1f;

    public EmptyRows EmptyRows { get; init; }

    /// <summary>The options as the methods take them.</summary>
    public CrossEntropyOptions ToOptions() => new()
    {
        ClassWeights = Weights,
        IgnoredLabel = IgnoredLabel,
        LabelSmoothing = Smoothing,
        Reduction = Reduction,
        Allowed = Allowed,
        Temperature = Temperature,
    };

    /// <summary>Every option alone and all of them together, with each reduction.</summary>
    public static IEnumerable<LossCase> All(RandomSource random, int rows, int size)
    {
        float[] weights = [.. Enumerable.Range(0, size).Select(i => i % 5 == 4 ? 0f : (float)random.NextDouble() * 3f)];
        bool[] one = [.. Enumerable.Range(0, size).Select(i => i % 3 != 1)];
        bool[] each = [.. Enumerable.Range(0, rows * size).Select(_ => random.NextInt(4) != 0)];
        LossCase[] single =
        [
            new(),
            new() { Weights = weights },
            new() { IgnoredLabel = 0 },
            new() { Smoothing = 0.1f },
            new() { Smoothing = 1f },
            new() { Allowed = one },
            new() { Allowed = each },
            new() { Temperature = 0.7f },
            new() { Temperature = 20f },
            new() { Weights = weights, Smoothing = 0.3f },
            new() { Weights = weights, IgnoredLabel = 0, Smoothing = 0.2f, Allowed = each, Temperature = 3f },
        ];
        return from @case in single
               from reduction in new[] { LossReduction.Mean, LossReduction.Sum, LossReduction.None }
               select @case with { Reduction = reduction };
    }
}
