using System;
using System.Numerics.Tensors;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Peers;

/// <summary>The short safe composition: the maximum is subtracted before TensorPrimitives' softmax.</summary>
internal readonly struct ShiftedTensorSoftmax : IRowMethod
{
    public static void Invoke(ReadOnlySpan<float> input, Span<float> output)
    {
        TensorPrimitives.Subtract(input, TensorPrimitives.Max(input), output);
        TensorPrimitives.SoftMax(output, output);
    }
}
