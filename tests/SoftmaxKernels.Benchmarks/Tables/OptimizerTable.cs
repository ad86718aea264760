using System.Collections.Generic;
using SoftmaxKernels.Arithmetic;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Peers.Optimizers;

namespace SoftmaxKernels.Benchmarks.Tables;

/// <summary>A step of an optimiser over a block of parameters.</summary>
internal static class OptimizerTable
{
    private const string SgdFastest = "Sgd, Fastest";
    private const string SgdReproducible = "Sgd, Reproducible";
    private const string SgdTensor = "Sgd, TensorPrimitives";
    private const string SgdPlain = "Sgd, loop";
    private const string AdamFastest = "Adam, Fastest";
    private const string AdamReproducible = "Adam, Reproducible";
    private const string AdamTensor = "Adam, TensorPrimitives";
    private const string AdamPlain = "Adam, loop";

    public static Table Rows { get; } = new("optimizer", "A step of an optimiser", [100, 1000, 10000], Contenders)
    {
        Remark = "Nanoseconds per step of N parameters; *Sgd* has a momentum.",
        Ratios =
        [
            RatioColumn.Speedup("Sgd: TensorPrimitives / Fastest", SgdFastest, SgdTensor),
            RatioColumn.Speedup("Sgd: loop / Fastest", SgdFastest, SgdPlain),
            RatioColumn.Speedup("Adam: TensorPrimitives / Fastest", AdamFastest, AdamTensor),
            RatioColumn.Speedup("Adam: loop / Fastest", AdamFastest, AdamPlain),
            RatioColumn.Cost("Adam: Reproducible / Fastest", AdamReproducible, AdamFastest),
        ],
        HasChart = false,
    };

    private static IReadOnlyList<Contender> Contenders(int size)
    {
        Workload sgd = Workloads.SgdStep(size, Settings.LearningRate, Settings.Momentum);
        Workload adam = Workloads.AdamStep(size, Settings.LearningRate, Settings.Beta1, Settings.Beta2, Settings.Epsilon);
        return
        [
            new OptimizerContender<KernelSgd<Fastest>>(SgdFastest, sgd),
            new OptimizerContender<KernelSgd<Reproducible>>(SgdReproducible, sgd),
            new OptimizerContender<TensorSgd>(SgdTensor, sgd),
            new OptimizerContender<PlainSgd>(SgdPlain, sgd),
            new OptimizerContender<KernelAdam<Fastest>>(AdamFastest, adam),
            new OptimizerContender<KernelAdam<Reproducible>>(AdamReproducible, adam),
            new OptimizerContender<TensorAdam>(AdamTensor, adam),
            new OptimizerContender<PlainAdam>(AdamPlain, adam),
        ];
    }
}
