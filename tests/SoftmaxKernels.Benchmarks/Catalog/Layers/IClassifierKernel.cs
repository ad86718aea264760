using System;

namespace SoftmaxKernels.Benchmarks.Catalog.Layers;

/// <summary>What a softmax layer has besides.</summary>
public interface IClassifierKernel : ILayerKernel
{
    static abstract float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<int> labels,
        Span<float> gradients,
        Span<float> inputGradients,
        float scale);
}
