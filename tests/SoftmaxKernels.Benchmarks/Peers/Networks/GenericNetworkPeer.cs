using System;
using SoftmaxKernels.Benchmarks.Measuring.Networks;

namespace SoftmaxKernels.Benchmarks.Peers.Networks;

/// <summary>The project's own network for a shape that is known at run time only.</summary>
internal readonly struct GenericNetworkPeer : INetworkMethod
{
    public static void Forward(in NetworkMemory memory, ReadOnlySpan<float> inputs, Span<float> outputs) =>
        memory.Generic.Forward(memory.Parameters, inputs, outputs);

    public static void ForwardBatch(in NetworkMemory memory, ReadOnlySpan<float> inputs, Span<float> outputs) =>
        memory.Generic.ForwardBatch(memory.Parameters, inputs, outputs);
}
