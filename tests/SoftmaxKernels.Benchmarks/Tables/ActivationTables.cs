using System;
using System.Collections.Generic;
using SoftmaxKernels.Benchmarks.Catalog;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Peers;

namespace SoftmaxKernels.Benchmarks.Tables;

/// <summary>Sigmoid and SiLU of each element of a row.</summary>
internal static class ActivationTables
{
    private static readonly IReadOnlyList<int> Sizes = [10, 64, 1000];

    private static readonly IReadOnlyList<RatioColumn> Ratios =
    [
        RatioColumn.Speedup(RatioColumn.VersusTensor, ContenderNames.Fastest, ContenderNames.Tensor),
        RatioColumn.Cost(RatioColumn.ReproducibleCost, ContenderNames.Reproducible, ContenderNames.Fastest),
    ];

    public static Table Sigmoid { get; } = new("sigmoid", "Sigmoid of a row", Sizes, SigmoidContenders)
    {
        Remark = "Inputs are normally distributed with a standard deviation of 3.",
        Ratios = Ratios,
    };

    public static Table Silu { get; } = new("silu", "SiLU of a row", Sizes, SiluContenders)
    {
        Remark = "The same inputs. TensorPrimitives has a sigmoid, which is then multiplied by x.",
        Ratios = Ratios,
    };

    private static IReadOnlyList<Contender> SigmoidContenders(int size)
    {
        Workload workload = Workloads.Sigmoid(size, Workloads.RowsInTurn(size));
        return
        [
            .. size switch
            {
                10 => SigmoidOf<FastestActivations10, ReproducibleActivations10>(workload),
                64 => SigmoidOf<FastestActivations64, ReproducibleActivations64>(workload),
                1000 => SigmoidOf<FastestActivations1000, ReproducibleActivations1000>(workload),
                _ => throw new ArgumentOutOfRangeException(nameof(size)),
            },
            new RowContender<GenericSigmoid>(ContenderNames.Generic, workload),
            new RowContender<TensorSigmoid>(ContenderNames.Tensor, workload),
            new RowContender<PlainSigmoid>(ContenderNames.Plain, workload),
        ];
    }

    private static IReadOnlyList<Contender> SiluContenders(int size)
    {
        Workload workload = Workloads.Silu(size, Workloads.RowsInTurn(size));
        return
        [
            .. size switch
            {
                10 => SiluOf<FastestActivations10, ReproducibleActivations10>(workload),
                64 => SiluOf<FastestActivations64, ReproducibleActivations64>(workload),
                1000 => SiluOf<FastestActivations1000, ReproducibleActivations1000>(workload),
                _ => throw new ArgumentOutOfRangeException(nameof(size)),
            },
            new RowContender<GenericSilu>(ContenderNames.Generic, workload),
            new RowContender<TensorSilu>(ContenderNames.Tensor, workload),
            new RowContender<PlainSilu>(ContenderNames.Plain, workload),
        ];
    }

    private static Contender[] SigmoidOf<TFastest, TReproducible>(Workload workload)
        where TFastest : IActivations
        where TReproducible : IActivations =>
        [
            new RowContender<KernelSigmoid<TFastest>>(ContenderNames.Fastest, workload),
            new RowContender<KernelSigmoid<TReproducible>>(ContenderNames.Reproducible, workload),
        ];

    private static Contender[] SiluOf<TFastest, TReproducible>(Workload workload)
        where TFastest : IActivations
        where TReproducible : IActivations =>
        [
            new RowContender<KernelSilu<TFastest>>(ContenderNames.Fastest, workload),
            new RowContender<KernelSilu<TReproducible>>(ContenderNames.Reproducible, workload),
        ];

    private readonly struct KernelSigmoid<TKernel> : IRowMethod
        where TKernel : IActivations
    {
        public static void Invoke(ReadOnlySpan<float> input, Span<float> output) => TKernel.Sigmoid(input, output);
    }

    private readonly struct KernelSilu<TKernel> : IRowMethod
        where TKernel : IActivations
    {
        public static void Invoke(ReadOnlySpan<float> input, Span<float> output) => TKernel.Silu(input, output);
    }
}
