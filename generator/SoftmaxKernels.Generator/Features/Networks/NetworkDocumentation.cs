using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Generator.Features.Layers;

namespace SoftmaxKernels.Generator.Features.Networks;

/// <summary>What the documentation of a network says of its shape.</summary>
internal static class NetworkDocumentation
{
    /// <summary>The steps in words, such as <c>84 → 64 tanh → 64 tanh → 2</c>.</summary>
    /// <param name="options">The network.</param>
    public static string Outline(NetworkOptions options)
    {
        IEnumerable<string> words = options.Steps.Select(step => step.Kind switch
        {
            NetworkStepKind.Layer => Text(step.Outputs) + Of(step.Activation),
            NetworkStepKind.Activation => Of(step.Activation).Trim(),
            _ => step.Kind.ToString().ToLowerInvariant(),
        });
        return Text(options.Inputs) + " → " + string.Join(" → ", words);
    }

    /// <summary>Puts the numbers of a network into a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">The network.</param>
    public static string Fill(string text, NetworkOptions options)
    {
        bool hasHeads = options.Heads.Count > 1;
        return (hasHeads
            ? text.Replace("{row}, 0 … {N-1}", "{row}").Replace("{row}", "each of the {H} heads of each row")
            : text.Replace("{row}", "each row").Replace("each head of each row", "each row"))
            .Replace("{sum}", hasHeads ? ", those of its heads added up for each row" : string.Empty)
            .Replace("{N-1}", Text(options.Outputs - 1))
            .Replace("{L-1}", Text(options.LayerCount - 1))
            .Replace("{M}", Text(options.Inputs))
            .Replace("{N}", Text(options.Outputs))
            .Replace("{H}", Text(options.HeadCount))
            .Replace("{P}", Text(options.ParameterCount));
    }

    private static string Of(LayerActivation activation) =>
        activation == LayerActivation.None ? string.Empty : " " + activation.ToString().ToLowerInvariant();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
