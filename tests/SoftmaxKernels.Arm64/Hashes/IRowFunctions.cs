using System;

namespace SoftmaxKernels.Arm64;

/// <summary>The members of a kernel, as a type: calling them allocates nothing.</summary>
internal interface IRowFunctions
{
    static abstract void Softmax(ReadOnlySpan<float> logits, Span<float> destination);

    static abstract void Softmax(ReadOnlySpan<float> logits, float temperature, Span<float> destination);

    static abstract void LogSoftmax(ReadOnlySpan<float> logits, Span<float> destination);

    static abstract float LogSumExp(ReadOnlySpan<float> logits);

    static abstract int ArgMax(ReadOnlySpan<float> logits);

    static abstract int Sample(ReadOnlySpan<float> logits, double uniform);

    static abstract float CrossEntropyGradient(ReadOnlySpan<float> logits, int label, Span<float> destination, float scale);

    static abstract float CrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale);

    static abstract void SoftmaxGradient(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> upstream, Span<float> destination);

    static abstract void Tanh(ReadOnlySpan<float> x, Span<float> destination);

    static abstract void TanhGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination);

    static abstract void TanhDerivative(ReadOnlySpan<float> x, Span<float> destination);

    static abstract void Sigmoid(ReadOnlySpan<float> x, Span<float> destination);

    static abstract void SigmoidGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination);

    static abstract void Silu(ReadOnlySpan<float> x, Span<float> destination);

    static abstract void SiluGradient(ReadOnlySpan<float> x, ReadOnlySpan<float> upstream, Span<float> destination);

    static abstract void Relu(ReadOnlySpan<float> x, Span<float> destination);

    static abstract void ReluGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination);

    static abstract void SoftmaxBatch(ReadOnlySpan<float> logits, Span<float> destination);

    static abstract float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> destination, float scale);
}
