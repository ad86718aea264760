using System;
using SoftmaxKernels.Build.Conversion;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Tests.Encoding;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Evaluation;

/// <summary>What comes of a model computes what ONNX Runtime does with it.</summary>
internal static class Agreement
{
    private const double Tolerance = 1e-5;
    private const int Rows = 5;

    /// <summary>Converts a model that is good, and holds it against ONNX Runtime.</summary>
    /// <param name="model">The model.</param>
    /// <param name="rows">The rows of a batch, where the model leaves that open.</param>
    /// <param name="output">The output that is chosen.</param>
    /// <param name="scale">What the inputs are multiplied by.</param>
    /// <returns>The network.</returns>
    public static Network Check(OnnxEncoder model, int rows = Rows, string? output = null, float scale = 1f) =>
        Check("model.onnx", model.ToArray(), rows, output, scale);

    /// <summary>Converts a model that is good, and holds it against ONNX Runtime.</summary>
    public static Network Check(string name, byte[] model, int rows = Rows, string? output = null, float scale = 1f)
    {
        ConversionResult result = ModelConverter.Convert(name, model, new ModelOptions(OutputName: output));
        Assert.True(result.Diagnostic is null, $"{result.Diagnostic?.Id}: {result.Diagnostic?.Message}");
        Network network = result.Network!;
        (float[] inputs, float[] outputs) = OnnxRun.Run(model, rows, network.Input, network.Inputs, network.Output, scale);
        int count = inputs.Length / network.Inputs;
        Assert.Equal(count * network.Outputs, outputs.Length);
        for (int row = 0; row < count; row++)
        {
            double[] actual = StepEvaluator.Run(network, inputs.AsSpan(row * network.Inputs, network.Inputs), out double[] errors);
            for (int i = 0; i < actual.Length; i++)
            {
                double expected = outputs[(row * network.Outputs) + i];
                double error = Math.Abs(expected - actual[i]);
                Assert.True(error <= (Tolerance * Math.Max(1.0, Math.Abs(expected))) + errors[i], $"row {row}, output {i}: {expected:R} there, {actual[i]:R} here");
            }
        }

        return network;
    }

    /// <summary>Converts a model that is not good.</summary>
    /// <param name="model">The model.</param>
    /// <param name="id">What it must be told.</param>
    /// <param name="words">Words of the message.</param>
    public static void Fails(OnnxEncoder model, string id, params string[] words) => Fails(model.ToArray(), id, words);

    /// <summary>Converts a model that is not good.</summary>
    public static void Fails(byte[] model, string id, params string[] words) => Fails("model.onnx", model, new ModelOptions(), id, words);

    /// <summary>Converts a model that is not good.</summary>
    public static void Fails(string name, byte[] model, ModelOptions options, string id, params string[] words)
    {
        ConversionResult result = ModelConverter.Convert(name, model, options);
        Assert.True(result.Network is null, "It was converted.");
        Assert.True(result.Diagnostic!.Id == id, $"{result.Diagnostic.Id} instead of {id}: {result.Diagnostic.Message}");
        foreach (string word in words)
        {
            Assert.Contains(word, result.Diagnostic.Message, StringComparison.Ordinal);
        }
    }
}
