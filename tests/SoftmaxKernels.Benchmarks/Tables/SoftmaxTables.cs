using System.Collections.Generic;
using SoftmaxKernels.Benchmarks.Catalog;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Native;
using SoftmaxKernels.Benchmarks.Peers;
using SoftmaxKernels.Benchmarks.Peers.Onnx;

namespace SoftmaxKernels.Benchmarks.Tables;

/// <summary>Softmax: one row after the other, batches, and the latency of a row.</summary>
internal static class SoftmaxTables
{
    private static readonly int[] Sizes = [2, 3, 4, 5, 8, 10, 16, 17, 32, 64, 100, 256, 1000, 4096];

    private static readonly RatioColumn[] Ratios =
    [
        RatioColumn.Speedup(RatioColumn.VersusSafe, ContenderNames.Fastest, ContenderNames.ShiftedTensor, ContenderNames.ComposedTensor),
        RatioColumn.Speedup(RatioColumn.VersusTensor, ContenderNames.Fastest, ContenderNames.Tensor),
        RatioColumn.SpeedupOverNative(RatioColumn.VersusNative, ContenderNames.Fastest),
        RatioColumn.Cost(RatioColumn.ReproducibleCost, ContenderNames.Reproducible, ContenderNames.Fastest),
    ];

    public static Table Rows { get; } = new("row", "Softmax of a row", Sizes, RowContenders)
    {
        Remark = "Calls are independent of each other, so that a processor may overlap them. Different rows take turns; input and output stay in the first-level cache.",
        Ratios = Ratios,
        Native = NativeOperation.SoftmaxRow,
    };

    public static Table Batches { get; } = new("batch", "Softmax of a batch", Sizes, BatchContenders)
    {
        Remark = "Per row of a batch of 256 rows, or as many as stay in the second-level cache. What has no batch method is called row by row.",
        Ratios = Ratios,
        Native = NativeOperation.SoftmaxBatch,
    };

    public static Table Latency { get; } = new("latency", "Latency of a row of softmax", Sizes, LatencyContenders)
    {
        Remark = "The output is the next input, in place: a call waits for the last one's stores.",
        Ratios = Ratios,
    };

    private static IReadOnlyList<Contender> RowContenders(int size)
    {
        Workload workload = Workloads.Softmax(size, Workloads.RowsInTurn(size));
        return
        [
            KernelCatalog.Fastest(size).SoftmaxRows(ContenderNames.Fastest, workload),
            KernelCatalog.Reproducible(size).SoftmaxRows(ContenderNames.Reproducible, workload),
            new RowContender<GenericSoftmax>(ContenderNames.Generic, workload),
            new RowContender<TensorSoftmax>(ContenderNames.Tensor, workload),
            new RowContender<ShiftedTensorSoftmax>(ContenderNames.ShiftedTensor, workload),
            new RowContender<ComposedTensorSoftmax>(ContenderNames.ComposedTensor, workload),
            new RowContender<PlainLoop>(ContenderNames.Plain, workload),
            OnnxContender.SoftmaxRows(workload),
        ];
    }

    private static IReadOnlyList<Contender> BatchContenders(int size)
    {
        Workload workload = Workloads.Softmax(size, Workloads.RowsOfBatch(size));
        return
        [
            KernelCatalog.Fastest(size).SoftmaxBatch(ContenderNames.Fastest, workload),
            KernelCatalog.Reproducible(size).SoftmaxBatch(ContenderNames.Reproducible, workload),
            KernelCatalog.Fastest(size).SoftmaxRows(ContenderNames.RowByRow, workload),
            new BatchContender<GenericSoftmax>(ContenderNames.Generic, workload),
            new RowContender<TensorSoftmax>(ContenderNames.Tensor, workload),
            new RowContender<ShiftedTensorSoftmax>(ContenderNames.ShiftedTensor, workload),
            new RowContender<ComposedTensorSoftmax>(ContenderNames.ComposedTensor, workload),
            new RowContender<PlainLoop>(ContenderNames.Plain, workload),
            OnnxContender.SoftmaxBatch(workload),
        ];
    }

    private static IReadOnlyList<Contender> LatencyContenders(int size)
    {
        Workload workload = Workloads.Softmax(size, rows: 1);
        return
        [
            KernelCatalog.Fastest(size).SoftmaxLatency(ContenderNames.Fastest, workload),
            KernelCatalog.Reproducible(size).SoftmaxLatency(ContenderNames.Reproducible, workload),
            new LatencyContender<GenericSoftmax>(ContenderNames.Generic, workload),
            new LatencyContender<TensorSoftmax>(ContenderNames.Tensor, workload),
            new LatencyContender<ShiftedTensorSoftmax>(ContenderNames.ShiftedTensor, workload),
            new LatencyContender<ComposedTensorSoftmax>(ContenderNames.ComposedTensor, workload),
            new LatencyContender<PlainLoop>(ContenderNames.Plain, workload),
        ];
    }
}
