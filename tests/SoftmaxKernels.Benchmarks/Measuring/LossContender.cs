using System;

namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>Calls a loss function for each row in turn and adds the losses up.</summary>
internal sealed class LossContender<TMethod>(string name, Workload workload) : Contender(name, workload)
    where TMethod : ILossMethod
{
    public override void Run(int repetitions)
    {
        int size = Workload.Size;
        ReadOnlySpan<float> input = Workload.Input;
        Span<float> output = Workload.Output;
        ReadOnlySpan<int> labels = Workload.Labels;
        double total = 0.0;
        for (; repetitions > 0; repetitions--)
        {
            total = 0.0;
            for (int row = 0; row < labels.Length; row++)
            {
                total += TMethod.Invoke(input.Slice(row * size, size), labels[row], output.Slice(row * size, size));
            }
        }

        Loss = (float)(total / labels.Length);
    }
}
