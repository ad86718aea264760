using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Benchmarks.Catalog.Networks;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Measuring.Networks;
using SoftmaxKernels.Benchmarks.Native;
using SoftmaxKernels.Benchmarks.Peers.Networks;
using SoftmaxKernels.Benchmarks.Peers.Onnx;

namespace SoftmaxKernels.Benchmarks.Tables;

/// <summary>Outputs of a whole network: one observation after the other, and batches. A row of the tables is a shape.</summary>
internal static class NetworkTables
{
    public const int RowsOfBatch = 64;

    // Enough for rows to take turns.
    private const int RowsInTurn = 4;

    private static readonly string[] Names = [.. NetworkCatalog.Cases.Select(network => network.Name)];

    private static readonly int[] Places = [.. Enumerable.Range(0, Names.Length)];

    private static readonly RatioColumn[] Ratios =
    [
        RatioColumn.Speedup(RatioColumn.VersusTensor, ContenderNames.Fastest, ContenderNames.Tensor),
        RatioColumn.Speedup(LayerTables.VersusOnnx, ContenderNames.Fastest, ContenderNames.Onnx),
        RatioColumn.SpeedupOverNative(RatioColumn.VersusNative, ContenderNames.Fastest),
        RatioColumn.Cost(RatioColumn.ReproducibleCost, ContenderNames.Reproducible, ContenderNames.Fastest),
    ];

    public static Table Rows { get; } = new("network", "Outputs of a network, one observation", Places, RowContenders)
    {
        Remark = "Shapes are the inputs, then the outputs of each layer; hidden layers are of tanh, four or ten outputs of softmax, the others are logits. Different observations take turns. *TensorPrimitives*: `Dot` and the bias for each output, then `Tanh`, or *safe, by Exp*.",
        RowNames = Names,
        Ratios = Ratios,
        Native = NativeOperation.LayersRow,
        HasChart = false,
    };

    public static Table Batches { get; } = new("network-batch", "Outputs of a network, a batch", Places, BatchContenders)
    {
        Remark = "Per observation of a batch of 64. What has no batch method is called row by row. *" + ContenderNames.RowByRow + "*: the method for one observation, called for each.",
        RowNames = Names,
        Ratios = [.. Ratios, RatioColumn.Speedup("row by row / Fastest", ContenderNames.Fastest, ContenderNames.RowByRow)],
        Native = NativeOperation.LayersBatch,
        HasChart = false,
    };

    private static IReadOnlyList<Contender> RowContenders(int place)
    {
        NetworkCase network = NetworkCatalog.Cases[place];
        NetworkWorkload workload = new(network, RowsInTurn);
        return
        [
            NetworkCatalog.Find(network, KernelArithmetic.Fastest).Rows(ContenderNames.Fastest, workload),
            NetworkCatalog.Find(network, KernelArithmetic.Reproducible).Rows(ContenderNames.Reproducible, workload),
            new NetworkContender<GenericNetworkPeer>(ContenderNames.GenericNetwork, workload),
            NetworkPeers.TensorRows(workload),
            NetworkPeers.PlainRows(workload),
            OnnxContender.NetworkRows(workload),
        ];
    }

    private static IReadOnlyList<Contender> BatchContenders(int place)
    {
        NetworkCase network = NetworkCatalog.Cases[place];
        NetworkWorkload workload = new(network, RowsOfBatch);
        return
        [
            NetworkCatalog.Find(network, KernelArithmetic.Fastest).Batch(ContenderNames.Fastest, workload),
            NetworkCatalog.Find(network, KernelArithmetic.Reproducible).Batch(ContenderNames.Reproducible, workload),
            NetworkCatalog.Find(network, KernelArithmetic.Fastest).Rows(ContenderNames.RowByRow, workload),
            new NetworkBatchContender<GenericNetworkPeer>(ContenderNames.GenericNetwork, workload),
            NetworkPeers.TensorBatch(workload),
            NetworkPeers.PlainBatch(workload),
            OnnxContender.NetworkBatch(workload),
        ];
    }
}
