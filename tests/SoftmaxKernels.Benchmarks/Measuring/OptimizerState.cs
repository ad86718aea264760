using System;

namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>The blocks that a step updates, at places that are the same in every process. Parameters begin at 0.</summary>
internal sealed unsafe class OptimizerState
{
    /// <summary>Moments do not begin at 0: a first step from there hides how much of them a contender keeps.</summary>
    public const float FirstMomentAtStart = 0.5f;

    /// <inheritdoc cref="FirstMomentAtStart"/>
    public const float SecondMomentAtStart = 0.0625f;

    private readonly int _length;
    private readonly Buffers _first;
    private readonly Buffers _second;

    public OptimizerState(int length)
    {
        _length = length;
        _first = new Buffers(length);
        _second = new Buffers(length);
        FirstMoment.Fill(FirstMomentAtStart);
        SecondMoment.Fill(SecondMomentAtStart);
    }

    public Span<float> Parameters => new(_first.Input, _length);

    public Span<float> FirstMoment => new(_first.Output, _length);

    /// <summary>The second moment of Adam, or the velocity.</summary>
    public Span<float> SecondMoment => new(_second.Input, _length);

    /// <summary>Room for a contender that needs some.</summary>
    public Span<float> Scratch => new(_second.Output, _length);
}
