using System;

namespace SoftmaxKernels.Benchmarks.Measuring.Training;

/// <summary>The memory that a network of two layers is trained in, and the step. It takes microseconds, so it may be virtual.</summary>
/// <param name="workload">The batch.</param>
/// <param name="firstLength">The length of the first layer's block of parameters.</param>
/// <param name="secondLength">That of the second layer's block, which is behind it.</param>
internal abstract unsafe class Network(TrainingWorkload workload, int firstLength, int secondLength)
{
    private readonly Buffers _block = new(firstLength + secondLength);
    private readonly Buffers _velocity = new(firstLength + secondLength);
    private readonly Buffers _hidden = new(TrainingWorkload.BatchRows * TrainingWorkload.First.Outputs);

    protected TrainingWorkload Workload { get; } = workload;

    protected int FirstLength { get; } = firstLength;

    protected Span<float> Parameters => new(_block.Input, _block.Length);

    protected Span<float> Gradients => new(_block.Output, _block.Length);

    protected Span<float> Velocity => new(_velocity.Input, _velocity.Length);

    /// <summary>The outputs of the first layer.</summary>
    protected Span<float> Hidden => new(_hidden.Input, _hidden.Length);

    protected Span<float> HiddenGradients => new(_hidden.Output, _hidden.Length);

    /// <summary>One step of training.</summary>
    /// <returns>The mean loss of the batch before it.</returns>
    public abstract float Step();

    /// <summary>Writes velocity and parameters in the order of the workload.</summary>
    public void WriteState(Span<float> velocity, Span<float> parameters)
    {
        Unpack(Velocity, velocity);
        Unpack(Parameters, parameters);
    }

    protected abstract void Unpack(ReadOnlySpan<float> block, Span<float> usualOrder);
}
