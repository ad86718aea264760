using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Benchmarks.Measuring.Training;
using SoftmaxKernels.Benchmarks.Tables;

namespace SoftmaxKernels.Benchmarks.Targets;

/// <summary>What layers should be like on a machine with vectors.</summary>
internal static class LayerTargets
{
    // Beyond the first-level cache of 48 KB.
    private const string LargestShape = "256x256";

    /// <summary>What they should be like with vectors of 512 and of 256 bits.</summary>
    public static IReadOnlyList<ITarget> All { get; } =
    [
        At(LayerTables.Rows, RatioColumn.VersusTensor, 5.0, "8x64"),
        At(LayerTables.Rows, RatioColumn.VersusTensor, 3.5, "16x32", "64x64", "84x64", "152x64"),
        At(LayerTables.Rows, RatioColumn.VersusTensor, 3.0, "64x10", "784x10"),
        At(LayerTables.Rows, LayerTables.VersusOnnx, 25.0, "8x64", "16x32", "64x10", "64x64"),
        new RatioTarget(LayerTables.Rows, LayerTables.VersusLoads, AtMost: 1.4)
        {
            Sizes = size => LayerTables.Rows.NameOf(size) != LargestShape,
            SizesText = "shapes whose parameters fit the first-level cache",
        },
        At(LayerTables.Batches, LayerTables.OfPeak, 0.6, "64x64", LargestShape),
        new RatioTarget(LayerGradientTable.Rows, RatioColumn.VersusTensor, AtLeast: 3.0)
        {
            Sizes = size => LayerGradientTable.Rows.NameOf(size) != TrainingWorkload.Name,
            SizesText = "every shape",
        },
        At(LayerGradientTable.Rows, RatioColumn.VersusTensor, 4.0, TrainingWorkload.Name),
    ];

    /// <summary>What they should be like with vectors of 128 bits.</summary>
    public static IReadOnlyList<ITarget> Of128Bits { get; } =
    [
        new RatioTarget(LayerTables.Rows, RatioColumn.VersusTensor, AtLeast: 2.0),
        new RatioTarget(LayerTables.Batches, RatioColumn.VersusTensor, AtLeast: 2.0),
        new RatioTarget(LayerGradientTable.Rows, RatioColumn.VersusTensor, AtLeast: 2.0),
    ];

    private static RatioTarget At(Table table, string ratio, double atLeast, params string[] names) => new(table, ratio, AtLeast: atLeast)
    {
        Sizes = size => names.Contains(table.NameOf(size)),
        SizesText = string.Join(", ", names),
    };
}
