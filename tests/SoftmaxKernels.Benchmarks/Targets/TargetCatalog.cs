using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Benchmarks.Results;
using SoftmaxKernels.Benchmarks.Tables;

namespace SoftmaxKernels.Benchmarks.Targets;

/// <summary>What the project promises itself. Ratios only, since machines differ.</summary>
internal static class TargetCatalog
{
    private const int SmallSizes = 16;

    private static readonly ITarget[] WidestVectors =
    [
        new RatioTarget(SoftmaxTables.Rows, RatioColumn.VersusSafe, AtLeast: 3.0),
        new RatioTarget(SoftmaxTables.Rows, RatioColumn.VersusTensor, AtLeast: 1.3),
        new GeometricMeanTarget(SoftmaxTables.Rows, RatioColumn.VersusTensor, AtLeast: 2.0),
        .. Batches(SoftmaxTables.Batches),
        .. Batches(LossTables.Batches),
        new RatioTarget(SoftmaxTables.Latency, RatioColumn.VersusTensor, AtLeast: 1.0),
        new RatioTarget(SoftmaxTables.Latency, RatioColumn.VersusTensor, AtLeast: 1.5) { Sizes = size => size == 10, SizesText = "N = 10" },
        new RatioTarget(TanhTable.Rows, RatioColumn.VersusTensor, AtLeast: 2.0),
    ];

    private static readonly ITarget[] NarrowerVectors =
    [
        new RatioTarget(SoftmaxTables.Rows, RatioColumn.VersusSafe, AtLeast: 2.0),
        new RatioTarget(SoftmaxTables.Batches, RatioColumn.VersusSafe, AtLeast: 2.0),
        new RatioTarget(LossTables.Rows, RatioColumn.VersusSafe, AtLeast: 2.0),
        new RatioTarget(LossTables.Batches, RatioColumn.VersusSafe, AtLeast: 2.0),
    ];

    private static readonly ITarget[] Everywhere =
    [
        .. new[] { SoftmaxTables.Rows, SoftmaxTables.Batches, TanhTable.Rows, LossTables.Rows, LossTables.Batches }
            .Select(table => new RatioTarget(table, RatioColumn.ReproducibleCost, AtMost: 1.4)),
        new RatioTarget(SoftmaxTables.Rows, RatioColumn.VersusNative, AtLeast: 1.0),
        new RatioTarget(TanhTable.Rows, RatioColumn.VersusNative, AtLeast: 1.0),
        new LinearityTarget(Tolerance: 0.15),
        new RatioTarget(InputKindTable.Rows, InputKindTable.SlowestKind, AtMost: 1.15),
    ];

    /// <summary>The targets for a machine with vectors of this width.</summary>
    public static IEnumerable<ITarget> For(MachineDescription machine) =>
        machine.VectorBits switch
        {
            512 => [.. WidestVectors, .. LayerTargets.All, .. NetworkTargets.All, .. Everywhere],
            256 => [.. NarrowerVectors, .. LayerTargets.All, .. NetworkTargets.All, .. Everywhere],
            128 => [.. NarrowerVectors, .. LayerTargets.Of128Bits, .. NetworkTargets.All, .. Everywhere],
            _ => Everywhere,
        };

    private static IEnumerable<ITarget> Batches(Table table) =>
    [
        new RatioTarget(table, RatioColumn.VersusSafe, AtLeast: 8.0) { Sizes = size => size <= SmallSizes, SizesText = "N ≤ 16" },
        new RatioTarget(table, RatioColumn.VersusSafe, AtLeast: 3.5) { Sizes = size => size > SmallSizes, SizesText = "N > 16" },
    ];
}
