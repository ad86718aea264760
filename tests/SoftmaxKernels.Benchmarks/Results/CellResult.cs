using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Benchmarks.Measuring;

namespace SoftmaxKernels.Benchmarks.Results;

/// <summary>What one process measured: a table's contenders at one size.</summary>
internal sealed record CellResult(
    string Table,
    int Size,
    int Rows,
    MachineDescription Machine,
    IReadOnlyList<Measurement> Measurements)
{
    /// <summary>The median of a contender in nanoseconds per row.</summary>
    public double this[string contender] => Find(contender)?.Median
        ?? throw new ArgumentException($"The table {Table} has no contender {contender}.");

    public Measurement? Find(string contender) =>
        Measurements.FirstOrDefault(measurement => measurement.Contender == contender);
}
