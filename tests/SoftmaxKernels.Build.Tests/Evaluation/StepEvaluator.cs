using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Build.Networks;

namespace SoftmaxKernels.Build.Tests.Evaluation;

/// <summary>Runs the steps of a network in double, as simply as can be.</summary>
internal static class StepEvaluator
{
    // What is usual for a sum of floats, in units of the sum of the absolute values of its terms, and how many times that may be.
    private const double ErrorOfSum = 1.0 / (1 << 24);
    private const double LargestError = 8.0;

    public static double[] Run(Network network, ReadOnlySpan<float> row) => Run(network, row, out _);

    /// <summary>Runs the steps.</summary>
    /// <param name="network">The network.</param>
    /// <param name="row">The observation.</param>
    /// <param name="errors">How far a network of floats may be from each result. Errors are taken to be independent of each other.</param>
    public static double[] Run(Network network, ReadOnlySpan<float> row, out double[] errors)
    {
        double[] values = new double[row.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = row[i];
        }

        Assert(network.Inputs == values.Length);
        errors = new double[row.Length];
        foreach (NetworkStep step in network.Steps)
        {
            (values, errors) = step switch
            {
                LayerStep layer => Activate(layer.Activation, layer.Slope, Linear(layer, values), Linear(layer, values, errors)),
                ActivationStep activation => Activate(activation.Activation, activation.Slope, values, errors),
                ConstantStep constant => Compute(constant, values, errors),
                ClipStep clip => ([.. values.Select(value => Math.Min(Math.Max(value, clip.Low), clip.High))], errors),
                _ => throw new InvalidOperationException("There is no such step."),
            };
        }

        Assert(network.Outputs == values.Length);
        errors = Array.ConvertAll(errors, error => LargestError * error);
        return values;
    }

    private static double[] Linear(LayerStep layer, double[] values)
    {
        Assert(layer.Inputs == values.Length && layer.Weights.Length == layer.Inputs * layer.Outputs && layer.Biases?.Length is null or > 0);
        return [.. Enumerable.Range(0, layer.Outputs).Select(output =>
            (layer.Biases?[output] ?? 0.0) + values.Select((value, input) => value * layer.Weights[(output * layer.Inputs) + input]).Sum())];
    }

    // The errors of the inputs, and those of the sums.
    private static double[] Linear(LayerStep layer, double[] values, double[] errors) =>
        [.. Enumerable.Range(0, layer.Outputs).Select(output => Norm(errors.Select((error, input) => error * layer.Weights[(output * layer.Inputs) + input])
            .Append(ErrorOfSum * (Math.Abs(layer.Biases?[output] ?? 0.0) + values.Select((value, input) => Math.Abs(value * layer.Weights[(output * layer.Inputs) + input])).Sum()))))];

    private static double Norm(IEnumerable<double> values) => Math.Sqrt(values.Sum(value => value * value));

    private static (double[] Values, double[] Errors) Activate(StepActivation activation, double slope, double[] values, double[] errors)
    {
        double[] results = Activate(activation, slope, values);

        // No activation is steeper than 1.1, but for a leaky one of a larger slope; a probability changes by its logarithm's error.
        double steepest = Math.Max(1.1, slope);
        return (results, activation switch
        {
            StepActivation.None => errors,
            StepActivation.Relu => [.. errors.Select((error, i) => values[i] < -LargestError * error ? 0.0 : error)],
            StepActivation.Softmax => [.. results.Select(result => result * Math.Min(1.0, 2.0 * errors.Max()))],
            _ => [.. errors.Select(error => steepest * error)],
        });
    }

    private static (double[] Values, double[] Errors) Compute(ConstantStep step, double[] values, double[] errors)
    {
        double[] results = [.. values.Select((value, i) => Compute(step.Operation, value, At(step.Values, i, values.Length)))];
        return (results, [.. errors.Select((error, i) => Norm([ErrorOfSum * results[i], Grown(error, At(step.Values, i, values.Length))]))]);

        double Grown(double error, double constant) => step.Operation switch
        {
            StepOperation.Multiply => error * Math.Abs(constant),
            StepOperation.Divide => error / Math.Abs(constant),
            _ => error,
        };
    }

    private static double[] Activate(StepActivation activation, double slope, double[] values) => activation switch
    {
        StepActivation.None => values,
        StepActivation.Tanh => [.. values.Select(Math.Tanh)],
        StepActivation.Relu => [.. values.Select(value => Math.Max(value, 0.0))],
        StepActivation.LeakyRelu => [.. values.Select(value => value < 0.0 ? slope * value : value)],
        StepActivation.Sigmoid => [.. values.Select(value => 1.0 / (1.0 + Math.Exp(-value)))],
        StepActivation.Silu => [.. values.Select(value => value / (1.0 + Math.Exp(-value)))],
        StepActivation.Elu => [.. values.Select(value => value < 0.0 ? Math.Exp(value) - 1.0 : value)],
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
