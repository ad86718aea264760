using System;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Sweeps;
using Xunit;

namespace SoftmaxKernels.Tests.Accuracy;

/// <summary>The references of the sweeps against double-double.</summary>
public sealed class FastExactTests
{
    private const int Count = 1 << 16;

    private static readonly double Tolerance = Math.ScaleB(1.0, -44);

    private delegate void Function(ReadOnlySpan<float> x, Span<double> exact);

    [Fact]
    public void Exp()
    {
        Check(FastExact.Exp, ExactMath.Exp, FloatRange.Between(1e-9f, 354f));
        Check(FastExact.Exp, ExactMath.Exp, FloatRange.Between(-1e-9f, -354f));
    }

    [Fact]
    public void Tanh() => Check(FastExact.Tanh, ExactMath.Tanh, FloatRange.Between(1e-9f, 10f));

    [Fact]
    public void Tanh_derivative() => Check(FastExact.TanhDerivative, ExactMath.TanhDerivative, FloatRange.Between(1e-9f, 43f));

    [Fact]
    public void Sigmoid()
    {
        Check(FastExact.Sigmoid, ExactMath.Sigmoid, FloatRange.Between(1e-9f, 100f));
        Check(FastExact.Sigmoid, ExactMath.Sigmoid, FloatRange.Between(-1e-9f, -100f));
    }

    [Fact]
    public void Silu()
    {
        Check(FastExact.Silu, ExactMath.Silu, FloatRange.Between(1e-9f, 100f));
        Check(FastExact.Silu, ExactMath.Silu, FloatRange.Between(-1e-9f, -100f));
    }

    [Fact]
    public void Silu_derivative()
    {
        Check(FastExact.SiluDerivative, ExactMath.SiluDerivative, FloatRange.Between(1e-9f, 100f), least: 0.5);
        Check(FastExact.SiluDerivative, ExactMath.SiluDerivative, FloatRange.Between(-1e-9f, -100f), least: 0.5);
    }

    [Fact]
    public void Elu() => Check(FastExact.Elu, ExactMath.ExpMinus1, FloatRange.Between(-1e-9f, -100f));

    [Fact]
    public void Log()
    {
        Check(FastExact.Log, ExactMath.Log, FloatRange.Between(float.Epsilon, float.MaxValue));
        Check(FastExact.Log, ExactMath.Log, FloatRange.Between(0.99f, 1.01f));
    }

    /// <summary>The error relative to the exact value, or to the least one if that is larger.</summary>
    private static void Check(Function function, Func<DoubleDouble, DoubleDouble> reference, FloatRange range, double least = 0.0)
    {
        RandomSource random = new(range.First);
        float[] x = [.. Enumerable.Range(0, Count).Select(_ => BitConverter.UInt32BitsToSingle(range.First + (uint)random.NextInt((int)range.Count)))];
        double[] y = new double[Count];
        function(x, y);
        for (int i = 0; i < Count; i++)
        {
            DoubleDouble expected = reference(x[i]);
            double error = y[i] == expected.High ? 0.0 : (y[i] - expected).High / Math.Max(Math.Abs(expected.High), least);
            Assert.True(Math.Abs(error) <= Tolerance, $"x = {x[i]:R}: {y[i]:R} has a relative error of {error:E2}");
        }
    }
}
