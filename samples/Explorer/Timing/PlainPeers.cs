using System;

namespace Explorer.Timing;

/// <summary>The loops that one writes without a library.</summary>
internal static class PlainPeers
{
    /// <summary>What contenders are called.</summary>
    public const string Name = "plain loop";

    /// <summary>The softmax of a row, which may be that of the logits.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="destination">Where it goes.</param>
    public static void SoftmaxOf(ReadOnlySpan<float> logits, Span<float> destination)
    {
        float inverse = 1f / Exponentials(logits, Maximum(logits), destination);
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] *= inverse;
        }
    }

    /// <summary>The first of the largest elements.</summary>
    /// <param name="row">The row.</param>
    public static int ArgMaxOf(ReadOnlySpan<float> row)
    {
        int best = 0;
        for (int i = 1; i < row.Length; i++)
        {
            if (row[i] > row[best])
            {
                best = i;
            }
        }

        return best;
    }

    private static float Maximum(ReadOnlySpan<float> row)
    {
        float max = float.NegativeInfinity;
        foreach (float value in row)
        {
            max = MathF.Max(max, value);
        }

        return max;
    }

    private static float Exponentials(ReadOnlySpan<float> logits, float max, Span<float> destination)
    {
        float sum = 0f;
        for (int i = 0; i < logits.Length; i++)
        {
            float exponential = MathF.Exp(logits[i] - max);
            destination[i] = exponential;
            sum += exponential;
        }

        return sum;
    }

    private static float Sum(ReadOnlySpan<float> logits, float max)
    {
        float sum = 0f;
        foreach (float logit in logits)
        {
            sum += MathF.Exp(logit - max);
        }

        return sum;
    }

    /// <summary>Softmax.</summary>
    internal readonly struct Softmax : IRowPeer
    {
        /// <inheritdoc/>
        public static void Invoke(Operands operands, int row) => SoftmaxOf(operands.InputOf(row), operands.OutputOf(row));
    }

    /// <summary>Log-softmax.</summary>
    internal readonly struct LogSoftmax : IRowPeer
    {
        /// <inheritdoc/>
        public static void Invoke(Operands operands, int row)
        {
            ReadOnlySpan<float> logits = operands.InputOf(row);
            Span<float> output = operands.OutputOf(row);
            float max = Maximum(logits);
            float log = MathF.Log(Sum(logits, max));
            for (int i = 0; i < output.Length; i++)
            {
                output[i] = logits[i] - max - log;
            }
        }
    }

    /// <summary>Log-sum-exp.</summary>
    internal readonly struct LogSumExp : IRowPeer
    {
        /// <inheritdoc/>
        public static void Invoke(Operands operands, int row)
        {
            ReadOnlySpan<float> logits = operands.InputOf(row);
            float max = Maximum(logits);
            operands.OutputOf(row)[0] = max + MathF.Log(Sum(logits, max));
        }
    }

    /// <summary>The first of the largest logits.</summary>
    internal readonly struct ArgMax : IRowPeer
    {
        /// <inheritdoc/>
        public static void Invoke(Operands operands, int row) => operands.Classes[row] = ArgMaxOf(operands.InputOf(row));
    }

    /// <summary>Tanh.</summary>
    internal readonly struct Tanh : IRowPeer
    {
        /// <inheritdoc/>
        public static void Invoke(Operands operands, int row)
        {
            ReadOnlySpan<float> input = operands.InputOf(row);
            Span<float> output = operands.OutputOf(row);
            for (int i = 0; i < output.Length; i++)
            {
                output[i] = MathF.Tanh(input[i]);
            }
        }
    }

    /// <summary>The loss of a label.</summary>
    internal readonly struct CrossEntropy : IRowPeer
    {
        /// <inheritdoc/>
        public static void Invoke(Operands operands, int row)
        {
            ReadOnlySpan<float> logits = operands.InputOf(row);
            float max = Maximum(logits);
            operands.OutputOf(row)[0] = MathF.Log(Sum(logits, max)) - (logits[operands.Labels[row]] - max);
        }
    }

    /// <summary>The gradient of the loss.</summary>
    internal readonly struct CrossEntropyGradient : IRowPeer
    {
        /// <inheritdoc/>
        public static void Invoke(Operands operands, int row)
        {
            Span<float> output = operands.OutputOf(row);
            SoftmaxOf(operands.InputOf(row), output);
            output[operands.Labels[row]] -= 1f;
        }
    }

    /// <summary>The gradient through a softmax.</summary>
    internal readonly struct SoftmaxGradient : IRowPeer
    {
        /// <inheritdoc/>
        public static void Invoke(Operands operands, int row)
        {
            ReadOnlySpan<float> upstream = operands.InputOf(row);
            ReadOnlySpan<float> probabilities = operands.Probabilities.Slice(row * operands.Size, operands.Size);
            Span<float> output = operands.OutputOf(row);
            float dot = 0f;
            for (int i = 0; i < output.Length; i++)
            {
                dot += probabilities[i] * upstream[i];
            }

            for (int i = 0; i < output.Length; i++)
            {
                output[i] = probabilities[i] * (upstream[i] - dot);
            }
        }
    }
}
