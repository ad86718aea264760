using System;

namespace SoftmaxKernels.Benchmarks.Peers.Layers;

/// <summary>Loops for p (u − p · u).</summary>
internal readonly struct PlainSoftmaxDelta : ILayerDelta
{
    public static void Invoke(ReadOnlySpan<float> outputs, ReadOnlySpan<float> upstream, Span<float> delta)
    {
        float dot = 0f;
        for (int n = 0; n < delta.Length; n++)
        {
            dot += outputs[n] * upstream[n];
        }

        for (int n = 0; n < delta.Length; n++)
        {
            delta[n] = outputs[n] * (upstream[n] - dot);
        }
    }
}
