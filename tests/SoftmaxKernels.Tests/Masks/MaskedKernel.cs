using System.Collections.Generic;

namespace SoftmaxKernels.Tests.Masks;

/// <summary>The members with a mask of one kernel.</summary>
/// <param name="size">The number of classes.</param>
/// <param name="arithmetic">The arithmetic.</param>
/// <param name="emptyRows">What it makes of empty rows.</param>
internal abstract class MaskedKernel(int size, KernelArithmetic arithmetic, EmptyRows emptyRows)
{
    public int Size { get; } = size;

    public KernelArithmetic Arithmetic { get; } = arithmetic;

    public EmptyRows EmptyRows { get; } = emptyRows;

    public abstract IReadOnlyList<MaskedCall> Members { get; }

    public override string ToString() => $"{Size} classes, {Arithmetic}, empty rows {EmptyRows}";
}

/// <summary>A generated kernel.</summary>
/// <typeparam name="TKernel">Its type.</typeparam>
internal sealed class MaskedKernel<TKernel>(int size, KernelArithmetic arithmetic, EmptyRows emptyRows) : MaskedKernel(size, arithmetic, emptyRows)
    where TKernel : IMaskedKernel
{
    public override IReadOnlyList<MaskedCall> Members { get; } =
    [
        new("Softmax(logits, allowed, destination)", c => TKernel.Softmax(c.Logits.Span, c.Allowed.Span, c.Destination.Span)),
        new("Softmax(logits, allowed, temperature, destination)", c => TKernel.Softmax(c.Logits.Span, c.Allowed.Span, c.Temperature, c.Destination.Span)),
        new("LogSoftmax(logits, allowed, destination)", c => TKernel.LogSoftmax(c.Logits.Span, c.Allowed.Span, c.Destination.Span)),
        new("LogSumExp(logits, allowed)", c => c.Returns(TKernel.LogSumExp(c.Logits.Span, c.Allowed.Span))),
        new("ArgMax(logits, allowed)", c => c.Returns(TKernel.ArgMax(c.Logits.Span, c.Allowed.Span))),
        new("Sample(logits, allowed, uniform)", c => c.Returns(TKernel.Sample(c.Logits.Span, c.Allowed.Span, c.Uniform))),
        new("Sample(logits, allowed, temperature, uniform)", c => c.Returns(TKernel.Sample(c.Logits.Span, c.Allowed.Span, c.Temperature, c.Uniform))),
        new("CrossEntropy(logits, allowed, label)", c => c.Returns(TKernel.CrossEntropy(c.Logits.Span, c.Allowed.Span, c.Label))),
        new("CrossEntropy(logits, allowed, targets)", c => c.Returns(TKernel.CrossEntropy(c.Logits.Span, c.Allowed.Span, c.Targets.Span))),
        new("CrossEntropyGradient(logits, allowed, label, destination, scale)", c => c.Returns(TKernel.CrossEntropyGradient(c.Logits.Span, c.Allowed.Span, c.Label, c.Destination.Span, c.Scale))),
        new("CrossEntropyGradient(logits, allowed, targets, destination, scale)", c => c.Returns(TKernel.CrossEntropyGradient(c.Logits.Span, c.Allowed.Span, c.Targets.Span, c.Destination.Span, c.Scale))),
        new("Entropy(logits, allowed)", c => c.Returns(TKernel.Entropy(c.Logits.Span, c.Allowed.Span))),
        new("EntropyGradient(logits, allowed, destination, scale)", c => c.Returns(TKernel.EntropyGradient(c.Logits.Span, c.Allowed.Span, c.Destination.Span, c.Scale))),
        new("LogProbability(logits, allowed, label)", c => c.Returns(TKernel.LogProbability(c.Logits.Span, c.Allowed.Span, c.Label))),
        new("LogProbabilityGradient(logits, allowed, label, destination, scale)", c => c.Returns(TKernel.LogProbabilityGradient(c.Logits.Span, c.Allowed.Span, c.Label, c.Destination.Span, c.Scale))),
        new("SoftmaxBatch(logits, allowed, destination)", c => TKernel.SoftmaxBatch(c.Logits.Span, c.Allowed.Span, c.Destination.Span)),
        new("SoftmaxBatch(logits, allowed, temperature, destination)", c => TKernel.SoftmaxBatch(c.Logits.Span, c.Allowed.Span, c.Temperature, c.Destination.Span)),
        new("LogSoftmaxBatch(logits, allowed, destination)", c => TKernel.LogSoftmaxBatch(c.Logits.Span, c.Allowed.Span, c.Destination.Span)),
        new("LogSumExpBatch(logits, allowed, destination)", c => TKernel.LogSumExpBatch(c.Logits.Span, c.Allowed.Span, c.Destination.Span)),
        new("ArgMaxBatch(logits, allowed, destination)", c => TKernel.ArgMaxBatch(c.Logits.Span, c.Allowed.Span, c.Indices.Span)),
        new("SampleBatch(logits, allowed, uniforms, destination)", c => TKernel.SampleBatch(c.Logits.Span, c.Allowed.Span, c.Uniforms.Span, c.Indices.Span)),
        new("SampleBatch(logits, allowed, temperature, uniforms, destination)", c => TKernel.SampleBatch(c.Logits.Span, c.Allowed.Span, c.Temperature, c.Uniforms.Span, c.Indices.Span)),
        new("CrossEntropyBatch(logits, allowed, labels)", c => c.Returns(TKernel.CrossEntropyBatch(c.Logits.Span, c.Allowed.Span, c.Labels.Span))),
        new("CrossEntropyBatch(logits, allowed, targets)", c => c.Returns(TKernel.CrossEntropyBatch(c.Logits.Span, c.Allowed.Span, c.Targets.Span))),
        new("CrossEntropyGradientBatch(logits, allowed, labels, destination, scale)", c => c.Returns(TKernel.CrossEntropyGradientBatch(c.Logits.Span, c.Allowed.Span, c.Labels.Span, c.Destination.Span, c.Scale))),
        new("CrossEntropyGradientBatch(logits, allowed, targets, destination, scale)", c => c.Returns(TKernel.CrossEntropyGradientBatch(c.Logits.Span, c.Allowed.Span, c.Targets.Span, c.Destination.Span, c.Scale))),
        new("EntropyBatch(logits, allowed)", c => c.Returns(TKernel.EntropyBatch(c.Logits.Span, c.Allowed.Span))),
        new("EntropyGradientBatch(logits, allowed, destination, scale)", c => c.Returns(TKernel.EntropyGradientBatch(c.Logits.Span, c.Allowed.Span, c.Destination.Span, c.Scale))),
        new("LogProbabilityBatch(logits, allowed, labels, destination)", c => TKernel.LogProbabilityBatch(c.Logits.Span, c.Allowed.Span, c.Labels.Span, c.Destination.Span)),
        new("LogProbabilityGradientBatch(logits, allowed, labels, destination, scale)", c => c.Returns(TKernel.LogProbabilityGradientBatch(c.Logits.Span, c.Allowed.Span, c.Labels.Span, c.Destination.Span, c.Scale))),
        new("LogProbabilityGradientBatch(logits, allowed, labels, scales, destination)", c => c.Returns(TKernel.LogProbabilityGradientBatch(c.Logits.Span, c.Allowed.Span, c.Labels.Span, c.Scales.Span, c.Destination.Span))),
    ];
}

/// <summary><see cref="GenericKernel"/>, with the members in the same order.</summary>
internal sealed class GenericMaskedKernel(int size, KernelArithmetic arithmetic, EmptyRows emptyRows) : MaskedKernel(size, arithmetic, emptyRows)
{
    public override IReadOnlyList<MaskedCall> Members { get; } =
    [
        new("Softmax(logits, allowed, destination)", c => GenericKernel.Softmax(c.Logits.Span, c.Allowed.Span, c.Destination.Span, emptyRows, arithmetic)),
        new("Softmax(logits, allowed, temperature, destination)", c => GenericKernel.Softmax(c.Logits.Span, c.Allowed.Span, c.Temperature, c.Destination.Span, emptyRows, arithmetic)),
        new("LogSoftmax(logits, allowed, destination)", c => GenericKernel.LogSoftmax(c.Logits.Span, c.Allowed.Span, c.Destination.Span, emptyRows, arithmetic)),
        new("LogSumExp(logits, allowed)", c => c.Returns(GenericKernel.LogSumExp(c.Logits.Span, c.Allowed.Span, arithmetic))),
        new("ArgMax(logits, allowed)", c => c.Returns(GenericKernel.ArgMax(c.Logits.Span, c.Allowed.Span))),
        new("Sample(logits, allowed, uniform)", c => c.Returns(GenericKernel.Sample(c.Logits.Span, c.Allowed.Span, c.Uniform, arithmetic))),
        new("Sample(logits, allowed, temperature, uniform)", c => c.Returns(GenericKernel.Sample(c.Logits.Span, c.Allowed.Span, c.Temperature, c.Uniform, arithmetic))),
        new("CrossEntropy(logits, allowed, label)", c => c.Returns(GenericKernel.CrossEntropy(c.Logits.Span, c.Allowed.Span, c.Label, emptyRows, arithmetic))),
        new("CrossEntropy(logits, allowed, targets)", c => c.Returns(GenericKernel.CrossEntropy(c.Logits.Span, c.Allowed.Span, c.Targets.Span, emptyRows, arithmetic))),
        new("CrossEntropyGradient(logits, allowed, label, destination, scale)", c => c.Returns(GenericKernel.CrossEntropyGradient(c.Logits.Span, c.Allowed.Span, c.Label, c.Destination.Span, c.Scale, emptyRows, arithmetic))),
        new("CrossEntropyGradient(logits, allowed, targets, destination, scale)", c => c.Returns(GenericKernel.CrossEntropyGradient(c.Logits.Span, c.Allowed.Span, c.Targets.Span, c.Destination.Span, c.Scale, emptyRows, arithmetic))),
        new("Entropy(logits, allowed)", c => c.Returns(GenericKernel.Entropy(c.Logits.Span, c.Allowed.Span, emptyRows, arithmetic))),
        new("EntropyGradient(logits, allowed, destination, scale)", c => c.Returns(GenericKernel.EntropyGradient(c.Logits.Span, c.Allowed.Span, c.Destination.Span, c.Scale, emptyRows, arithmetic))),
        new("LogProbability(logits, allowed, label)", c => c.Returns(GenericKernel.LogProbability(c.Logits.Span, c.Allowed.Span, c.Label, emptyRows, arithmetic))),
        new("LogProbabilityGradient(logits, allowed, label, destination, scale)", c => c.Returns(GenericKernel.LogProbabilityGradient(c.Logits.Span, c.Allowed.Span, c.Label, c.Destination.Span, c.Scale, emptyRows, arithmetic))),
        new("SoftmaxBatch(logits, allowed, destination)", c => GenericKernel.SoftmaxBatch(c.Logits.Span, c.Allowed.Span, size, c.Destination.Span, emptyRows, arithmetic)),
        new("SoftmaxBatch(logits, allowed, temperature, destination)", c => GenericKernel.SoftmaxBatch(c.Logits.Span, c.Allowed.Span, size, c.Temperature, c.Destination.Span, emptyRows, arithmetic)),
        new("LogSoftmaxBatch(logits, allowed, destination)", c => GenericKernel.LogSoftmaxBatch(c.Logits.Span, c.Allowed.Span, size, c.Destination.Span, emptyRows, arithmetic)),
        new("LogSumExpBatch(logits, allowed, destination)", c => GenericKernel.LogSumExpBatch(c.Logits.Span, c.Allowed.Span, size, c.Destination.Span, arithmetic)),
        new("ArgMaxBatch(logits, allowed, destination)", c => GenericKernel.ArgMaxBatch(c.Logits.Span, c.Allowed.Span, size, c.Indices.Span)),
        new("SampleBatch(logits, allowed, uniforms, destination)", c => GenericKernel.SampleBatch(c.Logits.Span, c.Allowed.Span, c.Uniforms.Span, size, c.Indices.Span, arithmetic)),
        new("SampleBatch(logits, allowed, temperature, uniforms, destination)", c => GenericKernel.SampleBatch(c.Logits.Span, c.Allowed.Span, c.Temperature, c.Uniforms.Span, size, c.Indices.Span, arithmetic)),
        new("CrossEntropyBatch(logits, allowed, labels)", c => c.Returns(GenericKernel.CrossEntropyBatch(c.Logits.Span, c.Allowed.Span, c.Labels.Span, size, emptyRows, arithmetic))),
        new("CrossEntropyBatch(logits, allowed, targets)", c => c.Returns(GenericKernel.CrossEntropyBatch(c.Logits.Span, c.Allowed.Span, c.Targets.Span, size, emptyRows, arithmetic))),
        new("CrossEntropyGradientBatch(logits, allowed, labels, destination, scale)", c => c.Returns(GenericKernel.CrossEntropyGradientBatch(c.Logits.Span, c.Allowed.Span, c.Labels.Span, size, c.Destination.Span, c.Scale, emptyRows, arithmetic))),
        new("CrossEntropyGradientBatch(logits, allowed, targets, destination, scale)", c => c.Returns(GenericKernel.CrossEntropyGradientBatch(c.Logits.Span, c.Allowed.Span, c.Targets.Span, size, c.Destination.Span, c.Scale, emptyRows, arithmetic))),
        new("EntropyBatch(logits, allowed)", c => c.Returns(GenericKernel.EntropyBatch(c.Logits.Span, c.Allowed.Span, size, emptyRows, arithmetic))),
        new("EntropyGradientBatch(logits, allowed, destination, scale)", c => c.Returns(GenericKernel.EntropyGradientBatch(c.Logits.Span, c.Allowed.Span, size, c.Destination.Span, c.Scale, emptyRows, arithmetic))),
        new("LogProbabilityBatch(logits, allowed, labels, destination)", c => GenericKernel.LogProbabilityBatch(c.Logits.Span, c.Allowed.Span, c.Labels.Span, size, c.Destination.Span, emptyRows, arithmetic)),
        new("LogProbabilityGradientBatch(logits, allowed, labels, destination, scale)", c => c.Returns(GenericKernel.LogProbabilityGradientBatch(c.Logits.Span, c.Allowed.Span, c.Labels.Span, size, c.Destination.Span, c.Scale, emptyRows, arithmetic))),
        new("LogProbabilityGradientBatch(logits, allowed, labels, scales, destination)", c => c.Returns(GenericKernel.LogProbabilityGradientBatch(c.Logits.Span, c.Allowed.Span, c.Labels.Span, c.Scales.Span, size, c.Destination.Span, emptyRows, arithmetic))),
    ];
}
