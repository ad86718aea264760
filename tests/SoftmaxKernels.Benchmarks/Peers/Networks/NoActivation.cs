using System;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Peers.Networks;

/// <summary>Leaves the logits as they are.</summary>
internal readonly struct NoActivation : IRowMethod
{
    public static void Invoke(ReadOnlySpan<float> input, Span<float> output)
    {
    }
}
