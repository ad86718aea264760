using System;
using SoftmaxKernels.Arithmetic;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Peers.Optimizers;

/// <summary>The library's step of Adam.</summary>
internal readonly struct KernelAdam<TArithmetic> : IOptimizerMethod
    where TArithmetic : struct, IArithmetic
{
    private static readonly Adam Optimizer = new(Settings.LearningRate, Settings.Beta1, Settings.Beta2, Settings.Epsilon);

    public static void Step(OptimizerState state, ReadOnlySpan<float> gradients, long step) => Optimizer.Step(
        state.Parameters,
        gradients,
        state.FirstMoment,
        state.SecondMoment,
        step,
        typeof(TArithmetic) == typeof(Fastest) ? KernelArithmetic.Fastest : KernelArithmetic.Reproducible);
}
