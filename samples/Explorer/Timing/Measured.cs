using System;
using System.Collections.Generic;

namespace Explorer.Timing;

/// <summary>What a contender takes, in nanoseconds.</summary>
/// <param name="Name">The contender.</param>
/// <param name="Median">Half of the samples took no longer.</param>
/// <param name="Low">A quarter took no longer.</param>
/// <param name="High">Three quarters took no longer.</param>
internal sealed record Measured(string Name, double Median, double Low, double High)
{
    /// <summary>Sums up samples.</summary>
    /// <param name="name">The contender.</param>
    /// <param name="samples">The samples.</param>
    public static Measured Of(string name, IEnumerable<double> samples)
    {
        double[] sorted = [.. samples];
        Array.Sort(sorted);
        return new Measured(name, Quantile(sorted, 0.5), Quantile(sorted, 0.25), Quantile(sorted, 0.75));
    }

    private static double Quantile(double[] sorted, double part)
    {
        double position = part * (sorted.Length - 1);
        int below = (int)position;
        int above = Math.Min(below + 1, sorted.Length - 1);
        return Math.Round(sorted[below] + ((position - below) * (sorted[above] - sorted[below])), 3);
    }
}
