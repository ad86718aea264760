using System;
using System.Numerics.Tensors;

namespace QuickStart;

/// <summary>Softmax of one row as one writes it without the generator.</summary>
internal static class Peers
{
    /// <summary>The library call. It overflows from logits of about 88 on.</summary>
    public static void TensorPrimitivesSoftMax(ReadOnlySpan<float> logits, Span<float> destination) =>
        TensorPrimitives.SoftMax(logits, destination);

    /// <summary>Library calls that subtract the maximum first, so that nothing overflows.</summary>
    public static void SafeTensorPrimitives(ReadOnlySpan<float> logits, Span<float> destination)
    {
        TensorPrimitives.Subtract(logits, TensorPrimitives.Max(logits), destination);
        TensorPrimitives.Exp(destination, destination);
        TensorPrimitives.Divide(destination, TensorPrimitives.Sum<float>(destination), destination);
    }

    /// <summary>The textbook's loop, as safe.</summary>
    public static void MathFLoop(ReadOnlySpan<float> logits, Span<float> destination)
    {
        float max = float.NegativeInfinity;
        foreach (float logit in logits)
        {
            max = MathF.Max(max, logit);
        }

        float sum = 0;
        for (int i = 0; i < logits.Length; i++)
        {
            destination[i] = MathF.Exp(logits[i] - max);
            sum += destination[i];
        }

        for (int i = 0; i < logits.Length; i++)
        {
            destination[i] /= sum;
        }
    }
}
