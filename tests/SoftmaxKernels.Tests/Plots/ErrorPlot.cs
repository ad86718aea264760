using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace SoftmaxKernels.Tests.Plots;

/// <summary>One line of a plot: the error in each of the bins, from left to right.</summary>
internal sealed record PlotLine(string Name, string Colour, IReadOnlyList<double> Errors);

/// <summary>The error of a function over its range as SVG, on a white ground.</summary>
/// <param name="title">What is plotted.</param>
/// <param name="low">The left end of the range.</param>
/// <param name="high">The right end of the range.</param>
/// <param name="tick">The distance between the numbers below.</param>
internal sealed class ErrorPlot(string title, double low, double high, double tick)
{
    private const int Width = 860;
    private const int Height = 400;
    private const int Left = 52;
    private const int Right = 844;
    private const int Top = 64;
    private const int Bottom = 352;
    private const double LargestError = 1.0;
    private const double ErrorTick = 0.25;

    /// <summary>What no function can beat: correct rounding.</summary>
    private const double CorrectRounding = 0.5;

    public string ToSvg(IReadOnlyList<PlotLine> lines)
    {
        StringBuilder text = new();
        Write(text, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{title}\">");
        Write(text, $"<style>text {{ font: 12px system-ui, sans-serif; fill: #24292f }} .title {{ font-size: 15px; font-weight: 600 }} polyline {{ fill: none; stroke-width: 1.2 }}</style>");
        Write(text, $"<rect width=\"{Width}\" height=\"{Height}\" fill=\"#ffffff\"/>");
        Write(text, $"<text class=\"title\" x=\"{Left}\" y=\"22\">{title}</text>");
        WriteAxes(text);
        for (int i = 0; i < lines.Count; i++)
        {
            WriteLegend(text, lines[i], Left + (i * (Right - Left) / lines.Count));
            string points = string.Join(' ', lines[i].Errors.Select((error, bin) => Point(lines[i].Errors.Count, bin, error)));
            Write(text, $"<polyline stroke=\"{lines[i].Colour}\" points=\"{points}\"/>");
        }

        return text.Append("</svg>\n").ToString();
    }

    private void WriteAxes(StringBuilder text)
    {
        for (double error = 0.0; error <= LargestError; error += ErrorTick)
        {
            string colour = error == CorrectRounding ? "#57606a" : "#d8dee4";
            Write(text, $"<line stroke=\"{colour}\" x1=\"{Left}\" x2=\"{Right}\" y1=\"{Y(error):F1}\" y2=\"{Y(error):F1}\"/>");
            Write(text, $"<text x=\"{Left - 8}\" y=\"{Y(error) + 4:F1}\" text-anchor=\"end\">{error:0.##}</text>");
        }

        for (double x = Math.Ceiling(low / tick) * tick; x <= high; x += tick)
        {
            double place = Left + ((Right - Left) * (x - low) / (high - low));
            Write(text, $"<line stroke=\"#d8dee4\" x1=\"{place:F1}\" x2=\"{place:F1}\" y1=\"{Top}\" y2=\"{Bottom + 5}\"/>");
            Write(text, $"<text x=\"{place:F1}\" y=\"{Bottom + 20}\" text-anchor=\"middle\">{x:0.##}</text>");
        }

        Write(text, $"<text x=\"{(Left + Right) / 2}\" y=\"{Bottom + 40}\" text-anchor=\"middle\">x; error in ULP, 0.5 is correct rounding</text>");
    }

    private static void WriteLegend(StringBuilder text, PlotLine line, int place)
    {
        Write(text, $"<line stroke=\"{line.Colour}\" stroke-width=\"3\" x1=\"{place}\" x2=\"{place + 20}\" y1=\"44\" y2=\"44\"/>");
        Write(text, $"<text x=\"{place + 26}\" y=\"48\">{line.Name}</text>");
    }

    private static string Point(int bins, int bin, double error) =>
        string.Create(CultureInfo.InvariantCulture, $"{Left + ((Right - Left) * (bin + 0.5) / bins):F1},{Y(error):F1}");

    private static double Y(double error) => Bottom - ((Bottom - Top) * error / LargestError);

    private static void Write(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
