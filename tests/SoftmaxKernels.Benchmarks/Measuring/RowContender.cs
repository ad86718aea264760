using System;

namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>Calls a function of a row for each row in turn.</summary>
internal sealed class RowContender<TMethod>(string name, Workload workload) : Contender(name, workload)
    where TMethod : IRowMethod
{
    public override void Run(int repetitions)
    {
        int size = Workload.Size;
        ReadOnlySpan<float> input = Workload.Input;
        Span<float> output = Workload.Output;
        for (; repetitions > 0; repetitions--)
        {
            for (int start = 0; start < input.Length; start += size)
            {
                TMethod.Invoke(input.Slice(start, size), output.Slice(start, size));
            }
        }
    }
}
