using System;
using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Tests.Kernels;

/// <summary>What a member writes.</summary>
internal enum Output
{
    /// <summary>Only a return value.</summary>
    None,

    /// <summary>One float per input element.</summary>
    Floats,

    /// <summary>N × N floats.</summary>
    Matrix,

    /// <summary>One index per row.</summary>
    Indices,

    /// <summary>One float per row.</summary>
    RowFloats,
}

/// <summary>What a member returns; the value it does not return stays 0.</summary>
internal readonly record struct Returned(float Loss, int Index)
{
    public static implicit operator Returned(float loss) => new(loss, 0);

    public static implicit operator Returned(int index) => new(0f, index);
}

/// <summary>One member of every kernel, callable with <see cref="KernelArguments"/>.</summary>
/// <param name="Signature">Name and parameter names, as documented.</param>
/// <param name="Output">What it writes.</param>
/// <param name="Call">Calls it.</param>
internal sealed record KernelMethod(string Signature, Output Output, Func<IKernel, KernelArguments, Returned> Call)
{
    public static readonly IReadOnlyList<KernelMethod> All =
    [
        Writes("Softmax(logits, destination)", (k, a) => k.Softmax(a.Input.Span, a.Destination.Span)),
        Writes("Softmax(logits, temperature, destination)", (k, a) => k.Softmax(a.Input.Span, a.Temperature, a.Destination.Span)),
        Writes("LogSoftmax(logits, destination)", (k, a) => k.LogSoftmax(a.Input.Span, a.Destination.Span)),
        Writes("LogSoftmax(logits, temperature, destination)", (k, a) => k.LogSoftmax(a.Input.Span, a.Temperature, a.Destination.Span)),
        new("LogSumExp(logits)", Output.None, (k, a) => k.LogSumExp(a.Input.Span)),
        new("ArgMax(logits)", Output.None, (k, a) => k.ArgMax(a.Input.Span)),
        new("Sample(logits, uniform)", Output.None, (k, a) => k.Sample(a.Input.Span, a.Uniform)),
        new("Sample(logits, temperature, uniform)", Output.None, (k, a) => k.Sample(a.Input.Span, a.Temperature, a.Uniform)),
        Writes("Tanh(x, destination)", (k, a) => k.Tanh(a.Input.Span, a.Destination.Span)),
        Writes("Tanh(x, scale, destination)", (k, a) => k.Tanh(a.Input.Span, a.Scale, a.Destination.Span)),
        Writes("TanhGradient(y, upstream, destination)", (k, a) => k.TanhGradient(a.Input.Span, a.Upstream.Span, a.Destination.Span)),
        Writes("TanhDerivative(x, destination)", (k, a) => k.TanhDerivative(a.Input.Span, a.Destination.Span)),
        Writes("Sigmoid(x, destination)", (k, a) => k.Sigmoid(a.Input.Span, a.Destination.Span)),
        Writes("SigmoidGradient(y, upstream, destination)", (k, a) => k.SigmoidGradient(a.Input.Span, a.Upstream.Span, a.Destination.Span)),
        Writes("Silu(x, destination)", (k, a) => k.Silu(a.Input.Span, a.Destination.Span)),
        Writes("SiluGradient(x, upstream, destination)", (k, a) => k.SiluGradient(a.Input.Span, a.Upstream.Span, a.Destination.Span)),
        Writes("Relu(x, destination)", (k, a) => k.Relu(a.Input.Span, a.Destination.Span)),
        Writes("ReluGradient(y, upstream, destination)", (k, a) => k.ReluGradient(a.Input.Span, a.Upstream.Span, a.Destination.Span)),
        new("CrossEntropy(logits, label)", Output.None, (k, a) => k.CrossEntropy(a.Input.Span, a.Label)),
        new("CrossEntropy(logits, targets)", Output.None, (k, a) => k.CrossEntropy(a.Input.Span, a.Targets.Span)),
        new("CrossEntropyGradient(logits, label, destination, scale)", Output.Floats, (k, a) => k.CrossEntropyGradient(a.Input.Span, a.Label, a.Destination.Span, a.Scale)),
        new("CrossEntropyGradient(logits, targets, destination, scale)", Output.Floats, (k, a) => k.CrossEntropyGradient(a.Input.Span, a.Targets.Span, a.Destination.Span, a.Scale)),
        Writes("SoftmaxGradient(probabilities, upstream, destination)", (k, a) => k.SoftmaxGradient(a.Input.Span, a.Upstream.Span, a.Destination.Span)),
        Writes("SoftmaxJacobian(probabilities, destination)", (k, a) => k.SoftmaxJacobian(a.Input.Span, a.Destination.Span)) with { Output = Output.Matrix },
        Writes("SoftmaxBatch(logits, destination)", (k, a) => k.SoftmaxBatch(a.Input.Span, a.Destination.Span)),
        Writes("SoftmaxBatch(logits, temperature, destination)", (k, a) => k.SoftmaxBatch(a.Input.Span, a.Temperature, a.Destination.Span)),
        Writes("LogSoftmaxBatch(logits, destination)", (k, a) => k.LogSoftmaxBatch(a.Input.Span, a.Destination.Span)),
        Writes("LogSoftmaxBatch(logits, temperature, destination)", (k, a) => k.LogSoftmaxBatch(a.Input.Span, a.Temperature, a.Destination.Span)),
        Writes("LogSumExpBatch(logits, destination)", (k, a) => k.LogSumExpBatch(a.Input.Span, a.Destination.Span)) with { Output = Output.RowFloats },
        Writes("ArgMaxBatch(logits, destination)", (k, a) => k.ArgMaxBatch(a.Input.Span, a.IndexDestination.Span)) with { Output = Output.Indices },
        Writes("SampleBatch(logits, uniforms, destination)", (k, a) => k.SampleBatch(a.Input.Span, a.Uniforms.Span, a.IndexDestination.Span)) with { Output = Output.Indices },
        Writes("SampleBatch(logits, temperature, uniforms, destination)", (k, a) => k.SampleBatch(a.Input.Span, a.Temperature, a.Uniforms.Span, a.IndexDestination.Span)) with { Output = Output.Indices },
        Writes("TanhBatch(x, destination)", (k, a) => k.TanhBatch(a.Input.Span, a.Destination.Span)),
        Writes("TanhBatch(x, scale, destination)", (k, a) => k.TanhBatch(a.Input.Span, a.Scale, a.Destination.Span)),
        Writes("TanhGradientBatch(y, upstream, destination)", (k, a) => k.TanhGradientBatch(a.Input.Span, a.Upstream.Span, a.Destination.Span)),
        Writes("TanhDerivativeBatch(x, destination)", (k, a) => k.TanhDerivativeBatch(a.Input.Span, a.Destination.Span)),
        Writes("SigmoidBatch(x, destination)", (k, a) => k.SigmoidBatch(a.Input.Span, a.Destination.Span)),
        Writes("SigmoidGradientBatch(y, upstream, destination)", (k, a) => k.SigmoidGradientBatch(a.Input.Span, a.Upstream.Span, a.Destination.Span)),
        Writes("SiluBatch(x, destination)", (k, a) => k.SiluBatch(a.Input.Span, a.Destination.Span)),
        Writes("SiluGradientBatch(x, upstream, destination)", (k, a) => k.SiluGradientBatch(a.Input.Span, a.Upstream.Span, a.Destination.Span)),
        Writes("ReluBatch(x, destination)", (k, a) => k.ReluBatch(a.Input.Span, a.Destination.Span)),
        Writes("ReluGradientBatch(y, upstream, destination)", (k, a) => k.ReluGradientBatch(a.Input.Span, a.Upstream.Span, a.Destination.Span)),
        new("CrossEntropyBatch(logits, labels)", Output.None, (k, a) => k.CrossEntropyBatch(a.Input.Span, a.Labels.Span)),
        new("CrossEntropyBatch(logits, targets)", Output.None, (k, a) => k.CrossEntropyBatch(a.Input.Span, a.Targets.Span)),
        new("CrossEntropyGradientBatch(logits, labels, destination, scale)", Output.Floats, (k, a) => k.CrossEntropyGradientBatch(a.Input.Span, a.Labels.Span, a.Destination.Span, a.Scale)),
        new("CrossEntropyGradientBatch(logits, targets, destination, scale)", Output.Floats, (k, a) => k.CrossEntropyGradientBatch(a.Input.Span, a.Targets.Span, a.Destination.Span, a.Scale)),
        Writes("SoftmaxGradientBatch(probabilities, upstream, destination)", (k, a) => k.SoftmaxGradientBatch(a.Input.Span, a.Upstream.Span, a.Destination.Span)),
    ];

    public string Name => Signature[..Signature.IndexOf('(')];

    /// <summary>Gets the parameter names in order; the first is the input.</summary>
    public IReadOnlyList<string> Parameters { get; } = Signature[(Signature.IndexOf('(') + 1)..^1].Split(", ");

    /// <summary>Gets the names of the inputs of floats; the destination may share their memory if it has <see cref="Output.Floats"/>.</summary>
    public IEnumerable<string> FloatInputs => [Parameters[0], .. Parameters.Where(parameter => parameter is "targets" or "upstream")];

    public bool IsBatch => Name.EndsWith("Batch", StringComparison.Ordinal);

    public static KernelMethod Get(string signature) => All.Single(method => method.Signature == signature);

    public bool Has(string parameter) => Parameters.Contains(parameter);

    /// <summary>The member that does for one row what this one does for a batch.</summary>
    public KernelMethod OfOneRow()
    {
        string signature = Signature.Replace("Batch", "").Replace("labels", "label").Replace("uniforms", "uniform");
        return Get(Output is Output.Indices or Output.RowFloats ? signature.Replace(", destination", "") : signature);
    }

    /// <summary>The number of elements written for so many rows of so many classes.</summary>
    public int OutputLength(int rows, int size) => Output switch
    {
        Output.None => 0,
        Output.Floats => rows * size,
        Output.Matrix => size * size,
        _ => rows,
    };

    public override string ToString() => Signature;

    private static KernelMethod Writes(string signature, Action<IKernel, KernelArguments> call) =>
        new(signature, Output.Floats, (kernel, arguments) =>
        {
            call(kernel, arguments);
            return default;
        });
}
