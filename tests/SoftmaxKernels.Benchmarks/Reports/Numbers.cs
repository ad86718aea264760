using System;
using System.Globalization;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Reports;

/// <summary>How reports write numbers.</summary>
internal static class Numbers
{
    /// <summary>Three significant digits, more where the number has them before the point.</summary>
    public static string Text(double value)
    {
        string format = Math.Abs(value) switch
        {
            >= 100 => "F0",
            >= 10 => "F1",
            >= 1 => "F2",
            _ => "F3",
        };
        return value.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>The median and the spread.</summary>
    public static string Text(Measurement measurement, double divisor) =>
        string.Create(CultureInfo.InvariantCulture, $"{Text(measurement.Median / divisor)} ±{measurement.Spread * 50:F0} %");

    public static string Ratio(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:F2}×");

    public static string Count(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
