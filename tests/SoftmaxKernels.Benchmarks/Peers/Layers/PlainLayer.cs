using System;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Measuring.Layers;

namespace SoftmaxKernels.Benchmarks.Peers.Layers;

/// <summary>A layer in loops, as one writes them without a library.</summary>
internal readonly struct PlainLayer<TActivation, TDelta> : ILayerMethod, ILayerGradientMethod
    where TActivation : IRowMethod
    where TDelta : ILayerDelta
{
    public static void Forward(in LayerMemory memory, ReadOnlySpan<float> inputs, Span<float> outputs) =>
        Forward(memory.Weights, memory.Biases, inputs, outputs);

    public static void ForwardBatch(in LayerMemory memory, ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        int inputsOfRow = memory.Generic.Inputs;
        int outputsOfRow = memory.Generic.Outputs;
        for (int row = 0; row < inputs.Length / inputsOfRow; row++)
        {
            Forward(memory, inputs.Slice(row * inputsOfRow, inputsOfRow), outputs.Slice(row * outputsOfRow, outputsOfRow));
        }
    }

    public static void Backward(
        in LayerMemory memory,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> outputs,
        ReadOnlySpan<float> upstream,
        Span<float> gradients,
        Span<float> inputGradients)
    {
        TDelta.Invoke(outputs, upstream, memory.Scratch);
        AddGradients(inputs, memory.Scratch, gradients);
        InputGradients(memory.Weights, memory.Scratch, inputGradients);
    }

    public static void Unpack(ReadOnlySpan<float> gradients, Span<float> weights, Span<float> biases, GenericLayer layer) =>
        UsualOrder.Unpack(gradients, weights, biases);

    public static void Forward(ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        for (int n = 0; n < outputs.Length; n++)
        {
            ReadOnlySpan<float> row = weights.Slice(n * inputs.Length, inputs.Length);
            float z = biases[n];
            for (int m = 0; m < inputs.Length; m++)
            {
                z += row[m] * inputs[m];
            }

            outputs[n] = z;
        }

        TActivation.Invoke(outputs, outputs);
    }

    public static void AddGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> delta, Span<float> gradients)
    {
        for (int n = 0; n < delta.Length; n++)
        {
            Span<float> row = gradients.Slice(n * inputs.Length, inputs.Length);
            for (int m = 0; m < inputs.Length; m++)
            {
                row[m] += delta[n] * inputs[m];
            }

            gradients[(delta.Length * inputs.Length) + n] += delta[n];
        }
    }

    public static void InputGradients(ReadOnlySpan<float> weights, ReadOnlySpan<float> delta, Span<float> inputGradients)
    {
        inputGradients.Clear();
        for (int n = 0; n < delta.Length; n++)
        {
            ReadOnlySpan<float> row = weights.Slice(n * inputGradients.Length, inputGradients.Length);
            for (int m = 0; m < inputGradients.Length; m++)
            {
                inputGradients[m] += delta[n] * row[m];
            }
        }
    }
}
