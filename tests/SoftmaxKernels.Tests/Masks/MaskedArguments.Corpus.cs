using System;
using System.Linq;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Corpus;

namespace SoftmaxKernels.Tests.Masks;

/// <content>Arguments of the corpus, and how their results are compared.</content>
internal sealed partial class MaskedArguments
{
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

        MaskedArguments arguments = new()
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
        arguments.Scales = ScalesOf(arguments.Uniforms.Span);
        return arguments;
    }

    /// <summary>Compares all that was returned and written.</summary>
    public void Compare(MaskedArguments expected, string what, Mismatches mismatches)
    {
        mismatches.Compare(what + ", loss", expected.Loss, Loss);
        mismatches.Compare(what + ", index", expected.Index, Index);
        mismatches.Compare(what, expected.Destination.Span, Destination.Span);
        mismatches.Compare(what, expected.Indices.Span, Indices.Span);
    }
}
