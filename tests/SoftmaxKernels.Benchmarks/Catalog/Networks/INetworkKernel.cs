using System;

namespace SoftmaxKernels.Benchmarks.Catalog.Networks;

/// <summary>What the generator writes into the type of a network, as far as it is measured. See <see cref="IKernel"/>.</summary>
public interface INetworkKernel
{
    static abstract void Prepare();

    static abstract void Forward(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination);

    static abstract void ForwardBatch(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> destination);
}
