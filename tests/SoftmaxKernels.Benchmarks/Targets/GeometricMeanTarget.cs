using System;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Benchmarks.Reports;
using SoftmaxKernels.Benchmarks.Results;
using SoftmaxKernels.Benchmarks.Tables;

namespace SoftmaxKernels.Benchmarks.Targets;

/// <summary>A bound for the geometric mean of a ratio over all sizes of a table.</summary>
internal sealed record GeometricMeanTarget(Table Table, string Ratio, double AtLeast) : ITarget
{
    public TargetOutcome Judge(RunResult run)
    {
        RatioColumn column = Table.Ratios.First(ratio => ratio.Title == Ratio);
        double[] values = run.CellsOf(Table.Id).Select(cell => column.Value(cell)).OfType<double>().ToArray();
        double mean = Math.Exp(values.Select(value => Math.Log(value)).DefaultIfEmpty().Average());
        return new TargetOutcome(
            string.Create(CultureInfo.InvariantCulture, $"{Table.Title}: {Ratio} ≥ {AtLeast}× in the geometric mean"),
            values.Length,
            mean < AtLeast ? [Numbers.Ratio(mean)] : []);
    }
}
