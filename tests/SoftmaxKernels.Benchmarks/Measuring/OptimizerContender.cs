namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>Steps with the same gradients again and again. What is checked are the parameters after the first.</summary>
internal sealed class OptimizerContender<TMethod>(string name, Workload workload) : Contender(name, workload)
    where TMethod : IOptimizerMethod
{
    private readonly OptimizerState _state = new(workload.Size);
    private long _step;

    public override void Run(int repetitions)
    {
        for (; repetitions > 0; repetitions--)
        {
            _step++;
            TMethod.Step(_state, Workload.Input, _step);
        }
    }

    public override void WriteResults() => _state.Parameters.CopyTo(Workload.Output);
}
