using System;

namespace SoftmaxKernels.Tests.LossOptions;

/// <summary><see cref="GenericKernel"/> at one size and in one arithmetic.</summary>
internal sealed class RuntimeLossKernel(int size, KernelArithmetic arithmetic, EmptyRows emptyRows = EmptyRows.NaN) : ILossKernel
{
    public int Size => size;

    public override string ToString() => $"GenericKernel, size {size}, {arithmetic}, empty rows {emptyRows}";

    public float CrossEntropyWithLogProbabilities(ReadOnlySpan<float> logits, int label, Span<float> destination) =>
        GenericKernel.CrossEntropyWithLogProbabilities(logits, label, destination, arithmetic);

    public float CrossEntropy(ReadOnlySpan<float> logits, float temperature, int label) =>
        GenericKernel.CrossEntropy(logits, temperature, label, arithmetic);

    public float CrossEntropy(ReadOnlySpan<float> logits, float temperature, ReadOnlySpan<float> targets) =>
        GenericKernel.CrossEntropy(logits, temperature, targets, arithmetic);

    public float CrossEntropyGradient(ReadOnlySpan<float> logits, float temperature, int label, Span<float> destination, float scale) =>
        GenericKernel.CrossEntropyGradient(logits, temperature, label, destination, scale, arithmetic);

    public float CrossEntropyGradient(ReadOnlySpan<float> logits, float temperature, ReadOnlySpan<float> targets, Span<float> destination, float scale) =>
        GenericKernel.CrossEntropyGradient(logits, temperature, targets, destination, scale, arithmetic);

    public float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options) =>
        GenericKernel.CrossEntropyBatch(logits, labels, size, options, emptyRows, arithmetic);

    public float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options, Span<float> losses) =>
        GenericKernel.CrossEntropyBatch(logits, labels, size, options, losses, emptyRows, arithmetic);

    public float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options, Span<float> losses, Span<float> logProbabilities) =>
        GenericKernel.CrossEntropyBatch(logits, labels, size, options, losses, logProbabilities, emptyRows, arithmetic);

    public float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options, Span<float> destination, float scale) =>
        GenericKernel.CrossEntropyGradientBatch(logits, labels, size, options, destination, scale, emptyRows, arithmetic);

    public float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, CrossEntropyOptions options) =>
        GenericKernel.CrossEntropyBatch(logits, targets, size, options, emptyRows, arithmetic);

    public float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, CrossEntropyOptions options, Span<float> losses) =>
        GenericKernel.CrossEntropyBatch(logits, targets, size, options, losses, emptyRows, arithmetic);

    public float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, CrossEntropyOptions options, Span<float> destination, float scale) =>
        GenericKernel.CrossEntropyGradientBatch(logits, targets, size, options, destination, scale, emptyRows, arithmetic);

    public float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels) =>
        GenericKernel.CrossEntropyBatch(logits, labels, size, arithmetic);

    public float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, Span<float> destination, float scale) =>
        GenericKernel.CrossEntropyGradientBatch(logits, labels, size, destination, scale, arithmetic);

    public float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, CrossEntropyOptions options) =>
        GenericKernel.CrossEntropyBatch(logits, labels, size, options, emptyRows, arithmetic);

    public float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, CrossEntropyOptions options, Span<float> losses) =>
        GenericKernel.CrossEntropyBatch(logits, labels, size, options, losses, emptyRows, arithmetic);

    public float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, CrossEntropyOptions options, Span<float> losses, Span<float> logProbabilities) =>
        GenericKernel.CrossEntropyBatch(logits, labels, size, options, losses, logProbabilities, emptyRows, arithmetic);

    public float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, CrossEntropyOptions options, Span<float> destination, float scale) =>
        GenericKernel.CrossEntropyGradientBatch(logits, labels, size, options, destination, scale, emptyRows, arithmetic);
}
