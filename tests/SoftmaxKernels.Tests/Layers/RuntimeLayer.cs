using System;

namespace SoftmaxKernels.Tests.Layers;

/// <summary>A layer of the runtime library.</summary>
internal sealed class RuntimeLayer(LayerCase layer) : ILayer
{
    private readonly GenericLayer _layer = layer.CreateRuntime();

    public LayerCase Case => layer;

    public int ParameterCount => _layer.ParameterCount;

    public override string ToString() => $"GenericLayer, {layer}";

    public void Pack(ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> destination) =>
        _layer.Pack(weights, biases, destination);

    public void PackTransposed(ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> destination) =>
        _layer.PackTransposed(weights, biases, destination);

    public void Unpack(ReadOnlySpan<float> parameters, Span<float> weights, Span<float> biases) =>
        _layer.Unpack(parameters, weights, biases);

    public void Initialize(Span<float> parameters, ulong seed, LayerInitializer initializer) =>
        _layer.Initialize(parameters, seed, initializer);

    public void Forward(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination) =>
        _layer.Forward(parameters, inputs, destination);

    public void ForwardBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination) =>
        _layer.ForwardBatch(parameters, inputs, destination);

    public void Backward(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> outputs, ReadOnlySpan<float> upstream, Span<float> gradients, Span<float> inputGradients) =>
        _layer.Backward(parameters, inputs, outputs, upstream, gradients, inputGradients);

    public void BackwardBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> outputs, ReadOnlySpan<float> upstream, Span<float> gradients, Span<float> inputGradients) =>
        _layer.BackwardBatch(parameters, inputs, outputs, upstream, gradients, inputGradients);

    public float CrossEntropy(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, int label) =>
        _layer.CrossEntropy(parameters, inputs, label);

    public float CrossEntropy(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) =>
        _layer.CrossEntropy(parameters, inputs, targets);

    public float CrossEntropyBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels) =>
        _layer.CrossEntropyBatch(parameters, inputs, labels);

    public float CrossEntropyBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) =>
        _layer.CrossEntropyBatch(parameters, inputs, targets);

    public float CrossEntropyGradient(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, int label, Span<float> gradients, Span<float> inputGradients, float scale) =>
        _layer.CrossEntropyGradient(parameters, inputs, label, gradients, inputGradients, scale);

    public float CrossEntropyGradient(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradients, Span<float> inputGradients, float scale) =>
        _layer.CrossEntropyGradient(parameters, inputs, targets, gradients, inputGradients, scale);

    public float CrossEntropyGradientBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, Span<float> gradients, Span<float> inputGradients, float scale) =>
        _layer.CrossEntropyGradientBatch(parameters, inputs, labels, gradients, inputGradients, scale);

    public float CrossEntropyGradientBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradients, Span<float> inputGradients, float scale) =>
        _layer.CrossEntropyGradientBatch(parameters, inputs, targets, gradients, inputGradients, scale);

    public int Predict(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs) =>
        _layer.Predict(parameters, inputs);

    public void PredictBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<int> destination) =>
        _layer.PredictBatch(parameters, inputs, destination);

    public int Sample(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, double uniform) =>
        _layer.Sample(parameters, inputs, uniform);

    public int Sample(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, float temperature, double uniform) =>
        _layer.Sample(parameters, inputs, temperature, uniform);

    public void SampleBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<double> uniforms, Span<int> destination) =>
        _layer.SampleBatch(parameters, inputs, uniforms, destination);

    public void SampleBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, float temperature, ReadOnlySpan<double> uniforms, Span<int> destination) =>
        _layer.SampleBatch(parameters, inputs, temperature, uniforms, destination);
}
