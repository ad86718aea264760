using System;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>A network under test, be it generated or of the runtime library.</summary>
internal interface INetwork
{
    NetworkCase Case { get; }

    int ParameterCount { get; }

    void Prepare();

    void Pack(int layer, ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> parameters);

    void PackTransposed(int layer, ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> parameters);

    void Unpack(int layer, ReadOnlySpan<float> parameters, Span<float> weights, Span<float> biases);

    void Initialize(Span<float> parameters, ulong seed, LayerInitializer initializer);

    void Forward(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination);

    void ForwardBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination);

    void Backward(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> upstream, Span<float> gradients, Span<float> inputGradients);

    void BackwardBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> upstream, Span<float> gradients, Span<float> inputGradients);

    float CrossEntropy(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, int label);

    float CrossEntropy(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets);

    float CrossEntropyBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels);

    float CrossEntropyBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets);

    float CrossEntropyGradient(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, int label, Span<float> gradients, Span<float> inputGradients, float scale);

    float CrossEntropyGradient(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, int label, Span<float> gradients, Span<float> inputGradients, float scale);

    float CrossEntropyGradient(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradients, Span<float> inputGradients, float scale);

    float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, Span<float> gradients, Span<float> inputGradients, float scale);

    float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, ReadOnlySpan<int> labels, ReadOnlySpan<float> scales, Span<float> gradients, Span<float> inputGradients);

    float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradients, Span<float> inputGradients, float scale);

    int Predict(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs);

    int Predict(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed);

    void PredictBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<int> destination);

    void PredictBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, Span<int> destination);

    int Sample(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, double uniform);

    int Sample(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, float temperature, double uniform);

    int Sample(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, float temperature, double uniform);

    void SampleBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<double> uniforms, Span<int> destination);

    void SampleBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, float temperature, ReadOnlySpan<double> uniforms, Span<int> destination);

    void SampleBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, float temperature, ReadOnlySpan<double> uniforms, Span<int> destination);
}
