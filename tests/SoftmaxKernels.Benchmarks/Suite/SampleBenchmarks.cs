using System;
using BenchmarkDotNet.Attributes;
using SoftmaxKernels.Benchmarks.Catalog;
using SoftmaxKernels.Benchmarks.Peers;

namespace SoftmaxKernels.Benchmarks.Suite;

/// <summary>Drawing a class, with and without temperature. Peers compute the probabilities and go through them.</summary>
public class SampleBenchmarks<TFastest, TReproducible> : KernelBenchmarks<TFastest, TReproducible>
    where TFastest : struct, IKernel
    where TReproducible : struct, IKernel
{
    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Sample")]
    public int Fastest() => TFastest.Sample(Logits, Uniform);

    [Benchmark]
    [BenchmarkCategory("Sample")]
    public int Reproducible() => TReproducible.Sample(Logits, Uniform);

    [Benchmark]
    [BenchmarkCategory("Sample")]
    public int Generic() => GenericKernel.Sample(Logits, Uniform);

    [Benchmark]
    [BenchmarkCategory("Sample")]
    public int TensorPrimitivesSafe()
    {
        ComposedTensorSoftmax.Invoke(Logits, Destination);
        return Walk(Destination);
    }

    [Benchmark]
    [BenchmarkCategory("Sample")]
    public int Plain()
    {
        PlainLoop.Invoke(Logits, Destination);
        return Walk(Destination);
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Sample at temperature")]
    public int FastestAtTemperature() => TFastest.Sample(Logits, Temperature, Uniform);

    [Benchmark]
    [BenchmarkCategory("Sample at temperature")]
    public int ReproducibleAtTemperature() => TReproducible.Sample(Logits, Temperature, Uniform);

    [Benchmark]
    [BenchmarkCategory("Sample at temperature")]
    public int GenericAtTemperature() => GenericKernel.Sample(Logits, Temperature, Uniform);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("SampleBatch")]
    public void FastestBatch() => TFastest.SampleBatch(BatchLogits, Uniforms, Classes);

    [Benchmark]
    [BenchmarkCategory("SampleBatch")]
    public void ReproducibleBatch() => TReproducible.SampleBatch(BatchLogits, Uniforms, Classes);

    [Benchmark]
    [BenchmarkCategory("SampleBatch")]
    public void GenericBatch() => GenericKernel.SampleBatch(BatchLogits, Uniforms, Size, Classes);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("SampleBatch at temperature")]
    public void FastestBatchAtTemperature() => TFastest.SampleBatch(BatchLogits, Temperature, Uniforms, Classes);

    [Benchmark]
    [BenchmarkCategory("SampleBatch at temperature")]
    public void ReproducibleBatchAtTemperature() => TReproducible.SampleBatch(BatchLogits, Temperature, Uniforms, Classes);

    [Benchmark]
    [BenchmarkCategory("SampleBatch at temperature")]
    public void GenericBatchAtTemperature() => GenericKernel.SampleBatch(BatchLogits, Temperature, Uniforms, Size, Classes);

    private static int Walk(ReadOnlySpan<float> probabilities)
    {
        double sum = 0.0;
        for (int i = 0; i < probabilities.Length - 1; i++)
        {
            sum += probabilities[i];
            if (Uniform < sum)
            {
                return i;
            }
        }

        return probabilities.Length - 1;
    }
}
