using System;

namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>A function of a row that gives a class.</summary>
internal interface IClassMethod
{
    static abstract int Invoke(ReadOnlySpan<float> logits);
}
