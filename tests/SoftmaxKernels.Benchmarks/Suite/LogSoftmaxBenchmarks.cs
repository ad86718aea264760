using System;
using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using SoftmaxKernels.Benchmarks.Catalog;

namespace SoftmaxKernels.Benchmarks.Suite;

/// <summary>Log-softmax of a row and of a batch, and log-sum-exp.</summary>
public class LogSoftmaxBenchmarks<TFastest, TReproducible> : KernelBenchmarks<TFastest, TReproducible>
    where TFastest : struct, IKernel
    where TReproducible : struct, IKernel
{
    [Benchmark(Baseline = true)]
    [BenchmarkCategory("LogSoftmax")]
    public void Fastest() => TFastest.LogSoftmax(Logits, Destination);

    [Benchmark]
    [BenchmarkCategory("LogSoftmax")]
    public void Reproducible() => TReproducible.LogSoftmax(Logits, Destination);

    [Benchmark]
    [BenchmarkCategory("LogSoftmax")]
    public void Generic() => GenericKernel.LogSoftmax(Logits, Destination);

    [Benchmark]
    [BenchmarkCategory("LogSoftmax")]
    public void TensorPrimitivesSafe() => TensorPrimitives.Subtract(Logits, TensorLogSumExp(), Destination);

    [Benchmark]
    [BenchmarkCategory("LogSoftmax")]
    public void Plain()
    {
        float logSumExp = PlainLogSumExp();
        for (int i = 0; i < Destination.Length; i++)
        {
            Destination[i] = Logits[i] - logSumExp;
        }
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("LogSumExp")]
    public float FastestLogSumExp() => TFastest.LogSumExp(Logits);

    [Benchmark]
    [BenchmarkCategory("LogSumExp")]
    public float ReproducibleLogSumExp() => TReproducible.LogSumExp(Logits);

    [Benchmark]
    [BenchmarkCategory("LogSumExp")]
    public float GenericLogSumExp() => GenericKernel.LogSumExp(Logits);

    [Benchmark]
    [BenchmarkCategory("LogSumExp")]
    public float TensorLogSumExp()
    {
        float max = TensorPrimitives.Max<float>(Logits);
        TensorPrimitives.Subtract(Logits, max, Destination);
        TensorPrimitives.Exp<float>(Destination, Destination);
        return max + MathF.Log(TensorPrimitives.Sum<float>(Destination));
    }

    [Benchmark]
    [BenchmarkCategory("LogSumExp")]
    public float PlainLogSumExp()
    {
        float max = float.NegativeInfinity;
        foreach (float logit in Logits)
        {
            max = MathF.Max(max, logit);
        }

        float sum = 0f;
        foreach (float logit in Logits)
        {
            sum += MathF.Exp(logit - max);
        }

        return max + MathF.Log(sum);
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("LogSoftmaxBatch")]
    public void FastestBatch() => TFastest.LogSoftmaxBatch(BatchLogits, BatchDestination);

    [Benchmark]
    [BenchmarkCategory("LogSoftmaxBatch")]
    public void ReproducibleBatch() => TReproducible.LogSoftmaxBatch(BatchLogits, BatchDestination);

    [Benchmark]
    [BenchmarkCategory("LogSoftmaxBatch")]
    public void GenericBatch() => GenericKernel.LogSoftmaxBatch(BatchLogits, Size, BatchDestination);
}
