using System.Collections.Generic;
using SoftmaxKernels.Benchmarks.Catalog;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Native;
using SoftmaxKernels.Benchmarks.Peers;

namespace SoftmaxKernels.Benchmarks.Tables;

/// <summary>Tanh of each element of a row.</summary>
internal static class TanhTable
{
    public static Table Rows { get; } = new("tanh", "Tanh of a row", [10, 64, 1000], Contenders)
    {
        Remark = "Inputs are normally distributed with a standard deviation of 3.",
        Ratios =
        [
            RatioColumn.Speedup(RatioColumn.VersusTensor, ContenderNames.Fastest, ContenderNames.Tensor),
            RatioColumn.SpeedupOverNative(RatioColumn.VersusNative, ContenderNames.Fastest),
            RatioColumn.Cost(RatioColumn.ReproducibleCost, ContenderNames.Reproducible, ContenderNames.Fastest),
        ],
        Native = NativeOperation.TanhRow,
    };

    private static IReadOnlyList<Contender> Contenders(int size)
    {
        Workload workload = Workloads.Tanh(size, Workloads.RowsInTurn(size));
        return
        [
            KernelCatalog.Fastest(size).TanhRows(ContenderNames.Fastest, workload),
            KernelCatalog.Reproducible(size).TanhRows(ContenderNames.Reproducible, workload),
            new RowContender<GenericTanh>(ContenderNames.Generic, workload),
            new RowContender<TensorTanh>(ContenderNames.Tensor, workload),
            new RowContender<PlainTanh>(ContenderNames.Plain, workload),
        ];
    }
}
