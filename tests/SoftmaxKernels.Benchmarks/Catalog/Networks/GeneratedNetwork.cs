using System;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Measuring.Networks;

namespace SoftmaxKernels.Benchmarks.Catalog.Networks;

/// <summary>Binds the contenders to a generated network.</summary>
internal sealed class GeneratedNetwork<TKernel>() : NetworkKernel(typeof(TKernel))
    where TKernel : struct, INetworkKernel
{
    public override Action Prepare => TKernel.Prepare;

    public override Contender Rows(string name, NetworkWorkload workload) => new NetworkContender<Method>(name, workload);

    public override Contender Batch(string name, NetworkWorkload workload) => new NetworkBatchContender<Method>(name, workload);

    private readonly struct Method : INetworkMethod
    {
        public static void Forward(in NetworkMemory memory, ReadOnlySpan<float> inputs, Span<float> outputs) =>
            TKernel.Forward(memory.Parameters, inputs, outputs);

        public static void ForwardBatch(in NetworkMemory memory, ReadOnlySpan<float> inputs, Span<float> outputs) =>
            TKernel.ForwardBatch(memory.Parameters, inputs, outputs);
    }
}
