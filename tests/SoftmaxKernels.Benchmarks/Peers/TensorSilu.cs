using System;
using System.Numerics.Tensors;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Peers;

/// <summary>SiLU from TensorPrimitives' sigmoid, and a product.</summary>
internal readonly struct TensorSilu : IRowMethod
{
    public static void Invoke(ReadOnlySpan<float> input, Span<float> output)
    {
        TensorPrimitives.Sigmoid(input, output);
        TensorPrimitives.Multiply(input, output, output);
    }
}
