using System;
using SoftmaxKernels.Benchmarks.Measuring.Networks;

namespace SoftmaxKernels.Benchmarks.Peers.Networks;

/// <summary>A network layer by layer, row by row.</summary>
internal readonly struct UsualNetwork<TLayers> : INetworkMethod
    where TLayers : IUsualLayers
{
    public static void Forward(in NetworkMemory memory, ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        UsualLayer[] layers = memory.Layers;
        ReadOnlySpan<float> current = inputs;
        for (int i = 0; i < layers.Length - 1; i++)
        {
            TLayers.Hidden(layers[i].Weights, layers[i].Biases, current, layers[i].Outputs);
            current = layers[i].Outputs;
        }

        TLayers.Last(layers[^1].Weights, layers[^1].Biases, current, outputs);
    }

    public static void ForwardBatch(in NetworkMemory memory, ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        int inputsOfRow = memory.Generic.Inputs;
        int outputsOfRow = memory.Generic.Outputs;
        for (int row = 0; row < inputs.Length / inputsOfRow; row++)
        {
            Forward(memory, inputs.Slice(row * inputsOfRow, inputsOfRow), outputs.Slice(row * outputsOfRow, outputsOfRow));
        }
    }
}
