using System.IO;
using SoftmaxKernels.Build.Diagnostics;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Onnx;
using SoftmaxKernels.Build.Safetensors;
using SoftmaxKernels.Build.Translation;

namespace SoftmaxKernels.Build.Conversion;

/// <summary>From a file to a network.</summary>
internal static class ModelConverter
{
    /// <summary>Converts a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="options">What its item says.</param>
    /// <returns>The network, or why there is none.</returns>
    public static ConversionResult Convert(string path, ModelOptions options)
    {
        try
        {
            return Convert(FileName(path), ModelFile.Read(path), options);
        }
        catch (ModelException exception)
        {
            return new ConversionResult(Network: null, exception.Diagnostic);
        }
    }

    /// <summary>Converts the bytes of a file.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="options">What its item says.</param>
    /// <returns>The network, or why there is none.</returns>
    public static ConversionResult Convert(string name, byte[] bytes, ModelOptions options)
    {
        try
        {
            string format = Path.GetExtension(name).ToLowerInvariant();
            Network network = format switch
            {
                ".onnx" => GraphTranslator.Translate(OnnxReader.Read(bytes), name, options.OutputName),
                ".safetensors" => TensorNetwork.Build(SafetensorsReader.Read(bytes), name, options),
                _ => throw new ModelException(ModelDiagnostics.UnknownFormat, format),
            };
            return new ConversionResult(network, Diagnostic: null);
        }
        catch (ModelException exception)
        {
            return new ConversionResult(Network: null, exception.Diagnostic);
        }
    }

    /// <summary>The name of a file, whichever slash its path has.</summary>
    /// <param name="path">The path.</param>
    public static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}

/// <summary>What came of a file.</summary>
/// <param name="Network">The network, if there is one.</param>
/// <param name="Diagnostic">Why there is none.</param>
internal sealed record ConversionResult(Network? Network, ModelDiagnostic? Diagnostic);
