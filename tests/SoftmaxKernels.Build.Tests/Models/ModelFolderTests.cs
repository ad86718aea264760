using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using SoftmaxKernels.Build.Conversion;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Tests.Evaluation;
using SoftmaxKernels.Build.Tests.Generation;
using SoftmaxKernels.Build.Text;
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

    private static readonly float[] Scales = [1f, 10f];

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

    /// <summary>The whole way, to kernels that are compiled and called.</summary>
    [OptInTheory(Variable)]
    [MemberData(nameof(Models))]
    public void Kernel_agrees_or_model_is_refused(string path)
    {
        string name = Path.GetFileName(path);
        ConversionResult result = ModelConverter.Convert(path, new ModelOptions());
        if (result.Network is not { } network)
        {
            output.WriteLine($"{name}: {result.Diagnostic!.Id}: {result.Diagnostic.Message}");
            return;
        }

        // Kernels say themselves when there are too many parameters for constants.
        bool isExternal = new GeneratorRun(network).Diagnostics().Any(diagnostic => diagnostic.Id == "SMK0019");
        using GeneratedModel generated = new(network, isExternal);
        if (isExternal)
        {
            byte[] file = ParameterFile.Of(network);
            Assert.All(generated.Kernels, kernel => kernel.Load(new MemoryStream(file)));
        }

        byte[] model = File.ReadAllBytes(path);
        IEnumerable<string> errors = Scales.Select(scale =>
        {
            double tolerance = KernelAgreement.ToleranceOf(network, model, scale);
            double error = KernelAgreement.Check(generated, model, tolerance, scale);
            return string.Create(CultureInfo.InvariantCulture, $"{error:E1} (up to {tolerance:E1}) for inputs of {scale}");
        });
        output.WriteLine($"{name}: {network.Steps.Sum(step => step.Parameters)} parameters{(isExternal ? " in a file" : string.Empty)}, largest error {string.Join(", ", errors)}");
    }

    private static string Describe(NetworkStep step) => step switch
    {
        LayerStep layer => $"{layer.Outputs}{(layer.Activation == StepActivation.None ? string.Empty : " " + layer.Activation)}",
        _ => step.GetType().Name,
    };
}
