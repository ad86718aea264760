using System;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Peers;

/// <summary>The project's own sigmoid for a size that is known at run time only.</summary>
internal readonly struct GenericSigmoid : IRowMethod
{
    public static void Invoke(ReadOnlySpan<float> input, Span<float> output) => GenericKernel.Sigmoid(input, output);
}
