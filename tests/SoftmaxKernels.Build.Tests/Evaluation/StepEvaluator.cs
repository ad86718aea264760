using System;
using System.Linq;
using SoftmaxKernels.Build.Networks;

namespace SoftmaxKernels.Build.Tests.Evaluation;

/// <summary>Runs the steps of a network in double, as simply as can be.</summary>
internal static class StepEvaluator
{
    public static double[] Run(Network network, ReadOnlySpan<float> row)
    {
        double[] values = new double[row.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = row[i];
        }

        Assert(network.Inputs == values.Length);
        foreach (NetworkStep step in network.Steps)
        {
            values = step switch
            {
                LayerStep layer => Activate(layer.Activation, layer.Slope, Linear(layer, values)),
                ActivationStep activation => Activate(activation.Activation, activation.Slope, values),
                ConstantStep constant => [.. values.Select((value, i) => Compute(constant.Operation, value, At(constant.Values, i, values.Length)))],
                ClipStep clip => [.. values.Select(value => Math.Min(Math.Max(value, clip.Low), clip.High))],
                _ => throw new InvalidOperationException("There is no such step."),
            };
        }

        Assert(network.Outputs == values.Length);
        return values;
    }

    private static double[] Linear(LayerStep layer, double[] values)
    {
        Assert(layer.Inputs == values.Length && layer.Weights.Length == layer.Inputs * layer.Outputs && layer.Biases?.Length is null or > 0);
        return [.. Enumerable.Range(0, layer.Outputs).Select(output =>
            (layer.Biases?[output] ?? 0.0) + values.Select((value, input) => value * layer.Weights[(output * layer.Inputs) + input]).Sum())];
    }

    private static double[] Activate(StepActivation activation, double slope, double[] values) => activation switch
    {
        StepActivation.None => values,
        StepActivation.Tanh => [.. values.Select(Math.Tanh)],
        StepActivation.Relu => [.. values.Select(value => Math.Max(value, 0.0))],
        StepActivation.LeakyRelu => [.. values.Select(value => value < 0.0 ? slope * value : value)],
        StepActivation.Sigmoid => [.. values.Select(value => 1.0 / (1.0 + Math.Exp(-value)))],
        StepActivation.Silu => [.. values.Select(value => value / (1.0 + Math.Exp(-value)))],
        _ => Softmax(values),
    };

    private static double[] Softmax(double[] values)
    {
        double[] terms = [.. values.Select(value => Math.Exp(value - values.Max()))];
        return [.. terms.Select(term => term / terms.Sum())];
    }

    private static double Compute(StepOperation operation, double value, double constant) => operation switch
    {
        StepOperation.Add => value + constant,
        StepOperation.Subtract => value - constant,
        StepOperation.Multiply => value * constant,
        _ => value / constant,
    };

    private static float At(float[] values, int index, int width)
    {
        Assert(values.Length == 1 || values.Length == width);
        return values[values.Length == 1 ? 0 : index];
    }

    private static void Assert(bool condition) => Xunit.Assert.True(condition, "The lengths of the network do not fit each other.");
}
