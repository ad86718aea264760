using System;
using SoftmaxKernels.Tests.Kernels;

namespace SoftmaxKernels.Tests.Reference;

/// <summary>
/// The numerics contract as one plain scalar implementation, against which the product is compared bit for bit. It checks
/// no arguments.
/// </summary>
/// <param name="size">The number of classes.</param>
/// <param name="arithmetic">The profile.</param>
/// <param name="fused">What the profile means: recorded values of Fastest are those of fused hardware on any machine.</param>
internal sealed partial class ReferenceKernel(int size, KernelArithmetic arithmetic, bool fused) : IKernel
{
    private readonly ReferenceMath _math = new(fused);

    /// <summary>The kernel whose bits the product must have in this process.</summary>
    public ReferenceKernel(int size, KernelArithmetic arithmetic)
        : this(size, arithmetic, Hardware.Fuses(arithmetic))
    {
    }

    public int Size => size;

    public KernelArithmetic Arithmetic => arithmetic;

    /// <summary>Gets a value indicating whether its <c>ma</c> rounds once.</summary>
    public bool Fuses => fused;

    public override string ToString() => $"the reference, size {size}, {arithmetic}";

    public void Softmax(ReadOnlySpan<float> logits, Span<float> destination) =>
        Normalise(ReferenceRow.Of(_math, logits), destination);

    public void Softmax(ReadOnlySpan<float> logits, float temperature, Span<float> destination) =>
        Normalise(ReferenceRow.Of(_math, logits, temperature), destination);

    public void LogSoftmax(ReadOnlySpan<float> logits, Span<float> destination)
    {
        ReferenceStatistics statistics = new(_math, logits);
        for (int i = 0; i < logits.Length; i++)
        {
            destination[i] = (float)(((double)logits[i] - statistics.Max) - statistics.LogSum);
        }
    }

    public void LogSoftmax(ReadOnlySpan<float> logits, float temperature, Span<float> destination) =>
        LogSoftmax(ReferenceRow.LogitsAt(temperature, logits), destination);

    public float LogSumExp(ReadOnlySpan<float> logits)
    {
        ReferenceStatistics statistics = new(_math, logits);
        float result = (float)(statistics.Max + statistics.LogSum);
        bool hasNaN = false;
        foreach (float logit in logits)
        {
            hasNaN |= float.IsNaN(logit);
        }

        // The limits: all −∞, and +∞ beside anything but NaN.
        return float.IsInfinity((float)statistics.Max) && !hasNaN ? (float)statistics.Max : result;
    }

    public int ArgMax(ReadOnlySpan<float> logits)
    {
        int best = 0;
        for (int i = 0; i < logits.Length; i++)
        {
            if (float.IsNaN(logits[i]))
            {
                return i;
            }

            if (logits[i] > logits[best])
            {
                best = i;
            }
        }

        return best;
    }

    public int Sample(ReadOnlySpan<float> logits, double uniform) => ReferenceRow.Of(_math, logits).Sample(uniform);

    public int Sample(ReadOnlySpan<float> logits, float temperature, double uniform) =>
        ReferenceRow.Of(_math, logits, temperature).Sample(uniform);

    public void Tanh(ReadOnlySpan<float> x, Span<float> destination)
    {
        for (int i = 0; i < x.Length; i++)
        {
            destination[i] = _math.Tanh(x[i]);
        }
    }

    public void Tanh(ReadOnlySpan<float> x, float scale, Span<float> destination)
    {
        for (int i = 0; i < x.Length; i++)
        {
            destination[i] = scale * _math.Tanh(x[i]);
        }
    }

    public void TanhGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination)
    {
        for (int i = 0; i < y.Length; i++)
        {
            destination[i] = _math.TanhGradient(y[i], upstream[i]);
        }
    }

    public void TanhDerivative(ReadOnlySpan<float> x, Span<float> destination)
    {
        for (int i = 0; i < x.Length; i++)
        {
            destination[i] = _math.TanhDerivative(x[i]);
        }
    }

    public float CrossEntropy(ReadOnlySpan<float> logits, int label)
    {
        ReferenceStatistics statistics = new(_math, logits);
        return (float)((statistics.Max - logits[label]) + statistics.LogSum);
    }

    public float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets)
    {
        ReferenceStatistics statistics = new(_math, logits);
        float[] weighted = new float[logits.Length];
        for (int i = 0; i < weighted.Length; i++)
        {
            weighted[i] = targets[i] == 0f ? 0f : targets[i] * ((float)statistics.Max - logits[i]);
        }

        return (float)((ReferenceSum.InDouble(targets) * statistics.LogSum) + ReferenceSum.InDouble(weighted));
    }

    public float CrossEntropyGradient(ReadOnlySpan<float> logits, int label, Span<float> destination, float scale)
    {
        float loss = CrossEntropy(logits, label);
        ReferenceStatistics statistics = new(_math, logits);
        double scaled = statistics.InverseSum * (double)scale;
        float labelGradient = (float)-(statistics.SumWithout(logits, label) * scaled);
        for (int i = 0; i < logits.Length; i++)
        {
            destination[i] = i == label ? labelGradient : statistics.Term(i) * (float)scaled;
        }

        return loss;
    }

    public float CrossEntropyGradient(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale)
    {
        float loss = CrossEntropy(logits, targets);
        ReferenceStatistics statistics = new(_math, logits);
        double total = ReferenceSum.InDouble(targets);
        for (int i = 0; i < logits.Length; i++)
        {
            float scaledTarget = targets[i] * scale;
            destination[i] = statistics.IsDecided && logits[i] == (float)statistics.Max
                ? (float)(total * (double)scale / statistics.Ties) - scaledTarget
                : _math.MultiplyAdd(statistics.Term(i), (float)((total * statistics.InverseSum) * (double)scale), -scaledTarget);
        }

        return loss;
    }

    public void SoftmaxGradient(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> upstream, Span<float> destination)
    {
        float[] products = new float[probabilities.Length];
        for (int i = 0; i < products.Length; i++)
        {
            products[i] = upstream[i] * probabilities[i];
        }

        float dot = products.Length <= ReferenceSum.LargestFloatSum
            ? ReferenceSum.InFloat(products)
            : (float)ReferenceSum.InDouble(products);
        dot += 0f;
        for (int i = 0; i < products.Length; i++)
        {
            destination[i] = probabilities[i] * (upstream[i] - dot);
        }
    }

    public void SoftmaxJacobian(ReadOnlySpan<float> probabilities, Span<float> destination)
    {
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                destination[(i * size) + j] = probabilities[i] * ((i == j ? 1f : 0f) - probabilities[j]);
            }
        }
    }

    public void SoftmaxBatch(ReadOnlySpan<float> logits, Span<float> destination)
    {
        for (int start = 0; start < logits.Length; start += size)
        {
            Softmax(logits.Slice(start, size), destination[start..]);
        }
    }

    public void SoftmaxBatch(ReadOnlySpan<float> logits, float temperature, Span<float> destination)
    {
        for (int start = 0; start < logits.Length; start += size)
        {
            Softmax(logits.Slice(start, size), temperature, destination[start..]);
        }
    }

    public void LogSoftmaxBatch(ReadOnlySpan<float> logits, Span<float> destination)
    {
        for (int start = 0; start < logits.Length; start += size)
        {
            LogSoftmax(logits.Slice(start, size), destination[start..]);
        }
    }

    public void LogSoftmaxBatch(ReadOnlySpan<float> logits, float temperature, Span<float> destination)
    {
        for (int start = 0; start < logits.Length; start += size)
        {
            LogSoftmax(logits.Slice(start, size), temperature, destination[start..]);
        }
    }

    public void LogSumExpBatch(ReadOnlySpan<float> logits, Span<float> destination)
    {
        for (int row = 0; row < logits.Length / size; row++)
        {
            destination[row] = LogSumExp(logits.Slice(row * size, size));
        }
    }

    public void ArgMaxBatch(ReadOnlySpan<float> logits, Span<int> destination)
    {
        for (int row = 0; row < logits.Length / size; row++)
        {
            destination[row] = ArgMax(logits.Slice(row * size, size));
        }
    }

    public void SampleBatch(ReadOnlySpan<float> logits, ReadOnlySpan<double> uniforms, Span<int> destination)
    {
        for (int row = 0; row < uniforms.Length; row++)
        {
            destination[row] = Sample(logits.Slice(row * size, size), uniforms[row]);
        }
    }

    public void SampleBatch(ReadOnlySpan<float> logits, float temperature, ReadOnlySpan<double> uniforms, Span<int> destination)
    {
        for (int row = 0; row < uniforms.Length; row++)
        {
            destination[row] = Sample(logits.Slice(row * size, size), temperature, uniforms[row]);
        }
    }

    public void TanhBatch(ReadOnlySpan<float> x, Span<float> destination) => Tanh(x, destination);

    public void TanhBatch(ReadOnlySpan<float> x, float scale, Span<float> destination) => Tanh(x, scale, destination);

    public void TanhGradientBatch(ReadOnlySpan<float> y, ReadOnlySpan<float> upstream, Span<float> destination) =>
        TanhGradient(y, upstream, destination);

    public void TanhDerivativeBatch(ReadOnlySpan<float> x, Span<float> destination) => TanhDerivative(x, destination);

    public float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets)
    {
        float[] losses = new float[logits.Length / size];
        for (int row = 0; row < losses.Length; row++)
        {
            losses[row] = CrossEntropy(logits.Slice(row * size, size), targets.Slice(row * size, size));
        }

        return ReferenceMean.Of(losses);
    }

    public float CrossEntropyBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels)
    {
        float[] losses = new float[labels.Length];
        for (int row = 0; row < losses.Length; row++)
        {
            losses[row] = CrossEntropy(logits.Slice(row * size, size), labels[row]);
        }

        return ReferenceMean.Of(losses);
    }

    public float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> destination, float scale)
    {
        float[] losses = new float[labels.Length];
        for (int row = 0; row < losses.Length; row++)
        {
            losses[row] = CrossEntropyGradient(logits.Slice(row * size, size), labels[row], destination[(row * size)..], scale);
        }

        return ReferenceMean.Of(losses);
    }

    public float CrossEntropyGradientBatch(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> destination, float scale)
    {
        float[] losses = new float[logits.Length / size];
        for (int row = 0; row < losses.Length; row++)
        {
            int start = row * size;
            losses[row] = CrossEntropyGradient(logits.Slice(start, size), targets.Slice(start, size), destination[start..], scale);
        }

        return ReferenceMean.Of(losses);
    }

    public void SoftmaxGradientBatch(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> upstream, Span<float> destination)
    {
        for (int start = 0; start < probabilities.Length; start += size)
        {
            SoftmaxGradient(probabilities.Slice(start, size), upstream.Slice(start, size), destination[start..]);
        }
    }

    private static void Normalise(ReferenceRow row, Span<float> destination)
    {
        bool divides = row.Terms.Length <= ReferenceRow.LargestDivided;
        for (int i = 0; i < row.Terms.Length; i++)
        {
            destination[i] = divides ? row.Terms[i] / row.SumInFloat : row.Factor.Of(row.Terms[i]);
        }
    }
}
