using System;
using System.Linq;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Corpus;

namespace SoftmaxKernels.Tests.Masks;

/// <summary>Arguments of members with a mask, and what they return.</summary>
internal sealed class MaskedArguments
{
    /// <summary>A number that no kernel writes.</summary>
    public const float Sentinel = -7.75f;

    /// <summary>How much longer than necessary destinations are.</summary>
    public const int Tail = 3;

    public Memory<float> Logits { get; set; }

    public Memory<bool> Allowed { get; set; }

    public Memory<float> Targets { get; set; }

    public Memory<float> Destination { get; set; }

    public Memory<int> Indices { get; set; }

    public Memory<int> Labels { get; set; }

    public Memory<double> Uniforms { get; set; }

    public float Temperature { get; set; } = 0.5f;

    public double Uniform { get; set; } = 0.4;

    public int Label { get; set; }

    public float Scale { get; set; } = 2f;

    public float Loss { get; private set; }

    public int Index { get; private set; }

    /// <summary>Rows of a kind, with masks and all else that members take.</summary>
    /// <param name="fill">Fills a row.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="size">The number of classes.</param>
    /// <param name="random">Where the numbers come from.</param>
    /// <param name="share">Of how many classes one is forbidden.</param>
    public static MaskedArguments Of(FillRow fill, int rows, int size, RandomSource random, int share)
    {
        float[] logits = new float[rows * size];
        for (int row = 0; row < rows; row++)
        {
            fill(random, logits.AsSpan(row * size, size));
        }

        return new MaskedArguments
        {
            Logits = logits,
            Allowed = logits.Select(_ => random.NextInt(share) > 0).ToArray(),
            Targets = logits.Select(_ => Math.Max(0f, (float)random.NextNormal())).ToArray(),
            Destination = Enumerable.Repeat(Sentinel, logits.Length + Tail).ToArray(),
            Indices = Enumerable.Repeat((int)Sentinel, rows + Tail).ToArray(),
            Label = random.NextInt(size),
            Labels = Enumerable.Range(0, rows).Select(_ => random.NextInt(size)).ToArray(),
            Uniform = random.NextDouble(),
            Uniforms = Enumerable.Range(0, rows).Select(_ => random.NextDouble()).ToArray(),
        };
    }

    /// <summary>The same arguments in memory of their own.</summary>
    public MaskedArguments Copy() => new()
    {
        Logits = Logits.ToArray(),
        Allowed = Allowed.ToArray(),
        Targets = Targets.ToArray(),
        Destination = Destination.ToArray(),
        Indices = Indices.ToArray(),
        Labels = Labels.ToArray(),
        Uniforms = Uniforms.ToArray(),
        Temperature = Temperature,
        Uniform = Uniform,
        Label = Label,
        Scale = Scale,
    };

    public void Returns(float loss) => Loss = loss;

    public void Returns(int index) => Index = index;

    /// <summary>Compares all that was returned and written.</summary>
    public void Compare(MaskedArguments expected, string what, Mismatches mismatches)
    {
        mismatches.Compare(what + ", loss", expected.Loss, Loss);
        mismatches.Compare(what + ", index", expected.Index, Index);
        mismatches.Compare(what, expected.Destination.Span, Destination.Span);
        mismatches.Compare(what, expected.Indices.Span, Indices.Span);
    }
}
