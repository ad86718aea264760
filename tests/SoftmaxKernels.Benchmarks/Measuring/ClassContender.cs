using System;

namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>Calls a function that gives a class for each row in turn. The expected output repeats the class in its whole row.</summary>
internal sealed class ClassContender<TMethod>(string name, Workload workload) : Contender(name, workload)
    where TMethod : IClassMethod
{
    private readonly int[] _classes = new int[workload.Rows];

    public override void Run(int repetitions)
    {
        int size = Workload.Size;
        ReadOnlySpan<float> input = Workload.Input;
        int[] classes = _classes;
        for (; repetitions > 0; repetitions--)
        {
            for (int row = 0; row < classes.Length; row++)
            {
                classes[row] = TMethod.Invoke(input.Slice(row * size, size));
            }
        }
    }

    public override void WriteResults()
    {
        for (int row = 0; row < _classes.Length; row++)
        {
            Workload.Output.Slice(row * Workload.Size, Workload.Size).Fill(_classes[row]);
        }
    }
}
