using System;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Peers.Optimizers;

/// <summary>A loop for the step with momentum.</summary>
internal readonly struct PlainSgd : IOptimizerMethod
{
    public static void Step(OptimizerState state, ReadOnlySpan<float> gradients, long step)
    {
        Span<float> parameters = state.Parameters;
        Span<float> velocity = state.SecondMoment;
        for (int i = 0; i < parameters.Length; i++)
        {
            velocity[i] = (Settings.Momentum * velocity[i]) + gradients[i];
            parameters[i] -= Settings.LearningRate * velocity[i];
        }
    }
}
