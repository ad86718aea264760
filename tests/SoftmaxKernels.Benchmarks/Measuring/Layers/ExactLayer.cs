using System;
using SoftmaxKernels.Benchmarks.Catalog.Layers;

namespace SoftmaxKernels.Benchmarks.Measuring.Layers;

/// <summary>A layer in double precision, as its formulas say.</summary>
internal static class ExactLayer
{
    public static double[] Forward(LayerWorkload workload, int row)
    {
        int inputs = workload.Layer.Inputs;
        return Forward(workload.Layer, workload.Weights, workload.Biases, Widen(workload.Input.Slice(row * inputs, inputs)));
    }

    public static double[] Forward(LayerCase layer, ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, ReadOnlySpan<double> inputs)
    {
        double[] outputs = new double[layer.Outputs];
        for (int n = 0; n < outputs.Length; n++)
        {
            double z = biases[n];
            for (int m = 0; m < inputs.Length; m++)
            {
                z += weights[(n * inputs.Length) + m] * inputs[m];
            }

            outputs[n] = layer.Activation == LayerActivation.Tanh ? Math.Tanh(z) : z;
        }

        if (layer.IsClassifier)
        {
            Softmax(outputs);
        }

        return outputs;
    }

    /// <summary>The gradient with respect to z, from that with respect to the outputs.</summary>
    public static double[] Delta(LayerCase layer, ReadOnlySpan<double> outputs, ReadOnlySpan<double> upstream)
    {
        double dot = 0.0;
        for (int n = 0; n < outputs.Length; n++)
        {
            dot += outputs[n] * upstream[n];
        }

        double[] delta = new double[outputs.Length];
        for (int n = 0; n < delta.Length; n++)
        {
            delta[n] = layer.IsClassifier
                ? outputs[n] * (upstream[n] - dot)
                : upstream[n] * (1.0 - (outputs[n] * outputs[n]));
        }

        return delta;
    }

    /// <summary>Adds to the gradients of weights and biases, and returns those with respect to the inputs.</summary>
    public static double[] Backward(ReadOnlySpan<float> weights, ReadOnlySpan<double> inputs, ReadOnlySpan<double> delta, Span<double> gradients)
    {
        double[] inputGradients = new double[inputs.Length];
        for (int n = 0; n < delta.Length; n++)
        {
            for (int m = 0; m < inputs.Length; m++)
            {
                gradients[(n * inputs.Length) + m] += delta[n] * inputs[m];
                inputGradients[m] += weights[(n * inputs.Length) + m] * delta[n];
            }

            gradients[(delta.Length * inputs.Length) + n] += delta[n];
        }

        return inputGradients;
    }

    public static double[] Widen(ReadOnlySpan<float> values)
    {
        double[] widened = new double[values.Length];
        for (int i = 0; i < widened.Length; i++)
        {
            widened[i] = values[i];
        }

        return widened;
    }

    private static void Softmax(Span<double> z)
    {
        double max = double.NegativeInfinity;
        foreach (double value in z)
        {
            max = Math.Max(max, value);
        }

        double sum = 0.0;
        foreach (ref double value in z)
        {
            value = Math.Exp(value - max);
            sum += value;
        }

        foreach (ref double value in z)
        {
            value /= sum;
        }
    }
}
