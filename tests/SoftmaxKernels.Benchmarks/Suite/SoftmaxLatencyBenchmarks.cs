using BenchmarkDotNet.Attributes;
using SoftmaxKernels.Benchmarks.Catalog;
using SoftmaxKernels.Benchmarks.Peers;

namespace SoftmaxKernels.Benchmarks.Suite;

/// <summary>Softmax in place: a call waits for what the last one has stored.</summary>
public class SoftmaxLatencyBenchmarks<TFastest, TReproducible> : KernelBenchmarks<TFastest, TReproducible>
    where TFastest : struct, IKernel
    where TReproducible : struct, IKernel
{
    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Latency")]
    public void Fastest() => TFastest.Softmax(Destination, Destination);

    [Benchmark]
    [BenchmarkCategory("Latency")]
    public void Reproducible() => TReproducible.Softmax(Destination, Destination);

    [Benchmark]
    [BenchmarkCategory("Latency")]
    public void Generic() => GenericKernel.Softmax(Destination, Destination);

    [Benchmark]
    [BenchmarkCategory("Latency")]
    public void TensorPrimitivesUnsafe() => TensorSoftmax.Invoke(Destination, Destination);

    [Benchmark]
    [BenchmarkCategory("Latency")]
    public void TensorPrimitivesSafe() => ShiftedTensorSoftmax.Invoke(Destination, Destination);

    [Benchmark]
    [BenchmarkCategory("Latency")]
    public void TensorPrimitivesComposed() => ComposedTensorSoftmax.Invoke(Destination, Destination);

    [Benchmark]
    [BenchmarkCategory("Latency")]
    public void Plain() => PlainLoop.Invoke(Destination, Destination);
}
