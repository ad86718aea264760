using System;
using System.Globalization;
using System.IO;
using System.Text;
using SoftmaxKernels.Build.Conversion;
using SoftmaxKernels.Build.Diagnostics;
using SoftmaxKernels.Build.Text;

namespace SoftmaxKernels.Build.Tasks;

/// <summary>
/// The text of a network in the folder of intermediate files. A second file says what it was written from, so that nothing is done
/// twice, and a change of the metadata counts as one of the model.
/// </summary>
/// <param name="item">The item.</param>
/// <param name="folder">The folder.</param>
internal sealed class WrittenNetwork(NetworkItem item, string folder)
{
    private static readonly UTF8Encoding PlainText = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Gets the path of the text.</summary>
    public string TextPath { get; } = Path.Combine(folder, item.TextName);

    /// <summary>Gets the path of the file that says what the text was written from.</summary>
    public string SourcePath { get; } = Path.Combine(folder, item.TextName + ".source");

    /// <summary>Gets the path of the file with the parameters.</summary>
    public string ParametersPath { get; } = Path.Combine(folder, item.ParametersName);

    /// <summary>Writes the text, unless it is there.</summary>
    /// <returns>Why it cannot be written, if it cannot.</returns>
    public ModelDiagnostic? Write()
    {
        try
        {
            string source = Source();
            bool hasAll = !item.HasParameterFile || File.Exists(ParametersPath);
            if (hasAll && File.Exists(TextPath) && File.Exists(SourcePath) && File.ReadAllText(SourcePath) == source)
            {
                return null;
            }

            ConversionResult result = ModelConverter.Convert(item.FullPath, item.Options);
            if (result.Network is not { } network)
            {
                Delete();
                return result.Diagnostic;
            }

            Directory.CreateDirectory(folder);

            // What is left of a build that is stopped here is of no source, and so is written again.
            File.Delete(SourcePath);
            WriteIfOther(TextPath, NetworkText.Of(network, item.HasParameterFile));
            File.Delete(ParametersPath);
            if (item.HasParameterFile)
            {
                File.WriteAllBytes(ParametersPath, ParameterFile.Of(network));
            }

            File.WriteAllText(SourcePath, source, PlainText);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ModelDiagnostics.NotWritten.With(exception.Message);
        }
    }

    /// <summary>A file that says the same keeps its time, for those who look at that.</summary>
    private static void WriteIfOther(string path, string text)
    {
        if (!File.Exists(path) || File.ReadAllText(path) != text)
        {
            File.WriteAllText(path, text, PlainText);
        }
    }

    private string Source()
    {
        FileInfo file = new(item.FullPath);
        return string.Join(
            "\n",
            "by " + typeof(WrittenNetwork).Module.ModuleVersionId,
            "file " + item.FullPath,
            "length " + (file.Exists ? file.Length : -1).ToString(CultureInfo.InvariantCulture),
            "time " + file.LastWriteTimeUtc.Ticks.ToString(CultureInfo.InvariantCulture),
            item.Options.Text,
            "parameters " + (item.HasParameterFile ? "external" : "constants"),
            string.Empty);
    }

    private void Delete()
    {
        // A folder that is not there is no error, as a file is none.
        if (Directory.Exists(folder))
        {
            File.Delete(TextPath);
            File.Delete(SourcePath);
            File.Delete(ParametersPath);
        }
    }
}
