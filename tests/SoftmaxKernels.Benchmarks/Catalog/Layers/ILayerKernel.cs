using System;

namespace SoftmaxKernels.Benchmarks.Catalog.Layers;

/// <summary>What the generator writes into the type of a layer, as far as it is measured. See <see cref="IKernel"/>.</summary>
public interface ILayerKernel
{
    static abstract void Pack(ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> destination);

    static abstract void Unpack(ReadOnlySpan<float> parameters, Span<float> weights, Span<float> biases);

    static abstract void Forward(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination);

    static abstract void ForwardBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination);

    static abstract void Backward(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> outputs,
        ReadOnlySpan<float> upstream,
        Span<float> gradients,
        Span<float> inputGradients);

    static abstract void BackwardBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> outputs,
        ReadOnlySpan<float> upstream,
        Span<float> gradients,
        Span<float> inputGradients);
}
