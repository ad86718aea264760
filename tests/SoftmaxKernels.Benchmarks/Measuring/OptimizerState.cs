using System;

namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>The blocks that a step updates, zeros at first, at places that are the same in every process.</summary>
internal sealed unsafe class OptimizerState(int length)
{
    private readonly Buffers _first = new(length);
    private readonly Buffers _second = new(length);

    public Span<float> Parameters => new(_first.Input, length);

    public Span<float> FirstMoment => new(_first.Output, length);

    /// <summary>The second moment of Adam, or the velocity.</summary>
    public Span<float> SecondMoment => new(_second.Input, length);

    /// <summary>Room for a contender that needs some.</summary>
    public Span<float> Scratch => new(_second.Output, length);
}
