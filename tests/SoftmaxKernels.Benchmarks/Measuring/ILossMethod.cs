using System;

namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>Cross-entropy loss and gradient of a row.</summary>
internal interface ILossMethod
{
    static abstract float Invoke(ReadOnlySpan<float> logits, int label, Span<float> gradient);
}
