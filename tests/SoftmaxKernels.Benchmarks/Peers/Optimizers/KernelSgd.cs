using System;
using SoftmaxKernels.Arithmetic;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Peers.Optimizers;

/// <summary>The library's step with momentum.</summary>
internal readonly struct KernelSgd<TArithmetic> : IOptimizerMethod
    where TArithmetic : struct, IArithmetic
{
    private static readonly Sgd Optimizer = new(Settings.LearningRate, Settings.Momentum);

    public static void Step(OptimizerState state, ReadOnlySpan<float> gradients, long step) => Optimizer.Step(
        state.Parameters,
        gradients,
        state.SecondMoment,
        typeof(TArithmetic) == typeof(Fastest) ? KernelArithmetic.Fastest : KernelArithmetic.Reproducible);
}
