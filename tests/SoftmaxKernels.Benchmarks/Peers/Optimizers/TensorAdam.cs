using System;
using System.Numerics.Tensors;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Peers.Optimizers;

/// <summary>The step of Adam, composed of as few TensorPrimitives as there is a way to: eight passes.</summary>
internal readonly struct TensorAdam : IOptimizerMethod
{
    public static void Step(OptimizerState state, ReadOnlySpan<float> gradients, long step)
    {
        Span<float> scratch = state.Scratch;
        float rate = (float)(Settings.LearningRate / (1.0 - Math.Pow(Settings.Beta1, step)));
        float rootScale = (float)(1.0 / Math.Sqrt(1.0 - Math.Pow(Settings.Beta2, step)));
        TensorPrimitives.Lerp(state.FirstMoment, gradients, (float)(1.0 - Settings.Beta1), state.FirstMoment);
        TensorPrimitives.Multiply(gradients, gradients, scratch);
        TensorPrimitives.Lerp(state.SecondMoment, scratch, (float)(1.0 - Settings.Beta2), state.SecondMoment);
        TensorPrimitives.Sqrt(state.SecondMoment, scratch);
        TensorPrimitives.Multiply(scratch, rootScale, scratch);
        TensorPrimitives.Add(scratch, Settings.Epsilon, scratch);
        TensorPrimitives.Divide(state.FirstMoment, scratch, scratch);
        TensorPrimitives.MultiplyAdd(scratch, -rate, state.Parameters, state.Parameters);
    }
}
