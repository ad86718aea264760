using System;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Peers;

/// <summary>The project's own cross-entropy for a size that is known at run time only.</summary>
internal readonly struct GenericLoss : ILossMethod, ILossBatchMethod
{
    public static float Invoke(ReadOnlySpan<float> logits, int label, Span<float> gradient) =>
        GenericKernel.CrossEntropyGradient(logits, label, gradient);

    public static float Invoke(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int size, Span<float> gradient) =>
        GenericKernel.CrossEntropyGradientBatch(logits, labels, size, gradient);
}
