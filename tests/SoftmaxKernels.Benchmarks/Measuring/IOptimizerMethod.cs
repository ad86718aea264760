using System;

namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>A step of an optimiser. A type argument of the timing loop, which therefore calls it directly.</summary>
internal interface IOptimizerMethod
{
    static abstract void Step(OptimizerState state, ReadOnlySpan<float> gradients, long step);
}
