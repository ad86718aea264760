using System;

namespace SoftmaxKernels.Benchmarks.Catalog;

/// <summary>
/// What the generator writes into a kernel type, as far as it is measured. The generated static members implement the
/// interface as they are, so that a generic timing loop calls them directly: no delegate, no virtual call.
/// </summary>
public interface IKernel
{
    static abstract void Softmax(ReadOnlySpan<float> logits, Span<float> destination);

    static abstract void Softmax(ReadOnlySpan<float> logits, float temperature, Span<float> destination);

    static abstract void SoftmaxBatch(ReadOnlySpan<float> logits, Span<float> destination);

    static abstract void SoftmaxBatch(ReadOnlySpan<float> logits, float temperature, Span<float> destination);

    static abstract void LogSoftmax(ReadOnlySpan<float> logits, Span<float> destination);

    static abstract void LogSoftmaxBatch(ReadOnlySpan<float> logits, Span<float> destination);

    static abstract float LogSumExp(ReadOnlySpan<float> logits);

    static abstract int ArgMax(ReadOnlySpan<float> logits);

    static abstract void ArgMaxBatch(ReadOnlySpan<float> logits, Span<int> destination);

    static abstract int Sample(ReadOnlySpan<float> logits, double uniform);

    static abstract int Sample(ReadOnlySpan<float> logits, float temperature, double uniform);

    static abstract void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms, Span<int> destination);

    static abstract void SampleBatch(ReadOnlySpan<float> logits, float temperature, ReadOnlySpan<double> uniforms, Span<int> destination);

    static abstract void Tanh(ReadOnlySpan<float> x, Span<float> destination);

    static abstract void Tanh(ReadOnlySpan<float> x, float scale, Span<float> destination);

    static abstract void TanhBatch(ReadOnlySpan<float> x, Span<float> destination);

    static abstract void TanhBatch(ReadOnlySpan<float> x, float scale, Span<float> destination);

    static abstract void TanhGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination);

    static abstract void TanhDerivative(ReadOnlySpan<float> x, Span<float> destination);

    static abstract float CrossEntropy(ReadOnlySpan<float> logits, int label);

    static abstract float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets);

    static abstract float CrossEntropyGradient(ReadOnlySpan<float> logits, int label, Span<float> destination, float scale);

    static abstract float CrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale);

    static abstract float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels);

    static abstract float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> destination, float scale);

    static abstract float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale);

    static abstract void SoftmaxGradient(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> upstream, Span<float> destination);

    static abstract void SoftmaxGradientBatch(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> upstream, Span<float> destination);

    static abstract void SoftmaxJacobian(ReadOnlySpan<float> probabilities, Span<float> destination);
}
