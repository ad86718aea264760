using System;
using System.Linq;
using BenchmarkDotNet.Running;
using SoftmaxKernels.Benchmarks.Catalog;
using SoftmaxKernels.Benchmarks.Tables;

namespace SoftmaxKernels.Benchmarks.Suite;

/// <summary>Every family of benchmarks at every compared size.</summary>
internal static class BenchmarkSuite
{
    public const string Name = "bdn";

    private static readonly Type[] Families =
    [
        typeof(SoftmaxBenchmarks<,>),
        typeof(SoftmaxLatencyBenchmarks<,>),
        typeof(SoftmaxBatchBenchmarks<,>),
        typeof(LogSoftmaxBenchmarks<,>),
        typeof(ArgMaxBenchmarks<,>),
        typeof(SampleBenchmarks<,>),
        typeof(TanhBenchmarks<,>),
        typeof(TanhGradientBenchmarks<,>),
        typeof(CrossEntropyBenchmarks<,>),
        typeof(CrossEntropyGradientBenchmarks<,>),
        typeof(SoftmaxGradientBenchmarks<,>),
    ];

    public static void Run(string[] arguments)
    {
        Type[] benchmarks = Families
            .SelectMany(family => SoftmaxTables.Rows.Sizes.Select(size =>
                family.MakeGenericType(KernelCatalog.Fastest(size).Type, KernelCatalog.Reproducible(size).Type)))
            .ToArray();
        BenchmarkSwitcher.FromTypes(benchmarks).Run(arguments, SuiteConfig.Create());
    }
}
