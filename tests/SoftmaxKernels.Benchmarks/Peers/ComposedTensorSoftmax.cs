using System;
using System.Numerics.Tensors;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Peers;

/// <summary>The safe composition that computes each exponential once, and multiplies where it could divide.</summary>
internal readonly struct ComposedTensorSoftmax : IRowMethod, ILossMethod
{
    public static void Invoke(ReadOnlySpan<float> input, Span<float> output)
    {
        TensorPrimitives.Subtract(input, TensorPrimitives.Max(input), output);
        TensorPrimitives.Exp(output, output);
        TensorPrimitives.Multiply(output, 1f / TensorPrimitives.Sum<float>(output), output);
    }

    public static float Invoke(ReadOnlySpan<float> logits, int label, Span<float> gradient)
    {
        TensorPrimitives.Subtract(logits, TensorPrimitives.Max(logits), gradient);
        float shifted = gradient[label];
        TensorPrimitives.Exp(gradient, gradient);
        float sum = TensorPrimitives.Sum<float>(gradient);
        TensorPrimitives.Multiply(gradient, 1f / sum, gradient);
        gradient[label] -= 1f;
        return MathF.Log(sum) - shifted;
    }
}
