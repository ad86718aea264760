using System.Collections.Generic;
using SoftmaxKernels.Benchmarks.Catalog;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Peers;

namespace SoftmaxKernels.Benchmarks.Tables;

/// <summary>Whether the cost of an element depends on the size.</summary>
internal static class LinearityTable
{
    public static Table Rows { get; } = new("linearity", "Cost per element", [1000, 10000], Contenders)
    {
        Remark = "Nanoseconds per element. The 1,000 classes are in the first-level cache, the 10,000 in the second.",
        PerElement = true,
        HasChart = false,
    };

    private static IReadOnlyList<Contender> Contenders(int size)
    {
        int rows = Workloads.RowsInTurn(size);
        Workload softmax = Workloads.Softmax(size, rows);
        Workload loss = Workloads.Loss(size, rows);
        Workload tanh = Workloads.Tanh(size, rows);
        return
        [
            KernelCatalog.Fastest(size).SoftmaxRows("Softmax, Fastest", softmax),
            KernelCatalog.Reproducible(size).SoftmaxRows("Softmax, Reproducible", softmax),
            KernelCatalog.Fastest(size).LossRows("CrossEntropyGradient, Fastest", loss),
            KernelCatalog.Fastest(size).TanhRows("Tanh, Fastest", tanh),
            new RowContender<TensorSoftmax>("TensorPrimitives.SoftMax", softmax),
        ];
    }
}
