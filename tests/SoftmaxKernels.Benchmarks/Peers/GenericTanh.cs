using System;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Peers;

/// <summary>The project's own tanh for a size that is known at run time only.</summary>
internal readonly struct GenericTanh : IRowMethod
{
    public static void Invoke(ReadOnlySpan<float> input, Span<float> output) => GenericKernel.Tanh(input, output);
}
