using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using Explorer.Server;

namespace Explorer.Static;

/// <summary>A row of logits that the page offers, as its file of presets has it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="First">The first logits.</param>
/// <param name="Rest">All others.</param>
/// <param name="Label">The label, if there are so many classes.</param>
/// <param name="Temperature">The temperature.</param>
/// <param name="Denied">The classes that are not allowed.</param>
internal sealed record Preset(string Name, float[] First, float Rest, int Label, float Temperature, int[] Denied)
{
    /// <summary>Reads the presets of the page.</summary>
    /// <param name="pages">The folder of the page.</param>
    public static Preset[] Read(string pages) =>
        JsonSerializer.Deserialize<Preset[]>(File.ReadAllBytes(Path.Combine(pages, "presets.json")), JsonAnswers.Options)!;

    /// <summary>What the page asks for a kernel.</summary>
    /// <param name="size">The number of classes.</param>
    /// <returns>The part of a query.</returns>
    public string Query(int size)
    {
        int[] classes = [.. Enumerable.Range(0, size)];
        string logits = string.Join(',', classes.Select(i => Text(i < First.Length ? First[i] : Rest)));
        string allowed = string.Join(',', classes.Select(i => Denied.Contains(i) ? '0' : '1'));
        return $"logits={logits}&label={Math.Min(Label, size - 1)}&temperature={Text(Temperature)}&allowed={allowed}";
    }

    private static string Text(float number) => number.ToString(CultureInfo.InvariantCulture);
}
