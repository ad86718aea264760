using System;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Peers.Layers;

namespace SoftmaxKernels.Benchmarks.Peers.Networks;

/// <summary>Layers in loops.</summary>
internal readonly struct PlainLayers<TOutput> : IUsualLayers
    where TOutput : IRowMethod
{
    public static void Hidden(ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, ReadOnlySpan<float> inputs, Span<float> outputs) =>
        PlainLayer<PlainTanh, PlainTanhDelta>.Forward(weights, biases, inputs, outputs);

    public static void Last(ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, ReadOnlySpan<float> inputs, Span<float> outputs) =>
        PlainLayer<TOutput, PlainTanhDelta>.Forward(weights, biases, inputs, outputs);
}
