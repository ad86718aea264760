using BenchmarkDotNet.Attributes;
using SoftmaxKernels.Benchmarks.Catalog;

namespace SoftmaxKernels.Benchmarks.Suite;

/// <summary>Cross-entropy without its gradient: of a label, of soft targets, and the mean of a batch.</summary>
public class CrossEntropyBenchmarks<TFastest, TReproducible> : KernelBenchmarks<TFastest, TReproducible>
    where TFastest : struct, IKernel
    where TReproducible : struct, IKernel
{
    [Benchmark(Baseline = true)]
    [BenchmarkCategory("CrossEntropy")]
    public float Fastest() => TFastest.CrossEntropy(Logits, Label);

    [Benchmark]
    [BenchmarkCategory("CrossEntropy")]
    public float Reproducible() => TReproducible.CrossEntropy(Logits, Label);

    [Benchmark]
    [BenchmarkCategory("CrossEntropy")]
    public float Generic() => GenericKernel.CrossEntropy(Logits, Label);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("CrossEntropy, soft targets")]
    public float FastestOfTargets() => TFastest.CrossEntropy(Logits, Probabilities);

    [Benchmark]
    [BenchmarkCategory("CrossEntropy, soft targets")]
    public float ReproducibleOfTargets() => TReproducible.CrossEntropy(Logits, Probabilities);

    [Benchmark]
    [BenchmarkCategory("CrossEntropy, soft targets")]
    public float GenericOfTargets() => GenericKernel.CrossEntropy(Logits, Probabilities);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("CrossEntropyBatch")]
    public float FastestBatch() => TFastest.CrossEntropyBatch(BatchLogits, Labels);

    [Benchmark]
    [BenchmarkCategory("CrossEntropyBatch")]
    public float ReproducibleBatch() => TReproducible.CrossEntropyBatch(BatchLogits, Labels);

    [Benchmark]
    [BenchmarkCategory("CrossEntropyBatch")]
    public float GenericBatch() => GenericKernel.CrossEntropyBatch(BatchLogits, Labels, Size);
}
