using System;

namespace SoftmaxKernels.Tests.Samplers;

/// <summary>What a generated kernel with <see cref="KernelMethods.RandomSources"/> has beside its samplers, by its exact signatures.</summary>
internal interface IRandomKernel : ISamplerKernel
{
    static abstract int Sample(ReadOnlySpan<float> logits, ref KernelRandom random);

    static abstract void SampleBatch(ReadOnlySpan<float> logits, ref KernelRandom random, Span<int> destination);

    static abstract int Sample(ReadOnlySpan<float> logits, float temperature, ref KernelRandom random);

    static abstract void SampleBatch(ReadOnlySpan<float> logits, float temperature, ref KernelRandom random, Span<int> destination);

    static abstract int Sample(ReadOnlySpan<float> logits, SamplerOptions options, ref KernelRandom random);

    static abstract void SampleBatch(ReadOnlySpan<float> logits, SamplerOptions options, ref KernelRandom random, Span<int> destination);

    static abstract int Sample(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ref KernelRandom random);

    static abstract int Sample(ReadOnlySpan<float> logits, ReadOnlySpan<byte> allowed, ref KernelRandom random);

    static abstract void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ref KernelRandom random, Span<int> destination);

    static abstract void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<byte> allowed, ref KernelRandom random, Span<int> destination);

    static abstract int Sample(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, ref KernelRandom random);

    static abstract int Sample(ReadOnlySpan<float> logits, ReadOnlySpan<byte> allowed, float temperature, ref KernelRandom random);

    static abstract void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, ref KernelRandom random, Span<int> destination);

    static abstract void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<byte> allowed, float temperature, ref KernelRandom random, Span<int> destination);

    static abstract int SampleFromProbabilities(ReadOnlySpan<float> probabilities, ref KernelRandom random);

    static abstract void SampleFromProbabilitiesBatch(ReadOnlySpan<float> probabilities, ref KernelRandom random, Span<int> destination);

    static abstract void SampleWithoutReplacement(ReadOnlySpan<float> logits, ref KernelRandom random, Span<int> destination);

    static abstract void SampleWithoutReplacementBatch(ReadOnlySpan<float> logits, ref KernelRandom random, Span<int> destination);

    static abstract int SampleGumbel(ReadOnlySpan<float> logits, ref KernelRandom random);

    static abstract void SampleGumbelBatch(ReadOnlySpan<float> logits, ref KernelRandom random, Span<int> destination);

    static abstract int Sample(ReadOnlySpan<float> logits, Random random);

    static abstract void SampleBatch(ReadOnlySpan<float> logits, Random random, Span<int> destination);

    static abstract int Sample(ReadOnlySpan<float> logits, float temperature, Random random);

    static abstract void SampleBatch(ReadOnlySpan<float> logits, float temperature, Random random, Span<int> destination);

    static abstract int Sample(ReadOnlySpan<float> logits, SamplerOptions options, Random random);

    static abstract void SampleBatch(ReadOnlySpan<float> logits, SamplerOptions options, Random random, Span<int> destination);

    static abstract int Sample(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Random random);

    static abstract int Sample(ReadOnlySpan<float> logits, ReadOnlySpan<byte> allowed, Random random);

    static abstract void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Random random, Span<int> destination);

    static abstract void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<byte> allowed, Random random, Span<int> destination);

    static abstract int Sample(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, Random random);

    static abstract int Sample(ReadOnlySpan<float> logits, ReadOnlySpan<byte> allowed, float temperature, Random random);

    static abstract void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, Random random, Span<int> destination);

    static abstract void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<byte> allowed, float temperature, Random random, Span<int> destination);

    static abstract int SampleFromProbabilities(ReadOnlySpan<float> probabilities, Random random);

    static abstract void SampleFromProbabilitiesBatch(ReadOnlySpan<float> probabilities, Random random, Span<int> destination);

    static abstract void SampleWithoutReplacement(ReadOnlySpan<float> logits, Random random, Span<int> destination);

    static abstract void SampleWithoutReplacementBatch(ReadOnlySpan<float> logits, Random random, Span<int> destination);

    static abstract int SampleGumbel(ReadOnlySpan<float> logits, Random random);

    static abstract void SampleGumbelBatch(ReadOnlySpan<float> logits, Random random, Span<int> destination);
}
