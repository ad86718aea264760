using System;

namespace SoftmaxKernels.Tests.Strides;

/// <summary>The members of a generated kernel with <see cref="KernelMethods.Strides"/>: one that is missing does not compile.</summary>
internal interface IStridedKernel
{
    static abstract void SoftmaxBatch(ReadOnlySpan<float> logits, int rowStride, Span<float> destination, int destinationStride);

    static abstract void LogSoftmaxBatch(ReadOnlySpan<float> logits, int rowStride, Span<float> destination, int destinationStride);

    static abstract void LogSumExpBatch(ReadOnlySpan<float> logits, int rowStride, Span<float> destination);

    static abstract void ArgMaxBatch(ReadOnlySpan<float> logits, int rowStride, Span<int> destination);

    static abstract void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms, int rowStride, Span<int> destination);

    static abstract float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int rowStride);

    static abstract float CrossEntropyGradientBatch(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int rowStride, Span<float> destination, int destinationStride, float scale);
}
