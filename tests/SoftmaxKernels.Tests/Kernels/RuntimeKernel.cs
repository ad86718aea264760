using System;

namespace SoftmaxKernels.Tests.Kernels;

/// <summary><see cref="GenericKernel"/> at one size and in one arithmetic.</summary>
internal sealed class RuntimeKernel(int size, KernelArithmetic arithmetic) : IKernel
{
    public int Size => size;

    public KernelArithmetic Arithmetic => arithmetic;

    public override string ToString() => $"GenericKernel, size {size}, {arithmetic}";

    public void Softmax(ReadOnlySpan<float> logits, Span<float> destination) =>
        GenericKernel.Softmax(logits, destination, arithmetic);

    public void Softmax(ReadOnlySpan<float> logits, float temperature, Span<float> destination) =>
        GenericKernel.Softmax(logits, temperature, destination, arithmetic);

    public void LogSoftmax(ReadOnlySpan<float> logits, Span<float> destination) =>
        GenericKernel.LogSoftmax(logits, destination, arithmetic);

    public void LogSoftmax(ReadOnlySpan<float> logits, float temperature, Span<float> destination) =>
        GenericKernel.LogSoftmax(logits, temperature, destination, arithmetic);

    public float LogSumExp(ReadOnlySpan<float> logits) => GenericKernel.LogSumExp(logits, arithmetic);

    public int ArgMax(ReadOnlySpan<float> logits) => GenericKernel.ArgMax(logits);

    public int Sample(ReadOnlySpan<float> logits, double uniform) => GenericKernel.Sample(logits, uniform, arithmetic);

    public int Sample(ReadOnlySpan<float> logits, float temperature, double uniform) =>
        GenericKernel.Sample(logits, temperature, uniform, arithmetic);

    public void Tanh(ReadOnlySpan<float> x, Span<float> destination) => GenericKernel.Tanh(x, destination, arithmetic);

    public void Tanh(ReadOnlySpan<float> x, float scale, Span<float> destination) =>
        GenericKernel.Tanh(x, scale, destination, arithmetic);

    public void TanhGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        GenericKernel.TanhGradient(y, upstream, destination, arithmetic);

    public void TanhDerivative(ReadOnlySpan<float> x, Span<float> destination) =>
        GenericKernel.TanhDerivative(x, destination, arithmetic);

    public void Sigmoid(ReadOnlySpan<float> x, Span<float> destination) => GenericKernel.Sigmoid(x, destination, arithmetic);

    public void SigmoidGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        GenericKernel.SigmoidGradient(y, upstream, destination, arithmetic);

    public void Silu(ReadOnlySpan<float> x, Span<float> destination) => GenericKernel.Silu(x, destination, arithmetic);

    public void SiluGradient(ReadOnlySpan<float> x, ReadOnlySpan<float> upstream, Span<float> destination) =>
        GenericKernel.SiluGradient(x, upstream, destination, arithmetic);

    public void Relu(ReadOnlySpan<float> x, Span<float> destination) => GenericKernel.Relu(x, destination, arithmetic);

    public void ReluGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        GenericKernel.ReluGradient(y, upstream, destination, arithmetic);

    public float CrossEntropy(ReadOnlySpan<float> logits, int label) => GenericKernel.CrossEntropy(logits, label, arithmetic);

    public float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets) =>
        GenericKernel.CrossEntropy(logits, targets, arithmetic);

    public float CrossEntropyGradient(ReadOnlySpan<float> logits, int label, Span<float> destination, float scale) =>
        GenericKernel.CrossEntropyGradient(logits, label, destination, scale, arithmetic);

    public float CrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale) =>
        GenericKernel.CrossEntropyGradient(logits, targets, destination, scale, arithmetic);

    public void SoftmaxGradient(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> upstream, Span<float> destination) =>
        GenericKernel.SoftmaxGradient(probabilities, upstream, destination, arithmetic);

    public void SoftmaxJacobian(ReadOnlySpan<float> probabilities, Span<float> destination) =>
        GenericKernel.SoftmaxJacobian(probabilities, destination, arithmetic);

    public void SoftmaxBatch(ReadOnlySpan<float> logits, Span<float> destination) =>
        GenericKernel.SoftmaxBatch(logits, size, destination, arithmetic);

    public void SoftmaxBatch(ReadOnlySpan<float> logits, float temperature, Span<float> destination) =>
        GenericKernel.SoftmaxBatch(logits, size, temperature, destination, arithmetic);

    public void LogSoftmaxBatch(ReadOnlySpan<float> logits, Span<float> destination) =>
        GenericKernel.LogSoftmaxBatch(logits, size, destination, arithmetic);

    public void LogSoftmaxBatch(ReadOnlySpan<float> logits, float temperature, Span<float> destination) =>
        GenericKernel.LogSoftmaxBatch(logits, size, temperature, destination, arithmetic);

    public void LogSumExpBatch(ReadOnlySpan<float> logits, Span<float> destination) =>
        GenericKernel.LogSumExpBatch(logits, size, destination, arithmetic);

    public void ArgMaxBatch(ReadOnlySpan<float> logits, Span<int> destination) =>
        GenericKernel.ArgMaxBatch(logits, size, destination);

    public void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms, Span<int> destination) =>
        GenericKernel.SampleBatch(logits, uniforms, size, destination, arithmetic);

    public void SampleBatch(ReadOnlySpan<float> logits, float temperature, ReadOnlySpan<double> uniforms, Span<int> destination) =>
        GenericKernel.SampleBatch(logits, temperature, uniforms, size, destination, arithmetic);

    public void TanhBatch(ReadOnlySpan<float> x, Span<float> destination) =>
        GenericKernel.TanhBatch(x, size, destination, arithmetic);

    public void TanhBatch(ReadOnlySpan<float> x, float scale, Span<float> destination) =>
        GenericKernel.TanhBatch(x, size, scale, destination, arithmetic);

    public void SigmoidBatch(ReadOnlySpan<float> x, Span<float> destination) =>
        GenericKernel.SigmoidBatch(x, size, destination, arithmetic);

    public void SiluBatch(ReadOnlySpan<float> x, Span<float> destination) =>
        GenericKernel.SiluBatch(x, size, destination, arithmetic);

    public void ReluBatch(ReadOnlySpan<float> x, Span<float> destination) =>
        GenericKernel.ReluBatch(x, size, destination, arithmetic);

    public void TanhGradientBatch(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        GenericKernel.TanhGradientBatch(y, upstream, size, destination, arithmetic);

    public void TanhDerivativeBatch(ReadOnlySpan<float> x, Span<float> destination) =>
        GenericKernel.TanhDerivativeBatch(x, size, destination, arithmetic);

    public void SigmoidGradientBatch(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        GenericKernel.SigmoidGradientBatch(y, upstream, size, destination, arithmetic);

    public void SiluGradientBatch(ReadOnlySpan<float> x, ReadOnlySpan<float> upstream, Span<float> destination) =>
        GenericKernel.SiluGradientBatch(x, upstream, size, destination, arithmetic);

    public void ReluGradientBatch(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        GenericKernel.ReluGradientBatch(y, upstream, size, destination, arithmetic);

    public float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets) =>
        GenericKernel.CrossEntropyBatch(logits, targets, size, arithmetic);

    public float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels) =>
        GenericKernel.CrossEntropyBatch(logits, labels, size, arithmetic);

    public float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> destination, float scale) =>
        GenericKernel.CrossEntropyGradientBatch(logits, labels, size, destination, scale, arithmetic);

    public float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale) =>
        GenericKernel.CrossEntropyGradientBatch(logits, targets, size, destination, scale, arithmetic);

    public void SoftmaxGradientBatch(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> upstream, Span<float> destination) =>
        GenericKernel.SoftmaxGradientBatch(probabilities, upstream, size, destination, arithmetic);
}
