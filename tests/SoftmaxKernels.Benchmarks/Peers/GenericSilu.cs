using System;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Peers;

/// <summary>The project's own SiLU for a size that is known at run time only.</summary>
internal readonly struct GenericSilu : IRowMethod
{
    public static void Invoke(ReadOnlySpan<float> input, Span<float> output) => GenericKernel.Silu(input, output);
}
