using System;

namespace SoftmaxKernels.Arm64;

/// <summary>The members of a layer or of a network, as a type: calling them allocates nothing.</summary>
internal interface ILayerFunctions
{
    static abstract int InputCount { get; }

    static abstract int OutputCount { get; }

    static abstract int BlockLength { get; }

    static abstract void Initialize(Span<float> parameters, ulong seed, LayerInitializer initializer);

    static abstract void Forward(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination);

    static abstract void ForwardBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination);

    /// <summary>The gradients of a batch whose outputs are given.</summary>
    static abstract void BackwardBatch(
        ReadOnlySpan<float> parameters,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> outputs,
        ReadOnlySpan<float> upstream,
        Span<float> gradients,
        Span<float> inputGradients);
}

/// <summary>Those of a layer or network of classes.</summary>
internal interface IClassifierFunctions : ILayerFunctions
{
    static abstract float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, Span<float> gradients, Span<float> inputGradients, float scale);

    static abstract void SampleBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, float temperature, ReadOnlySpan<double> uniforms, Span<int> destination);
}
