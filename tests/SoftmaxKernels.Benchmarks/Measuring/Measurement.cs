using System;

namespace SoftmaxKernels.Benchmarks.Measuring;

/// <summary>What the rounds of one contender came to, in nanoseconds per row.</summary>
internal sealed record Measurement(
    string Contender,
    double Median,
    double LowerQuartile,
    double UpperQuartile,
    double Minimum,
    int Rounds)
{
    /// <summary>The interquartile range as a part of the median.</summary>
    public double Spread => (UpperQuartile - LowerQuartile) / Median;

    public static Measurement Of(string contender, ReadOnlySpan<double> samples)
    {
        double[] sorted = samples.ToArray();
        Array.Sort(sorted);
        return new Measurement(
            contender,
            Quantile(sorted, 0.5),
            Quantile(sorted, 0.25),
            Quantile(sorted, 0.75),
            sorted[0],
            sorted.Length);
    }

    private static double Quantile(double[] sorted, double part)
    {
        double position = part * (sorted.Length - 1);
        int below = (int)position;
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }
}
