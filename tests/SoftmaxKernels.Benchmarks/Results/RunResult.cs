using System;
using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Benchmarks.Results;

/// <summary>Everything that a run measured.</summary>
internal sealed record RunResult(
    DateTimeOffset Date,
    string Command,
    MachineDescription Machine,
    IReadOnlyList<CellResult> Cells,
    IReadOnlyList<FirstCallResult> FirstCalls)
{
    public IReadOnlyList<CellResult> CellsOf(string table) => Cells.Where(cell => cell.Table == table).ToArray();
}
