using System;
using System.Numerics.Tensors;

namespace SoftmaxKernels.Benchmarks.Peers.Layers;

/// <summary>u (1 − y²), composed of TensorPrimitives.</summary>
internal readonly struct TensorTanhDelta : ILayerDelta
{
    public static void Invoke(ReadOnlySpan<float> outputs, ReadOnlySpan<float> upstream, Span<float> delta)
    {
        TensorPrimitives.Multiply(outputs, outputs, delta);
        TensorPrimitives.Subtract(1f, delta, delta);
        TensorPrimitives.Multiply(delta, upstream, delta);
    }
}
