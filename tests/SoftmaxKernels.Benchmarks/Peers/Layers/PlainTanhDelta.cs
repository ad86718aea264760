using System;

namespace SoftmaxKernels.Benchmarks.Peers.Layers;

/// <summary>A loop for u (1 − y²).</summary>
internal readonly struct PlainTanhDelta : ILayerDelta
{
    public static void Invoke(ReadOnlySpan<float> outputs, ReadOnlySpan<float> upstream, Span<float> delta)
    {
        for (int n = 0; n < delta.Length; n++)
        {
            delta[n] = upstream[n] * (1f - (outputs[n] * outputs[n]));
        }
    }
}
