using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.OnnxRuntime;
using SoftmaxKernels.Build.Tests.Encoding;

namespace SoftmaxKernels.Build.Tests.Conformance;

/// <summary>A graph whose inputs are constants, run by ONNX Runtime.</summary>
internal static class OnnxOperator
{
    /// <summary>Runs it.</summary>
    /// <param name="graph">The graph; its outputs are floats.</param>
    /// <param name="outputs">The names of the outputs.</param>
    /// <returns>The values of each output.</returns>
    public static float[][] Run(OnnxEncoder graph, params string[] outputs)
    {
        foreach (string output in outputs)
        {
            graph.Output(output);
        }

        using SessionOptions session = new() { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, IntraOpNumThreads = 1 };
        using InferenceSession inference = new(graph.ToArray(), session);
        using RunOptions options = new();
        using IDisposableReadOnlyCollection<OrtValue> results = inference.Run(options, new Dictionary<string, OrtValue>(), outputs);
        return [.. results.Select(result => result.GetTensorDataAsSpan<float>().ToArray())];
    }
}
