using BenchmarkDotNet.Attributes;
using MathNet.Numerics.LinearAlgebra;
using SoftmaxKernels.Benchmarks.Catalog;
using SoftmaxKernels.Benchmarks.Peers;

namespace SoftmaxKernels.Benchmarks.Suite;

/// <summary>Tanh and scaled tanh of a row and of a batch.</summary>
public class TanhBenchmarks<TFastest, TReproducible> : KernelBenchmarks<TFastest, TReproducible>
    where TFastest : struct, IKernel
    where TReproducible : struct, IKernel
{
    private readonly Vector<float> _input;
    private readonly Vector<float> _output = Vector<float>.Build.Dense(Size);

    public TanhBenchmarks()
    {
        // Shares the array that is filled in later.
        _input = Vector<float>.Build.Dense(Logits);
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Tanh")]
    public void Fastest() => TFastest.Tanh(Logits, Destination);

    [Benchmark]
    [BenchmarkCategory("Tanh")]
    public void Reproducible() => TReproducible.Tanh(Logits, Destination);

    [Benchmark]
    [BenchmarkCategory("Tanh")]
    public void Generic() => GenericKernel.Tanh(Logits, Destination);

    [Benchmark]
    [BenchmarkCategory("Tanh")]
    public void Tensor() => TensorTanh.Invoke(Logits, Destination);

    [Benchmark]
    [BenchmarkCategory("Tanh")]
    public void Plain() => PlainTanh.Invoke(Logits, Destination);

    [Benchmark]
    [BenchmarkCategory("Tanh")]
    public void MathNet() => _input.PointwiseTanh(_output);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Scaled tanh")]
    public void FastestScaled() => TFastest.Tanh(Logits, Scale, Destination);

    [Benchmark]
    [BenchmarkCategory("Scaled tanh")]
    public void ReproducibleScaled() => TReproducible.Tanh(Logits, Scale, Destination);

    [Benchmark]
    [BenchmarkCategory("Scaled tanh")]
    public void GenericScaled() => GenericKernel.Tanh(Logits, Scale, Destination);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("TanhBatch")]
    public void FastestBatch() => TFastest.TanhBatch(BatchLogits, BatchDestination);

    [Benchmark]
    [BenchmarkCategory("TanhBatch")]
    public void ReproducibleBatch() => TReproducible.TanhBatch(BatchLogits, BatchDestination);

    [Benchmark]
    [BenchmarkCategory("TanhBatch")]
    public void GenericBatch() => GenericKernel.TanhBatch(BatchLogits, Size, BatchDestination);

    [Benchmark]
    [BenchmarkCategory("TanhBatch")]
    public void TensorBatch() => TensorTanh.Invoke(BatchLogits, BatchDestination);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Scaled TanhBatch")]
    public void FastestScaledBatch() => TFastest.TanhBatch(BatchLogits, Scale, BatchDestination);

    [Benchmark]
    [BenchmarkCategory("Scaled TanhBatch")]
    public void ReproducibleScaledBatch() => TReproducible.TanhBatch(BatchLogits, Scale, BatchDestination);

    [Benchmark]
    [BenchmarkCategory("Scaled TanhBatch")]
    public void GenericScaledBatch() => GenericKernel.TanhBatch(BatchLogits, Size, Scale, BatchDestination);
}
