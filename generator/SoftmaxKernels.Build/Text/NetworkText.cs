using System;
using System.Globalization;
using System.Text;
using SoftmaxKernels.Build.Networks;

namespace SoftmaxKernels.Build.Text;

/// <summary>The text in which the generator takes a network: one line for each fact, the same bytes for the same network.</summary>
internal static class NetworkText
{
    private const string FirstLine = "softmax-network 1";
    private const string LastLine = "end";

    /// <summary>Writes a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="isExternal">Whether the numbers of its layers are in a file that a kernel loads, and not here.</param>
    /// <returns>The text, whose lines end with <c>\n</c>.</returns>
    public static string Of(Network network, bool isExternal = false)
    {
        StringBuilder text = new();
        Line(text, FirstLine);
        Line(text, "model " + NameEscape.Line(network.Model));
        Line(text, $"input {NameEscape.Word(network.Input)} {Number(network.Inputs)}");
        Line(text, $"output {NameEscape.Word(network.Output)} {Number(network.Outputs)}");
        if (isExternal)
        {
            Line(text, "parameters external");
        }

        foreach (string note in network.Notes)
        {
            Line(text, "note " + NameEscape.Line(note));
        }

        foreach (NetworkStep step in network.Steps)
        {
            Write(text, step, isExternal);
        }

        Line(text, LastLine);
        return text.ToString();
    }

    private static void Write(StringBuilder text, NetworkStep step, bool isExternal)
    {
        switch (step)
        {
            case LayerStep layer:
                Line(text, $"layer {Number(layer.Inputs)} {Number(layer.Outputs)} {Name(layer.Activation)} {Bits(layer.Slope)} {(layer.Biases is null ? "nobias" : "bias")}");
                if (isExternal)
                {
                    break;
                }

                Line(text, "weights " + Base64(layer.Weights));
                if (layer.Biases is { } biases)
                {
                    Line(text, "biases " + Base64(biases));
                }

                break;
            case ActivationStep { Activation: StepActivation.LeakyRelu } leaky:
                Line(text, $"activation {Name(leaky.Activation)} {Bits(leaky.Slope)}");
                break;
            case ActivationStep activation:
                Line(text, "activation " + Name(activation.Activation));
                break;
            case ConstantStep constant:
                Line(text, $"{Name(constant.Operation)} {Number(constant.Values.Length)} {Base64(constant.Values)}");
                break;
            case ClipStep clip:
                Line(text, $"clip {Bits(clip.Low)} {Bits(clip.High)}");
                break;
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Bits(float value) => FloatBits.Of(value).ToString("x8", CultureInfo.InvariantCulture);

    private static string Name(Enum value) => value.ToString().ToLowerInvariant();

    /// <summary>As little-endian floats, as every machine has them that MSBuild runs on.</summary>
    private static string Base64(float[] values)
    {
        byte[] bytes = new byte[values.Length * sizeof(float)];
        Buffer.BlockCopy(values, 0, bytes, 0, bytes.Length);
        return Convert.ToBase64String(bytes);
    }
}
