using System;
using SoftmaxKernels.Benchmarks.Catalog.Layers;

namespace SoftmaxKernels.Benchmarks.Measuring.Layers;

/// <summary>
/// Rows for the gradients of a layer. The output has the gradients with respect to the inputs of each row, and behind them the sums
/// of those with respect to weights and biases.
/// </summary>
internal sealed unsafe class LayerGradientWorkload : LayerWorkload
{
    private readonly Buffers _rows;

    public LayerGradientWorkload(LayerCase layer, int rows)
        : base(layer, rows, layer.Inputs, layer.WeightCount + layer.Outputs)
    {
        _rows = new Buffers(rows * layer.Outputs);
        Random random = new(layer.Outputs);
        double[] gradients = new double[layer.WeightCount + layer.Outputs];
        for (int row = 0; row < rows; row++)
        {
            double[] outputs = ExactLayer.Forward(this, row);
            double[] upstream = new double[layer.Outputs];
            for (int n = 0; n < layer.Outputs; n++)
            {
                int place = (row * layer.Outputs) + n;
                _rows.Input[place] = (float)outputs[n];
                _rows.Output[place] = Measuring.Inputs.Next(random, InputKind.Ordinary, row, n);
                upstream[n] = _rows.Output[place];
            }

            double[] inputs = ExactLayer.Widen(Input.Slice(row * layer.Inputs, layer.Inputs));
            double[] inputGradients = ExactLayer.Backward(Weights, inputs, ExactLayer.Delta(layer, outputs, upstream), gradients);
            for (int m = 0; m < layer.Inputs; m++)
            {
                ExpectedOutput[(row * layer.Inputs) + m] = (float)inputGradients[m];
            }
        }

        for (int i = 0; i < gradients.Length; i++)
        {
            ExpectedOutput[(rows * layer.Inputs) + i] = (float)gradients[i];
        }
    }

    /// <summary>The outputs y of each row.</summary>
    public ReadOnlySpan<float> Outputs => new(_rows.Input, Rows * Layer.Outputs);

    public ReadOnlySpan<float> Upstream => new(_rows.Output, Rows * Layer.Outputs);

    /// <summary>Where the sums go.</summary>
    public Span<float> OutputSums => Output[(Rows * Layer.Inputs)..];
}
