using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using SoftmaxKernels.Benchmarks.Catalog;

namespace SoftmaxKernels.Benchmarks.Suite;

/// <summary>The vector-Jacobian product of softmax, of a row and of a batch, and the Jacobian itself.</summary>
public class SoftmaxGradientBenchmarks<TFastest, TReproducible> : KernelBenchmarks<TFastest, TReproducible>
    where TFastest : struct, IKernel
    where TReproducible : struct, IKernel
{
    private readonly float[] _jacobian = new float[Size * Size];

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("SoftmaxGradient")]
    public void Fastest() => TFastest.SoftmaxGradient(Probabilities, Upstream, Destination);

    [Benchmark]
    [BenchmarkCategory("SoftmaxGradient")]
    public void Reproducible() => TReproducible.SoftmaxGradient(Probabilities, Upstream, Destination);

    [Benchmark]
    [BenchmarkCategory("SoftmaxGradient")]
    public void Generic() => GenericKernel.SoftmaxGradient(Probabilities, Upstream, Destination);

    [Benchmark]
    [BenchmarkCategory("SoftmaxGradient")]
    public void Tensor()
    {
        TensorPrimitives.Subtract(Upstream, TensorPrimitives.Dot<float>(Upstream, Probabilities), Destination);
        TensorPrimitives.Multiply<float>(Probabilities, Destination, Destination);
    }

    [Benchmark]
    [BenchmarkCategory("SoftmaxGradient")]
    public void Plain()
    {
        float dot = 0f;
        for (int i = 0; i < Probabilities.Length; i++)
        {
            dot += Upstream[i] * Probabilities[i];
        }

        for (int i = 0; i < Destination.Length; i++)
        {
            Destination[i] = Probabilities[i] * (Upstream[i] - dot);
        }
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("SoftmaxGradientBatch")]
    public void FastestBatch() => TFastest.SoftmaxGradientBatch(BatchProbabilities, BatchUpstream, BatchDestination);

    [Benchmark]
    [BenchmarkCategory("SoftmaxGradientBatch")]
    public void ReproducibleBatch() => TReproducible.SoftmaxGradientBatch(BatchProbabilities, BatchUpstream, BatchDestination);

    [Benchmark]
    [BenchmarkCategory("SoftmaxGradientBatch")]
    public void GenericBatch() => GenericKernel.SoftmaxGradientBatch(BatchProbabilities, BatchUpstream, Size, BatchDestination);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("SoftmaxJacobian")]
    public void FastestJacobian() => TFastest.SoftmaxJacobian(Probabilities, _jacobian);

    [Benchmark]
    [BenchmarkCategory("SoftmaxJacobian")]
    public void ReproducibleJacobian() => TReproducible.SoftmaxJacobian(Probabilities, _jacobian);

    [Benchmark]
    [BenchmarkCategory("SoftmaxJacobian")]
    public void GenericJacobian() => GenericKernel.SoftmaxJacobian(Probabilities, _jacobian);

    [Benchmark]
    [BenchmarkCategory("SoftmaxJacobian")]
    public void PlainJacobian()
    {
        for (int row = 0; row < Size; row++)
        {
            for (int column = 0; column < Size; column++)
            {
                float identity = row == column ? 1f : 0f;
                _jacobian[(row * Size) + column] = Probabilities[row] * (identity - Probabilities[column]);
            }
        }
    }
}
