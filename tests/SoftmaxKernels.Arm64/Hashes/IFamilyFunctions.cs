using System;

namespace SoftmaxKernels.Arm64;

/// <summary>Members of a kernel with a mask, with options, of losses and of samplers, as a type: calling them allocates nothing.</summary>
internal interface IFamilyFunctions
{
    static abstract void Softmax(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination);

    static abstract void Softmax(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, Span<float> destination);

    static abstract void LogSoftmax(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination);

    static abstract float LogSumExp(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed);

    static abstract int ArgMax(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed);

    static abstract int Sample(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, double uniform);

    static abstract float CrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, int label, Span<float> destination, float scale);

    static abstract float CrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<float> targets, Span<float> destination, float scale);

    static abstract void SoftmaxBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination);

    static abstract float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<int> labels, Span<float> destination, float scale);

    static abstract float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<float> targets);

    static abstract float EntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination, float scale);

    static abstract float LogProbabilityGradient(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, int label, Span<float> destination, float scale);

    static abstract float EntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination, float scale);

    static abstract float LogProbabilityGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<int> labels, Span<float> destination, float scale);

    static abstract float CrossEntropyWithLogProbabilities(ReadOnlySpan<float> logits, int label, Span<float> destination);

    static abstract float CrossEntropyGradient(ReadOnlySpan<float> logits, float temperature, int label, Span<float> destination, float scale);

    static abstract float CrossEntropyGradient(ReadOnlySpan<float> logits, float temperature, ReadOnlySpan<float> targets, Span<float> destination, float scale);

    static abstract float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options, Span<float> losses, Span<float> logProbabilities);

    static abstract float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, CrossEntropyOptions options, Span<float> losses);

    static abstract float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options, Span<float> destination, float scale);

    static abstract float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, CrossEntropyOptions options, Span<float> destination, float scale);

    static abstract float NegativeLogLikelihoodGradient(ReadOnlySpan<float> logProbabilities, int label, Span<float> destination, float scale);

    static abstract float KullbackLeiblerGradient(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> targets, Span<float> destination, float scale);

    static abstract float KullbackLeiblerOfLogTargetsGradient(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> logTargets, Span<float> destination, float scale);

    static abstract float LogProbabilityGradient(ReadOnlySpan<float> logits, int label, Span<float> destination, float scale);

    static abstract float CrossEntropyOfProbabilitiesGradient(ReadOnlySpan<float> probabilities, int label, Span<float> destination, float scale);

    static abstract float CrossEntropyOfProbabilitiesGradient(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> targets, Span<float> destination, float scale);

    static abstract float EntropyGradient(ReadOnlySpan<float> logits, Span<float> destination, float scale);

    static abstract float FocalLossGradient(ReadOnlySpan<float> logits, int label, float focus, Span<float> destination, float scale);

    static abstract float ZLossGradient(ReadOnlySpan<float> logits, Span<float> destination, float scale);

    static abstract float BinaryCrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, BinaryCrossEntropyOptions options, Span<float> destination, float scale);

    static abstract void BinaryCrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, BinaryCrossEntropyOptions options, Span<float> destination);

    static abstract void LogSoftmaxGradient(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> upstream, Span<float> destination);

    static abstract void LogSumExpGradient(ReadOnlySpan<float> logits, float logSumExp, float upstream, Span<float> destination);

    static abstract void CrossEntropyHessianProduct(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> vector, Span<float> destination);

    static abstract void Softmin(ReadOnlySpan<float> logits, Span<float> destination);

    static abstract float KullbackLeiblerGradientBatch(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> targets, Span<float> destination, float scale);

    static abstract float EntropyGradientBatch(ReadOnlySpan<float> logits, Span<float> destination, float scale);

    static abstract float FocalLossGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, float focus, Span<float> destination, float scale);

    static abstract float BinaryCrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, BinaryCrossEntropyOptions options, Span<float> destination, float scale);

    static abstract void Truncate(ReadOnlySpan<float> logits, SamplerOptions options, Span<float> destination);

    static abstract int Sample(ReadOnlySpan<float> logits, SamplerOptions options, ref KernelRandom random);

    static abstract int SampleFromProbabilities(ReadOnlySpan<float> probabilities, double uniform);

    static abstract void SampleWithoutReplacement(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms, Span<int> destination);

    static abstract int SampleGumbel(ReadOnlySpan<float> logits, ref KernelRandom random);

    static abstract void SampleBatch(ReadOnlySpan<float> logits, SamplerOptions options, ref KernelRandom random, Span<int> destination);
}
