using System;

namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>Mean cross-entropy loss and gradient of a batch.</summary>
internal interface ILossBatchMethod
{
    static abstract float Invoke(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int size, Span<float> gradient);
}
