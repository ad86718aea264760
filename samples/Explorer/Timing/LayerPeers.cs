using System;
using System.Numerics.Tensors;

namespace Explorer.Timing;

/// <summary>Layers, one after the other, without the kernels.</summary>
internal static class LayerPeers
{
    // The last layer writes to the output; for a class its softmax, which changes no order, is left out.
    private static ReadOnlySpan<float> Forward<TAffine>(Operands operands, int row, bool isClass)
        where TAffine : ILayerSteps
    {
        ReadOnlySpan<float> values = operands.InputOf(row);
        for (int i = 0; i < operands.Layers.Count; i++)
        {
            LayerOperands layer = operands.Layers[i];
            bool isLast = i == operands.Layers.Count - 1;
            Span<float> output = isLast && !isClass ? operands.OutputOf(row) : operands.Between(i, layer.Layer.Outputs);
            TAffine.Affine(layer, values, output);
            if (!(isClass && isLast))
            {
                TAffine.Activate(layer.Layer, output);
            }

            values = output;
        }

        return values;
    }

    /// <summary>How the steps of a layer are computed.</summary>
    internal interface ILayerSteps
    {
        /// <summary>W a + b.</summary>
        /// <param name="layer">W and b.</param>
        /// <param name="input">a.</param>
        /// <param name="output">Where it goes.</param>
        static abstract void Affine(LayerOperands layer, ReadOnlySpan<float> input, Span<float> output);

        /// <summary>The activation, in place.</summary>
        /// <param name="layer">The layer.</param>
        /// <param name="row">The row.</param>
        static abstract void Activate(TimedLayer layer, Span<float> row);

        /// <summary>The first of the largest elements.</summary>
        /// <param name="row">The row.</param>
        static abstract int ArgMax(ReadOnlySpan<float> row);
    }

    /// <summary>The outputs of the last layer.</summary>
    /// <typeparam name="TSteps">How the steps are computed.</typeparam>
    internal readonly struct Outputs<TSteps> : IRowPeer
        where TSteps : ILayerSteps
    {
        /// <inheritdoc/>
        public static void Invoke(Operands operands, int row) => Forward<TSteps>(operands, row, isClass: false);
    }

    /// <summary>The class.</summary>
    /// <typeparam name="TSteps">How the steps are computed.</typeparam>
    internal readonly struct Class<TSteps> : IRowPeer
        where TSteps : ILayerSteps
    {
        /// <inheritdoc/>
        public static void Invoke(Operands operands, int row) => operands.Classes[row] = TSteps.ArgMax(Forward<TSteps>(operands, row, isClass: true));
    }

    /// <summary>A dot product for each output, and functions of rows.</summary>
    internal readonly struct Tensors : ILayerSteps
    {
        /// <inheritdoc/>
        public static void Affine(LayerOperands layer, ReadOnlySpan<float> input, Span<float> output)
        {
            ReadOnlySpan<float> weights = layer.Weights;
            for (int n = 0; n < output.Length; n++)
            {
                output[n] = TensorPrimitives.Dot(weights.Slice(n * input.Length, input.Length), input);
            }

            if (layer.Layer.HasBias)
            {
                TensorPrimitives.Add(output, layer.Biases, output);
            }
        }

        /// <inheritdoc/>
        public static void Activate(TimedLayer layer, Span<float> row)
        {
            switch (layer.Activation)
            {
                case "Tanh":
                    TensorPrimitives.Tanh<float>(row, row);
                    break;
                case "Relu":
                    TensorPrimitives.Max(row, 0f, row);
                    break;
                case "Sigmoid":
                    TensorPrimitives.Sigmoid<float>(row, row);
                    break;
                case "Softmax":
                    TensorPrimitives.SoftMax<float>(row, row);
                    break;
                default:
                    Plain.Activate(layer, row);
                    break;
            }
        }

        /// <inheritdoc/>
        public static int ArgMax(ReadOnlySpan<float> row) => TensorPrimitives.IndexOfMax(row);
    }

    /// <summary>Loops over floats.</summary>
    internal readonly struct Plain : ILayerSteps
    {
        /// <inheritdoc/>
        public static void Affine(LayerOperands layer, ReadOnlySpan<float> input, Span<float> output)
        {
            ReadOnlySpan<float> weights = layer.Weights;
            for (int n = 0; n < output.Length; n++)
            {
                ReadOnlySpan<float> row = weights.Slice(n * input.Length, input.Length);
                float sum = layer.Layer.HasBias ? layer.Biases[n] : 0f;
                for (int m = 0; m < row.Length; m++)
                {
                    sum += row[m] * input[m];
                }

                output[n] = sum;
            }
        }

        /// <inheritdoc/>
        public static void Activate(TimedLayer layer, Span<float> row)
        {
            if (layer.Activation == "Softmax")
            {
                PlainPeers.SoftmaxOf(row, row);
                return;
            }

            foreach (ref float value in row)
            {
                value = layer.Activation switch
                {
                    "Tanh" => MathF.Tanh(value),
                    "Relu" => MathF.Max(value, 0f),
                    "LeakyRelu" => value < 0f ? value * layer.Slope : value,
                    "Sigmoid" => 1f / (1f + MathF.Exp(-value)),
                    "Silu" => value / (1f + MathF.Exp(-value)),
                    "Elu" => value < 0f ? MathF.Exp(value) - 1f : value,
                    _ => value,
                };
            }
        }

        /// <inheritdoc/>
        public static int ArgMax(ReadOnlySpan<float> row) => PlainPeers.ArgMaxOf(row);
    }
}
