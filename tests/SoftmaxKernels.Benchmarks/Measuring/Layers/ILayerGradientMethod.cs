using System;

namespace SoftmaxKernels.Benchmarks.Measuring.Layers;

/// <summary>A layer's gradients, of one row.</summary>
internal interface ILayerGradientMethod
{
    /// <summary>Adds to the gradients of the parameters and writes those of the inputs.</summary>
    static abstract void Backward(
        in LayerMemory memory,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> outputs,
        ReadOnlySpan<float> upstream,
        Span<float> gradients,
        Span<float> inputGradients);

    /// <summary>Brings a block of gradients into the usual order.</summary>
    static abstract void Unpack(ReadOnlySpan<float> gradients, Span<float> weights, Span<float> biases, GenericLayer layer);
}
