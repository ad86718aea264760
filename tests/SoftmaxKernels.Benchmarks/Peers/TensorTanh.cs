using System;
using System.Numerics.Tensors;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Peers;

/// <summary>TensorPrimitives' tanh.</summary>
internal readonly struct TensorTanh : IRowMethod
{
    public static void Invoke(ReadOnlySpan<float> input, Span<float> output) => TensorPrimitives.Tanh(input, output);
}
