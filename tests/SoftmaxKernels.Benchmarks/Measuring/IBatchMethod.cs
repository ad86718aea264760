using System;

namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>A function of all rows of a batch.</summary>
internal interface IBatchMethod
{
    static abstract void Invoke(ReadOnlySpan<float> input, int size, Span<float> output);
}
