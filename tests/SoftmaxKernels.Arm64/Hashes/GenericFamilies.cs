using System;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Arm64;

/// <summary>The members with masks and options, of losses and of samplers, for any length.</summary>
/// <typeparam name="TArithmetic">The arithmetic profile.</typeparam>
internal readonly struct GenericFamilies<TArithmetic> : IFamilyFunctions
    where TArithmetic : struct, IArithmetic
{
    private static KernelArithmetic Profile =>
        typeof(TArithmetic) == typeof(Fastest) ? KernelArithmetic.Fastest : KernelArithmetic.Reproducible;

    public static void Softmax(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination) =>
        GenericKernel.Softmax(logits, allowed, destination, EmptyRows.NaN, Profile);

    public static void Softmax(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, Span<float> destination) =>
        GenericKernel.Softmax(logits, allowed, temperature, destination, EmptyRows.NaN, Profile);

    public static void LogSoftmax(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination) =>
        GenericKernel.LogSoftmax(logits, allowed, destination, EmptyRows.NaN, Profile);

    public static float LogSumExp(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed) =>
        GenericKernel.LogSumExp(logits, allowed, Profile);

    public static int ArgMax(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed) =>
        GenericKernel.ArgMax(logits, allowed);

    public static int Sample(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, float temperature, double uniform) =>
        GenericKernel.Sample(logits, allowed, temperature, uniform, Profile);

    public static float CrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, int label, Span<float> destination, float scale) =>
        GenericKernel.CrossEntropyGradient(logits, allowed, label, destination, scale, EmptyRows.NaN, Profile);

    public static float CrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<float> targets, Span<float> destination, float scale) =>
        GenericKernel.CrossEntropyGradient(logits, allowed, targets, destination, scale, EmptyRows.NaN, Profile);

    public static void SoftmaxBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination) =>
        GenericKernel.SoftmaxBatch(logits, allowed, logits.Length / HashedRows.BatchRows, destination, EmptyRows.NaN, Profile);

    public static float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<int> labels, Span<float> destination, float scale) =>
        GenericKernel.CrossEntropyGradientBatch(logits, allowed, labels, logits.Length / HashedRows.BatchRows, destination, scale, EmptyRows.NaN, Profile);

    public static float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<float> targets) =>
        GenericKernel.CrossEntropyBatch(logits, allowed, targets, logits.Length / HashedRows.BatchRows, EmptyRows.NaN, Profile);

    public static float EntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination, float scale) =>
        GenericKernel.EntropyGradient(logits, allowed, destination, scale, EmptyRows.NaN, Profile);

    public static float LogProbabilityGradient(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, int label, Span<float> destination, float scale) =>
        GenericKernel.LogProbabilityGradient(logits, allowed, label, destination, scale, EmptyRows.NaN, Profile);

    public static float EntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, Span<float> destination, float scale) =>
        GenericKernel.EntropyGradientBatch(logits, allowed, logits.Length / HashedRows.BatchRows, destination, scale, EmptyRows.NaN, Profile);

    public static float LogProbabilityGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ReadOnlySpan<int> labels, Span<float> destination, float scale) =>
        GenericKernel.LogProbabilityGradientBatch(logits, allowed, labels, logits.Length / HashedRows.BatchRows, destination, scale, EmptyRows.NaN, Profile);

    public static float CrossEntropyWithLogProbabilities(ReadOnlySpan<float> logits, int label, Span<float> destination) =>
        GenericKernel.CrossEntropyWithLogProbabilities(logits, label, destination, Profile);

    public static float CrossEntropyGradient(ReadOnlySpan<float> logits, float temperature, int label, Span<float> destination, float scale) =>
        GenericKernel.CrossEntropyGradient(logits, temperature, label, destination, scale, Profile);

    public static float CrossEntropyGradient(ReadOnlySpan<float> logits, float temperature, ReadOnlySpan<float> targets, Span<float> destination, float scale) =>
        GenericKernel.CrossEntropyGradient(logits, temperature, targets, destination, scale, Profile);

    public static float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options, Span<float> losses, Span<float> logProbabilities) =>
        GenericKernel.CrossEntropyBatch(logits, labels, logits.Length / HashedRows.BatchRows, options, losses, logProbabilities, EmptyRows.NaN, Profile);

    public static float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, CrossEntropyOptions options, Span<float> losses) =>
        GenericKernel.CrossEntropyBatch(logits, targets, logits.Length / HashedRows.BatchRows, options, losses, EmptyRows.NaN, Profile);

    public static float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, CrossEntropyOptions options, Span<float> destination, float scale) =>
        GenericKernel.CrossEntropyGradientBatch(logits, labels, logits.Length / HashedRows.BatchRows, options, destination, scale, EmptyRows.NaN, Profile);

    public static float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, CrossEntropyOptions options, Span<float> destination, float scale) =>
        GenericKernel.CrossEntropyGradientBatch(logits, targets, logits.Length / HashedRows.BatchRows, options, destination, scale, EmptyRows.NaN, Profile);

    public static float NegativeLogLikelihoodGradient(ReadOnlySpan<float> logProbabilities, int label, Span<float> destination, float scale) =>
        GenericKernel.NegativeLogLikelihoodGradient(logProbabilities, label, destination, scale, Profile);

    public static float KullbackLeiblerGradient(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> targets, Span<float> destination, float scale) =>
        GenericKernel.KullbackLeiblerGradient(logProbabilities, targets, destination, scale, Profile);

    public static float KullbackLeiblerOfLogTargetsGradient(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> logTargets, Span<float> destination, float scale) =>
        GenericKernel.KullbackLeiblerOfLogTargetsGradient(logProbabilities, logTargets, destination, scale, Profile);

    public static float LogProbabilityGradient(ReadOnlySpan<float> logits, int label, Span<float> destination, float scale) =>
        GenericKernel.LogProbabilityGradient(logits, label, destination, scale, Profile);

    public static float CrossEntropyOfProbabilitiesGradient(ReadOnlySpan<float> probabilities, int label, Span<float> destination, float scale) =>
        GenericKernel.CrossEntropyOfProbabilitiesGradient(probabilities, label, destination, scale, Profile);

    public static float CrossEntropyOfProbabilitiesGradient(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> targets, Span<float> destination, float scale) =>
        GenericKernel.CrossEntropyOfProbabilitiesGradient(probabilities, targets, destination, scale, Profile);

    public static float EntropyGradient(ReadOnlySpan<float> logits, Span<float> destination, float scale) =>
        GenericKernel.EntropyGradient(logits, destination, scale, Profile);

    public static float FocalLossGradient(ReadOnlySpan<float> logits, int label, float focus, Span<float> destination, float scale) =>
        GenericKernel.FocalLossGradient(logits, label, focus, destination, scale, Profile);

    public static float ZLossGradient(ReadOnlySpan<float> logits, Span<float> destination, float scale) =>
        GenericKernel.ZLossGradient(logits, destination, scale, Profile);

    public static float BinaryCrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, BinaryCrossEntropyOptions options, Span<float> destination, float scale) =>
        GenericKernel.BinaryCrossEntropyGradient(logits, targets, options, destination, scale, Profile);

    public static void BinaryCrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, BinaryCrossEntropyOptions options, Span<float> destination) =>
        GenericKernel.BinaryCrossEntropy(logits, targets, options, destination, Profile);

    public static void LogSoftmaxGradient(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> upstream, Span<float> destination) =>
        GenericKernel.LogSoftmaxGradient(logProbabilities, upstream, destination, Profile);

    public static void LogSumExpGradient(ReadOnlySpan<float> logits, float logSumExp, float upstream, Span<float> destination) =>
        GenericKernel.LogSumExpGradient(logits, logSumExp, upstream, destination, Profile);

    public static void CrossEntropyHessianProduct(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> vector, Span<float> destination) =>
        GenericKernel.CrossEntropyHessianProduct(probabilities, vector, destination, Profile);

    public static void Softmin(ReadOnlySpan<float> logits, Span<float> destination) =>
        GenericKernel.Softmin(logits, destination, Profile);

    public static float KullbackLeiblerGradientBatch(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<float> targets, Span<float> destination, float scale) =>
        GenericKernel.KullbackLeiblerGradientBatch(logProbabilities, targets, logProbabilities.Length / HashedRows.BatchRows, destination, scale, Profile);

    public static float EntropyGradientBatch(ReadOnlySpan<float> logits, Span<float> destination, float scale) =>
        GenericKernel.EntropyGradientBatch(logits, logits.Length / HashedRows.BatchRows, destination, scale, Profile);

    public static float FocalLossGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, float focus, Span<float> destination, float scale) =>
        GenericKernel.FocalLossGradientBatch(logits, labels, logits.Length / HashedRows.BatchRows, focus, destination, scale, Profile);

    public static float BinaryCrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, BinaryCrossEntropyOptions options, Span<float> destination, float scale) =>
        GenericKernel.BinaryCrossEntropyGradientBatch(logits, targets, logits.Length / HashedRows.BatchRows, options, destination, scale, Profile);

    public static void Truncate(ReadOnlySpan<float> logits, SamplerOptions options, Span<float> destination) =>
        GenericKernel.Truncate(logits, options, destination, Profile);

    public static int Sample(ReadOnlySpan<float> logits, SamplerOptions options, ref KernelRandom random) =>
        GenericKernel.Sample(logits, options, ref random, Profile);

    public static int SampleFromProbabilities(ReadOnlySpan<float> probabilities, double uniform) =>
        GenericKernel.SampleFromProbabilities(probabilities, uniform);

    public static void SampleWithoutReplacement(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms, Span<int> destination) =>
        GenericKernel.SampleWithoutReplacement(logits, uniforms, destination, Profile);

    public static int SampleGumbel(ReadOnlySpan<float> logits, ref KernelRandom random) =>
        GenericKernel.SampleGumbel(logits, ref random);

    public static void SampleBatch(ReadOnlySpan<float> logits, SamplerOptions options, ref KernelRandom random, Span<int> destination) =>
        GenericKernel.SampleBatch(logits, logits.Length / HashedRows.BatchRows, options, ref random, destination, Profile);
}
