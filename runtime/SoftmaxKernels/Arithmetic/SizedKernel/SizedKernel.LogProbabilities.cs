using System;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Arithmetic;

/// <content>Losses of given log-probabilities, and log-probabilities of classes.</content>
public static partial class SizedKernel<TArithmetic>
{
    /// <inheritdoc cref="GenericKernel.NegativeLogLikelihood(ReadOnlySpan{float}, int, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float NegativeLogLikelihood(ReadOnlySpan<float> logProbabilities, int label, int size) =>
        LabelLosses.Of(default(NegativeLogLikelihood), logProbabilities, label, size, nameof(logProbabilities));

    /// <inheritdoc cref="GenericKernel.NegativeLogLikelihoodGradient(ReadOnlySpan{float}, int, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float NegativeLogLikelihoodGradient(ReadOnlySpan<float> logProbabilities, int label, Span<float> destination, float scale, int size) =>
        LabelLosses.Gradient(default(NegativeLogLikelihood), logProbabilities, label, destination, scale, size, nameof(logProbabilities));

    /// <inheritdoc cref="GenericKernel.NegativeLogLikelihoodBatch(ReadOnlySpan{float}, ReadOnlySpan{int}, int, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float NegativeLogLikelihoodBatch(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<int> labels, int size) =>
        LabelLosses.Mean(default(NegativeLogLikelihood), logProbabilities, labels, size, nameof(logProbabilities));

    /// <inheritdoc cref="GenericKernel.NegativeLogLikelihoodGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float NegativeLogLikelihoodGradientBatch(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<int> labels, Span<float> destination, float scale, int size) =>
        LabelLosses.MeanGradient(default(NegativeLogLikelihood), logProbabilities, labels, destination, scale, size, nameof(logProbabilities));

    /// <inheritdoc cref="GenericKernel.KullbackLeibler(ReadOnlySpan{float}, ReadOnlySpan{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float KullbackLeibler(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> targets, int size) =>
        TargetLosses.Of(default(Divergence<TArithmetic>), logProbabilities, targets, size, nameof(logProbabilities), nameof(targets));

    /// <inheritdoc cref="GenericKernel.KullbackLeiblerGradient(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float KullbackLeiblerGradient(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> targets, Span<float> destination, float scale, int size) =>
        TargetLosses.Gradient(default(Divergence<TArithmetic>), logProbabilities, targets, destination, scale, size, nameof(logProbabilities), nameof(targets));

    /// <inheritdoc cref="GenericKernel.KullbackLeiblerBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, int, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float KullbackLeiblerBatch(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> targets, int size) =>
        TargetLosses.Mean(default(Divergence<TArithmetic>), logProbabilities, targets, size, nameof(logProbabilities), nameof(targets));

    /// <inheritdoc cref="GenericKernel.KullbackLeiblerGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float KullbackLeiblerGradientBatch(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> targets, Span<float> destination, float scale, int size) =>
        TargetLosses.MeanGradient(default(Divergence<TArithmetic>), logProbabilities, targets, destination, scale, size, nameof(logProbabilities), nameof(targets));

    /// <inheritdoc cref="GenericKernel.KullbackLeiblerOfLogTargets(ReadOnlySpan{float}, ReadOnlySpan{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float KullbackLeiblerOfLogTargets(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> logTargets, int size) =>
        TargetLosses.Of(default(DivergenceOfLogTargets<TArithmetic>), logProbabilities, logTargets, size, nameof(logProbabilities), nameof(logTargets));

    /// <inheritdoc cref="GenericKernel.KullbackLeiblerOfLogTargetsGradient(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float KullbackLeiblerOfLogTargetsGradient(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> logTargets, Span<float> destination, float scale, int size) =>
        TargetLosses.Gradient(default(DivergenceOfLogTargets<TArithmetic>), logProbabilities, logTargets, destination, scale, size, nameof(logProbabilities), nameof(logTargets));

    /// <inheritdoc cref="GenericKernel.KullbackLeiblerOfLogTargetsBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, int, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float KullbackLeiblerOfLogTargetsBatch(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> logTargets, int size) =>
        TargetLosses.Mean(default(DivergenceOfLogTargets<TArithmetic>), logProbabilities, logTargets, size, nameof(logProbabilities), nameof(logTargets));

    /// <inheritdoc cref="GenericKernel.KullbackLeiblerOfLogTargetsGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float KullbackLeiblerOfLogTargetsGradientBatch(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> logTargets, Span<float> destination, float scale, int size) =>
        TargetLosses.MeanGradient(default(DivergenceOfLogTargets<TArithmetic>), logProbabilities, logTargets, destination, scale, size, nameof(logProbabilities), nameof(logTargets));

    /// <inheritdoc cref="GenericKernel.LogProbability(ReadOnlySpan{float}, int, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float LogProbability(ReadOnlySpan<float> logits, int label, int size) =>
        LabelLosses.Of(default(LogProbabilityOfLabel<TArithmetic>), logits, label, size, nameof(logits));

    /// <inheritdoc cref="GenericKernel.LogProbabilityGradient(ReadOnlySpan{float}, int, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float LogProbabilityGradient(ReadOnlySpan<float> logits, int label, Span<float> destination, float scale, int size) =>
        LabelLosses.Gradient(default(LogProbabilityOfLabel<TArithmetic>), logits, label, destination, scale, size, nameof(logits));

    /// <inheritdoc cref="GenericKernel.LogProbabilityBatch(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static void LogProbabilityBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> destination, int size) =>
        LabelLosses.Each(default(LogProbabilityOfLabel<TArithmetic>), logits, labels, destination, size, nameof(logits));

    /// <inheritdoc cref="GenericKernel.LogProbabilityGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{int}, int, Span{float}, float, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float LogProbabilityGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> destination, float scale, int size) =>
        LabelLosses.MeanGradient(default(LogProbabilityOfLabel<TArithmetic>), logits, labels, destination, scale, size, nameof(logits));

    /// <inheritdoc cref="GenericKernel.LogProbabilityGradientBatch(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{float}, int, Span{float}, KernelArithmetic)"/>
    [MethodImpl(Compilation.AtOnceOrInlined)]
    public static float LogProbabilityGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, ReadOnlySpan<float> scales, Span<float> destination, int size) =>
        LabelLosses.MeanGradient(default(LogProbabilityOfLabel<TArithmetic>), logits, labels, scales, destination, size, nameof(logits));
}
