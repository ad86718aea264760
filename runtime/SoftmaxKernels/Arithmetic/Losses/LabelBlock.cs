using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <summary>Rows of a batch with a label each, one behind the other, whose losses are finished together: what differs from row to row.</summary>
internal readonly ref struct LabelBlock
{
    /// <summary>The most rows of a block: a multiple of those that a register has lanes for.</summary>
    public const int MostRows = 16;

    /// <summary>The longest rows: 16 of so many logits, and as many terms, fill the smallest first-level cache that is common.</summary>
    public const int LongestRow = 256;

    /// <summary>Initializes a new instance of the <see cref="LabelBlock"/> struct.</summary>
    /// <param name="labels">The labels of the rows.</param>
    /// <param name="scales">What the gradient of each row is multiplied by, and anything behind it up to <see cref="MostRows"/>.</param>
    /// <param name="losses">Room for <see cref="MostRows"/> losses.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LabelBlock(ReadOnlySpan<int> labels, ReadOnlySpan<float> scales, Span<float> losses)
    {
        Labels = labels;
        Scales = scales;
        Losses = losses;
    }

    /// <summary>Gets the labels of the rows.</summary>
    public ReadOnlySpan<int> Labels { get; }

    /// <summary>Gets what the gradient of each row is multiplied by, and anything behind it.</summary>
    public ReadOnlySpan<float> Scales { get; }

    /// <summary>Gets room for the loss of each row, and for anything behind it.</summary>
    public Span<float> Losses { get; }
}
