using System;
using System.Linq;
using System.Reflection;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>A network that the generator wrote.</summary>
/// <param name="type">The annotated type.</param>
/// <param name="network">What its attribute says.</param>
internal sealed class GeneratedNetwork(Type type, NetworkCase network) : INetwork
{
    private readonly PackMethod? _pack = Bind<PackMethod>(type, nameof(Pack));
    private readonly PackTransposedMethod? _packTransposed = Bind<PackTransposedMethod>(type, nameof(PackTransposed));
    private readonly UnpackMethod? _unpack = Bind<UnpackMethod>(type, nameof(Unpack));
    private readonly InitializeMethod? _initialize = Bind<InitializeMethod>(type, nameof(Initialize));
    private readonly ForwardMethod? _forward = Bind<ForwardMethod>(type, nameof(Forward));
    private readonly ForwardBatchMethod? _forwardBatch = Bind<ForwardBatchMethod>(type, nameof(ForwardBatch));
    private readonly BackwardMethod? _backward = Bind<BackwardMethod>(type, nameof(Backward));
    private readonly BackwardBatchMethod? _backwardBatch = Bind<BackwardBatchMethod>(type, nameof(BackwardBatch));
    private readonly CrossEntropyMethod? _crossEntropy = Bind<CrossEntropyMethod>(type, nameof(CrossEntropy));
    private readonly CrossEntropy2Method? _crossEntropy2 = Bind<CrossEntropy2Method>(type, nameof(CrossEntropy));
    private readonly CrossEntropyBatchMethod? _crossEntropyBatch = Bind<CrossEntropyBatchMethod>(type, nameof(CrossEntropyBatch));
    private readonly CrossEntropyBatch2Method? _crossEntropyBatch2 = Bind<CrossEntropyBatch2Method>(type, nameof(CrossEntropyBatch));
    private readonly CrossEntropyGradientMethod? _crossEntropyGradient = Bind<CrossEntropyGradientMethod>(type, nameof(CrossEntropyGradient));
    private readonly CrossEntropyGradient2Method? _crossEntropyGradient2 = Bind<CrossEntropyGradient2Method>(type, nameof(CrossEntropyGradient));
    private readonly CrossEntropyGradient3Method? _crossEntropyGradient3 = Bind<CrossEntropyGradient3Method>(type, nameof(CrossEntropyGradient));
    private readonly CrossEntropyGradientBatchMethod? _crossEntropyGradientBatch = Bind<CrossEntropyGradientBatchMethod>(type, nameof(CrossEntropyGradientBatch));
    private readonly CrossEntropyGradientBatch2Method? _crossEntropyGradientBatch2 = Bind<CrossEntropyGradientBatch2Method>(type, nameof(CrossEntropyGradientBatch));
    private readonly CrossEntropyGradientBatch3Method? _crossEntropyGradientBatch3 = Bind<CrossEntropyGradientBatch3Method>(type, nameof(CrossEntropyGradientBatch));
    private readonly PredictMethod? _predict = Bind<PredictMethod>(type, nameof(Predict));
    private readonly Predict2Method? _predict2 = Bind<Predict2Method>(type, nameof(Predict));
    private readonly PredictBatchMethod? _predictBatch = Bind<PredictBatchMethod>(type, nameof(PredictBatch));
    private readonly PredictBatch2Method? _predictBatch2 = Bind<PredictBatch2Method>(type, nameof(PredictBatch));
    private readonly SampleMethod? _sample = Bind<SampleMethod>(type, nameof(Sample));
    private readonly Sample2Method? _sample2 = Bind<Sample2Method>(type, nameof(Sample));
    private readonly Sample3Method? _sample3 = Bind<Sample3Method>(type, nameof(Sample));
    private readonly SampleBatchMethod? _sampleBatch = Bind<SampleBatchMethod>(type, nameof(SampleBatch));
    private readonly SampleBatch2Method? _sampleBatch2 = Bind<SampleBatch2Method>(type, nameof(SampleBatch));
    private readonly SampleBatch3Method? _sampleBatch3 = Bind<SampleBatch3Method>(type, nameof(SampleBatch));

    private delegate void PackMethod(int layer, ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> parameters);

    private delegate void PackTransposedMethod(int layer, ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> parameters);

    private delegate void UnpackMethod(int layer, ReadOnlySpan<float> parameters, Span<float> weights, Span<float> biases);

    private delegate void InitializeMethod(Span<float> parameters, ulong seed, LayerInitializer initializer);

    private delegate void ForwardMethod(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination);

    private delegate void ForwardBatchMethod(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination);

    private delegate void BackwardMethod(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> upstream, Span<float> gradients, Span<float> inputGradients);

    private delegate void BackwardBatchMethod(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> upstream, Span<float> gradients, Span<float> inputGradients);

    private delegate float CrossEntropyMethod(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, int label);

    private delegate float CrossEntropy2Method(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets);

    private delegate float CrossEntropyBatchMethod(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels);

    private delegate float CrossEntropyBatch2Method(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets);

    private delegate float CrossEntropyGradientMethod(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, int label, Span<float> gradients, Span<float> inputGradients, float scale);

    private delegate float CrossEntropyGradient2Method(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, int label, Span<float> gradients, Span<float> inputGradients, float scale);

    private delegate float CrossEntropyGradient3Method(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradients, Span<float> inputGradients, float scale);

    private delegate float CrossEntropyGradientBatchMethod(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, Span<float> gradients, Span<float> inputGradients, float scale);

    private delegate float CrossEntropyGradientBatch2Method(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, ReadOnlySpan<int> labels, ReadOnlySpan<float> scales, Span<float> gradients, Span<float> inputGradients);

    private delegate float CrossEntropyGradientBatch3Method(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradients, Span<float> inputGradients, float scale);

    private delegate int PredictMethod(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs);

    private delegate int Predict2Method(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed);

    private delegate void PredictBatchMethod(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<int> destination);

    private delegate void PredictBatch2Method(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, Span<int> destination);

    private delegate int SampleMethod(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, double uniform);

    private delegate int Sample2Method(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, float temperature, double uniform);

    private delegate int Sample3Method(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, float temperature, double uniform);

    private delegate void SampleBatchMethod(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<double> uniforms, Span<int> destination);

    private delegate void SampleBatch2Method(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, float temperature, ReadOnlySpan<double> uniforms, Span<int> destination);

    private delegate void SampleBatch3Method(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, float temperature, ReadOnlySpan<double> uniforms, Span<int> destination);

    public NetworkCase Case => network;

    public int ParameterCount => (int)type.GetField(nameof(ParameterCount))!.GetRawConstantValue()!;

    public override string ToString() => $"{type.Name}, {network}";

    public void Prepare() => type.GetMethod(nameof(Prepare), [])!.CreateDelegate<Action>()();

    public void Pack(int layer, ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> parameters) =>
        _pack!(layer, weights, biases, parameters);

    public void PackTransposed(int layer, ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> parameters) =>
        _packTransposed!(layer, weights, biases, parameters);

    public void Unpack(int layer, ReadOnlySpan<float> parameters, Span<float> weights, Span<float> biases) =>
        _unpack!(layer, parameters, weights, biases);

    public void Initialize(Span<float> parameters, ulong seed, LayerInitializer initializer) =>
        _initialize!(parameters, seed, initializer);

    public void Forward(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination) =>
        _forward!(parameters, inputs, destination);

    public void ForwardBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination) =>
        _forwardBatch!(parameters, inputs, destination);

    public void Backward(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> upstream, Span<float> gradients, Span<float> inputGradients) =>
        _backward!(parameters, inputs, upstream, gradients, inputGradients);

    public void BackwardBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> upstream, Span<float> gradients, Span<float> inputGradients) =>
        _backwardBatch!(parameters, inputs, upstream, gradients, inputGradients);

    public float CrossEntropy(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, int label) =>
        _crossEntropy!(parameters, inputs, label);

    public float CrossEntropy(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) =>
        _crossEntropy2!(parameters, inputs, targets);

    public float CrossEntropyBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels) =>
        _crossEntropyBatch!(parameters, inputs, labels);

    public float CrossEntropyBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) =>
        _crossEntropyBatch2!(parameters, inputs, targets);

    public float CrossEntropyGradient(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, int label, Span<float> gradients, Span<float> inputGradients, float scale) =>
        _crossEntropyGradient!(parameters, inputs, label, gradients, inputGradients, scale);

    public float CrossEntropyGradient(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, int label, Span<float> gradients, Span<float> inputGradients, float scale) =>
        _crossEntropyGradient2!(parameters, inputs, allowed, label, gradients, inputGradients, scale);

    public float CrossEntropyGradient(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradients, Span<float> inputGradients, float scale) =>
        _crossEntropyGradient3!(parameters, inputs, targets, gradients, inputGradients, scale);

    public float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, Span<float> gradients, Span<float> inputGradients, float scale) =>
        _crossEntropyGradientBatch!(parameters, inputs, labels, gradients, inputGradients, scale);

    public float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, ReadOnlySpan<int> labels, ReadOnlySpan<float> scales, Span<float> gradients, Span<float> inputGradients) =>
        _crossEntropyGradientBatch2!(parameters, inputs, allowed, labels, scales, gradients, inputGradients);

    public float CrossEntropyGradientBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradients, Span<float> inputGradients, float scale) =>
        _crossEntropyGradientBatch3!(parameters, inputs, targets, gradients, inputGradients, scale);

    public int Predict(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs) =>
        _predict!(parameters, inputs);

    public int Predict(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed) =>
        _predict2!(parameters, inputs, allowed);

    public void PredictBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<int> destination) =>
        _predictBatch!(parameters, inputs, destination);

    public void PredictBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, Span<int> destination) =>
        _predictBatch2!(parameters, inputs, allowed, destination);

    public int Sample(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, double uniform) =>
        _sample!(parameters, inputs, uniform);

    public int Sample(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, float temperature, double uniform) =>
        _sample2!(parameters, inputs, temperature, uniform);

    public int Sample(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, float temperature, double uniform) =>
        _sample3!(parameters, inputs, allowed, temperature, uniform);

    public void SampleBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<double> uniforms, Span<int> destination) =>
        _sampleBatch!(parameters, inputs, uniforms, destination);

    public void SampleBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, float temperature, ReadOnlySpan<double> uniforms, Span<int> destination) =>
        _sampleBatch2!(parameters, inputs, temperature, uniforms, destination);

    public void SampleBatch(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<bool> allowed, float temperature, ReadOnlySpan<double> uniforms, Span<int> destination) =>
        _sampleBatch3!(parameters, inputs, allowed, temperature, uniforms, destination);

    // A network without classes lacks the methods that need them, and one of several heads those of one.
    private static TDelegate? Bind<TDelegate>(Type type, string name)
        where TDelegate : Delegate
    {
        Type[] parameters = [.. typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType)];
        return type.GetMethod(name, BindingFlags.Public | BindingFlags.Static, parameters)?.CreateDelegate<TDelegate>();
    }
}
