using System;
using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using SoftmaxKernels.Benchmarks.Catalog;

namespace SoftmaxKernels.Benchmarks.Suite;

/// <summary>The first index of the maximum. It is the same in both arithmetics.</summary>
public class ArgMaxBenchmarks<TFastest, TReproducible> : KernelBenchmarks<TFastest, TReproducible>
    where TFastest : struct, IKernel
    where TReproducible : struct, IKernel
{
    [Benchmark(Baseline = true)]
    [BenchmarkCategory("ArgMax")]
    public int Fastest() => TFastest.ArgMax(Logits);

    [Benchmark]
    [BenchmarkCategory("ArgMax")]
    public int Generic() => GenericKernel.ArgMax(Logits);

    [Benchmark]
    [BenchmarkCategory("ArgMax")]
    public int Tensor() => TensorPrimitives.IndexOfMax<float>(Logits);

    [Benchmark]
    [BenchmarkCategory("ArgMax")]
    public int Plain() => PlainArgMax(Logits);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("ArgMaxBatch")]
    public void FastestBatch() => TFastest.ArgMaxBatch(BatchLogits, Classes);

    [Benchmark]
    [BenchmarkCategory("ArgMaxBatch")]
    public void GenericBatch() => GenericKernel.ArgMaxBatch(BatchLogits, Size, Classes);

    [Benchmark]
    [BenchmarkCategory("ArgMaxBatch")]
    public void TensorBatch()
    {
        for (int row = 0; row < Rows; row++)
        {
            Classes[row] = TensorPrimitives.IndexOfMax<float>(BatchLogits.AsSpan(row * Size, Size));
        }
    }

    [Benchmark]
    [BenchmarkCategory("ArgMaxBatch")]
    public void PlainBatch()
    {
        for (int row = 0; row < Rows; row++)
        {
            Classes[row] = PlainArgMax(BatchLogits.AsSpan(row * Size, Size));
        }
    }

    private static int PlainArgMax(ReadOnlySpan<float> logits)
    {
        int best = 0;
        for (int i = 1; i < logits.Length; i++)
        {
            if (logits[i] > logits[best])
            {
                best = i;
            }
        }

        return best;
    }
}
