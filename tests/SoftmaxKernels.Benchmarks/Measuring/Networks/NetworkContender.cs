using System;

namespace SoftmaxKernels.Benchmarks.Measuring.Networks;

/// <summary>Calls a network for each row in turn.</summary>
internal sealed class NetworkContender<TMethod>(string name, NetworkWorkload workload) : Contender(name, workload)
    where TMethod : INetworkMethod
{
    private readonly NetworkWorkload _network = workload;

    public override void Run(int repetitions)
    {
        int inputs = Workload.Inputs;
        int outputs = Workload.Size;
        int rows = Workload.Rows;
        NetworkMemory memory = _network.Memory;
        ReadOnlySpan<float> input = Workload.Input;
        Span<float> output = Workload.Output;
        for (; repetitions > 0; repetitions--)
        {
            for (int row = 0; row < rows; row++)
            {
                TMethod.Forward(memory, input.Slice(row * inputs, inputs), output.Slice(row * outputs, outputs));
            }
        }
    }
}
