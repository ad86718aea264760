using System;

namespace SoftmaxKernels.Tests.Kernels;

/// <summary>
/// The members of a kernel of one size, so that one test serves the generated kernels, <see cref="GenericKernel"/> and the
/// reference implementation.
/// </summary>
internal interface IKernel
{
    int Size { get; }

    KernelArithmetic Arithmetic { get; }

    void Softmax(ReadOnlySpan<float> logits, Span<float> destination);

    void Softmax(ReadOnlySpan<float> logits, float temperature, Span<float> destination);

    void LogSoftmax(ReadOnlySpan<float> logits, Span<float> destination);

    void LogSoftmax(ReadOnlySpan<float> logits, float temperature, Span<float> destination);

    float LogSumExp(ReadOnlySpan<float> logits);

    int ArgMax(ReadOnlySpan<float> logits);

    int Sample(ReadOnlySpan<float> logits, double uniform);

    int Sample(ReadOnlySpan<float> logits, float temperature, double uniform);

    void Tanh(ReadOnlySpan<float> x, Span<float> destination);

    void Tanh(ReadOnlySpan<float> x, float scale, Span<float> destination);

    void TanhGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination);

    void TanhDerivative(ReadOnlySpan<float> x, Span<float> destination);

    void Sigmoid(ReadOnlySpan<float> x, Span<float> destination);

    void SigmoidGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination);

    void Silu(ReadOnlySpan<float> x, Span<float> destination);

    void SiluGradient(ReadOnlySpan<float> x, ReadOnlySpan<float> upstream, Span<float> destination);

    void Relu(ReadOnlySpan<float> x, Span<float> destination);

    void ReluGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination);

    float CrossEntropy(ReadOnlySpan<float> logits, int label);

    float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets);

    float CrossEntropyGradient(ReadOnlySpan<float> logits, int label, Span<float> destination, float scale);

    float CrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale);

    void SoftmaxGradient(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> upstream, Span<float> destination);

    void SoftmaxJacobian(ReadOnlySpan<float> probabilities, Span<float> destination);

    void SoftmaxBatch(ReadOnlySpan<float> logits, Span<float> destination);

    void SoftmaxBatch(ReadOnlySpan<float> logits, float temperature, Span<float> destination);

    void LogSoftmaxBatch(ReadOnlySpan<float> logits, Span<float> destination);

    void LogSoftmaxBatch(ReadOnlySpan<float> logits, float temperature, Span<float> destination);

    void LogSumExpBatch(ReadOnlySpan<float> logits, Span<float> destination);

    void ArgMaxBatch(ReadOnlySpan<float> logits, Span<int> destination);

    void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms, Span<int> destination);

    void SampleBatch(ReadOnlySpan<float> logits, float temperature, ReadOnlySpan<double> uniforms, Span<int> destination);

    void TanhBatch(ReadOnlySpan<float> x, Span<float> destination);

    void TanhBatch(ReadOnlySpan<float> x, float scale, Span<float> destination);

    void TanhGradientBatch(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination);

    void TanhDerivativeBatch(ReadOnlySpan<float> x, Span<float> destination);

    void SigmoidBatch(ReadOnlySpan<float> x, Span<float> destination);

    void SigmoidGradientBatch(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination);

    void SiluBatch(ReadOnlySpan<float> x, Span<float> destination);

    void SiluGradientBatch(ReadOnlySpan<float> x, ReadOnlySpan<float> upstream, Span<float> destination);

    void ReluBatch(ReadOnlySpan<float> x, Span<float> destination);

    void ReluGradientBatch(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination);

    float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels);

    float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets);

    float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> destination, float scale);

    float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale);

    void SoftmaxGradientBatch(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> upstream, Span<float> destination);
}
