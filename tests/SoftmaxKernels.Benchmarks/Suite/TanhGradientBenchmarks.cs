using System;
using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using SoftmaxKernels.Benchmarks.Catalog;

namespace SoftmaxKernels.Benchmarks.Suite;

/// <summary>The gradient of tanh from its result, and its derivative.</summary>
public class TanhGradientBenchmarks<TFastest, TReproducible> : KernelBenchmarks<TFastest, TReproducible>
    where TFastest : struct, IKernel
    where TReproducible : struct, IKernel
{
    [Benchmark(Baseline = true)]
    [BenchmarkCategory("TanhGradient")]
    public void Fastest() => TFastest.TanhGradient(Probabilities, Upstream, Destination);

    [Benchmark]
    [BenchmarkCategory("TanhGradient")]
    public void Reproducible() => TReproducible.TanhGradient(Probabilities, Upstream, Destination);

    [Benchmark]
    [BenchmarkCategory("TanhGradient")]
    public void Generic() => GenericKernel.TanhGradient(Probabilities, Upstream, Destination);

    [Benchmark]
    [BenchmarkCategory("TanhGradient")]
    public void Tensor()
    {
        TensorPrimitives.Multiply<float>(Probabilities, Probabilities, Destination);
        TensorPrimitives.Subtract(1f, Destination, Destination);
        TensorPrimitives.Multiply<float>(Upstream, Destination, Destination);
    }

    [Benchmark]
    [BenchmarkCategory("TanhGradient")]
    public void Plain()
    {
        for (int i = 0; i < Destination.Length; i++)
        {
            Destination[i] = Upstream[i] * (1f - (Probabilities[i] * Probabilities[i]));
        }
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("TanhDerivative")]
    public void FastestDerivative() => TFastest.TanhDerivative(Logits, Destination);

    [Benchmark]
    [BenchmarkCategory("TanhDerivative")]
    public void ReproducibleDerivative() => TReproducible.TanhDerivative(Logits, Destination);

    [Benchmark]
    [BenchmarkCategory("TanhDerivative")]
    public void GenericDerivative() => GenericKernel.TanhDerivative(Logits, Destination);

    /// <summary>1 − tanh², as one writes it: useless in the tails.</summary>
    [Benchmark]
    [BenchmarkCategory("TanhDerivative")]
    public void TensorDerivative()
    {
        TensorPrimitives.Tanh<float>(Logits, Destination);
        TensorPrimitives.Multiply<float>(Destination, Destination, Destination);
        TensorPrimitives.Subtract(1f, Destination, Destination);
    }

    [Benchmark]
    [BenchmarkCategory("TanhDerivative")]
    public void PlainDerivative()
    {
        for (int i = 0; i < Destination.Length; i++)
        {
            float tanh = MathF.Tanh(Logits[i]);
            Destination[i] = 1f - (tanh * tanh);
        }
    }
}
