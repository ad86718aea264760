using System;

namespace SoftmaxKernels.Tests.LossOptions;

/// <summary>The losses with options of a kernel of one size, so that one test serves generated kernels and <see cref="GenericKernel"/>.</summary>
internal interface ILossKernel
{
    int Size { get; }

    float CrossEntropyWithLogProbabilities(ReadOnlySpan<float> logits, int label, Span<float> destination);

    float CrossEntropy(ReadOnlySpan<float> logits, float temperature, int label);

    float CrossEntropy(ReadOnlySpan<float> logits, float temperature, ReadOnlySpan<float> targets);

    float CrossEntropyGradient(ReadOnlySpan<float> logits, float temperature, int label, Span<float> destination, float scale);

    float CrossEntropyGradient(ReadOnlySpan<float> logits, float temperature, ReadOnlySpan<float> targets, Span<float> destination, float scale);

    float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options);

    float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options, Span<float> losses);

    float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options, Span<float> losses, Span<float> logProbabilities);

    float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options, Span<float> destination, float scale);

    float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, CrossEntropyOptions options);

    float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, CrossEntropyOptions options, Span<float> losses);

    float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, CrossEntropyOptions options, Span<float> destination, float scale);

    float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels);

    float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, Span<float> destination, float scale);

    float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, CrossEntropyOptions options);

    float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, CrossEntropyOptions options, Span<float> losses);

    float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, CrossEntropyOptions options, Span<float> losses, Span<float> logProbabilities);

    float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, CrossEntropyOptions options, Span<float> destination, float scale);
}
