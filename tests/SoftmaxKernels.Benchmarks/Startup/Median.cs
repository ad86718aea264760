using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Startup;

/// <summary>The median.</summary>
internal static class Median
{
    /// <summary>The median; null of nothing.</summary>
    public static double? OfKnown(IEnumerable<double?> values)
    {
        double[] known = [.. values.OfType<double>()];
        return known.Length == 0 ? null : Of(known);
    }

    public static double Of(IReadOnlyList<double> values) => Measurement.Of(string.Empty, [.. values]).Median;
}
