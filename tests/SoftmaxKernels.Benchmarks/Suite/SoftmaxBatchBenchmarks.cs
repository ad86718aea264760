using System;
using BenchmarkDotNet.Attributes;
using SoftmaxKernels.Benchmarks.Catalog;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Peers;

namespace SoftmaxKernels.Benchmarks.Suite;

/// <summary>Softmax of a batch, with and without temperature. Peers go row by row.</summary>
public class SoftmaxBatchBenchmarks<TFastest, TReproducible> : KernelBenchmarks<TFastest, TReproducible>
    where TFastest : struct, IKernel
    where TReproducible : struct, IKernel
{
    [Benchmark(Baseline = true)]
    [BenchmarkCategory("SoftmaxBatch")]
    public void Fastest() => TFastest.SoftmaxBatch(BatchLogits, BatchDestination);

    [Benchmark]
    [BenchmarkCategory("SoftmaxBatch")]
    public void Reproducible() => TReproducible.SoftmaxBatch(BatchLogits, BatchDestination);

    [Benchmark]
    [BenchmarkCategory("SoftmaxBatch")]
    public void Generic() => GenericKernel.SoftmaxBatch(BatchLogits, Size, BatchDestination);

    [Benchmark]
    [BenchmarkCategory("SoftmaxBatch")]
    public void TensorPrimitivesUnsafe() => RowByRow<TensorSoftmax>();

    [Benchmark]
    [BenchmarkCategory("SoftmaxBatch")]
    public void TensorPrimitivesSafe() => RowByRow<ShiftedTensorSoftmax>();

    [Benchmark]
    [BenchmarkCategory("SoftmaxBatch")]
    public void TensorPrimitivesComposed() => RowByRow<ComposedTensorSoftmax>();

    [Benchmark]
    [BenchmarkCategory("SoftmaxBatch")]
    public void Plain() => RowByRow<PlainLoop>();

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("SoftmaxBatch at temperature")]
    public void FastestAtTemperature() => TFastest.SoftmaxBatch(BatchLogits, Temperature, BatchDestination);

    [Benchmark]
    [BenchmarkCategory("SoftmaxBatch at temperature")]
    public void ReproducibleAtTemperature() => TReproducible.SoftmaxBatch(BatchLogits, Temperature, BatchDestination);

    [Benchmark]
    [BenchmarkCategory("SoftmaxBatch at temperature")]
    public void GenericAtTemperature() => GenericKernel.SoftmaxBatch(BatchLogits, Size, Temperature, BatchDestination);

    private void RowByRow<TMethod>()
        where TMethod : IRowMethod
    {
        for (int start = 0; start < BatchLogits.Length; start += Size)
        {
            TMethod.Invoke(BatchLogits.AsSpan(start, Size), BatchDestination.AsSpan(start, Size));
        }
    }
}
