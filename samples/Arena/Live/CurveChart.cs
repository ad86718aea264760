using System;
using System.Text;

namespace Arena.Live;

/// <summary>Draws a curve of bars, each an eighth of a line finer than the characters.</summary>
internal static class CurveChart
{
    private const string Eighths = " ▁▂▃▄▅▆▇█";

    /// <summary>Draws a curve from 0, or from what is below, to its largest point.</summary>
    public static string Draw(ReadOnlySpan<double> points, int width, int height)
    {
        StringBuilder text = new();
        double lowest = Math.Min(0.0, Least(points));
        double highest = Math.Max(1e-3, Most(points));
        for (int line = height - 1; line >= 0; line--)
        {
            text.Append(line == height - 1 ? $"{highest,6:0.00} " : line == 0 ? $"{lowest,6:0.00} " : "       ");
            for (int column = 0; column < width && !points.IsEmpty; column++)
            {
                // The curve always fills the width.
                double point = points[column * points.Length / width];
                double eighths = ((point - lowest) / (highest - lowest) * height * 8) - (line * 8);
                text.Append(Eighths[(int)Math.Clamp(eighths, line == 0 ? 1.0 : 0.0, 8.0)]);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static double Least(ReadOnlySpan<double> points)
    {
        double least = double.MaxValue;
        foreach (double point in points)
        {
            least = Math.Min(least, point);
        }

        return least;
    }

    private static double Most(ReadOnlySpan<double> points)
    {
        double most = double.MinValue;
        foreach (double point in points)
        {
            most = Math.Max(most, point);
        }

        return most;
    }
}
