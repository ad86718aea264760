using System;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Peers.Layers;

namespace SoftmaxKernels.Benchmarks.Peers.Networks;

/// <summary>Layers composed of TensorPrimitives.</summary>
internal readonly struct TensorLayers<TOutput> : IUsualLayers
    where TOutput : IRowMethod
{
    public static void Hidden(ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, ReadOnlySpan<float> inputs, Span<float> outputs) =>
        TensorLayer<TensorTanh, TensorTanhDelta>.Forward(weights, biases, inputs, outputs);

    public static void Last(ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, ReadOnlySpan<float> inputs, Span<float> outputs) =>
        TensorLayer<TOutput, TensorTanhDelta>.Forward(weights, biases, inputs, outputs);
}
