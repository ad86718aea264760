using System;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Peers;

/// <summary>A loop over MathF.Exp.</summary>
internal readonly struct PlainSilu : IRowMethod
{
    public static void Invoke(ReadOnlySpan<float> input, Span<float> output)
    {
        for (int i = 0; i < input.Length; i++)
        {
            output[i] = input[i] / (1f + MathF.Exp(-input[i]));
        }
    }
}
