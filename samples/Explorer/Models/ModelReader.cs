using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Explorer.Requests;
using SoftmaxKernels.Build.Conversion;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Text;
using SoftmaxKernels.Generator.Features.Networks;

namespace Explorer.Models;

/// <summary>Reads models with the reader of the product's build step, which trusts nothing in them.</summary>
internal static class ModelReader
{
    /// <summary>The most bytes of a file.</summary>
    public const int LargestFile = 4 << 20;

    private const int LongestName = 80;
    private const int BytesOfId = 8;

    /// <summary>Reads a model.</summary>
    /// <param name="name">The name of its file.</param>
    /// <param name="bytes">The bytes of the file.</param>
    /// <returns>The model.</returns>
    /// <exception cref="RequestException">It is too large, or the reader refuses it, and says why.</exception>
    public static StoredModel Read(string name, byte[] bytes)
    {
        if (bytes.Length > LargestFile)
        {
            throw new RequestException($"The file has {bytes.Length:N0} bytes, and this tool takes {LargestFile:N0} at most.");
        }

        string plain = PlainName(name);
        ConversionResult result = ModelConverter.Convert(plain, bytes, new ModelOptions());
        if (result.Network is not { } network)
        {
            throw new RequestException($"{result.Diagnostic!.Id}: {result.Diagnostic.Message}");
        }

        bool isExternal = network.Steps.OfType<LayerStep>().Sum(layer => layer.Parameters) > NetworkModels.LargestConstants;
        string id = Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(plain), .. bytes]).AsSpan(0, BytesOfId));
        return new StoredModel(id, plain, NetworkText.Of(network, isExternal), network, isExternal);
    }

    /// <summary>Reads a model from a file.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>The model.</returns>
    /// <exception cref="RequestException">It cannot be read.</exception>
    public static StoredModel ReadFile(string path)
    {
        if (path.Length == 0)
        {
            throw new RequestException("--model: a file is missing.");
        }

        try
        {
            FileInfo file = new(path);
            return file.Length > LargestFile
                ? throw new RequestException($"'{path}' has {file.Length:N0} bytes, and this tool takes {LargestFile:N0} at most.")
                : Read(file.Name, File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new RequestException(exception.Message);
        }
    }

    // It stands in the declaration, where it is a string of C#.
    private static string PlainName(string name)
    {
        string extension = Path.GetExtension(name);
        string stem = string.Concat(Path.GetFileNameWithoutExtension(name).Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_'));
        return (stem.Length == 0 ? "model" : stem[..Math.Min(stem.Length, LongestName)])
            + string.Concat(extension.Where(c => c == '.' || char.IsAsciiLetterOrDigit(c)).Take(16));
    }
}
