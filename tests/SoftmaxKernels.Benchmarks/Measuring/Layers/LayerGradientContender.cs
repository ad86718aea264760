using System;

namespace SoftmaxKernels.Benchmarks.Measuring.Layers;

/// <summary>Computes the gradients of each row in turn, and adds those of the parameters up.</summary>
internal sealed unsafe class LayerGradientContender<TMethod>(string name, LayerGradientWorkload workload) : Contender(name, workload)
    where TMethod : ILayerGradientMethod
{
    private readonly LayerGradientWorkload _layer = workload;
    private readonly Buffers _gradients = new(workload.ParameterCount);

    public override int CheckedLength => Workload.ExpectedOutput.Length;

    private Span<float> Gradients => new(_gradients.Input, _gradients.Length);

    public override void Run(int repetitions)
    {
        int inputs = _layer.Layer.Inputs;
        int outputs = _layer.Layer.Outputs;
        int rows = Workload.Rows;
        LayerMemory memory = _layer.Memory;
        ReadOnlySpan<float> input = Workload.Input;
        ReadOnlySpan<float> output = _layer.Outputs;
        ReadOnlySpan<float> upstream = _layer.Upstream;
        Span<float> gradients = Gradients;
        Span<float> inputGradients = Workload.Output;
        for (; repetitions > 0; repetitions--)
        {
            for (int row = 0; row < rows; row++)
            {
                TMethod.Backward(
                    memory,
                    input.Slice(row * inputs, inputs),
                    output.Slice(row * outputs, outputs),
                    upstream.Slice(row * outputs, outputs),
                    gradients,
                    inputGradients.Slice(row * inputs, inputs));
            }
        }
    }

    public override void WriteResults() =>
        TMethod.Unpack(Gradients, _layer.OutputSums[.._layer.Layer.WeightCount], _layer.OutputSums[_layer.Layer.WeightCount..], _layer.Memory.Generic);
}
