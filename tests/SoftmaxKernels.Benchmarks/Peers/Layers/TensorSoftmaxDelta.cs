using System;
using System.Numerics.Tensors;

namespace SoftmaxKernels.Benchmarks.Peers.Layers;

/// <summary>p (u − p · u), composed of TensorPrimitives.</summary>
internal readonly struct TensorSoftmaxDelta : ILayerDelta
{
    public static void Invoke(ReadOnlySpan<float> outputs, ReadOnlySpan<float> upstream, Span<float> delta)
    {
        TensorPrimitives.Subtract(upstream, TensorPrimitives.Dot(outputs, upstream), delta);
        TensorPrimitives.Multiply(delta, outputs, delta);
    }
}
