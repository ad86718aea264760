using System;

namespace SoftmaxKernels.Benchmarks.Measuring.Layers;

/// <summary>The numbers of a layer in every form that a contender may want, fetched once per timing loop.</summary>
internal readonly ref struct LayerMemory
{
    /// <summary>The layer for the methods of a shape that is known at run time only.</summary>
    public required GenericLayer Generic { get; init; }

    /// <summary>The block of parameters.</summary>
    public required ReadOnlySpan<float> Parameters { get; init; }

    /// <summary>N × M weights, row-major.</summary>
    public required ReadOnlySpan<float> Weights { get; init; }

    public required ReadOnlySpan<float> Biases { get; init; }

    /// <summary>N floats for whatever a contender needs.</summary>
    public required Span<float> Scratch { get; init; }
}
