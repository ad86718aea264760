namespace SoftmaxKernels.Benchmarks.Measuring.Training;

/// <summary>Trains on the same batch again and again. What is checked are gradients and parameters after the first step.</summary>
internal sealed class TrainingContender(string name, TrainingWorkload workload, Network network) : Contender(name, workload)
{
    public override int CheckedLength => Workload.ExpectedOutput.Length;

    public override void Run(int repetitions)
    {
        for (; repetitions > 0; repetitions--)
        {
            Loss = network.Step();
        }
    }

    public override void WriteResults() =>
        network.WriteState(Workload.Output[..TrainingWorkload.BlockLength], Workload.Output[TrainingWorkload.BlockLength..]);
}
