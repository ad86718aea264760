using System;

namespace SoftmaxKernels.Tests.LossOptions;

/// <summary>The members of a generated kernel with <see cref="KernelMethods.LossOptions"/>: one that is missing does not compile.</summary>
internal interface ILossMembers
{
    static abstract float CrossEntropyWithLogProbabilities(ReadOnlySpan<float> logits, int label, Span<float> destination);

    static abstract float CrossEntropy(ReadOnlySpan<float> logits, float temperature, int label);

    static abstract float CrossEntropy(ReadOnlySpan<float> logits, float temperature, ReadOnlySpan<float> targets);

    static abstract float CrossEntropyGradient(ReadOnlySpan<float> logits, float temperature, int label, Span<float> destination, float scale);

    static abstract float CrossEntropyGradient(ReadOnlySpan<float> logits, float temperature, ReadOnlySpan<float> targets, Span<float> destination, float scale);

    static abstract float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options);

    static abstract float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options, Span<float> losses);

    static abstract float CrossEntropyBatch(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options, Span<float> losses, Span<float> logProbabilities);

    static abstract float CrossEntropyGradientBatch(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options, Span<float> destination, float scale);

    static abstract float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, CrossEntropyOptions options);

    static abstract float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, CrossEntropyOptions options, Span<float> losses);

    static abstract float CrossEntropyGradientBatch(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, CrossEntropyOptions options, Span<float> destination, float scale);

    static abstract float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels);

    static abstract float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, Span<float> destination, float scale);

    static abstract float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, CrossEntropyOptions options);

    static abstract float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, CrossEntropyOptions options, Span<float> losses);

    static abstract float CrossEntropyBatch(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, CrossEntropyOptions options, Span<float> losses, Span<float> logProbabilities);

    static abstract float CrossEntropyGradientBatch(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, CrossEntropyOptions options, Span<float> destination, float scale);
}
