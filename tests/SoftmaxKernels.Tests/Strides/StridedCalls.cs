using System;

namespace SoftmaxKernels.Tests.Strides;

internal delegate void StridedMap(ReadOnlySpan<float> logits, int rowStride, Span<float> destination, int destinationStride);

internal delegate void StridedReduce(ReadOnlySpan<float> logits, int rowStride, Span<float> destination);

internal delegate void StridedSearch(ReadOnlySpan<float> logits, int rowStride, Span<int> destination);

internal delegate void StridedDraw(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms, int rowStride, Span<int> destination);

internal delegate float StridedLoss(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int rowStride);

internal delegate float StridedGradient(
    ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int rowStride, Span<float> destination, int destinationStride, float scale);

/// <summary>The strided members of a kernel.</summary>
internal sealed record StridedCalls(
    string Name,
    int Size,
    KernelArithmetic Arithmetic,
    StridedMap Softmax,
    StridedMap LogSoftmax,
    StridedReduce LogSumExp,
    StridedSearch ArgMax,
    StridedDraw Sample,
    StridedLoss Loss,
    StridedGradient Gradient)
{
    public static StridedCalls Of<TKernel>(int size, KernelArithmetic arithmetic)
        where TKernel : IStridedKernel => new(
        typeof(TKernel).Name,
        size,
        arithmetic,
        TKernel.SoftmaxBatch,
        TKernel.LogSoftmaxBatch,
        TKernel.LogSumExpBatch,
        TKernel.ArgMaxBatch,
        TKernel.SampleBatch,
        TKernel.CrossEntropyBatch,
        TKernel.CrossEntropyGradientBatch);

    public static StridedCalls OfRuntime(int size, KernelArithmetic arithmetic) => new(
        "GenericKernel",
        size,
        arithmetic,
        (logits, stride, destination, other) => GenericKernel.SoftmaxBatch(logits, size, stride, destination, other, arithmetic),
        (logits, stride, destination, other) => GenericKernel.LogSoftmaxBatch(logits, size, stride, destination, other, arithmetic),
        (logits, stride, destination) => GenericKernel.LogSumExpBatch(logits, size, stride, destination, arithmetic),
        (logits, stride, destination) => GenericKernel.ArgMaxBatch(logits, size, stride, destination),
        (logits, uniforms, stride, destination) => GenericKernel.SampleBatch(logits, uniforms, size, stride, destination, arithmetic),
        (logits, labels, stride) => GenericKernel.CrossEntropyBatch(logits, labels, size, stride, arithmetic),
        (logits, labels, stride, destination, other, scale) => GenericKernel.CrossEntropyGradientBatch(logits, labels, size, stride, destination, other, scale, arithmetic));
}
