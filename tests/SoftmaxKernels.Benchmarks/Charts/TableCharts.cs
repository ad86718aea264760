using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Benchmarks.Results;
using SoftmaxKernels.Benchmarks.Tables;

namespace SoftmaxKernels.Benchmarks.Charts;

/// <summary>Two charts for each table: the times, and how many times faster than the others.</summary>
internal static class TableCharts
{
    public static IEnumerable<(string Name, LineChart Chart)> Draw(RunResult run)
    {
        foreach (Table table in TableCatalog.All.Where(table => table.HasChart))
        {
            IReadOnlyList<CellResult> cells = run.CellsOf(table.Id);
            if (cells.Count > 1)
            {
                yield return (table.Id, new LineChart(table.Title, "nanoseconds per row", Times(cells)));
                yield return ($"{table.Id}-speedup", new LineChart($"{table.Title}: times faster", "quotient of the times per row", Speedups(table, cells), reference: 1.0));
            }
        }
    }

    private static Series[] Times(IReadOnlyList<CellResult> cells) =>
        cells.SelectMany(cell => cell.Measurements)
            .Select(measurement => measurement.Contender)
            .Distinct()
            .Select(contender => Line(contender, cells, cell => cell.Find(contender)?.Median))
            .ToArray();

    private static Series[] Speedups(Table table, IReadOnlyList<CellResult> cells) =>
        table.Ratios
            .Where(ratio => ratio.Title != RatioColumn.ReproducibleCost)
            .Select(ratio => Line(ratio.Title, cells, ratio.Value))
            .Where(line => line.Points.Count > 0)
            .ToArray();

    private static Series Line(string name, IEnumerable<CellResult> cells, Func<CellResult, double?> value) =>
        new(name, cells.Where(cell => value(cell) is not null).Select(cell => ((double)cell.Size, value(cell)!.Value)).ToArray());
}
