using System;

namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>A function of a row. A type argument of the timing loop, which therefore calls it directly.</summary>
internal interface IRowMethod
{
    static abstract void Invoke(ReadOnlySpan<float> input, Span<float> output);
}
