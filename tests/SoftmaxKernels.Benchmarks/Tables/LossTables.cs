using System.Collections.Generic;
using SoftmaxKernels.Benchmarks.Catalog;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Peers;

namespace SoftmaxKernels.Benchmarks.Tables;

/// <summary>Cross-entropy of a label with its gradient.</summary>
internal static class LossTables
{
    private static readonly int[] Sizes = [2, 3, 4, 5, 8, 10, 16, 17, 32, 64, 100, 256, 1000];

    private static readonly RatioColumn[] Ratios =
    [
        RatioColumn.Speedup(RatioColumn.VersusSafe, ContenderNames.Fastest, ContenderNames.ComposedTensor),
        RatioColumn.Cost(RatioColumn.ReproducibleCost, ContenderNames.Reproducible, ContenderNames.Fastest),
    ];

    public static Table Rows { get; } = new("loss", "Cross-entropy loss and gradient of a row", Sizes, RowContenders)
    {
        Ratios = Ratios,
    };

    public static Table Batches { get; } = new("loss-batch", "Cross-entropy loss and gradient of a batch", Sizes, BatchContenders)
    {
        Remark = "Per row of a batch, as in the table of softmax.",
        Ratios = Ratios,
    };

    private static IReadOnlyList<Contender> RowContenders(int size)
    {
        Workload workload = Workloads.Loss(size, Workloads.RowsInTurn(size));
        return
        [
            KernelCatalog.Fastest(size).LossRows(ContenderNames.Fastest, workload),
            KernelCatalog.Reproducible(size).LossRows(ContenderNames.Reproducible, workload),
            new LossContender<GenericLoss>(ContenderNames.Generic, workload),
            new LossContender<ComposedTensorSoftmax>(ContenderNames.ComposedTensor, workload),
            new LossContender<PlainLoop>(ContenderNames.Plain, workload),
        ];
    }

    private static IReadOnlyList<Contender> BatchContenders(int size)
    {
        Workload workload = Workloads.Loss(size, Workloads.RowsOfBatch(size));
        return
        [
            KernelCatalog.Fastest(size).LossBatch(ContenderNames.Fastest, workload),
            KernelCatalog.Reproducible(size).LossBatch(ContenderNames.Reproducible, workload),
            KernelCatalog.Fastest(size).LossRows(ContenderNames.RowByRow, workload),
            new LossBatchContender<GenericLoss>(ContenderNames.Generic, workload),
            new LossContender<ComposedTensorSoftmax>(ContenderNames.ComposedTensor, workload),
            new LossContender<PlainLoop>(ContenderNames.Plain, workload),
        ];
    }
}
