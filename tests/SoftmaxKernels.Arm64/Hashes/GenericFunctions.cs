using System;
using SoftmaxKernels.Arithmetic;

namespace SoftmaxKernels.Arm64;

/// <summary>The kernels for any length.</summary>
/// <typeparam name="TArithmetic">The arithmetic profile.</typeparam>
internal readonly struct GenericFunctions<TArithmetic> : IRowFunctions
    where TArithmetic : struct, IArithmetic
{
    private static KernelArithmetic Profile =>
        typeof(TArithmetic) == typeof(Fastest) ? KernelArithmetic.Fastest : KernelArithmetic.Reproducible;

    public static void Softmax(ReadOnlySpan<float> logits, Span<float> destination) =>
        GenericKernel.Softmax(logits, destination, Profile);

    public static void Softmax(ReadOnlySpan<float> logits, float temperature, Span<float> destination) =>
        GenericKernel.Softmax(logits, temperature, destination, Profile);

    public static void LogSoftmax(ReadOnlySpan<float> logits, Span<float> destination) =>
        GenericKernel.LogSoftmax(logits, destination, Profile);

    public static float LogSumExp(ReadOnlySpan<float> logits) => GenericKernel.LogSumExp(logits, Profile);

    public static int ArgMax(ReadOnlySpan<float> logits) => GenericKernel.ArgMax(logits);

    public static int Sample(ReadOnlySpan<float> logits, double uniform) => GenericKernel.Sample(logits, uniform, Profile);

    public static float CrossEntropyGradient(ReadOnlySpan<float> logits, int label, Span<float> destination, float scale) =>
        GenericKernel.CrossEntropyGradient(logits, label, destination, scale, Profile);

    public static float CrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale) =>
        GenericKernel.CrossEntropyGradient(logits, targets, destination, scale, Profile);

    public static void SoftmaxGradient(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> upstream, Span<float> destination) =>
        GenericKernel.SoftmaxGradient(probabilities, upstream, destination, Profile);

    public static void Tanh(ReadOnlySpan<float> x, Span<float> destination) => GenericKernel.Tanh(x, destination, Profile);

    public static void TanhGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        GenericKernel.TanhGradient(y, upstream, destination, Profile);

    public static void TanhDerivative(ReadOnlySpan<float> x, Span<float> destination) =>
        GenericKernel.TanhDerivative(x, destination, Profile);

    public static void Sigmoid(ReadOnlySpan<float> x, Span<float> destination) => GenericKernel.Sigmoid(x, destination, Profile);

    public static void SigmoidGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        GenericKernel.SigmoidGradient(y, upstream, destination, Profile);

    public static void Silu(ReadOnlySpan<float> x, Span<float> destination) => GenericKernel.Silu(x, destination, Profile);

    public static void SiluGradient(ReadOnlySpan<float> x, ReadOnlySpan<float> upstream, Span<float> destination) =>
        GenericKernel.SiluGradient(x, upstream, destination, Profile);

    public static void Relu(ReadOnlySpan<float> x, Span<float> destination) => GenericKernel.Relu(x, destination, Profile);

    public static void ReluGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        GenericKernel.ReluGradient(y, upstream, destination, Profile);

    public static void SoftmaxBatch(ReadOnlySpan<float> logits, Span<float> destination) =>
        GenericKernel.SoftmaxBatch(logits, logits.Length / HashedRows.BatchRows, destination, Profile);

    public static float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> destination, float scale) =>
        GenericKernel.CrossEntropyGradientBatch(logits, labels, logits.Length / HashedRows.BatchRows, destination, scale, Profile);
}
