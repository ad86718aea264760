namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>Calls a loss function of a batch.</summary>
internal sealed class LossBatchContender<TMethod>(string name, Workload workload) : Contender(name, workload)
    where TMethod : ILossBatchMethod
{
    public override void Run(int repetitions)
    {
        float loss = 0f;
        for (; repetitions > 0; repetitions--)
        {
            loss = TMethod.Invoke(Workload.Input, Workload.Labels, Workload.Size, Workload.Output);
        }

        Loss = loss;
    }
}
