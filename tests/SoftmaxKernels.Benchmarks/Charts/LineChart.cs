using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace SoftmaxKernels.Benchmarks.Charts;

/// <summary>A line chart over the number of classes, both axes logarithmic, as SVG. Light or dark as the reader prefers.</summary>
/// <param name="title">The heading.</param>
/// <param name="unit">What the vertical axis counts.</param>
/// <param name="series">The lines; the first is drawn the strongest.</param>
/// <param name="reference">A value that is always in view, with a line of its own; null for none.</param>
internal sealed class LineChart(string title, string unit, IReadOnlyList<Series> series, double? reference = null)
{
    private const int Width = 860;
    private const int Height = 440;
    private const int Left = 62;
    private const int Right = 560;
    private const int Top = 48;
    private const int Bottom = 384;
    private const int LegendLeft = 584;
    private const int LegendStep = 24;
    private const int LabelRoom = 22;

    // Distinct also to colour-blind readers; the second of each pair is for a dark background.
    private static readonly (string Light, string Dark)[] Colours =
    [
        ("#0066b3", "#5cb3ff"),
        ("#c44f00", "#ff9a4d"),
        ("#00835f", "#3ddbb0"),
        ("#a6437f", "#f291cc"),
        ("#8a6d00", "#e6c229"),
        ("#5b5bd6", "#b1a9ff"),
        ("#666666", "#aaaaaa"),
        ("#8b3a3a", "#e08585"),
        ("#2f6f7e", "#7fd0e0"),
        ("#4d7c0f", "#a3d65c"),
        ("#7a4fa3", "#cfa3f5"),
        ("#3d4f66", "#9db4d0"),
        ("#b0307a", "#ff8cc6"),
    ];

    private readonly LogScale _x = new(
        series.Min(line => line.Points.Min(point => point.X)),
        series.Max(line => line.Points.Max(point => point.X)),
        Left,
        Right);

    private readonly LogScale _y = new(
        Values(series, reference).Min() * 0.9,
        Values(series, reference).Max() * 1.1,
        Bottom,
        Top);

    public string ToSvg()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Escape(title)}\">\n");
        WriteStyle(text);
        text.Append(CultureInfo.InvariantCulture, $"<rect class=\"paper\" width=\"{Width}\" height=\"{Height}\"/>\n");
        text.Append(CultureInfo.InvariantCulture, $"<text class=\"title\" x=\"{Left}\" y=\"24\">{Escape(title)}</text>\n");
        WriteVerticalAxis(text);
        WriteHorizontalAxis(text);
        for (int i = 0; i < series.Count; i++)
        {
            WriteSeries(text, series[i], i);
        }

        return text.Append("</svg>\n").ToString();
    }

    private static IEnumerable<double> Values(IEnumerable<Series> series, double? reference) =>
        series.SelectMany(line => line.Points).Select(point => point.Y).Append(reference ?? double.NaN).Where(double.IsFinite);

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private void WriteStyle(StringBuilder text)
    {
        text.Append("<style>\n");
        text.Append("text { font: 12px system-ui, sans-serif; fill: #24292f } .title { font-size: 15px; font-weight: 600 } .paper { fill: #ffffff }\n");
        text.Append(".grid { stroke: #d8dee4 } .reference { stroke: #57606a; stroke-width: 1.5 } .line { fill: none; stroke-width: 1.6 } .first { stroke-width: 3 }\n");
        text.Append(string.Concat(series.Select((_, index) => Colour(index, Colours[index % Colours.Length].Light))));
        text.Append("@media (prefers-color-scheme: dark) {\ntext { fill: #d6dde6 } .paper { fill: #0d1117 } .grid { stroke: #30363d } .reference { stroke: #8b949e }\n");
        text.Append(string.Concat(series.Select((_, index) => Colour(index, Colours[index % Colours.Length].Dark))));
        text.Append("}\n</style>\n");
    }

    private static string Colour(int index, string colour) => $".s{index} {{ stroke: {colour} }} .m{index} {{ fill: {colour} }}\n";

    private void WriteVerticalAxis(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{Top - 6}\">{Escape(unit)}</text>\n");
        foreach (double tick in _y.Ticks())
        {
            string place = Number(_y.Place(tick));
            string kind = tick == reference ? "reference" : "grid";
            text.Append(CultureInfo.InvariantCulture, $"<line class=\"{kind}\" x1=\"{Left}\" x2=\"{Right}\" y1=\"{place}\" y2=\"{place}\"/>");
            text.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{place}\" text-anchor=\"end\" dominant-baseline=\"middle\">{tick:#,0.##}</text>\n");
        }
    }

    private void WriteHorizontalAxis(StringBuilder text)
    {
        double lastLabel = double.NegativeInfinity;
        foreach (double size in series.SelectMany(line => line.Points).Select(point => point.X).Distinct().Order())
        {
            double place = _x.Place(size);
            text.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{Number(place)}\" x2=\"{Number(place)}\" y1=\"{Bottom}\" y2=\"{Bottom + 5}\"/>");
            if (place - lastLabel >= LabelRoom)
            {
                text.Append(CultureInfo.InvariantCulture, $"<text x=\"{Number(place)}\" y=\"{Bottom + 20}\" text-anchor=\"middle\">{size:#,0}</text>");
                lastLabel = place;
            }

            text.Append('\n');
        }

        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{(Left + Right) / 2}\" y=\"{Bottom + 42}\" text-anchor=\"middle\">number of classes N</text>\n");
    }

    private void WriteSeries(StringBuilder text, Series line, int index)
    {
        string weight = index == 0 ? " first" : string.Empty;
        string points = string.Join(' ', line.Points.Select(point => $"{Number(_x.Place(point.X))},{Number(_y.Place(point.Y))}"));
        text.Append(CultureInfo.InvariantCulture, $"<polyline class=\"line s{index}{weight}\" points=\"{points}\"/>\n");
        foreach ((double x, double y) in line.Points)
        {
            text.Append(CultureInfo.InvariantCulture, $"<circle class=\"m{index}\" cx=\"{Number(_x.Place(x))}\" cy=\"{Number(_y.Place(y))}\" r=\"3\"><title>{Escape(line.Name)}, N = {x:#,0}: {y:#,0.##}</title></circle>\n");
        }

        int legend = Top + 12 + (index * LegendStep);
        text.Append(CultureInfo.InvariantCulture, $"<line class=\"line s{index}{weight}\" x1=\"{LegendLeft}\" x2=\"{LegendLeft + 22}\" y1=\"{legend}\" y2=\"{legend}\"/>");
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{LegendLeft + 30}\" y=\"{legend}\" dominant-baseline=\"middle\">{Escape(line.Name)}</text>\n");
    }
}
