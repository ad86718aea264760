using System;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>Calls every member of a network, on ordinary numbers, and forgets what they give.</summary>
internal static class NetworkCalls
{
    private static readonly float[] Temperatures = [1f, 0f, 0.5f, float.PositiveInfinity];

    public static void CallEverything(INetwork network, params int[] batches)
    {
        NetworkCase of = network.Case;
        NetworkNumbers numbers = new(of, seed: 1, batches[^1]);
        float[] block = new float[network.ParameterCount];
        network.Initialize(block, 1, LayerInitializer.GlorotUniform);
        for (int layer = 0; layer < of.LayerCount; layer++)
        {
            network.PackTransposed(layer, numbers.Weights[layer], numbers.Biases[layer], block);
            network.Pack(layer, numbers.Weights[layer], numbers.Biases[layer], block);
            network.Unpack(layer, block, numbers.WeightGradients[layer], numbers.BiasGradients[layer]);
        }

        foreach (int rows in batches)
        {
            OfRows(network, numbers, block, rows);
        }

        for (int row = 0; row < numbers.Count; row++)
        {
            OfRow(network, numbers, block, row);
        }
    }

    private static void OfRows(INetwork network, NetworkNumbers numbers, float[] block, int rows)
    {
        NetworkCase of = network.Case;
        int heads = of.Classes.Count;
        ReadOnlySpan<float> inputs = numbers.Inputs.AsSpan(0, rows * of.Inputs);
        float[] gradients = new float[block.Length];
        float[] ofInputs = new float[inputs.Length];
        network.ForwardBatch(block, inputs, new float[rows * of.Outputs]);
        network.BackwardBatch(block, inputs, numbers.Upstream.AsSpan(0, rows * of.Outputs), gradients, ofInputs);
        network.BackwardBatch(block, inputs, numbers.Upstream.AsSpan(0, rows * of.Outputs), gradients, default);
        ReadOnlySpan<bool> allowed = numbers.Allowed.AsSpan(0, rows * of.Outputs);
        if (of.HasClasses)
        {
            ReadOnlySpan<double> uniforms = numbers.Uniforms.AsSpan(0, rows * heads);
            int[] classes = new int[rows * heads];
            network.PredictBatch(block, inputs, classes);
            network.PredictBatch(block, inputs, allowed, classes);
            network.SampleBatch(block, inputs, uniforms, classes);
            foreach (float temperature in Temperatures)
            {
                network.SampleBatch(block, inputs, temperature, uniforms, classes);
                network.SampleBatch(block, inputs, allowed, temperature, uniforms, classes);
            }
        }

        if (of.HasSoftmax)
        {
            ReadOnlySpan<int> labels = numbers.Labels.AsSpan(0, rows * heads);
            ReadOnlySpan<float> targets = numbers.Targets.AsSpan(0, rows * of.Outputs);
            network.CrossEntropyBatch(block, inputs, labels);
            network.CrossEntropyBatch(block, inputs, targets);
            network.CrossEntropyGradientBatch(block, inputs, labels, gradients, ofInputs, 1f);
            network.CrossEntropyGradientBatch(block, inputs, targets, gradients, ofInputs, 1f);
            network.CrossEntropyGradientBatch(block, inputs, allowed, labels, numbers.Scales.AsSpan(0, rows), gradients, ofInputs);
            network.CrossEntropyGradientBatch(block, inputs, numbers.Allowed.AsSpan(0, of.Outputs), labels, numbers.Scales.AsSpan(0, rows), gradients, ofInputs);
        }
    }

    private static void OfRow(INetwork network, NetworkNumbers numbers, float[] block, int row)
    {
        NetworkCase of = network.Case;
        ReadOnlySpan<float> inputs = numbers.Inputs.AsSpan(row * of.Inputs, of.Inputs);
        ReadOnlySpan<bool> allowed = numbers.Allowed.AsSpan(row * of.Outputs, of.Outputs);
        ReadOnlySpan<float> targets = numbers.Targets.AsSpan(row * of.Outputs, of.Outputs);
        float[] gradients = new float[block.Length];
        float[] ofInputs = new float[of.Inputs];
        network.Forward(block, inputs, new float[of.Outputs]);
        network.Backward(block, inputs, targets, gradients, ofInputs);
        if (of.HasSoftmax)
        {
            network.CrossEntropy(block, inputs, targets);
            network.CrossEntropyGradient(block, inputs, targets, gradients, ofInputs, 1f);
        }

        if (of.HasSoftmax && of.Classes.Count == 1)
        {
            network.CrossEntropy(block, inputs, numbers.Labels[row]);
            network.CrossEntropyGradient(block, inputs, numbers.Labels[row], gradients, ofInputs, 1f);
            network.CrossEntropyGradient(block, inputs, allowed, numbers.Labels[row], gradients, ofInputs, 1f);
        }

        if (of.HasClasses && of.Classes.Count == 1)
        {
            network.Predict(block, inputs);
            network.Predict(block, inputs, allowed);
            network.Sample(block, inputs, numbers.Uniforms[row]);
            foreach (float temperature in Temperatures)
            {
                network.Sample(block, inputs, temperature, numbers.Uniforms[row]);
                network.Sample(block, inputs, allowed, temperature, numbers.Uniforms[row]);
            }
        }
    }
}
