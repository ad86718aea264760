using System;

namespace SoftmaxKernels.Tests.LossOptions;

/// <summary>The members of an annotated type.</summary>
/// <typeparam name="TKernel">The type.</typeparam>
internal sealed class GeneratedLossKernel<TKernel>(int size) : ILossKernel
    where TKernel : ILossMembers
{
    public int Size => size;

    public override string ToString() => typeof(TKernel).Name;

    public float CrossEntropyWithLogProbabilities(ReadOnlySpan<float> logits, int label, Span<float> destination) =>
        TKernel.CrossEntropyWithLogProbabilities(logits, label, destination);

    public float CrossEntropy(ReadOnlySpan<float> logits, float temperature, int label) =>
        TKernel.CrossEntropy(logits, temperature, label);

    public float CrossEntropy(ReadOnlySpan<float> logits, float temperature, ReadOnlySpan<float> targets) =>
        TKernel.CrossEntropy(logits, temperature, targets);

    public float CrossEntropyGradient(ReadOnlySpan<float> logits, float temperature, int label, Span<float> destination, float scale) =>
        TKernel.CrossEntropyGradient(logits, temperature, label, destination, scale);

    public float CrossEntropyGradient(ReadOnlySpan<float> logits, float temperature, ReadOnlySpan<float> targets, Span<float> destination, float scale) =>
        TKernel.CrossEntropyGradient(logits, temperature, targets, destination, scale);

    public float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options) =>
        TKernel.CrossEntropyBatch(logits, labels, options);

    public float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options, Span<float> losses) =>
        TKernel.CrossEntropyBatch(logits, labels, options, losses);

    public float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options, Span<float> losses, Span<float> logProbabilities) =>
        TKernel.CrossEntropyBatch(logits, labels, options, losses, logProbabilities);

    public float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options, Span<float> destination, float scale) =>
        TKernel.CrossEntropyGradientBatch(logits, labels, options, destination, scale);

    public float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, CrossEntropyOptions options) =>
        TKernel.CrossEntropyBatch(logits, targets, options);

    public float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, CrossEntropyOptions options, Span<float> losses) =>
        TKernel.CrossEntropyBatch(logits, targets, options, losses);

    public float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, CrossEntropyOptions options, Span<float> destination, float scale) =>
        TKernel.CrossEntropyGradientBatch(logits, targets, options, destination, scale);

    public float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels) =>
        TKernel.CrossEntropyBatch(logits, labels);

    public float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, Span<float> destination, float scale) =>
        TKernel.CrossEntropyGradientBatch(logits, labels, destination, scale);

    public float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, CrossEntropyOptions options) =>
        TKernel.CrossEntropyBatch(logits, labels, options);

    public float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, CrossEntropyOptions options, Span<float> losses) =>
        TKernel.CrossEntropyBatch(logits, labels, options, losses);

    public float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, CrossEntropyOptions options, Span<float> losses, Span<float> logProbabilities) =>
        TKernel.CrossEntropyBatch(logits, labels, options, losses, logProbabilities);

    public float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, CrossEntropyOptions options, Span<float> destination, float scale) =>
        TKernel.CrossEntropyGradientBatch(logits, labels, options, destination, scale);
}
