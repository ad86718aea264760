using System;

namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>Feeds the output of a row back as the next input, so that no call can start before the last one has stored.</summary>
internal sealed class LatencyContender<TMethod>(string name, Workload workload) : Contender(name, workload)
    where TMethod : IRowMethod
{
    public override int RowsPerRepetition => 1;

    public override void Run(int repetitions)
    {
        Span<float> row = Workload.Output[..Workload.Size];
        Workload.Input[..row.Length].CopyTo(row);
        for (; repetitions > 0; repetitions--)
        {
            TMethod.Invoke(row, row);
        }
    }
}
