using System;
using SoftmaxKernels.Benchmarks.Measuring.Training;
using SoftmaxKernels.Benchmarks.Peers.Layers;

namespace SoftmaxKernels.Benchmarks.Peers.Training;

/// <summary>Training in loops without a library, row by row.</summary>
internal sealed class PlainNetwork : Network
{
    private readonly float[] _delta1 = new float[TrainingWorkload.First.Outputs];
    private readonly float[] _delta2 = new float[TrainingWorkload.Second.Outputs];

    public PlainNetwork(TrainingWorkload workload)
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
        Gradients.Clear();
        double loss = 0.0;
        for (int row = 0; row < TrainingWorkload.BatchRows; row++)
        {
            ReadOnlySpan<float> input = Workload.Input.Slice(row * inputs, inputs);
            Span<float> hidden = Hidden[..hiddens];
            Span<float> upstream = HiddenGradients[..hiddens];
            PlainLayer<PlainTanh, PlainTanhDelta>.Forward(weights1, first[weights1.Length..], input, hidden);
            PlainLayer<PlainLoop, PlainSoftmaxDelta>.Forward(weights2, second[weights2.Length..], hidden, _delta2);
            int label = Workload.BatchLabels[row];
            loss -= MathF.Log(_delta2[label]);
            _delta2[label] -= 1f;
            foreach (ref float delta in _delta2.AsSpan())
            {
                delta /= TrainingWorkload.BatchRows;
            }

            PlainLayer<PlainLoop, PlainSoftmaxDelta>.AddGradients(hidden, _delta2, Gradients[FirstLength..]);
            PlainLayer<PlainLoop, PlainSoftmaxDelta>.InputGradients(weights2, _delta2, upstream);
            PlainTanhDelta.Invoke(hidden, upstream, _delta1);
            PlainLayer<PlainTanh, PlainTanhDelta>.AddGradients(input, _delta1, Gradients[..FirstLength]);
        }

        StepDown(Parameters, Gradients, Velocity);
        return (float)(loss / TrainingWorkload.BatchRows);
    }

    protected override void Unpack(ReadOnlySpan<float> block, Span<float> usualOrder) => block.CopyTo(usualOrder);

    private static void StepDown(Span<float> parameters, ReadOnlySpan<float> gradients, Span<float> velocity)
    {
        for (int i = 0; i < parameters.Length; i++)
        {
            velocity[i] = (TrainingWorkload.Momentum * velocity[i]) + gradients[i];
            parameters[i] -= TrainingWorkload.LearningRate * velocity[i];
        }
    }
}
