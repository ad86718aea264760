using System;
using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Benchmarks.Tables;

/// <summary>All tables, in the order of the report.</summary>
internal static class TableCatalog
{
    public static IReadOnlyList<Table> All { get; } =
    [
        SoftmaxTables.Rows,
        SoftmaxTables.Batches,
        SoftmaxTables.Latency,
        TanhTable.Rows,
        ActivationTables.Sigmoid,
        ActivationTables.Silu,
        LossTables.Rows,
        LossTables.Batches,
        OptionTables.Softmax,
        OptionTables.ArgMax,
        OptionTables.Losses,
        OptionTables.Batches,
        LayerTables.Rows,
        LayerTables.Batches,
        LayerGradientTable.Rows,
        NetworkTables.Rows,
        NetworkTables.Batches,
        OptimizerTable.Rows,
        LinearityTable.Rows,
        InputKindTable.Rows,
    ];

    public static Table Find(string id) =>
        All.FirstOrDefault(table => table.Id == id)
        ?? throw new ArgumentException($"There is no table {id}. There are: {string.Join(", ", All.Select(table => table.Id))}.");
}
