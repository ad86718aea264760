using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Benchmarks.Bounds;
using SoftmaxKernels.Benchmarks.Catalog.Layers;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Measuring.Layers;
using SoftmaxKernels.Benchmarks.Native;
using SoftmaxKernels.Benchmarks.Peers.Layers;
using SoftmaxKernels.Benchmarks.Peers.Onnx;

namespace SoftmaxKernels.Benchmarks.Tables;

/// <summary>Outputs of a layer: one row after the other, and batches. A row of the tables is a shape.</summary>
internal static class LayerTables
{
    public const string VersusOnnx = "ONNX Runtime / Fastest";
    public const string VersusLoads = "Fastest / load bound";
    public const string OfPeak = "FMA peak / Fastest";

    public const int RowsOfBatch = 256;

    // Enough for rows to take turns; a block of parameters of 40 KB stays in a first-level cache of 48 beside them.
    private const int RowsInTurn = 4;

    private static readonly string[] Names = LayerCatalog.Cases.Select(layer => layer.Name).ToArray();

    private static readonly int[] Places = Enumerable.Range(0, Names.Length).ToArray();

    private static readonly RatioColumn[] Ratios =
    [
        RatioColumn.Speedup(RatioColumn.VersusTensor, ContenderNames.Fastest, ContenderNames.Tensor),
        RatioColumn.Speedup(VersusOnnx, ContenderNames.Fastest, ContenderNames.Onnx),
        RatioColumn.SpeedupOverNative(RatioColumn.VersusNative, ContenderNames.Fastest),
        RatioColumn.Cost(RatioColumn.ReproducibleCost, ContenderNames.Reproducible, ContenderNames.Fastest),
    ];

    public static Table Rows { get; } = new("layer", "Outputs of a layer, one row", Places, RowContenders)
    {
        Remark = "Shapes are inputs x outputs; layers of 10 outputs are of softmax, the others of tanh. Different rows take turns. *TensorPrimitives*: `Dot` and the bias for each output, then `Tanh`, or *safe, by Exp*. "
            + "*Load bound*: a loop that does nothing but load the block of parameters, in the widest registers.",
        RowNames = Names,
        Ratios = [.. Ratios, RatioColumn.Cost(VersusLoads, ContenderNames.Fastest, ContenderNames.LoadBound)],
        Native = NativeOperation.LayersRow,
        HasChart = false,
    };

    public static Table Batches { get; } = new("layer-batch", "Outputs of a layer, a batch", Places, BatchContenders)
    {
        Remark = "Per row of a batch of 256. What has no batch method is called row by row. *FMA peak*: as many multiply-adds as a row has weights, in full registers, twelve independent chains and no loads; divided by the time of a kernel, what part of the peak that reaches. "
            + "*Load bound*: the block of parameters, loaded once for every row; kernels load it once for several.",
        RowNames = Names,
        Ratios =
        [
            .. Ratios,
            RatioColumn.Speedup(OfPeak, ContenderNames.Fastest, ContenderNames.MultiplyAddPeak),
            RatioColumn.Speedup("FMA peak / Reproducible", ContenderNames.Reproducible, ContenderNames.MultiplyAddPeak),
            RatioColumn.Speedup("FMA peak / GenericLayer", ContenderNames.GenericLayer, ContenderNames.MultiplyAddPeak),
        ],
        Native = NativeOperation.LayersBatch,
        HasChart = false,
    };

    private static IReadOnlyList<Contender> RowContenders(int place)
    {
        LayerCase layer = LayerCatalog.Cases[place];
        var workload = new LayerWorkload(layer, RowsInTurn);
        return
        [
            LayerCatalog.Fastest(layer).Rows(ContenderNames.Fastest, workload),
            LayerCatalog.Reproducible(layer).Rows(ContenderNames.Reproducible, workload),
            new LayerContender<GenericPeer>(ContenderNames.GenericLayer, workload),
            LayerPeers.TensorRows(workload),
            LayerPeers.PlainRows(workload),
            OnnxContender.LayerRows(workload),
            Bound.Loads(workload),
        ];
    }

    private static IReadOnlyList<Contender> BatchContenders(int place)
    {
        LayerCase layer = LayerCatalog.Cases[place];
        var workload = new LayerWorkload(layer, RowsOfBatch);
        return
        [
            LayerCatalog.Fastest(layer).Batch(ContenderNames.Fastest, workload),
            LayerCatalog.Reproducible(layer).Batch(ContenderNames.Reproducible, workload),
            new LayerBatchContender<GenericPeer>(ContenderNames.GenericLayer, workload),
            LayerPeers.TensorBatch(workload),
            LayerPeers.PlainBatch(workload),
            OnnxContender.LayerBatch(workload),
            Bound.Loads(workload),
            Bound.MultiplyAdds(workload),
        ];
    }
}
