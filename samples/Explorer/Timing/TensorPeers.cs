using System;
using System.Numerics.Tensors;

namespace Explorer.Timing;

/// <summary>What one composes of TensorPrimitives, each step over the whole row.</summary>
internal static class TensorPeers
{
    /// <summary>What contenders are called.</summary>
    public const string Name = "TensorPrimitives";

    // e^(z − max z), and their sum.
    private static float Exponentials(ReadOnlySpan<float> logits, float max, Span<float> destination)
    {
        TensorPrimitives.Subtract(logits, max, destination);
        TensorPrimitives.Exp(destination, destination);
        return TensorPrimitives.Sum<float>(destination);
    }

    /// <summary>Its own softmax, which subtracts no maximum.</summary>
    internal readonly struct Softmax : IRowPeer
    {
        /// <inheritdoc/>
        public static void Invoke(Operands operands, int row) => TensorPrimitives.SoftMax(operands.InputOf(row), operands.OutputOf(row));
    }

    /// <summary>z − max z − log Σ.</summary>
    internal readonly struct LogSoftmax : IRowPeer
    {
        /// <inheritdoc/>
        public static void Invoke(Operands operands, int row)
        {
            ReadOnlySpan<float> logits = operands.InputOf(row);
            Span<float> output = operands.OutputOf(row);
            float max = TensorPrimitives.Max(logits);
            float sum = Exponentials(logits, max, output);
            TensorPrimitives.Subtract(logits, max + MathF.Log(sum), output);
        }
    }

    /// <summary>max z + log Σ.</summary>
    internal readonly struct LogSumExp : IRowPeer
    {
        /// <inheritdoc/>
        public static void Invoke(Operands operands, int row)
        {
            ReadOnlySpan<float> logits = operands.InputOf(row);
            float max = TensorPrimitives.Max(logits);
            operands.OutputOf(row)[0] = max + MathF.Log(Exponentials(logits, max, operands.Between(0, logits.Length)));
        }
    }

    /// <summary>Its own search.</summary>
    internal readonly struct ArgMax : IRowPeer
    {
        /// <inheritdoc/>
        public static void Invoke(Operands operands, int row) => operands.Classes[row] = TensorPrimitives.IndexOfMax(operands.InputOf(row));
    }

    /// <summary>Its own tanh.</summary>
    internal readonly struct Tanh : IRowPeer
    {
        /// <inheritdoc/>
        public static void Invoke(Operands operands, int row) => TensorPrimitives.Tanh(operands.InputOf(row), operands.OutputOf(row));
    }

    /// <summary>log Σ − (z − max z) of the label.</summary>
    internal readonly struct CrossEntropy : IRowPeer
    {
        /// <inheritdoc/>
        public static void Invoke(Operands operands, int row)
        {
            ReadOnlySpan<float> logits = operands.InputOf(row);
            float max = TensorPrimitives.Max(logits);
            float sum = Exponentials(logits, max, operands.Between(0, logits.Length));
            operands.OutputOf(row)[0] = MathF.Log(sum) - (logits[operands.Labels[row]] - max);
        }
    }

    /// <summary>p − onehot.</summary>
    internal readonly struct CrossEntropyGradient : IRowPeer
    {
        /// <inheritdoc/>
        public static void Invoke(Operands operands, int row)
        {
            ReadOnlySpan<float> logits = operands.InputOf(row);
            Span<float> output = operands.OutputOf(row);
            float sum = Exponentials(logits, TensorPrimitives.Max(logits), output);
            TensorPrimitives.Multiply(output, 1f / sum, output);
            output[operands.Labels[row]] -= 1f;
        }
    }

    /// <summary>p (g − p · g).</summary>
    internal readonly struct SoftmaxGradient : IRowPeer
    {
        /// <inheritdoc/>
        public static void Invoke(Operands operands, int row)
        {
            ReadOnlySpan<float> upstream = operands.InputOf(row);
            ReadOnlySpan<float> probabilities = operands.Probabilities.Slice(row * operands.Size, operands.Size);
            Span<float> output = operands.OutputOf(row);
            TensorPrimitives.Subtract(upstream, TensorPrimitives.Dot(probabilities, upstream), output);
            TensorPrimitives.Multiply(output, probabilities, output);
        }
    }
}
