using System;
using System.Globalization;

namespace SoftmaxKernels.Generator.Features.Layers;

/// <summary>What the documentation of a layer says of its shape.</summary>
internal static class LayerDocumentation
{
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

    /// <summary>Puts the numbers of a layer into a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">The layer.</param>
    public static string Fill(string text, LayerOptions options) => text
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
