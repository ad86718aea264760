using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>Losses of given probabilities.</content>
public static partial class SizedKernel<TArithmetic>
{
    /// <inheritdoc cref="GenericKernel.CrossEntropyOfProbabilities(ReadOnlySpan{float}, int, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float CrossEntropyOfProbabilities(ReadOnlySpan<float> probabilities, int label, int size) =>
        LabelLosses.Of(default(ProbabilityOfLabel<TArithmetic>), probabilities, label, size, nameof(probabilities));

    /// <inheritdoc cref="GenericKernel.CrossEntropyOfProbabilitiesGradient(ReadOnlySpan{float}, int, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float CrossEntropyOfProbabilitiesGradient(ReadOnlySpan<float> probabilities, int label, Span<float> destination, float scale, int size) =>
        LabelLosses.Gradient(default(ProbabilityOfLabel<TArithmetic>), probabilities, label, destination, scale, size, nameof(probabilities));

    /// <inheritdoc cref="GenericKernel.CrossEntropyOfProbabilitiesBatch(ReadOnlySpan{float}, ReadOnlySpan{int}, int, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float CrossEntropyOfProbabilitiesBatch(ReadOnlySpan<float> probabilities, ReadOnlySpan<int> labels, int size) =>
        LabelLosses.Mean(default(ProbabilityOfLabel<TArithmetic>), probabilities, labels, size, nameof(probabilities));

    /// <inheritdoc cref="GenericKernel.CrossEntropyOfProbabilitiesGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float CrossEntropyOfProbabilitiesGradientBatch(ReadOnlySpan<float> probabilities, ReadOnlySpan<int> labels, Span<float> destination, float scale, int size) =>
        LabelLosses.MeanGradient(default(ProbabilityOfLabel<TArithmetic>), probabilities, labels, destination, scale, size, nameof(probabilities));

    /// <inheritdoc cref="GenericKernel.CrossEntropyOfProbabilities(ReadOnlySpan{float}, ReadOnlySpan{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float CrossEntropyOfProbabilities(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> targets, int size) =>
        TargetLosses.Of(default(ProbabilityLoss<TArithmetic>), probabilities, targets, size, nameof(probabilities), nameof(targets));

    /// <inheritdoc cref="GenericKernel.CrossEntropyOfProbabilitiesGradient(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float CrossEntropyOfProbabilitiesGradient(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> targets, Span<float> destination, float scale, int size) =>
        TargetLosses.Gradient(default(ProbabilityLoss<TArithmetic>), probabilities, targets, destination, scale, size, nameof(probabilities), nameof(targets));

    /// <inheritdoc cref="GenericKernel.CrossEntropyOfProbabilitiesBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, int, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float CrossEntropyOfProbabilitiesBatch(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> targets, int size) =>
        TargetLosses.Mean(default(ProbabilityLoss<TArithmetic>), probabilities, targets, size, nameof(probabilities), nameof(targets));

    /// <inheritdoc cref="GenericKernel.CrossEntropyOfProbabilitiesGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float CrossEntropyOfProbabilitiesGradientBatch(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> targets, Span<float> destination, float scale, int size) =>
        TargetLosses.MeanGradient(default(ProbabilityLoss<TArithmetic>), probabilities, targets, destination, scale, size, nameof(probabilities), nameof(targets));
}
