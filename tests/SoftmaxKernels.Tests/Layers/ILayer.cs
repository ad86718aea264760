using System;

namespace SoftmaxKernels.Tests.Layers;

/// <summary>A layer under test, be it generated or of the runtime library.</summary>
internal interface ILayer
{
    LayerCase Case { get; }

    int ParameterCount { get; }

    void Pack(ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> destination);

    void PackTransposed(ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> destination);

    void Unpack(ReadOnlySpan<float> parameters, Span<float> weights, Span<float> biases);

    void Initialize(Span<float> parameters, ulong seed, LayerInitializer initializer);

    void Forward(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination);

    void ForwardBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination);

    void Backward(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> outputs, ReadOnlySpan<float> upstream,
        Span<float> gradients, Span<float> inputGradients);

    void BackwardBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> outputs, ReadOnlySpan<float> upstream,
        Span<float> gradients, Span<float> inputGradients);

    float CrossEntropy(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, int label);

    float CrossEntropy(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets);

    float CrossEntropyBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels);

    float CrossEntropyBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets);

    float CrossEntropyGradient(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, int label, Span<float> gradients, Span<float> inputGradients, float scale);

    float CrossEntropyGradient(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets,
        Span<float> gradients, Span<float> inputGradients, float scale);

    float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels,
        Span<float> gradients, Span<float> inputGradients, float scale);

    float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets,
        Span<float> gradients, Span<float> inputGradients, float scale);

    int Predict(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs);

    void PredictBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<int> destination);

    int Sample(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, double uniform);

    int Sample(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, float temperature, double uniform);

    void SampleBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<double> uniforms, Span<int> destination);

    void SampleBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, float temperature, ReadOnlySpan<double> uniforms, Span<int> destination);
}
