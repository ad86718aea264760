using System;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Peers;

/// <summary>The loops that one writes without a library.</summary>
internal readonly struct PlainLoop : IRowMethod, ILossMethod
{
    public static void Invoke(ReadOnlySpan<float> input, Span<float> output)
    {
        float inverse = 1f / Exponentials(input, Maximum(input), output);
        for (int i = 0; i < output.Length; i++)
        {
            output[i] *= inverse;
        }
    }

    public static float Invoke(ReadOnlySpan<float> logits, int label, Span<float> gradient)
    {
        float max = Maximum(logits);
        float shifted = logits[label] - max;
        float sum = Exponentials(logits, max, gradient);
        float inverse = 1f / sum;
        for (int i = 0; i < gradient.Length; i++)
        {
            gradient[i] *= inverse;
        }

        gradient[label] -= 1f;
        return MathF.Log(sum) - shifted;
    }

    private static float Maximum(ReadOnlySpan<float> input)
    {
        float max = float.NegativeInfinity;
        foreach (float value in input)
        {
            max = MathF.Max(max, value);
        }

        return max;
    }

    private static float Exponentials(ReadOnlySpan<float> input, float max, Span<float> output)
    {
        float sum = 0f;
        for (int i = 0; i < input.Length; i++)
        {
            float exponential = MathF.Exp(input[i] - max);
            output[i] = exponential;
            sum += exponential;
        }

        return sum;
    }
}
