using System;

namespace QuickStart;

/// <summary>What one contender's turns came to.</summary>
/// <param name="Median">Nanoseconds per row.</param>
/// <param name="Spread">How far apart the quartiles are, as a part of the median.</param>
internal readonly record struct Timing(double Median, double Spread)
{
    // Neighbours on the table often differ by a third.
    private const double WidestSpread = 0.2;

    /// <summary>Whether the turns differ so much that the median says little.</summary>
    public bool IsDoubtful => Spread > WidestSpread;

    public static Timing Of(double[] turns)
    {
        double[] sorted = [.. turns];
        Array.Sort(sorted);
        double median = sorted[sorted.Length / 2];
        return new Timing(median, (sorted[sorted.Length * 3 / 4] - sorted[sorted.Length / 4]) / median);
    }
}
