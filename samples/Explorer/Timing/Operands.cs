using System;
using System.Collections.Generic;
using System.Linq;

namespace Explorer.Timing;

/// <summary>What the contenders of a measurement work on.</summary>
internal sealed class Operands
{
    private const int Seed = 1;

    private readonly AlignedFloats _input;
    private readonly AlignedFloats _probabilities;
    private readonly AlignedFloats _output;
    private readonly AlignedFloats _parameters;
    private readonly AlignedFloats[] _between;

    /// <summary>Initializes a new instance of the <see cref="Operands"/> class, with random numbers.</summary>
    /// <param name="job">What is measured.</param>
    public Operands(TimeJob job)
    {
        Random random = new(Seed);
        Size = job.Size;
        Width = job.Width;
        Rows = job.Rows;
        _input = new AlignedFloats(job.Rows * job.Size);
        _probabilities = new AlignedFloats(job.Layers.Count == 0 ? job.Rows * job.Size : 0);
        _output = new AlignedFloats(job.Rows * job.Width);
        _parameters = new AlignedFloats(job.Parameters);
        Labels = [.. Enumerable.Range(0, job.Rows).Select(_ => random.Next(job.Width))];
        Classes = new int[job.Rows];
        Layers = [.. job.Layers.Select(layer => new LayerOperands(layer, random))];
        int widest = job.Layers.Select(layer => layer.Outputs).DefaultIfEmpty(job.Size).Max();
        _between = [new AlignedFloats(widest), new AlignedFloats(widest)];
        foreach (ref float value in _input.Span)
        {
            value = 3f * Normal(random);
        }

        foreach (ref float value in _probabilities.Span)
        {
            value = random.NextSingle() / job.Size;
        }
    }

    /// <summary>Gets the length of an input row.</summary>
    public int Size { get; }

    /// <summary>Gets the length of an output row.</summary>
    public int Width { get; }

    /// <summary>Gets the rows of a call.</summary>
    public int Rows { get; }

    /// <summary>Gets the rows that go in.</summary>
    public ReadOnlySpan<float> Input => _input.Span;

    /// <summary>Gets other rows that go in.</summary>
    public ReadOnlySpan<float> Probabilities => _probabilities.Span;

    /// <summary>Gets the kernel's block of parameters.</summary>
    public Span<float> Parameters => _parameters.Span;

    /// <summary>Gets the right class of each row.</summary>
    public int[] Labels { get; }

    /// <summary>Gets the rows that come out.</summary>
    public Span<float> Output => _output.Span;

    /// <summary>Gets the classes that come out.</summary>
    public int[] Classes { get; }

    /// <summary>Gets the layers.</summary>
    public IReadOnlyList<LayerOperands> Layers { get; }

    /// <summary>Memory between two layers, and for a row on the way.</summary>
    /// <param name="index">Which of two.</param>
    /// <param name="length">How much.</param>
    public Span<float> Between(int index, int length) => _between[index & 1].Span[..length];

    /// <summary>An input row.</summary>
    /// <param name="row">Its index.</param>
    public ReadOnlySpan<float> InputOf(int row) => _input.Span.Slice(row * Size, Size);

    /// <summary>An output row.</summary>
    /// <param name="row">Its index.</param>
    public Span<float> OutputOf(int row) => _output.Span.Slice(row * Width, Width);

    /// <summary>A normally distributed number, by the method of Box and Muller.</summary>
    /// <param name="random">Where it comes from.</param>
    public static float Normal(Random random) =>
        (float)(Math.Sqrt(-2.0 * Math.Log(1.0 - random.NextDouble())) * Math.Cos(2.0 * Math.PI * random.NextDouble()));
}
