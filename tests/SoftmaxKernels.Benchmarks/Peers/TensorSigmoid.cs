using System;
using System.Numerics.Tensors;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Peers;

/// <summary>TensorPrimitives' sigmoid.</summary>
internal readonly struct TensorSigmoid : IRowMethod
{
    public static void Invoke(ReadOnlySpan<float> input, Span<float> output) => TensorPrimitives.Sigmoid(input, output);
}
