namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>Calls a function of a batch.</summary>
internal sealed class BatchContender<TMethod>(string name, Workload workload) : Contender(name, workload)
    where TMethod : IBatchMethod
{
    public override void Run(int repetitions)
    {
        for (; repetitions > 0; repetitions--)
        {
            TMethod.Invoke(Workload.Input, Workload.Size, Workload.Output);
        }
    }
}
