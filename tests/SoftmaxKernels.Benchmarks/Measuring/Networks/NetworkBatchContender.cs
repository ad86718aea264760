namespace SoftmaxKernels.Benchmarks.Measuring.Networks;

/// <summary>Calls a network for all rows.</summary>
internal sealed class NetworkBatchContender<TMethod>(string name, NetworkWorkload workload) : Contender(name, workload)
    where TMethod : INetworkMethod
{
    private readonly NetworkWorkload _network = workload;

    public override void Run(int repetitions)
    {
        NetworkMemory memory = _network.Memory;
        for (; repetitions > 0; repetitions--)
        {
            TMethod.ForwardBatch(memory, Workload.Input, Workload.Output);
        }
    }
}
