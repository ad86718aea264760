using System;

namespace SoftmaxKernels.Benchmarks.Peers.Networks;

/// <summary>Layers of tanh, and the last one, by somebody else's code.</summary>
internal interface IUsualLayers
{
    static abstract void Hidden(ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, ReadOnlySpan<float> inputs, Span<float> outputs);

    static abstract void Last(ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, ReadOnlySpan<float> inputs, Span<float> outputs);
}
