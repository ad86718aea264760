using System;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>A network of the runtime library.</summary>
internal sealed class RuntimeNetwork(NetworkCase network) : INetwork
{
    private readonly GenericNetwork _network = network.CreateRuntime();

    public NetworkCase Case => network;

    public int ParameterCount => _network.ParameterCount;

    public override string ToString() => $"GenericNetwork, {network}";

    public void Prepare() => _network.Prepare();

    public void Pack(int layer, ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> parameters) =>
        _network.Pack(layer, weights, biases, parameters);

    public void PackTransposed(int layer, ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> parameters) =>
        _network.PackTransposed(layer, weights, biases, parameters);

    public void Unpack(int layer, ReadOnlySpan<float> parameters, Span<float> weights, Span<float> biases) =>
        _network.Unpack(layer, parameters, weights, biases);

    public void Initialize(Span<float> parameters, ulong seed, LayerInitializer initializer) =>
        _network.Initialize(parameters, seed, initializer);

    public void Forward(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination) =>
        _network.Forward(parameters, inputs, destination);

    public void ForwardBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination) =>
        _network.ForwardBatch(parameters, inputs, destination);

    public void Backward(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> upstream, Span<float> gradients, Span<float> inputGradients) =>
        _network.Backward(parameters, inputs, upstream, gradients, inputGradients);

    public void BackwardBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> upstream, Span<float> gradients, Span<float> inputGradients) =>
        _network.BackwardBatch(parameters, inputs, upstream, gradients, inputGradients);

    public float CrossEntropy(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, int label) =>
        _network.CrossEntropy(parameters, inputs, label);

    public float CrossEntropy(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) =>
        _network.CrossEntropy(parameters, inputs, targets);

    public float CrossEntropyBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels) =>
        _network.CrossEntropyBatch(parameters, inputs, labels);

    public float CrossEntropyBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) =>
        _network.CrossEntropyBatch(parameters, inputs, targets);

    public float CrossEntropyGradient(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, int label, Span<float> gradients, Span<float> inputGradients, float scale) =>
        _network.CrossEntropyGradient(parameters, inputs, label, gradients, inputGradients, scale);

    public float CrossEntropyGradient(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, int label, Span<float> gradients, Span<float> inputGradients, float scale) =>
        _network.CrossEntropyGradient(parameters, inputs, allowed, label, gradients, inputGradients, scale);

    public float CrossEntropyGradient(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradients, Span<float> inputGradients, float scale) =>
        _network.CrossEntropyGradient(parameters, inputs, targets, gradients, inputGradients, scale);

    public float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, Span<float> gradients, Span<float> inputGradients, float scale) =>
        _network.CrossEntropyGradientBatch(parameters, inputs, labels, gradients, inputGradients, scale);

    public float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, ReadOnlySpan<int> labels, ReadOnlySpan<float> scales, Span<float> gradients, Span<float> inputGradients) =>
        _network.CrossEntropyGradientBatch(parameters, inputs, allowed, labels, scales, gradients, inputGradients);

    public float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradients, Span<float> inputGradients, float scale) =>
        _network.CrossEntropyGradientBatch(parameters, inputs, targets, gradients, inputGradients, scale);

    public int Predict(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs) =>
        _network.Predict(parameters, inputs);

    public int Predict(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed) =>
        _network.Predict(parameters, inputs, allowed);

    public void PredictBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<int> destination) =>
        _network.PredictBatch(parameters, inputs, destination);

    public void PredictBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, Span<int> destination) =>
        _network.PredictBatch(parameters, inputs, allowed, destination);

    public int Sample(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, double uniform) =>
        _network.Sample(parameters, inputs, uniform);

    public int Sample(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, float temperature, double uniform) =>
        _network.Sample(parameters, inputs, temperature, uniform);

    public int Sample(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, float temperature, double uniform) =>
        _network.Sample(parameters, inputs, allowed, temperature, uniform);

    public void SampleBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<double> uniforms, Span<int> destination) =>
        _network.SampleBatch(parameters, inputs, uniforms, destination);

    public void SampleBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, float temperature, ReadOnlySpan<double> uniforms, Span<int> destination) =>
        _network.SampleBatch(parameters, inputs, temperature, uniforms, destination);

    public void SampleBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, float temperature, ReadOnlySpan<double> uniforms, Span<int> destination) =>
        _network.SampleBatch(parameters, inputs, allowed, temperature, uniforms, destination);
}
