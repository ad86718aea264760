using System;
using System.Linq;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Native;
using SoftmaxKernels.Benchmarks.Results;

namespace SoftmaxKernels.Benchmarks.Tables;

/// <summary>A quotient of medians, shown beside the times it is made of. Null where a cell has no such contender.</summary>
internal sealed record RatioColumn(string Title, Func<CellResult, double?> Value)
{
    public const string VersusSafe = "safe / Fastest";
    public const string VersusTensor = "TensorPrimitives / Fastest";
    public const string VersusNative = "best native / Fastest";
    public const string ReproducibleCost = "Reproducible / Fastest";

    /// <summary>How many times faster <paramref name="subject"/> is than the fastest of some others.</summary>
    public static RatioColumn Speedup(string title, string subject, params string[] others) =>
        new(title, cell => others.Min(other => cell.Find(other)?.Median) / cell[subject]);

    /// <summary>How many times longer a contender takes than another.</summary>
    public static RatioColumn Cost(string title, string subject, string baseline) =>
        new(title, cell => cell[subject] / cell[baseline]);

    /// <summary>How many times faster a contender is than the fastest native one, where native ones were measured.</summary>
    public static RatioColumn SpeedupOverNative(string title, string subject) =>
        new(title, cell => cell.Measurements
            .Where(measurement => NativeContenders.IsPeer(measurement.Contender))
            .Min(measurement => (double?)measurement.Median) / cell[subject]);

    /// <summary>The slowest of all contenders against one of them.</summary>
    public static RatioColumn Slowest(string title, string baseline, Func<Measurement, bool> counts) =>
        new(title, cell => cell.Measurements.Where(counts).Max(measurement => measurement.Median) / cell[baseline]);
}
