using System;

namespace SoftmaxKernels.Benchmarks.Measuring.Networks;

/// <summary>The numbers of a network in every form that a contender may want, fetched once per timing loop.</summary>
internal readonly ref struct NetworkMemory
{
    /// <summary>The network for the methods of a shape that is known at run time only.</summary>
    public required GenericNetwork Generic { get; init; }

    /// <summary>The block of parameters.</summary>
    public required ReadOnlySpan<float> Parameters { get; init; }

    /// <summary>The layers for those that have none of their own.</summary>
    public required UsualLayer[] Layers { get; init; }
}
