using System;

namespace SoftmaxKernels.Benchmarks.Peers.Layers;

/// <summary>The gradient of an activation: with respect to z, from y = f(z) and the gradient with respect to y.</summary>
internal interface ILayerDelta
{
    static abstract void Invoke(ReadOnlySpan<float> outputs, ReadOnlySpan<float> upstream, Span<float> delta);
}
