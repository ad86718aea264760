using System;
using SoftmaxKernels.Benchmarks.Catalog.Layers;
using SoftmaxKernels.Benchmarks.Measuring.Training;

namespace SoftmaxKernels.Benchmarks.Peers.Training;

/// <summary>Training with generated layers and the library's Sgd.</summary>
internal sealed class KernelNetwork<TFirst, TSecond> : Network
    where TFirst : struct, ILayerKernel
    where TSecond : struct, IClassifierKernel
{
    private readonly KernelArithmetic _arithmetic;
    private readonly Sgd _optimizer = new(TrainingWorkload.LearningRate, TrainingWorkload.Momentum);

    public KernelNetwork(TrainingWorkload workload, KernelArithmetic arithmetic)
        : base(workload, GenericLayerNetwork.First.ParameterCount, GenericLayerNetwork.Second.ParameterCount)
    {
        _arithmetic = arithmetic;
        ReadOnlySpan<float> start = workload.Parameters;
        TFirst.Pack(start[..TrainingWorkload.First.WeightCount], start[TrainingWorkload.First.WeightCount..TrainingWorkload.FirstLength], Parameters[..FirstLength]);
        start = start[TrainingWorkload.FirstLength..];
        TSecond.Pack(start[..TrainingWorkload.Second.WeightCount], start[TrainingWorkload.Second.WeightCount..], Parameters[FirstLength..]);
    }

    public override float Step()
    {
        Span<float> gradients = Gradients;
        ReadOnlySpan<float> parameters = Parameters;
        gradients.Clear();
        TFirst.ForwardBatch(parameters[..FirstLength], Workload.Input, Hidden);
        float loss = TSecond.CrossEntropyGradientBatch(
            parameters[FirstLength..], Hidden, Workload.BatchLabels, gradients[FirstLength..], HiddenGradients, 1f / TrainingWorkload.BatchRows);
        TFirst.BackwardBatch(parameters[..FirstLength], Workload.Input, Hidden, HiddenGradients, gradients[..FirstLength], []);
        _optimizer.Step(Parameters, gradients, Velocity, _arithmetic);
        return loss;
    }

    protected override void Unpack(ReadOnlySpan<float> block, Span<float> usualOrder)
    {
        TFirst.Unpack(block[..FirstLength], usualOrder[..TrainingWorkload.First.WeightCount], usualOrder[TrainingWorkload.First.WeightCount..TrainingWorkload.FirstLength]);
        usualOrder = usualOrder[TrainingWorkload.FirstLength..];
        TSecond.Unpack(block[FirstLength..], usualOrder[..TrainingWorkload.Second.WeightCount], usualOrder[TrainingWorkload.Second.WeightCount..]);
    }
}
