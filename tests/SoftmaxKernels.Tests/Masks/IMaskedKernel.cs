using System;

namespace SoftmaxKernels.Tests.Masks;

/// <summary>The members with a mask, exactly as the generator declares them.</summary>
internal interface IMaskedKernel
{
    static abstract void Softmax(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination);

    static abstract void Softmax(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, Span<float> destination);

    static abstract void LogSoftmax(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination);

    static abstract float LogSumExp(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed);

    static abstract int ArgMax(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed);

    static abstract int Sample(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, double uniform);

    static abstract int Sample(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, double uniform);

    static abstract float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, int label);

    static abstract float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<float> targets);

    static abstract float CrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, int label, Span<float> destination, float scale);

    static abstract float CrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<float> targets, Span<float> destination, float scale);

    static abstract float Entropy(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed);

    static abstract float EntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination, float scale);

    static abstract float LogProbability(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, int label);

    static abstract float LogProbabilityGradient(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, int label, Span<float> destination, float scale);

    static abstract void SoftmaxBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination);

    static abstract void SoftmaxBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, Span<float> destination);

    static abstract void LogSoftmaxBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination);

    static abstract void LogSumExpBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination);

    static abstract void ArgMaxBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<int> destination);

    static abstract void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<double> uniforms, Span<int> destination);

    static abstract void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, ReadOnlySpan<double> uniforms, Span<int> destination);

    static abstract float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<int> labels);

    static abstract float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<float> targets);

    static abstract float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<int> labels, Span<float> destination, float scale);

    static abstract float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<float> targets, Span<float> destination, float scale);

    static abstract float EntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed);

    static abstract float EntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination, float scale);

    static abstract void LogProbabilityBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<int> labels, Span<float> destination);

    static abstract float LogProbabilityGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<int> labels, Span<float> destination, float scale);

    static abstract float LogProbabilityGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<int> labels, ReadOnlySpan<float> scales, Span<float> destination);

    static abstract void Softmax(ReadOnlySpan<float> logits, ReadOnlySpan<byte> allowed, Span<float> destination);

    static abstract float CrossEntropyGradientBatch(
        ReadOnlySpan<float> logits, ReadOnlySpan<byte> allowed, ReadOnlySpan<int> labels, Span<float> destination, float scale);

    static abstract void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<byte> allowed, ReadOnlySpan<double> uniforms, Span<int> destination);

    static abstract float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<byte> allowed, ReadOnlySpan<float> targets);

    static abstract float EntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<byte> allowed, Span<float> destination, float scale);

    static abstract float LogProbabilityGradientBatch(
        ReadOnlySpan<float> logits, ReadOnlySpan<byte> allowed, ReadOnlySpan<int> labels, ReadOnlySpan<float> scales, Span<float> destination);
}
