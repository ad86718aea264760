using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Benchmarks.FirstCall;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Startup;

/// <summary>Calls a loss function of a row through a delegate.</summary>
internal sealed class LossCallContender(string name, Workload workload, LossCall.Target target) : Contender(name, workload)
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(int repetitions)
    {
        ReadOnlySpan<float> input = Workload.Input;
        Span<float> output = Workload.Output;
        int label = Workload.Labels[0];
        float loss = 0f;
        for (; repetitions > 0; repetitions--)
        {
            loss = target(input, label, output, 1f);
        }

        Loss = loss;
    }
}
