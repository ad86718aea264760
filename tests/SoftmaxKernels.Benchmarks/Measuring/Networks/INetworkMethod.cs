using System;

namespace SoftmaxKernels.Benchmarks.Measuring.Networks;

/// <summary>A network's outputs, of one row and of all. A type argument of the timing loop, which therefore calls it directly.</summary>
internal interface INetworkMethod
{
    static abstract void Forward(in NetworkMemory memory, ReadOnlySpan<float> inputs, Span<float> outputs);

    static abstract void ForwardBatch(in NetworkMemory memory, ReadOnlySpan<float> inputs, Span<float> outputs);
}
