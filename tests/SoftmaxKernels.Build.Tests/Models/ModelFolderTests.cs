using System;
using System.IO;
using System.Linq;
using SoftmaxKernels.Build.Conversion;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Tests.Evaluation;
using Xunit;
using Xunit.Abstractions;

namespace SoftmaxKernels.Build.Tests.Models;

/// <summary>
/// Other people's models: each in the folder that ONNX_MODELS names either is converted and agrees with ONNX Runtime, or there is a
/// diagnostic that says why not.
/// </summary>
/// <param name="output">Takes what came of each.</param>
public sealed class ModelFolderTests(ITestOutputHelper output)
{
    private const string Variable = "ONNX_MODELS";

    public static TheoryData<string> Models() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder
        ? [.. Directory.EnumerateFiles(folder, "*.onnx", SearchOption.AllDirectories).Order()]
        : [];

    [OptInTheory(Variable)]
    [MemberData(nameof(Models))]
    public void Model_agrees_or_is_refused(string path)
    {
        ConversionResult result = ModelConverter.Convert(path, new ModelOptions());
        if (result.Diagnostic is { } diagnostic)
        {
            output.WriteLine($"{Path.GetFileName(path)}: {diagnostic.Id}: {diagnostic.Message}");
            return;
        }

        Network network = Agreement.Check(Path.GetFileName(path), File.ReadAllBytes(path), rows: 33);
        output.WriteLine($"{Path.GetFileName(path)}: {network.Inputs}-{string.Join('-', network.Steps.Select(Describe))}");
        Agreement.Check(Path.GetFileName(path), File.ReadAllBytes(path), rows: 1, scale: 10f);
    }

    private static string Describe(NetworkStep step) => step switch
    {
        LayerStep layer => $"{layer.Outputs}{(layer.Activation == StepActivation.None ? string.Empty : " " + layer.Activation)}",
        _ => step.GetType().Name,
    };
}
