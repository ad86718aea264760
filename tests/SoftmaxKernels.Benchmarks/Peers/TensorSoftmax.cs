using System;
using System.Numerics.Tensors;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Peers;

/// <summary>What TensorPrimitives calls softmax: it does not subtract the maximum, so logits beyond 88 overflow.</summary>
internal readonly struct TensorSoftmax : IRowMethod
{
    public static void Invoke(ReadOnlySpan<float> input, Span<float> output) => TensorPrimitives.SoftMax(input, output);
}
