using System;

namespace SoftmaxKernels.Tests.Samplers;

/// <summary>What a generated kernel with <see cref="KernelMethods.Samplers"/> has, by its exact signatures.</summary>
internal interface ISamplerKernel
{
    static abstract int Classes { get; }

    static abstract KernelArithmetic Arithmetic { get; }

    static abstract void Truncate(ReadOnlySpan<float> logits, SamplerOptions options, Span<float> destination);

    static abstract int Sample(ReadOnlySpan<float> logits, SamplerOptions options, double uniform);

    static abstract int SampleFromProbabilities(ReadOnlySpan<float> probabilities, double uniform);

    static abstract void SampleWithoutReplacement(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms, Span<int> destination);

    static abstract int SampleGumbel(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms);

    static abstract void TruncateBatch(ReadOnlySpan<float> logits, SamplerOptions options, Span<float> destination);

    static abstract void SampleBatch(ReadOnlySpan<float> logits, SamplerOptions options, ReadOnlySpan<double> uniforms, Span<int> destination);

    static abstract void SampleFromProbabilitiesBatch(ReadOnlySpan<float> probabilities, ReadOnlySpan<double> uniforms, Span<int> destination);

    static abstract void SampleWithoutReplacementBatch(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms, Span<int> destination);

    static abstract void SampleGumbelBatch(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms, Span<int> destination);
}
