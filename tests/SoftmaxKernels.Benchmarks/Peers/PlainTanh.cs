using System;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Peers;

/// <summary>A loop over MathF.Tanh.</summary>
internal readonly struct PlainTanh : IRowMethod
{
    public static void Invoke(ReadOnlySpan<float> input, Span<float> output)
    {
        for (int i = 0; i < input.Length; i++)
        {
            output[i] = MathF.Tanh(input[i]);
        }
    }
}
