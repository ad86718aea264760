using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Benchmarks.Reports;
using SoftmaxKernels.Benchmarks.Results;
using SoftmaxKernels.Benchmarks.Tables;

namespace SoftmaxKernels.Benchmarks.Targets;

/// <summary>A bound for a ratio of a table, at every size.</summary>
internal sealed record RatioTarget(Table Table, string Ratio, double? AtLeast = null, double? AtMost = null) : ITarget
{
    /// <summary>The sizes that the bound is for.</summary>
    public Func<int, bool> Sizes { get; init; } = _ => true;

    /// <summary>The sizes in words.</summary>
    public string SizesText { get; init; } = $"every {Table.RowHeader}";

    public TargetOutcome Judge(RunResult run)
    {
        RatioColumn column = Table.Ratios.First(ratio => ratio.Title == Ratio);
        List<string> misses = [];
        int judged = 0;
        foreach (CellResult cell in run.CellsOf(Table.Id).Where(cell => Sizes(cell.Size)))
        {
            if (column.Value(cell) is double value)
            {
                judged++;
                if (value < AtLeast || value > AtMost)
                {
                    misses.Add($"{Table.RowHeader} = {Table.LabelOf(cell.Size)}: {Numbers.Ratio(value)}");
                }
            }
        }

        string bound = AtLeast is double least
            ? string.Create(CultureInfo.InvariantCulture, $"≥ {least}×")
            : string.Create(CultureInfo.InvariantCulture, $"≤ {AtMost}×");
        return new TargetOutcome($"{Table.Title}: {Ratio} {bound} at {SizesText}", judged, misses);
    }
}
