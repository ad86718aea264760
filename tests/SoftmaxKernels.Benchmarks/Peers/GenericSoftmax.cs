using System;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Peers;

/// <summary>The project's own softmax for a size that is known at run time only.</summary>
internal readonly struct GenericSoftmax : IRowMethod, IBatchMethod
{
    public static void Invoke(ReadOnlySpan<float> input, Span<float> output) => GenericKernel.Softmax(input, output);

    public static void Invoke(ReadOnlySpan<float> input, int size, Span<float> output) => GenericKernel.SoftmaxBatch(input, size, output);
}
