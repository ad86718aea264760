using System;
using SoftmaxKernels.Benchmarks.Measuring.Training;

namespace SoftmaxKernels.Benchmarks.Peers.Training;

/// <summary>Training with layers of shapes that are known at run time only, and the library's Sgd.</summary>
internal sealed class GenericLayerNetwork : Network
{
    private readonly Sgd _optimizer = new(TrainingWorkload.LearningRate, TrainingWorkload.Momentum);

    public GenericLayerNetwork(TrainingWorkload workload)
        : base(workload, First.ParameterCount, Second.ParameterCount)
    {
        ReadOnlySpan<float> start = workload.Parameters;
        First.Pack(start[..TrainingWorkload.First.WeightCount], start[TrainingWorkload.First.WeightCount..TrainingWorkload.FirstLength], Parameters[..FirstLength]);
        start = start[TrainingWorkload.FirstLength..];
        Second.Pack(start[..TrainingWorkload.Second.WeightCount], start[TrainingWorkload.Second.WeightCount..], Parameters[FirstLength..]);
    }

    public static GenericLayer First { get; } =
        new(TrainingWorkload.First.Inputs, TrainingWorkload.First.Outputs, TrainingWorkload.First.Activation);

    public static GenericLayer Second { get; } =
        new(TrainingWorkload.Second.Inputs, TrainingWorkload.Second.Outputs, TrainingWorkload.Second.Activation);

    public override float Step()
    {
        Span<float> gradients = Gradients;
        ReadOnlySpan<float> parameters = Parameters;
        gradients.Clear();
        First.ForwardBatch(parameters[..FirstLength], Workload.Input, Hidden);
        float loss = Second.CrossEntropyGradientBatch(
            parameters[FirstLength..], Hidden, Workload.BatchLabels, gradients[FirstLength..], HiddenGradients, 1f / TrainingWorkload.BatchRows);
        First.BackwardBatch(parameters[..FirstLength], Workload.Input, Hidden, HiddenGradients, gradients[..FirstLength], []);
        _optimizer.Step(Parameters, gradients, Velocity);
        return loss;
    }

    protected override void Unpack(ReadOnlySpan<float> block, Span<float> usualOrder)
    {
        First.Unpack(block[..FirstLength], usualOrder[..TrainingWorkload.First.WeightCount], usualOrder[TrainingWorkload.First.WeightCount..TrainingWorkload.FirstLength]);
        usualOrder = usualOrder[TrainingWorkload.FirstLength..];
        Second.Unpack(block[FirstLength..], usualOrder[..TrainingWorkload.Second.WeightCount], usualOrder[TrainingWorkload.Second.WeightCount..]);
    }
}
