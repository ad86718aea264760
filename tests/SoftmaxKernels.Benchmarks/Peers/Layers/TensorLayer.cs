using System;
using System.Numerics.Tensors;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Measuring.Layers;

namespace SoftmaxKernels.Benchmarks.Peers.Layers;

/// <summary>A layer composed of TensorPrimitives: a dot product for each output, a multiplication and addition of rows for gradients.</summary>
internal readonly struct TensorLayer<TActivation, TDelta> : ILayerMethod, ILayerGradientMethod
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
            outputs[n] = TensorPrimitives.Dot(weights.Slice(n * inputs.Length, inputs.Length), inputs) + biases[n];
        }

        TActivation.Invoke(outputs, outputs);
    }

    public static void AddGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> delta, Span<float> gradients)
    {
        for (int n = 0; n < delta.Length; n++)
        {
            Span<float> row = gradients.Slice(n * inputs.Length, inputs.Length);
            TensorPrimitives.MultiplyAdd(inputs, delta[n], row, row);
        }

        Span<float> biases = gradients.Slice(delta.Length * inputs.Length, delta.Length);
        TensorPrimitives.Add(biases, delta, biases);
    }

    public static void InputGradients(ReadOnlySpan<float> weights, ReadOnlySpan<float> delta, Span<float> inputGradients)
    {
        int inputs = inputGradients.Length;
        TensorPrimitives.Multiply(weights[..inputs], delta[0], inputGradients);
        for (int n = 1; n < delta.Length; n++)
        {
            TensorPrimitives.MultiplyAdd(weights.Slice(n * inputs, inputs), delta[n], inputGradients, inputGradients);
        }
    }
}
