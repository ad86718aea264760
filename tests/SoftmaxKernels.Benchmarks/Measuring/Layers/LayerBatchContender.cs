namespace SoftmaxKernels.Benchmarks.Measuring.Layers;

/// <summary>Calls a layer for all rows.</summary>
internal sealed class LayerBatchContender<TMethod>(string name, LayerWorkload workload) : Contender(name, workload)
    where TMethod : ILayerMethod
{
    private readonly LayerWorkload _layer = workload;

    public override void Run(int repetitions)
    {
        LayerMemory memory = _layer.Memory;
        for (; repetitions > 0; repetitions--)
        {
            TMethod.ForwardBatch(memory, Workload.Input, Workload.Output);
        }
    }
}
