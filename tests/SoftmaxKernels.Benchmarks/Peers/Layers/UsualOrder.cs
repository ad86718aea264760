using System;

namespace SoftmaxKernels.Benchmarks.Peers.Layers;

/// <summary>Blocks of N × M weights, row-major, and N biases behind them.</summary>
internal static class UsualOrder
{
    public static void Unpack(ReadOnlySpan<float> block, Span<float> weights, Span<float> biases)
    {
        block[..weights.Length].CopyTo(weights);
        block.Slice(weights.Length, biases.Length).CopyTo(biases);
    }
}
