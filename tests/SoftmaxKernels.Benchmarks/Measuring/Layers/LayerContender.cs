using System;

namespace SoftmaxKernels.Benchmarks.Measuring.Layers;

/// <summary>Calls a layer for each row in turn.</summary>
internal sealed class LayerContender<TMethod>(string name, LayerWorkload workload) : Contender(name, workload)
    where TMethod : ILayerMethod
{
    private readonly LayerWorkload _layer = workload;

    public override void Run(int repetitions)
    {
        int inputs = Workload.Inputs;
        int outputs = Workload.Size;
        int rows = Workload.Rows;
        LayerMemory memory = _layer.Memory;
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
