using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Build.Networks;

namespace SoftmaxKernels.Build.Text;

/// <summary>Describes a network to a person: a table of its steps, and what was folded away.</summary>
internal static class NetworkDescription
{
    private static readonly string[] Heads = ["step", "row", "parameters", "multiply-adds"];

    /// <summary>Describes a network.</summary>
    /// <param name="item">The item, as the user wrote it.</param>
    /// <param name="network">The network.</param>
    /// <returns>The lines of the description.</returns>
    public static IReadOnlyList<string> Of(string item, Network network)
    {
        List<string[]> rows = [Heads];
        int width = network.Inputs;
        long multiplyAdds = 0;
        foreach (NetworkStep step in network.Steps)
        {
            int next = step.WidthAfter(width);
            long cost = step is LayerStep layer ? layer.Weights.Length : 0;
            rows.Add([Name(step), next == width && cost == 0 ? Number(width) : $"{Number(width)} -> {Number(next)}", Number(step.Parameters), Number(cost)]);
            multiplyAdds += cost;
            width = next;
        }

        rows.Add(["total", $"{Number(network.Inputs)} -> {Number(network.Outputs)}", Number(network.Steps.Sum(step => step.Parameters)), Number(multiplyAdds)]);
        List<string> lines = [$"{NameEscape.Line(item)}: from the input '{NameEscape.Line(network.Input)}' to the output '{NameEscape.Line(network.Output)}'"];
        lines.AddRange(Table(rows));
        if (network.Notes.Count > 0)
        {
            lines.Add("  folded away, or left out:");
            lines.AddRange(network.Notes.Select(note => "    " + NameEscape.Line(note)));
        }

        return lines;
    }

    private static string Name(NetworkStep step) => step switch
    {
        LayerStep { Activation: StepActivation.None } => "layer",
        LayerStep { Activation: StepActivation.LeakyRelu } layer => "layer, leakyrelu " + Number(layer.Slope),
        LayerStep layer => "layer, " + Lower(layer.Activation),
        ActivationStep { Activation: StepActivation.LeakyRelu } leaky => "leakyrelu " + Number(leaky.Slope),
        ActivationStep activation => Lower(activation.Activation),
        ConstantStep { Values: [float value] } constant => Lower(constant.Operation) + " " + Number(value),
        ConstantStep constant => Lower(constant.Operation),
        ClipStep clip => $"clip {Number(clip.Low)} to {Number(clip.High)}",
        _ => string.Empty,
    };

    private static IEnumerable<string> Table(List<string[]> rows)
    {
        int[] widths = [.. Enumerable.Range(0, Heads.Length).Select(column => rows.Max(row => row[column].Length))];
        return rows.Select(row => "  " + string.Join("  ", row.Select((cell, column) => column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))));
    }

    private static string Lower(System.Enum value) => value.ToString().ToLowerInvariant();

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Number(float value) => value.ToString("R", CultureInfo.InvariantCulture);
}
