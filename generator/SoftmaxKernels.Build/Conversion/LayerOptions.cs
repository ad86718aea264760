using System;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Build.Diagnostics;
using SoftmaxKernels.Build.Networks;

namespace SoftmaxKernels.Build.Conversion;

/// <summary>Reads the metadata that describe layers.</summary>
internal static class LayerOptions
{
    private const int MostLayers = 256;
    private static readonly char[] Separators = [';', ','];

    /// <summary>The lengths of rows, from the observation to the output.</summary>
    /// <param name="text">The metadata, with a semicolon or a comma between the numbers.</param>
    public static int[] Sizes(string? text)
    {
        if (text is null)
        {
            throw Wrong("Sizes", "is missing, which a safetensors file needs: 84;64;64;2, for instance");
        }

        string[] parts = Split(text);
        if (parts.Length is < 2 or > MostLayers + 1)
        {
            throw Wrong("Sizes", $"has {parts.Length} numbers, and two to {MostLayers + 1} are possible");
        }

        return [.. parts.Select(part =>
            int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int size) && size is >= 1 and <= Contract.LargestLayerSize
                ? size
                : throw Wrong("Sizes", $"has '{part}', which is no number from 1 to 65,536"))];
    }

    /// <summary>An activation.</summary>
    /// <param name="metadata">The name of the metadata.</param>
    /// <param name="text">What they say, in upper or lower case.</param>
    public static StepActivation Activation(string metadata, string? text)
    {
        foreach (StepActivation activation in Enum.GetValues(typeof(StepActivation)))
        {
            if (string.Equals(activation.ToString(), text?.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return activation;
            }
        }

        string names = string.Join(", ", Enum.GetNames(typeof(StepActivation)));
        throw Wrong(metadata, text is null ? $"is missing, which is one of {names}" : $"is '{text}', and not one of {names}");
    }

    /// <summary>The parts of a list.</summary>
    /// <param name="text">The list, with a semicolon or a comma between the parts.</param>
    public static string[] Split(string text) =>
        [.. text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim()).Where(part => part.Length > 0)];

    private static ModelException Wrong(string metadata, string why) => new(ModelDiagnostics.Metadata, metadata, why);
}
