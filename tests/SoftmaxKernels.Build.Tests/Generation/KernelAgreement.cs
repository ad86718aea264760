using System;
using System.Linq;
using SoftmaxKernels.Build.Conversion;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Tests.Encoding;
using SoftmaxKernels.Build.Tests.Evaluation;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Generation;

/// <summary>The kernels that come of a model compute what ONNX Runtime does with it, one row at a time and in batches, in both arithmetics.</summary>
internal static class KernelAgreement
{
    /// <summary>The largest error that models of others may have, relative to outputs beyond 1, if sums had none.</summary>
    public const double Tolerance = 1e-5;

    // Twice what was measured with weights as large as those of trained models: 1.9e-6, for 256 inputs.
    private const double OwnTolerance = 4e-6;

    // Batches of all remainders that layers know, and two times as many rows as they take at once.
    private const int Rows = 65;
    private static readonly int[] Batches = [0, 1, 2, 3, 4, 5, 31, 32, 33, 64, Rows];

    /// <summary>Holds the kernels of a model against ONNX Runtime.</summary>
    /// <param name="model">The model.</param>
    /// <param name="scale">What the inputs are multiplied by, and with more than 1 the largest error grows, too.</param>
    /// <returns>The largest error there was.</returns>
    public static double Check(OnnxEncoder model, float scale = 1f)
    {
        byte[] bytes = model.ToArray();
        using GeneratedModel generated = new(Convert("model.onnx", bytes, new ModelOptions()));
        return Check(generated, bytes, scale > 1f ? Tolerance : OwnTolerance, scale);
    }

    /// <summary>Converts a model that is good.</summary>
    /// <param name="name">The name of its file.</param>
    /// <param name="model">The bytes.</param>
    /// <param name="options">What its item says.</param>
    public static Network Convert(string name, byte[] model, ModelOptions options)
    {
        ConversionResult result = ModelConverter.Convert(name, model, options);
        Assert.True(result.Diagnostic is null, $"{result.Diagnostic?.Id}: {result.Diagnostic?.Message}");
        return result.Network!;
    }

    /// <summary>Holds kernels against ONNX Runtime.</summary>
    /// <param name="generated">The kernels, with their parameters.</param>
    /// <param name="model">The bytes of an ONNX model.</param>
    /// <param name="tolerance">The largest error.</param>
    /// <param name="scale">What the inputs are multiplied by.</param>
    /// <returns>The largest error there was.</returns>
    public static double Check(GeneratedModel generated, byte[] model, double tolerance, float scale)
    {
        Network network = Convert("model.onnx", model, new ModelOptions());
        (float[] inputs, float[] outputs) = OnnxRun.Run(model, Rows, network.Input, network.Inputs, network.Output, scale);
        double largest = 0.0;
        foreach (GeneratedKernel kernel in generated.Kernels)
        {
            Assert.Equal((network.Inputs, network.Outputs), (kernel.Inputs, kernel.Outputs));
            float[] rows = Forward(kernel, inputs);
            Assert.Equal(outputs.Length, rows.Length);
            for (int i = 0; i < rows.Length; i++)
            {
                double error = Error(outputs[i], rows[i]);
                Assert.True(error <= tolerance, $"row {i / kernel.Outputs}, output {i % kernel.Outputs}: {outputs[i]:R} there, {rows[i]:R} here");
                largest = Math.Max(largest, error);
            }

            AssertBatches(kernel, inputs, rows);
            if (kernel.HasClasses)
            {
                AssertClasses(kernel, network, inputs, outputs);
            }
        }

        return largest;
    }

    /// <summary>
    /// The largest error that a model of others may have. Weights that differ much let the last digit of a sum grow, in whatever order it is
    /// added up.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="model">The bytes of its ONNX model.</param>
    /// <param name="scale">What the inputs are multiplied by.</param>
    public static double ToleranceOf(Network network, byte[] model, float scale)
    {
        (float[] inputs, _) = OnnxRun.Run(model, Rows, network.Input, network.Inputs, network.Output, scale);
        return Tolerance + Enumerable
            .Range(0, inputs.Length / network.Inputs)
            .SelectMany(row => StepEvaluator.Run(network, inputs.AsSpan(row * network.Inputs, network.Inputs), out double[] errors)
                .Zip(errors, (value, error) => error / Math.Max(1.0, Math.Abs(value))))
            .Max();
    }

    /// <summary>The outputs of a kernel, one row after the other.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="inputs">Rows of inputs.</param>
    public static float[] Forward(GeneratedKernel kernel, float[] inputs)
    {
        int count = inputs.Length / kernel.Inputs;
        float[] outputs = new float[count * kernel.Outputs];
        for (int row = 0; row < count; row++)
        {
            kernel.Forward(inputs.AsSpan(row * kernel.Inputs, kernel.Inputs), outputs.AsSpan(row * kernel.Outputs, kernel.Outputs));
        }

        return outputs;
    }

    private static double Error(double expected, float actual) => Math.Abs(expected - actual) / Math.Max(1.0, Math.Abs(expected));

    private static void AssertBatches(GeneratedKernel kernel, float[] inputs, float[] rows)
    {
        int count = inputs.Length / kernel.Inputs;
        foreach (int size in Batches.Where(size => size <= count))
        {
            // From the end, so that a batch does not always begin with the same row.
            int first = count - size;
            float[] batch = new float[size * kernel.Outputs];
            kernel.ForwardBatch(inputs.AsSpan(first * kernel.Inputs), batch);
            Assert.Equal(Bits(rows.AsSpan(first * kernel.Outputs)), Bits(batch));
        }
    }

    // What Predict and Sample say fits the outputs of ONNX Runtime, as far as they tell classes apart.
    private static void AssertClasses(GeneratedKernel kernel, Network network, float[] inputs, float[] outputs)
    {
        bool isSoftmax = network.Steps[^1] is LayerStep { Activation: StepActivation.Softmax } or ActivationStep { Activation: StepActivation.Softmax };
        Random random = new(11);
        for (int row = 0; row < inputs.Length / kernel.Inputs; row++)
        {
            ReadOnlySpan<float> observation = inputs.AsSpan(row * kernel.Inputs, kernel.Inputs);
            double[] values = [.. outputs.AsSpan(row * kernel.Outputs, kernel.Outputs).ToArray().Select(value => (double)value)];
            double largest = values.Max();
            Assert.InRange(values[kernel.Predict!(observation)], largest - (Tolerance * Math.Max(1.0, Math.Abs(largest))), largest);

            double[] weights = isSoftmax ? values : [.. values.Select(value => Math.Exp(value - largest))];
            double uniform = random.NextDouble();
            int drawn = kernel.Sample!(observation, uniform);
            double sum = weights.Sum();
            double below = weights.Take(drawn).Sum() / sum;
            double slack = 1e-4 * Math.Max(1.0, Math.Abs(largest));
            Assert.InRange(uniform, below - slack, below + (weights[drawn] / sum) + slack);
        }
    }

    private static int[] Bits(ReadOnlySpan<float> values) => [.. values.ToArray().Select(BitConverter.SingleToInt32Bits)];
}
