using System;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;

namespace SoftmaxKernels.Tests.Losses;

/// <summary>The arguments of one call, of a row or of a batch.</summary>
internal sealed class LossArguments
{
    public required int Size { get; init; }

    public required KernelArithmetic Arithmetic { get; set; }

    public float[] X { get; set; } = [];

    public float[] T { get; set; } = [];

    public int Label { get; set; }

    public int[] Labels { get; set; } = [];

    public float Focus { get; set; } = 2f;

    public float Scale { get; set; } = 1f;

    public float LogSumExp { get; set; }

    public float Upstream { get; set; } = 1f;

    public float[] LogSumExps { get; set; } = [];

    public float[] Upstreams { get; set; } = [];

    public float[] Weights { get; set; } = [];

    public float Smoothing { get; set; }

    public LossReduction Reduction { get; set; }

    public float[] Destination { get; set; } = [];

    public float[] Results { get; set; } = [];

    public int Rows => X.Length / Size;

    public BinaryCrossEntropyOptions Options => new() { PositiveWeights = Weights, LabelSmoothing = Smoothing, Reduction = Reduction };

    /// <summary>Arguments that every member takes.</summary>
    public static LossArguments Draw(RandomSource random, int size, int rows, KernelArithmetic arithmetic, Func<RandomSource, float>? x = null)
    {
        x ??= source => (float)(3.0 * source.NextNormal());
        return new LossArguments
        {
            Size = size,
            Arithmetic = arithmetic,
            X = Many(rows * size, x),
            T = Many(rows * size, source => source.NextInt(4) switch { 0 => 0f, 1 => 1f, _ => (float)source.NextDouble() }),
            Label = random.NextInt(size),
            Labels = [.. Enumerable.Range(0, rows).Select(_ => random.NextInt(size))],
            Focus = new[] { 0f, 0.5f, 1f, 2f, 5f }[random.NextInt(5)],
            Scale = (float)random.NextDouble(-2.0, 2.0),
            LogSumExp = (float)random.NextDouble(-2.0, 5.0),
            Upstream = (float)random.NextDouble(-2.0, 2.0),
            LogSumExps = Many(rows, source => (float)source.NextDouble(-2.0, 5.0)),
            Upstreams = Many(rows, source => (float)source.NextDouble(-2.0, 2.0)),
            Weights = random.NextInt(2) == 0 ? [] : Many(size, source => (float)source.NextDouble(0.0, 9.0)),
            Smoothing = random.NextInt(2) == 0 ? 0f : (float)random.NextDouble(),
            Reduction = (LossReduction)random.NextInt(2),
            Destination = new float[rows * size],
            Results = new float[rows],
        };

        float[] Many(int count, Func<RandomSource, float> draw) => [.. Enumerable.Range(0, count).Select(_ => draw(random))];
    }

    /// <summary>One row of a batch, with a destination of its own.</summary>
    public LossArguments Row(int row) => new()
    {
        Size = Size,
        Arithmetic = Arithmetic,
        X = X[(row * Size)..((row + 1) * Size)],
        T = T[(row * Size)..((row + 1) * Size)],
        Label = Labels[row],
        Focus = Focus,
        Scale = Scale,
        LogSumExp = LogSumExps[row],
        Upstream = Upstreams[row],
        Weights = Weights,
        Smoothing = Smoothing,
        Reduction = Reduction,
        Destination = new float[Size],
    };

    public LossArguments Copy()
    {
        LossArguments copy = (LossArguments)MemberwiseClone();
        copy.X = [.. X];
        copy.T = [.. T];
        copy.Destination = new float[Destination.Length];
        copy.Results = new float[Results.Length];
        return copy;
    }

    /// <summary>The same arguments and destinations, in a profile.</summary>
    public LossArguments In(KernelArithmetic arithmetic)
    {
        LossArguments copy = (LossArguments)MemberwiseClone();
        copy.Arithmetic = arithmetic;
        return copy;
    }

    public LossArguments WithoutOptions()
    {
        LossArguments copy = (LossArguments)MemberwiseClone();
        copy.Weights = [];
        copy.Smoothing = 0f;
        copy.Reduction = LossReduction.Mean;
        return copy;
    }
}
