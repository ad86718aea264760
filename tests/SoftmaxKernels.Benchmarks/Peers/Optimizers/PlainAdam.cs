using System;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Peers.Optimizers;

/// <summary>A loop for the step of Adam.</summary>
internal readonly struct PlainAdam : IOptimizerMethod
{
    public static void Step(OptimizerState state, ReadOnlySpan<float> gradients, long step)
    {
        const float Weight1 = (float)(1.0 - Settings.Beta1);
        const float Weight2 = (float)(1.0 - Settings.Beta2);
        Span<float> parameters = state.Parameters;
        Span<float> first = state.FirstMoment;
        Span<float> second = state.SecondMoment;
        float rate = (float)(Settings.LearningRate / (1.0 - Math.Pow(Settings.Beta1, step)));
        float rootScale = (float)(1.0 / Math.Sqrt(1.0 - Math.Pow(Settings.Beta2, step)));
        for (int i = 0; i < parameters.Length; i++)
        {
            first[i] += Weight1 * (gradients[i] - first[i]);
            second[i] += Weight2 * ((gradients[i] * gradients[i]) - second[i]);
            parameters[i] -= rate * (first[i] / ((MathF.Sqrt(second[i]) * rootScale) + Settings.Epsilon));
        }
    }
}
