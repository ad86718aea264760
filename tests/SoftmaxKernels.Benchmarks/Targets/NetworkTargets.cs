using System.Collections.Generic;
using SoftmaxKernels.Benchmarks.Tables;

namespace SoftmaxKernels.Benchmarks.Targets;

/// <summary>What networks should be like on a machine with vectors.</summary>
internal static class NetworkTargets
{
    // The parameters of all shapes fit the second-level cache.
    public static IReadOnlyList<ITarget> All { get; } =
    [
        new RatioTarget(NetworkTables.Rows, RatioColumn.VersusTensor, AtLeast: 4.0),
        new RatioTarget(NetworkTables.Rows, LayerTables.VersusOnnx, AtLeast: 15.0),
        new RatioTarget(NetworkTables.Batches, LayerTables.VersusOnnx, AtLeast: 10.0),
        new RatioTarget(NetworkTables.Batches, "row by row / Fastest", AtLeast: 2.5)
        {
            Sizes = size => NetworkTables.Batches.NameOf(size) == "84-64-64-2",
            SizesText = "84-64-64-2",
        },
    ];
}
