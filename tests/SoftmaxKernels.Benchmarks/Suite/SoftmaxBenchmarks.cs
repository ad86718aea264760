using BenchmarkDotNet.Attributes;
using MathNet.Numerics.LinearAlgebra;
using SoftmaxKernels.Benchmarks.Catalog;
using SoftmaxKernels.Benchmarks.Peers;

namespace SoftmaxKernels.Benchmarks.Suite;

/// <summary>Softmax of a row, with and without temperature.</summary>
public class SoftmaxBenchmarks<TFastest, TReproducible> : KernelBenchmarks<TFastest, TReproducible>
    where TFastest : struct, IKernel
    where TReproducible : struct, IKernel
{
    private readonly Vector<float> _logits;
    private readonly Vector<float> _probabilities = Vector<float>.Build.Dense(Size);

    public SoftmaxBenchmarks()
    {
        // Shares the array that is filled in later.
        _logits = Vector<float>.Build.Dense(Logits);
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Softmax")]
    public void Fastest() => TFastest.Softmax(Logits, Destination);

    [Benchmark]
    [BenchmarkCategory("Softmax")]
    public void Reproducible() => TReproducible.Softmax(Logits, Destination);

    [Benchmark]
    [BenchmarkCategory("Softmax")]
    public void Generic() => GenericKernel.Softmax(Logits, Destination);

    [Benchmark]
    [BenchmarkCategory("Softmax")]
    public void TensorPrimitivesUnsafe() => TensorSoftmax.Invoke(Logits, Destination);

    [Benchmark]
    [BenchmarkCategory("Softmax")]
    public void TensorPrimitivesSafe() => ShiftedTensorSoftmax.Invoke(Logits, Destination);

    [Benchmark]
    [BenchmarkCategory("Softmax")]
    public void TensorPrimitivesComposed() => ComposedTensorSoftmax.Invoke(Logits, Destination);

    [Benchmark]
    [BenchmarkCategory("Softmax")]
    public void Plain() => PlainLoop.Invoke(Logits, Destination);

    /// <summary>Math.NET has no softmax, but all that it is made of.</summary>
    [Benchmark]
    [BenchmarkCategory("Softmax")]
    public void MathNet()
    {
        _logits.Subtract(_logits.Maximum(), _probabilities);
        _probabilities.PointwiseExp(_probabilities);
        _probabilities.Divide(_probabilities.Sum(), _probabilities);
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Softmax at temperature")]
    public void FastestAtTemperature() => TFastest.Softmax(Logits, Temperature, Destination);

    [Benchmark]
    [BenchmarkCategory("Softmax at temperature")]
    public void ReproducibleAtTemperature() => TReproducible.Softmax(Logits, Temperature, Destination);

    [Benchmark]
    [BenchmarkCategory("Softmax at temperature")]
    public void GenericAtTemperature() => GenericKernel.Softmax(Logits, Temperature, Destination);
}
