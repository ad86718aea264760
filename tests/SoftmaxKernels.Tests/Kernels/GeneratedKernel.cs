using System;
using System.Linq;
using System.Reflection;

namespace SoftmaxKernels.Tests.Kernels;

/// <summary>
/// The generated members of an annotated type. They are bound by reflection, once per type, so that one adapter serves all
/// sizes; a member that is missing or has another signature fails the test that calls it, with its name.
/// </summary>
internal sealed class GeneratedKernel : IKernel
{
    private readonly Type _type;
    private readonly Lazy<Map> _softmax;
    private readonly Lazy<MapWithNumber> _softmaxWithTemperature;
    private readonly Lazy<Map> _logSoftmax;
    private readonly Lazy<MapWithNumber> _logSoftmaxWithTemperature;
    private readonly Lazy<Reduce> _logSumExp;
    private readonly Lazy<Search> _argMax;
    private readonly Lazy<Draw> _sample;
    private readonly Lazy<DrawWithTemperature> _sampleWithTemperature;
    private readonly Lazy<Map> _tanh;
    private readonly Lazy<MapWithNumber> _scaledTanh;
    private readonly Lazy<PairMap> _tanhGradient;
    private readonly Lazy<Map> _tanhDerivative;
    private readonly Lazy<Map> _sigmoid;
    private readonly Lazy<PairMap> _sigmoidGradient;
    private readonly Lazy<Map> _silu;
    private readonly Lazy<PairMap> _siluGradient;
    private readonly Lazy<Map> _relu;
    private readonly Lazy<PairMap> _reluGradient;
    private readonly Lazy<LabelLoss> _labelLoss;
    private readonly Lazy<TargetsLoss> _targetsLoss;
    private readonly Lazy<LabelGradient> _labelGradient;
    private readonly Lazy<TargetsGradient> _targetsGradient;
    private readonly Lazy<PairMap> _softmaxGradient;
    private readonly Lazy<Map> _softmaxJacobian;
    private readonly Lazy<Map> _softmaxBatch;
    private readonly Lazy<MapWithNumber> _softmaxBatchWithTemperature;
    private readonly Lazy<Map> _logSoftmaxBatch;
    private readonly Lazy<Map> _logSumExpBatch;
    private readonly Lazy<MapWithNumber> _logSoftmaxBatchWithTemperature;
    private readonly Lazy<SearchBatch> _argMaxBatch;
    private readonly Lazy<DrawBatch> _sampleBatch;
    private readonly Lazy<DrawBatchWithTemperature> _sampleBatchWithTemperature;
    private readonly Lazy<Map> _tanhBatch;
    private readonly Lazy<MapWithNumber> _scaledTanhBatch;
    private readonly Lazy<Map> _tanhDerivativeBatch;
    private readonly Lazy<PairMap> _tanhGradientBatch;
    private readonly Lazy<Map> _sigmoidBatch;
    private readonly Lazy<PairMap> _sigmoidGradientBatch;
    private readonly Lazy<Map> _siluBatch;
    private readonly Lazy<PairMap> _siluGradientBatch;
    private readonly Lazy<Map> _reluBatch;
    private readonly Lazy<PairMap> _reluGradientBatch;
    private readonly Lazy<LabelsLoss> _labelsLossBatch;
    private readonly Lazy<TargetsLoss> _targetsLossBatch;
    private readonly Lazy<LabelsGradient> _labelsGradientBatch;
    private readonly Lazy<TargetsGradient> _targetsGradientBatch;
    private readonly Lazy<PairMap> _softmaxGradientBatch;

    public GeneratedKernel(Type type)
    {
        _type = type;
        SoftmaxKernelAttribute attribute = type.GetCustomAttribute<SoftmaxKernelAttribute>()
            ?? throw new ArgumentException($"{type.Name} has no [SoftmaxKernel].", nameof(type));
        Size = attribute.Size;
        Arithmetic = attribute.Arithmetic;

        _softmax = Bind<Map>(nameof(Softmax));
        _softmaxWithTemperature = Bind<MapWithNumber>(nameof(Softmax));
        _logSoftmax = Bind<Map>(nameof(LogSoftmax));
        _logSoftmaxWithTemperature = Bind<MapWithNumber>(nameof(LogSoftmax));
        _logSumExp = Bind<Reduce>(nameof(LogSumExp));
        _argMax = Bind<Search>(nameof(ArgMax));
        _sample = Bind<Draw>(nameof(Sample));
        _sampleWithTemperature = Bind<DrawWithTemperature>(nameof(Sample));
        _tanh = Bind<Map>(nameof(Tanh));
        _scaledTanh = Bind<MapWithNumber>(nameof(Tanh));
        _tanhGradient = Bind<PairMap>(nameof(TanhGradient));
        _tanhDerivative = Bind<Map>(nameof(TanhDerivative));
        _sigmoid = Bind<Map>(nameof(Sigmoid));
        _sigmoidGradient = Bind<PairMap>(nameof(SigmoidGradient));
        _silu = Bind<Map>(nameof(Silu));
        _siluGradient = Bind<PairMap>(nameof(SiluGradient));
        _relu = Bind<Map>(nameof(Relu));
        _reluGradient = Bind<PairMap>(nameof(ReluGradient));
        _labelLoss = Bind<LabelLoss>(nameof(CrossEntropy));
        _targetsLoss = Bind<TargetsLoss>(nameof(CrossEntropy));
        _labelGradient = Bind<LabelGradient>(nameof(CrossEntropyGradient));
        _targetsGradient = Bind<TargetsGradient>(nameof(CrossEntropyGradient));
        _softmaxGradient = Bind<PairMap>(nameof(SoftmaxGradient));
        _softmaxJacobian = Bind<Map>(nameof(SoftmaxJacobian));
        _softmaxBatch = Bind<Map>(nameof(SoftmaxBatch));
        _softmaxBatchWithTemperature = Bind<MapWithNumber>(nameof(SoftmaxBatch));
        _logSoftmaxBatch = Bind<Map>(nameof(LogSoftmaxBatch));
        _logSumExpBatch = Bind<Map>(nameof(LogSumExpBatch));
        _logSoftmaxBatchWithTemperature = Bind<MapWithNumber>(nameof(LogSoftmaxBatch));
        _argMaxBatch = Bind<SearchBatch>(nameof(ArgMaxBatch));
        _sampleBatch = Bind<DrawBatch>(nameof(SampleBatch));
        _sampleBatchWithTemperature = Bind<DrawBatchWithTemperature>(nameof(SampleBatch));
        _tanhBatch = Bind<Map>(nameof(TanhBatch));
        _scaledTanhBatch = Bind<MapWithNumber>(nameof(TanhBatch));
        _tanhDerivativeBatch = Bind<Map>(nameof(TanhDerivativeBatch));
        _tanhGradientBatch = Bind<PairMap>(nameof(TanhGradientBatch));
        _sigmoidBatch = Bind<Map>(nameof(SigmoidBatch));
        _sigmoidGradientBatch = Bind<PairMap>(nameof(SigmoidGradientBatch));
        _siluBatch = Bind<Map>(nameof(SiluBatch));
        _siluGradientBatch = Bind<PairMap>(nameof(SiluGradientBatch));
        _reluBatch = Bind<Map>(nameof(ReluBatch));
        _reluGradientBatch = Bind<PairMap>(nameof(ReluGradientBatch));
        _labelsLossBatch = Bind<LabelsLoss>(nameof(CrossEntropyBatch));
        _targetsLossBatch = Bind<TargetsLoss>(nameof(CrossEntropyBatch));
        _labelsGradientBatch = Bind<LabelsGradient>(nameof(CrossEntropyGradientBatch));
        _targetsGradientBatch = Bind<TargetsGradient>(nameof(CrossEntropyGradientBatch));
        _softmaxGradientBatch = Bind<PairMap>(nameof(SoftmaxGradientBatch));
    }

    public int Size { get; }

    public KernelArithmetic Arithmetic { get; }

    public override string ToString() => $"{_type.Name} (generated)";

    public void Softmax(ReadOnlySpan<float> logits, Span<float> destination) => _softmax.Value(logits, destination);

    public void Softmax(ReadOnlySpan<float> logits, float temperature, Span<float> destination) =>
        _softmaxWithTemperature.Value(logits, temperature, destination);

    public void LogSoftmax(ReadOnlySpan<float> logits, Span<float> destination) => _logSoftmax.Value(logits, destination);

    public void LogSoftmax(ReadOnlySpan<float> logits, float temperature, Span<float> destination) =>
        _logSoftmaxWithTemperature.Value(logits, temperature, destination);

    public float LogSumExp(ReadOnlySpan<float> logits) => _logSumExp.Value(logits);

    public int ArgMax(ReadOnlySpan<float> logits) => _argMax.Value(logits);

    public int Sample(ReadOnlySpan<float> logits, double uniform) => _sample.Value(logits, uniform);

    public int Sample(ReadOnlySpan<float> logits, float temperature, double uniform) =>
        _sampleWithTemperature.Value(logits, temperature, uniform);

    public void Tanh(ReadOnlySpan<float> x, Span<float> destination) => _tanh.Value(x, destination);

    public void Tanh(ReadOnlySpan<float> x, float scale, Span<float> destination) => _scaledTanh.Value(x, scale, destination);

    public void TanhGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        _tanhGradient.Value(y, upstream, destination);

    public void TanhDerivative(ReadOnlySpan<float> x, Span<float> destination) => _tanhDerivative.Value(x, destination);

    public void Sigmoid(ReadOnlySpan<float> x, Span<float> destination) => _sigmoid.Value(x, destination);

    public void SigmoidGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        _sigmoidGradient.Value(y, upstream, destination);

    public void Silu(ReadOnlySpan<float> x, Span<float> destination) => _silu.Value(x, destination);

    public void SiluGradient(ReadOnlySpan<float> x, ReadOnlySpan<float> upstream, Span<float> destination) =>
        _siluGradient.Value(x, upstream, destination);

    public void Relu(ReadOnlySpan<float> x, Span<float> destination) => _relu.Value(x, destination);

    public void ReluGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        _reluGradient.Value(y, upstream, destination);

    public float CrossEntropy(ReadOnlySpan<float> logits, int label) => _labelLoss.Value(logits, label);

    public float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets) => _targetsLoss.Value(logits, targets);

    public float CrossEntropyGradient(ReadOnlySpan<float> logits, int label, Span<float> destination, float scale) =>
        _labelGradient.Value(logits, label, destination, scale);

    public float CrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale) =>
        _targetsGradient.Value(logits, targets, destination, scale);

    public void SoftmaxGradient(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> upstream, Span<float> destination) =>
        _softmaxGradient.Value(probabilities, upstream, destination);

    public void SoftmaxJacobian(ReadOnlySpan<float> probabilities, Span<float> destination) =>
        _softmaxJacobian.Value(probabilities, destination);

    public void SoftmaxBatch(ReadOnlySpan<float> logits, Span<float> destination) => _softmaxBatch.Value(logits, destination);

    public void SoftmaxBatch(ReadOnlySpan<float> logits, float temperature, Span<float> destination) =>
        _softmaxBatchWithTemperature.Value(logits, temperature, destination);

    public void LogSoftmaxBatch(ReadOnlySpan<float> logits, Span<float> destination) => _logSoftmaxBatch.Value(logits, destination);

    public void LogSoftmaxBatch(ReadOnlySpan<float> logits, float temperature, Span<float> destination) =>
        _logSoftmaxBatchWithTemperature.Value(logits, temperature, destination);

    public void LogSumExpBatch(ReadOnlySpan<float> logits, Span<float> destination) => _logSumExpBatch.Value(logits, destination);

    public void ArgMaxBatch(ReadOnlySpan<float> logits, Span<int> destination) => _argMaxBatch.Value(logits, destination);

    public void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms, Span<int> destination) =>
        _sampleBatch.Value(logits, uniforms, destination);

    public void SampleBatch(ReadOnlySpan<float> logits, float temperature, ReadOnlySpan<double> uniforms, Span<int> destination) =>
        _sampleBatchWithTemperature.Value(logits, temperature, uniforms, destination);

    public void TanhBatch(ReadOnlySpan<float> x, Span<float> destination) => _tanhBatch.Value(x, destination);

    public void TanhBatch(ReadOnlySpan<float> x, float scale, Span<float> destination) => _scaledTanhBatch.Value(x, scale, destination);

    public void SigmoidBatch(ReadOnlySpan<float> x, Span<float> destination) => _sigmoidBatch.Value(x, destination);

    public void SiluBatch(ReadOnlySpan<float> x, Span<float> destination) => _siluBatch.Value(x, destination);

    public void ReluBatch(ReadOnlySpan<float> x, Span<float> destination) => _reluBatch.Value(x, destination);

    public void TanhGradientBatch(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        _tanhGradientBatch.Value(y, upstream, destination);

    public void TanhDerivativeBatch(ReadOnlySpan<float> x, Span<float> destination) => _tanhDerivativeBatch.Value(x, destination);

    public void SigmoidGradientBatch(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        _sigmoidGradientBatch.Value(y, upstream, destination);

    public void SiluGradientBatch(ReadOnlySpan<float> x, ReadOnlySpan<float> upstream, Span<float> destination) =>
        _siluGradientBatch.Value(x, upstream, destination);

    public void ReluGradientBatch(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        _reluGradientBatch.Value(y, upstream, destination);

    public float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets) => _targetsLossBatch.Value(logits, targets);

    public float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels) => _labelsLossBatch.Value(logits, labels);

    public float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> destination, float scale) =>
        _labelsGradientBatch.Value(logits, labels, destination, scale);

    public float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale) =>
        _targetsGradientBatch.Value(logits, targets, destination, scale);

    public void SoftmaxGradientBatch(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> upstream, Span<float> destination) =>
        _softmaxGradientBatch.Value(probabilities, upstream, destination);

    private Lazy<TDelegate> Bind<TDelegate>(string name)
        where TDelegate : Delegate =>
        new(() =>
        {
            MethodInfo shape = typeof(TDelegate).GetMethod("Invoke")!;
            Type[] parameters = shape.GetParameters().Select(parameter => parameter.ParameterType).ToArray();
            MethodInfo? method = _type.GetMethod(name, BindingFlags.Public | BindingFlags.Static, parameters);
            if (method is null || method.ReturnType != shape.ReturnType)
            {
                string signature = $"{shape.ReturnType.Name} {name}({string.Join(", ", parameters.Select(parameter => parameter.ToString()))})";
                throw new MissingMethodException($"The generator wrote no public static member {_type.Name}: {signature}");
            }

            return method.CreateDelegate<TDelegate>();
        });
}
