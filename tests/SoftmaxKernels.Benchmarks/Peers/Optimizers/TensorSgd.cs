using System;
using System.Numerics.Tensors;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Peers.Optimizers;

/// <summary>The step with momentum, composed of TensorPrimitives: two passes.</summary>
internal readonly struct TensorSgd : IOptimizerMethod
{
    public static void Step(OptimizerState state, ReadOnlySpan<float> gradients, long step)
    {
        Span<float> velocity = state.SecondMoment;
        TensorPrimitives.MultiplyAdd(velocity, Settings.Momentum, gradients, velocity);
        TensorPrimitives.MultiplyAdd(velocity, -Settings.LearningRate, state.Parameters, state.Parameters);
    }
}
