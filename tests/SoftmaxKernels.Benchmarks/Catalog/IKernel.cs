using System;

namespace SoftmaxKernels.Benchmarks.Catalog;

/// <summary>
/// What the generator writes into a kernel type, as far as it is measured. The generated static members implement the
/// interface as they are, so that a generic timing loop calls them directly: no delegate, no virtual call.
/// </summary>
public interface IKernel
{
    /// <summary>Softmax of a row.</summary>
    static abstract void Softmax(ReadOnlySpan<float> logits, Span<float> destination);

    /// <summary>Softmax of a row at a temperature.</summary>
    static abstract void Softmax(ReadOnlySpan<float> logits, float temperature, Span<float> destination);

    /// <summary>Softmax of each row.</summary>
    static abstract void SoftmaxBatch(ReadOnlySpan<float> logits, Span<float> destination);

    /// <summary>Softmax of each row at a temperature.</summary>
    static abstract void SoftmaxBatch(ReadOnlySpan<float> logits, float temperature, Span<float> destination);

    /// <summary>Log-softmax of a row.</summary>
    static abstract void LogSoftmax(ReadOnlySpan<float> logits, Span<float> destination);

    /// <summary>Log-softmax of each row.</summary>
    static abstract void LogSoftmaxBatch(ReadOnlySpan<float> logits, Span<float> destination);

    /// <summary>Log-sum-exp of a row.</summary>
    static abstract float LogSumExp(ReadOnlySpan<float> logits);

    /// <summary>The first index of the maximum.</summary>
    static abstract int ArgMax(ReadOnlySpan<float> logits);

    /// <summary>The first index of the maximum of each row.</summary>
    static abstract void ArgMaxBatch(ReadOnlySpan<float> logits, Span<int> destination);

    /// <summary>Draws a class.</summary>
    static abstract int Sample(ReadOnlySpan<float> logits, double uniform);

    /// <summary>Draws a class at a temperature.</summary>
    static abstract int Sample(ReadOnlySpan<float> logits, float temperature, double uniform);

    /// <summary>Draws a class for each row.</summary>
    static abstract void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms, Span<int> destination);

    /// <summary>Draws a class for each row at a temperature.</summary>
    static abstract void SampleBatch(ReadOnlySpan<float> logits, float temperature, ReadOnlySpan<double> uniforms, Span<int> destination);

    /// <summary>Tanh of a row.</summary>
    static abstract void Tanh(ReadOnlySpan<float> x, Span<float> destination);

    /// <summary>Scaled tanh of a row.</summary>
    static abstract void Tanh(ReadOnlySpan<float> x, float scale, Span<float> destination);

    /// <summary>Tanh of each row.</summary>
    static abstract void TanhBatch(ReadOnlySpan<float> x, Span<float> destination);

    /// <summary>Scaled tanh of each row.</summary>
    static abstract void TanhBatch(ReadOnlySpan<float> x, float scale, Span<float> destination);

    /// <summary>The gradient of tanh from its result.</summary>
    static abstract void TanhGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination);

    /// <summary>The derivative of tanh.</summary>
    static abstract void TanhDerivative(ReadOnlySpan<float> x, Span<float> destination);

    /// <summary>Cross-entropy of a label.</summary>
    static abstract float CrossEntropy(ReadOnlySpan<float> logits, int label);

    /// <summary>Cross-entropy of soft targets.</summary>
    static abstract float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets);

    /// <summary>Cross-entropy of a label and its gradient.</summary>
    static abstract float CrossEntropyGradient(ReadOnlySpan<float> logits, int label, Span<float> destination, float scale);

    /// <summary>Cross-entropy of soft targets and its gradient.</summary>
    static abstract float CrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale);

    /// <summary>Mean cross-entropy of a batch.</summary>
    static abstract float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels);

    /// <summary>Mean cross-entropy of a batch and its gradient.</summary>
    static abstract float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> destination, float scale);

    /// <summary>Mean cross-entropy of a batch with soft targets and its gradient.</summary>
    static abstract float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale);

    /// <summary>The vector-Jacobian product of softmax.</summary>
    static abstract void SoftmaxGradient(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> upstream, Span<float> destination);

    /// <summary>The vector-Jacobian product of softmax for each row.</summary>
    static abstract void SoftmaxGradientBatch(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> upstream, Span<float> destination);

    /// <summary>The Jacobian matrix of softmax.</summary>
    static abstract void SoftmaxJacobian(ReadOnlySpan<float> probabilities, Span<float> destination);
}
