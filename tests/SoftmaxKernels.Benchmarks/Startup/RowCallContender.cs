using System;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Benchmarks.FirstCall;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Startup;

/// <summary>Calls a function of a row through a delegate: it stays a method of its own, which the runtime compiles when it does.</summary>
internal sealed class RowCallContender(string name, Workload workload, RowCall.Target target) : Contender(name, workload)
{
    // Compiled once and for all: what is measured must be the called method alone.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(int repetitions)
    {
        ReadOnlySpan<float> input = Workload.Input;
        Span<float> output = Workload.Output;
        for (; repetitions > 0; repetitions--)
        {
            target(input, output);
        }
    }
}
