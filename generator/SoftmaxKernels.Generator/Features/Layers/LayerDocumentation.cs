using System;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Layers;

/// <summary>Writes the documentation of members, which shows when a user hovers over a call.</summary>
internal static class LayerDocumentation
{
    /// <summary>Writes the documentation of one method.</summary>
    /// <param name="source">Where to write.</param>
    /// <param name="method">The method.</param>
    /// <param name="options">The layer.</param>
    public static void Write(SourceWriter source, LayerMethod method, LayerOptions options)
    {
        source.Line("/// <summary>" + Fill(method.Summary, options) + "</summary>");
        if (method.HasPointers)
        {
            source.Line("/// <remarks>As with spans, by the same code. A pointer has no length, so that there is enough memory is not checked.</remarks>");
        }

        foreach ((string _, string name, string? _) in method.Declared(string.Empty))
        {
            string text = method.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Text ?? "The number of rows.";
            source.Line("/// <param name=\"" + name + "\">" + Fill(text, options) + "</param>");
        }

        if (method.ReturnsText is { } returns)
        {
            source.Line("/// <returns>" + returns + "</returns>");
        }

        source.Line("/// <exception cref=\"global::System." + (method.HasPointers
            ? "ArgumentNullException\">A pointer is null.</exception>"
            : "ArgumentException\">A span has a wrong length, or what is written overlaps another argument.</exception>"));
        if (method.OutOfRange is { } outOfRange)
        {
            source.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">" + outOfRange + "</exception>");
        }
        else if (method is { HasPointers: true, IsBatch: true })
        {
            source.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">The number of rows is negative or too large.</exception>");
        }
    }

    /// <summary>What a block of parameters holds, in words.</summary>
    /// <param name="options">The layer.</param>
    public static string Block(LayerOptions options)
    {
        int used = (options.Inputs * options.Outputs) + (options.HasBias ? options.Outputs : 0);
        string form = !Contract.IsColumnLayer(options.Inputs, options.Outputs)
            ? "a row of " + Text(Contract.Padded(options.Inputs)) + " for each output" + (options.HasBias ? ", then the biases" : string.Empty)
            : (options.Outputs > Contract.LayerPanel ? "panels of " + Text(Contract.LayerPanel) + " outputs, each " : string.Empty)
                + "a row of " + Text(Math.Min(Contract.LayerPanel, Contract.Padded(options.Outputs))) + " for each input"
                + (options.HasBias ? " and one for the biases" : string.Empty);
        return form + (used == options.ParameterCount ? string.Empty : "; " + Text(options.ParameterCount - used) + " fill it up and are 0");
    }

    private static string Fill(string text, LayerOptions options) => text
        .Replace("{N-1}", Text(options.Outputs - 1))
        .Replace("{BF}", options.HasBias ? "{N} floats for the biases." : "Empty: the layer has none.")
        .Replace("{B}", options.HasBias ? "{N} biases." : "Empty: the layer has none.")
        .Replace("{F}", Formula(options))
        .Replace("{M}", Text(options.Inputs))
        .Replace("{N}", Text(options.Outputs))
        .Replace("{P}", Text(options.ParameterCount));

    private static string Formula(LayerOptions options)
    {
        string z = options.HasBias ? "W a + b" : "W a";
        return "y = " + options.Activation switch
        {
            LayerActivation.None => z,
            LayerActivation.Relu => "max(" + z + ", 0)",
            LayerActivation.LeakyRelu => "z above 0 and " + options.Slope.ToString("R", CultureInfo.InvariantCulture) + " z below, z = " + z + ",",
            _ => options.Activation.ToString().ToLowerInvariant() + "(" + z + ")",
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
