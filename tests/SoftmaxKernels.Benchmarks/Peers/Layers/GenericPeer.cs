using System;
using SoftmaxKernels.Benchmarks.Measuring.Layers;

namespace SoftmaxKernels.Benchmarks.Peers.Layers;

/// <summary>The project's own layer for a shape that is known at run time only.</summary>
internal readonly struct GenericPeer : ILayerMethod, ILayerGradientMethod
{
    public static void Forward(in LayerMemory memory, ReadOnlySpan<float> inputs, Span<float> outputs) =>
        memory.Generic.Forward(memory.Parameters, inputs, outputs);

    public static void ForwardBatch(in LayerMemory memory, ReadOnlySpan<float> inputs, Span<float> outputs) =>
        memory.Generic.ForwardBatch(memory.Parameters, inputs, outputs);

    public static void Backward(
        in LayerMemory memory,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> outputs,
        ReadOnlySpan<float> upstream,
        Span<float> gradients,
        Span<float> inputGradients) =>
        memory.Generic.Backward(memory.Parameters, inputs, outputs, upstream, gradients, inputGradients);

    public static void Unpack(ReadOnlySpan<float> gradients, Span<float> weights, Span<float> biases, GenericLayer layer) =>
        layer.Unpack(gradients, weights, biases);
}
