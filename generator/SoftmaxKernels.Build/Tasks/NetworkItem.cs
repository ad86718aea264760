using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Build.Framework;
using SoftmaxKernels.Build.Conversion;

namespace SoftmaxKernels.Build.Tasks;

/// <summary>An item <c>SoftmaxNetwork</c> of a project.</summary>
/// <param name="item">The item.</param>
internal sealed class NetworkItem(ITaskItem item)
{
    private const int LongestName = 64;
    private const string ParametersEnd = ".parameters";

    /// <summary>Gets the item as the user wrote it.</summary>
    public string Identity { get; } = item.ItemSpec;

    /// <summary>Gets the full path of the file.</summary>
    public string FullPath { get; } = Path.GetFullPath(Path.DirectorySeparatorChar == '/' ? item.ItemSpec.Replace('\\', '/') : item.ItemSpec);

    /// <summary>Gets what the metadata say.</summary>
    public ModelOptions Options { get; } = new(
        Metadata(item, "OutputName"),
        Metadata(item, "Sizes"),
        Metadata(item, "Hidden"),
        Metadata(item, "OutputActivation"),
        Metadata(item, "Tensors"));

    /// <summary>Gets a value indicating whether the parameters are to be written to a file of their own.</summary>
    public bool HasParameterFile { get; } = Is(Metadata(item, "Parameters"), "External");

    /// <summary>Gets a value indicating whether it is known where the parameters are to be.</summary>
    public bool HasKnownPlace { get; } = Metadata(item, "Parameters") is not { } place || Is(place, "External") || Is(place, "Constants");

    /// <summary>Gets the name of that file beside the text: the model's, with another end.</summary>
    public string ParametersName => TextName.Replace(".network.txt", ParametersEnd);

    /// <summary>Gets the name of that file beside the assembly.</summary>
    public string TargetName => Path.GetFileNameWithoutExtension(ModelConverter.FileName(Identity)) + ParametersEnd;

    /// <summary>Gets the name for the text of the network: the same on each machine, and another for each item.</summary>
    public string TextName
    {
        get
        {
            string name = Path.GetFileNameWithoutExtension(ModelConverter.FileName(Identity));
            string safe = new([.. name.Take(LongestName).Select(character => char.IsLetterOrDigit(character) || character is '-' or '_' ? character : '_')]);
            return $"{safe}.{Hash(Identity.Replace('\\', '/'))}.network.txt";
        }
    }

    private static bool Is(string? value, string name) => string.Equals(value, name, StringComparison.OrdinalIgnoreCase);

    private static string? Metadata(ITaskItem item, string name) => item.GetMetadata(name).Trim() is { Length: > 0 } value ? value : null;

    private static string Hash(string text)
    {
        using SHA256 hash = SHA256.Create();
        byte[] bytes = hash.ComputeHash(Encoding.UTF8.GetBytes(text));
        return string.Concat(bytes.Take(4).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
