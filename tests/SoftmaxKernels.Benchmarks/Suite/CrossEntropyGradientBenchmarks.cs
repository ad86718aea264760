using System;
using BenchmarkDotNet.Attributes;
using SoftmaxKernels.Benchmarks.Catalog;
using SoftmaxKernels.Benchmarks.Measuring;
using SoftmaxKernels.Benchmarks.Peers;

namespace SoftmaxKernels.Benchmarks.Suite;

/// <summary>Cross-entropy with its gradient: of a label, of soft targets, and of a batch. Peers go row by row.</summary>
public class CrossEntropyGradientBenchmarks<TFastest, TReproducible> : KernelBenchmarks<TFastest, TReproducible>
    where TFastest : struct, IKernel
    where TReproducible : struct, IKernel
{
    [Benchmark(Baseline = true)]
    [BenchmarkCategory("CrossEntropyGradient")]
    public float Fastest() => TFastest.CrossEntropyGradient(Logits, Label, Destination, Scale);

    [Benchmark]
    [BenchmarkCategory("CrossEntropyGradient")]
    public float Reproducible() => TReproducible.CrossEntropyGradient(Logits, Label, Destination, Scale);

    [Benchmark]
    [BenchmarkCategory("CrossEntropyGradient")]
    public float Generic() => GenericKernel.CrossEntropyGradient(Logits, Label, Destination, Scale);

    [Benchmark]
    [BenchmarkCategory("CrossEntropyGradient")]
    public float TensorPrimitivesSafe() => ComposedTensorSoftmax.Invoke(Logits, Label, Destination);

    [Benchmark]
    [BenchmarkCategory("CrossEntropyGradient")]
    public float Plain() => PlainLoop.Invoke(Logits, Label, Destination);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("CrossEntropyGradient, soft targets")]
    public float FastestOfTargets() => TFastest.CrossEntropyGradient(Logits, Probabilities, Destination, Scale);

    [Benchmark]
    [BenchmarkCategory("CrossEntropyGradient, soft targets")]
    public float ReproducibleOfTargets() => TReproducible.CrossEntropyGradient(Logits, Probabilities, Destination, Scale);

    [Benchmark]
    [BenchmarkCategory("CrossEntropyGradient, soft targets")]
    public float GenericOfTargets() => GenericKernel.CrossEntropyGradient(Logits, Probabilities, Destination, Scale);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("CrossEntropyGradientBatch")]
    public float FastestBatch() => TFastest.CrossEntropyGradientBatch(BatchLogits, Labels, BatchDestination, Scale);

    [Benchmark]
    [BenchmarkCategory("CrossEntropyGradientBatch")]
    public float ReproducibleBatch() => TReproducible.CrossEntropyGradientBatch(BatchLogits, Labels, BatchDestination, Scale);

    [Benchmark]
    [BenchmarkCategory("CrossEntropyGradientBatch")]
    public float GenericBatch() => GenericKernel.CrossEntropyGradientBatch(BatchLogits, Labels, Size, BatchDestination, Scale);

    [Benchmark]
    [BenchmarkCategory("CrossEntropyGradientBatch")]
    public float TensorPrimitivesSafeBatch() => RowByRow<ComposedTensorSoftmax>();

    [Benchmark]
    [BenchmarkCategory("CrossEntropyGradientBatch")]
    public float PlainBatch() => RowByRow<PlainLoop>();

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("CrossEntropyGradientBatch, soft targets")]
    public float FastestBatchOfTargets() => TFastest.CrossEntropyGradientBatch(BatchLogits, BatchProbabilities, BatchDestination, Scale);

    [Benchmark]
    [BenchmarkCategory("CrossEntropyGradientBatch, soft targets")]
    public float ReproducibleBatchOfTargets() => TReproducible.CrossEntropyGradientBatch(BatchLogits, BatchProbabilities, BatchDestination, Scale);

    [Benchmark]
    [BenchmarkCategory("CrossEntropyGradientBatch, soft targets")]
    public float GenericBatchOfTargets() =>
        GenericKernel.CrossEntropyGradientBatch(BatchLogits, BatchProbabilities, Size, BatchDestination, Scale);

    private float RowByRow<TMethod>()
        where TMethod : ILossMethod
    {
        double total = 0.0;
        for (int row = 0; row < Rows; row++)
        {
            total += TMethod.Invoke(BatchLogits.AsSpan(row * Size, Size), Labels[row], BatchDestination.AsSpan(row * Size, Size));
        }

        return (float)(total / Rows);
    }
}
