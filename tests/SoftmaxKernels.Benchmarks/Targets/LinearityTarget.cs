using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Reports;
using SoftmaxKernels.Benchmarks.Results;
using SoftmaxKernels.Benchmarks.Tables;

namespace SoftmaxKernels.Benchmarks.Targets;

/// <summary>The cost per element at the smallest and the largest size of the table of linearity.</summary>
internal sealed record LinearityTarget(double Tolerance) : ITarget
{
    private const string Peer = "TensorPrimitives";

    public TargetOutcome Judge(RunResult run)
    {
        CellResult[] cells = run.CellsOf(LinearityTable.Rows.Id).OrderBy(cell => cell.Size).ToArray();
        List<string> misses = [];
        int judged = 0;
        if (cells.Length > 1)
        {
            foreach (Measurement small in cells[0].Measurements.Where(measurement => !measurement.Contender.StartsWith(Peer, StringComparison.Ordinal)))
            {
                judged++;
                double ratio = cells[^1][small.Contender] / cells[^1].Size / (small.Median / cells[0].Size);
                if (Math.Abs(ratio - 1.0) > Tolerance)
                {
                    misses.Add($"{small.Contender}: {Numbers.Ratio(ratio)}");
                }
            }
        }

        return new TargetOutcome($"{LinearityTable.Rows.Title}: largest against smallest size within {Tolerance * 100} %", judged, misses);
    }
}
