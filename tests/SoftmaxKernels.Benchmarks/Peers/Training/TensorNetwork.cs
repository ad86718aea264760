using System;
using System.Numerics.Tensors;
using SoftmaxKernels.Benchmarks.Measuring.Training;
using SoftmaxKernels.Benchmarks.Peers.Layers;

namespace SoftmaxKernels.Benchmarks.Peers.Training;

/// <summary>Training composed of TensorPrimitives, row by row: the last layer's gradient is p − onehot, as everyone writes it.</summary>
internal sealed class TensorNetwork : Network
{
    private readonly float[] _delta1 = new float[TrainingWorkload.First.Outputs];
    private readonly float[] _delta2 = new float[TrainingWorkload.Second.Outputs];

    public TensorNetwork(TrainingWorkload workload)
        : base(workload, TrainingWorkload.FirstLength, TrainingWorkload.SecondLength) =>
        workload.Parameters.CopyTo(Parameters);

    public override float Step()
    {
        int inputs = TrainingWorkload.First.Inputs;
        int hiddens = TrainingWorkload.First.Outputs;
        ReadOnlySpan<float> first = Parameters[..FirstLength];
        ReadOnlySpan<float> second = Parameters[FirstLength..];
        ReadOnlySpan<float> weights1 = first[..TrainingWorkload.First.WeightCount];
        ReadOnlySpan<float> weights2 = second[..TrainingWorkload.Second.WeightCount];
        Span<float> gradients = Gradients;
        gradients.Clear();
        double loss = 0.0;
        for (int row = 0; row < TrainingWorkload.BatchRows; row++)
        {
            ReadOnlySpan<float> input = Workload.Input.Slice(row * inputs, inputs);
            Span<float> hidden = Hidden[..hiddens];
            Span<float> upstream = HiddenGradients[..hiddens];
            TensorLayer<TensorTanh, TensorTanhDelta>.Forward(weights1, first[weights1.Length..], input, hidden);
            TensorLayer<ComposedTensorSoftmax, TensorSoftmaxDelta>.Forward(weights2, second[weights2.Length..], hidden, _delta2);
            int label = Workload.BatchLabels[row];
            loss -= MathF.Log(_delta2[label]);
            _delta2[label] -= 1f;
            TensorPrimitives.Multiply(_delta2, 1f / TrainingWorkload.BatchRows, _delta2);
            TensorLayer<ComposedTensorSoftmax, TensorSoftmaxDelta>.AddGradients(hidden, _delta2, gradients[FirstLength..]);
            TensorLayer<ComposedTensorSoftmax, TensorSoftmaxDelta>.InputGradients(weights2, _delta2, upstream);
            TensorTanhDelta.Invoke(hidden, upstream, _delta1);
            TensorLayer<TensorTanh, TensorTanhDelta>.AddGradients(input, _delta1, gradients[..FirstLength]);
        }

        TensorPrimitives.MultiplyAdd(Velocity, TrainingWorkload.Momentum, gradients, Velocity);
        TensorPrimitives.MultiplyAdd(Velocity, -TrainingWorkload.LearningRate, Parameters, Parameters);
        return (float)(loss / TrainingWorkload.BatchRows);
    }

    protected override void Unpack(ReadOnlySpan<float> block, Span<float> usualOrder) => block.CopyTo(usualOrder);
}
