using System;
using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Benchmarks.Charts;

/// <summary>Maps numbers to places on an axis, by their logarithm.</summary>
internal sealed class LogScale(double smallest, double largest, double start, double end)
{
    private static readonly double[] Steps = [1.0, 2.0, 5.0];

    public double Place(double value) =>
        start + ((end - start) * Math.Log(value / smallest) / Math.Log(largest / smallest));

    /// <summary>1, 2 and 5 times the powers of ten; the powers of ten alone where there would be too many.</summary>
    public IReadOnlyList<double> Ticks()
    {
        bool wide = largest / smallest > 2000.0;
        int first = (int)Math.Floor(Math.Log10(smallest));
        int last = (int)Math.Ceiling(Math.Log10(largest));
        return Enumerable.Range(first, last - first + 1)
            .SelectMany(exponent => Steps.Where(step => !wide || step == 1.0).Select(step => step * Math.Pow(10.0, exponent)))
            .Where(tick => tick >= smallest * 0.999 && tick <= largest * 1.001)
            .ToArray();
    }
}
