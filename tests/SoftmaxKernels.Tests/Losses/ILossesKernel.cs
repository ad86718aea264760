using System;

namespace SoftmaxKernels.Tests.Losses;

/// <summary>The members of kernels of losses, so that tests are written once for every kernel.</summary>
internal interface ILossesKernel
{
    static abstract float NegativeLogLikelihood(ReadOnlySpan<float> logProbabilities, int label);

    static abstract float NegativeLogLikelihoodGradient(ReadOnlySpan<float> logProbabilities, int label, Span<float> destination, float scale = 1f);

    static abstract float NegativeLogLikelihoodBatch(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<int> labels);

    static abstract float NegativeLogLikelihoodGradientBatch(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<int> labels, Span<float> destination, float scale = 1f);

    static abstract float KullbackLeibler(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> targets);

    static abstract float KullbackLeiblerGradient(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> targets, Span<float> destination, float scale = 1f);

    static abstract float KullbackLeiblerBatch(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> targets);

    static abstract float KullbackLeiblerGradientBatch(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> targets, Span<float> destination, float scale = 1f);

    static abstract float KullbackLeiblerOfLogTargets(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> logTargets);

    static abstract float KullbackLeiblerOfLogTargetsGradient(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> logTargets, Span<float> destination, float scale = 1f);

    static abstract float KullbackLeiblerOfLogTargetsBatch(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> logTargets);

    static abstract float KullbackLeiblerOfLogTargetsGradientBatch(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> logTargets, Span<float> destination, float scale = 1f);

    static abstract float LogProbability(ReadOnlySpan<float> logits, int label);

    static abstract float LogProbabilityGradient(ReadOnlySpan<float> logits, int label, Span<float> destination, float scale = 1f);

    static abstract void LogProbabilityBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> destination);

    static abstract float LogProbabilityGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> destination, float scale = 1f);

    static abstract float LogProbabilityGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, ReadOnlySpan<float> scales, Span<float> destination);

    static abstract float CrossEntropyOfProbabilities(ReadOnlySpan<float> probabilities, int label);

    static abstract float CrossEntropyOfProbabilitiesGradient(ReadOnlySpan<float> probabilities, int label, Span<float> destination, float scale = 1f);

    static abstract float CrossEntropyOfProbabilitiesBatch(ReadOnlySpan<float> probabilities, ReadOnlySpan<int> labels);

    static abstract float CrossEntropyOfProbabilitiesGradientBatch(ReadOnlySpan<float> probabilities, ReadOnlySpan<int> labels, Span<float> destination, float scale = 1f);

    static abstract float CrossEntropyOfProbabilities(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> targets);

    static abstract float CrossEntropyOfProbabilitiesGradient(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> targets, Span<float> destination, float scale = 1f);

    static abstract float CrossEntropyOfProbabilitiesBatch(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> targets);

    static abstract float CrossEntropyOfProbabilitiesGradientBatch(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> targets, Span<float> destination, float scale = 1f);

    static abstract float Entropy(ReadOnlySpan<float> logits);

    static abstract float EntropyGradient(ReadOnlySpan<float> logits, Span<float> destination, float scale = 1f);

    static abstract float EntropyBatch(ReadOnlySpan<float> logits);

    static abstract float EntropyGradientBatch(ReadOnlySpan<float> logits, Span<float> destination, float scale = 1f);

    static abstract float FocalLoss(ReadOnlySpan<float> logits, int label, float focus);

    static abstract float FocalLossGradient(ReadOnlySpan<float> logits, int label, float focus, Span<float> destination, float scale = 1f);

    static abstract float FocalLossBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, float focus);

    static abstract float FocalLossGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, float focus, Span<float> destination, float scale = 1f);

    static abstract float ZLoss(ReadOnlySpan<float> logits);

    static abstract float ZLossGradient(ReadOnlySpan<float> logits, Span<float> destination, float scale = 1f);

    static abstract float ZLossBatch(ReadOnlySpan<float> logits);

    static abstract float ZLossGradientBatch(ReadOnlySpan<float> logits, Span<float> destination, float scale = 1f);

    static abstract float BinaryCrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets);

    static abstract float BinaryCrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, BinaryCrossEntropyOptions options);

    static abstract void BinaryCrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, BinaryCrossEntropyOptions options, Span<float> destination);

    static abstract float BinaryCrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale = 1f);

    static abstract float BinaryCrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, BinaryCrossEntropyOptions options, Span<float> destination, float scale = 1f);

    static abstract void LogSoftmaxGradient(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> upstream, Span<float> destination);

    static abstract void LogSumExpGradient(ReadOnlySpan<float> logits, float logSumExp, float upstream, Span<float> destination);

    static abstract void CrossEntropyHessianProduct(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> vector, Span<float> destination);

    static abstract void Softmin(ReadOnlySpan<float> logits, Span<float> destination);

    static abstract float BinaryCrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets);

    static abstract float BinaryCrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, BinaryCrossEntropyOptions options);

    static abstract void BinaryCrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, BinaryCrossEntropyOptions options, Span<float> destination);

    static abstract float BinaryCrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale = 1f);

    static abstract float BinaryCrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, BinaryCrossEntropyOptions options, Span<float> destination, float scale = 1f);

    static abstract void LogSoftmaxGradientBatch(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> upstream, Span<float> destination);

    static abstract void LogSumExpGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> logSumExps, ReadOnlySpan<float> upstream, Span<float> destination);

    static abstract void CrossEntropyHessianProductBatch(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> vector, Span<float> destination);

    static abstract void SoftminBatch(ReadOnlySpan<float> logits, Span<float> destination);
}
