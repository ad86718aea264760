using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.OnnxRuntime;
using SoftmaxKernels.Build.Tests.Encoding;

namespace SoftmaxKernels.Build.Tests.Evaluation;

/// <summary>A model and its seeded inputs, run by ONNX Runtime.</summary>
internal static class OnnxRun
{
    /// <summary>Runs a model.</summary>
    /// <param name="model">The bytes of its file.</param>
    /// <param name="rows">The rows of a batch, where the model leaves that open.</param>
    /// <param name="input">The input whose values are wanted, or several whose rows stand side by side.</param>
    /// <param name="width">The length of its row, which the model may leave open, too, if there is no batch.</param>
    /// <param name="output">The output.</param>
    /// <param name="scale">What the inputs are multiplied by.</param>
    /// <returns>The values of both.</returns>
    public static (float[] Inputs, float[] Outputs) Run(byte[] model, int rows, string input, int width, string output, float scale)
    {
        using SessionOptions session = new() { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, IntraOpNumThreads = 1 };
        using InferenceSession inference = new(model, session);
        Dictionary<string, OrtValue> inputs = [];
        Dictionary<string, (float[] Values, int Rows)> observations = [];
        foreach ((string name, NodeMetadata metadata) in inference.InputMetadata)
        {
            long[] shape = [.. metadata.Dimensions.Select(size => size < 0 ? (long)rows : size)];
            if (name == input && metadata.Dimensions is [< 0])
            {
                shape[0] = width;
            }

            float[] values = [.. Seeded.Normal(shape.Aggregate(1L, (product, size) => product * size), seed: 7 + inputs.Count).Select(value => scale * value)];
            inputs.Add(name, OrtValue.CreateTensorValueFromMemory(values, shape));
            observations.Add(name, (values, shape.Length > 0 ? (int)shape[0] : 1));
        }

        using RunOptions options = new();
        using IDisposableReadOnlyCollection<OrtValue> results = inference.Run(options, inputs, [output]);
        float[] outputs = results[0].GetTensorDataAsSpan<float>().ToArray();
        foreach (OrtValue value in inputs.Values)
        {
            value.Dispose();
        }

        return (observations.TryGetValue(input, out (float[] Values, int Rows) one) ? one.Values : SideBySide([.. input.Split(", ").Select(name => observations[name])]), outputs);
    }

    private static float[] SideBySide((float[] Values, int Rows)[] parts) =>
        [.. Enumerable.Range(0, parts[0].Rows).SelectMany(row => parts.SelectMany(part => part.Values.Skip(row * (part.Values.Length / part.Rows)).Take(part.Values.Length / part.Rows)))];
}
