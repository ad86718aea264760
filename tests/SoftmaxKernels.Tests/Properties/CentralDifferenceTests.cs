using System;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Properties;

/// <summary>The gradients against (f(z + h) − f(z − h)) / 2h of functions written in double.</summary>
public sealed class CentralDifferenceTests
{
    private const double Step = 1e-5;

    /// <summary>Of a gradient of magnitude 1: about four ULP of a float, and 10⁻⁹ for the differences themselves.</summary>
    private const double RelativeTolerance = 5e-7;

    public static TheoryData<KernelSource, int> Kernels => PropertyCheck.Kernels;

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Loss_of_a_label(KernelSource source, int size) =>
        PropertyCheck.ForEachKernel(source, size, RowGenerator.Finite(size), (kernel, logits, choice) =>
        {
            int label = choice % size;
            float[] gradient = new float[size];
            kernel.CrossEntropyGradient(logits, label, gradient, 1f);

            AssertGradient(z => LogSumExp(z) - z[label], logits, gradient, choice, RelativeTolerance);
        });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Loss_of_soft_targets(KernelSource source, int size) =>
        PropertyCheck.ForEachKernel(source, size, RowGenerator.Finite(size), (kernel, logits, choice) =>
        {
            RandomSource random = new((ulong)choice);
            float[] targets = [.. Enumerable.Range(0, size).Select(_ => (float)random.NextDouble() / size)];
            float[] gradient = new float[size];
            kernel.CrossEntropyGradient(logits, targets, gradient, 1f);

            AssertGradient(
                z =>
                {
                    double logSum = LogSumExp(z);
                    return targets.Select((target, i) => target * (logSum - z[i])).Sum();
                },
                logits,
                gradient,
                choice,
                RelativeTolerance);
        });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Softmax_with_an_upstream_gradient(KernelSource source, int size) =>
        PropertyCheck.ForEachKernel(source, size, RowGenerator.Finite(size), (kernel, logits, choice) =>
        {
            RandomSource random = new((ulong)choice);
            float[] upstream = [.. Enumerable.Range(0, size).Select(_ => (float)random.NextDouble(-1.0, 1.0))];
            float[] probabilities = new float[size];
            float[] gradient = new float[size];
            kernel.Softmax(logits, probabilities);
            kernel.SoftmaxGradient(probabilities, upstream, gradient);

            AssertGradient(
                z =>
                {
                    double logSum = LogSumExp(z);
                    return upstream.Select((u, i) => u * Math.Exp(z[i] - logSum)).Sum();
                },
                logits,
                gradient,
                choice,
                2.0 * RelativeTolerance);
        });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Tanh(KernelSource source, int size) =>
        PropertyCheck.ForEachKernel(source, size, RowGenerator.Finite(size), (kernel, x) =>
        {
            float[] ones = [.. Enumerable.Repeat(1f, size)];
            float[] y = new float[size];
            float[] gradient = new float[size];
            float[] derivative = new float[size];
            kernel.Tanh(x, y);
            kernel.TanhGradient(y, ones, gradient);
            kernel.TanhDerivative(x, derivative);

            for (int i = 0; i < size; i++)
            {
                double expected = (Math.Tanh(x[i] + Step) - Math.Tanh(x[i] - Step)) / (2.0 * Step);
                Assert.InRange(gradient[i], expected - RelativeTolerance, expected + RelativeTolerance);
                Assert.InRange(derivative[i], expected - RelativeTolerance, expected + RelativeTolerance);
            }
        });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Activations(KernelSource source, int size) =>
        PropertyCheck.ForEachKernel(source, size, RowGenerator.Finite(size), (kernel, x) =>
        {
            float[] ones = [.. Enumerable.Repeat(1f, size)];
            float[] y = new float[size];
            float[] gradient = new float[size];
            kernel.Sigmoid(x, y);
            kernel.SigmoidGradient(y, ones, gradient);
            AssertDifferences(x, gradient, Sigmoid);
            kernel.SiluGradient(x, ones, gradient);
            AssertDifferences(x, gradient, value => value * Sigmoid(value));
        });

    private static void AssertDifferences(float[] x, float[] gradient, Func<double, double> function)
    {
        for (int i = 0; i < x.Length; i++)
        {
            double expected = (function(x[i] + Step) - function(x[i] - Step)) / (2.0 * Step);
            Assert.InRange(gradient[i], expected - RelativeTolerance, expected + RelativeTolerance);
        }
    }

    private static double Sigmoid(double x) => 1.0 / (1.0 + Math.Exp(-x));

    /// <summary>One coordinate per row: with hundreds of rows each is tried often.</summary>
    private static void AssertGradient(Func<double[], double> function, float[] logits, float[] gradient, int choice, double tolerance)
    {
        // Without an offset, which exact gradients do not see, the differences keep their digits.
        float max = logits.Max();
        double[] z = [.. logits.Select(logit => (double)logit - max)];
        int index = choice / 7 % z.Length;
        double middle = z[index];
        z[index] = middle + Step;
        double above = function(z);
        z[index] = middle - Step;
        double below = function(z);

        double expected = (above - below) / (2.0 * Step);

        Assert.InRange(gradient[index], expected - tolerance, expected + tolerance);
    }

    private static double LogSumExp(double[] z)
    {
        double max = z.Max();
        return max + Math.Log(z.Sum(value => Math.Exp(value - max)));
    }
}
