using System;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.LossOptions;

/// <summary>Gradients against central differences of what the reduction gives, written in double.</summary>
public sealed class LossGradientTests
{
    private const int Rows = 4;

    private const double Step = 1e-5;

    private const float Scale = 1.5f;

    public static TheoryData<int, KernelArithmetic> Kernels => TestCases.Each([1, 2, 5, 17], KernelCatalog.Arithmetics);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Of_labels(int size, KernelArithmetic arithmetic) => ForEach(size, (options, logits, labels, _) =>
    {
        float[] gradient = new float[logits.Length];
        GenericKernel.CrossEntropyGradientBatch(logits, labels, size, options.ToOptions(), gradient, Scale, arithmetic: arithmetic);
        AssertGradient(z => Value(z, options, size, (row, logs, _) => labels[row] == options.IgnoredLabel ? null : OfLabel(logs, labels[row], options, row, size)), logits, gradient, options);
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Of_targets(int size, KernelArithmetic arithmetic) => ForEach(size, (options, logits, _, targets) =>
    {
        float[] gradient = new float[logits.Length];
        GenericKernel.CrossEntropyGradientBatch(logits, targets, size, options.ToOptions(), gradient, Scale, arithmetic: arithmetic);
        AssertGradient(
            z => Value(z, options, size, (row, logs, allowed) => (Enumerable.Range(0, size).Where(i => allowed[i] || targets[(row * size) + i] > 0f).Sum(i =>
                -Weight(options, i) * logs[i] * ((targets[(row * size) + i] * (1.0 - options.Smoothing)) + (allowed[i] ? options.Smoothing / (double)allowed.Count(flag => flag) : 0.0))), 1.0)),
            logits,
            gradient,
            options);
    });

    private static (double Loss, double Weight)? OfLabel(double[] logs, int label, LossCase options, int row, int size)
    {
        bool[] allowed = Allowed(options, row, size);
        double loss = -(1.0 - options.Smoothing) * Weight(options, label) * logs[label];
        for (int i = 0; i < size && options.Smoothing > 0f; i++)
        {
            loss -= allowed[i] ? options.Smoothing * Weight(options, i) * logs[i] / allowed.Count(flag => flag) : 0.0;
        }

        return (loss, Weight(options, label));
    }

    private static double Value(double[] z, LossCase options, int size, Func<int, double[], bool[], (double Loss, double Weight)?> lossOf)
    {
        double total = 0.0;
        double weights = 0.0;
        for (int row = 0; row < Rows; row++)
        {
            bool[] allowed = Allowed(options, row, size);
            double[] scaled = [.. Enumerable.Range(0, size).Select(i => z[(row * size) + i] / options.Temperature)];
            double logSum = Math.Log(Enumerable.Range(0, size).Where(i => allowed[i]).Sum(i => Math.Exp(scaled[i])));
            double[] logs = [.. scaled.Select(value => value - logSum)];
            if (lossOf(row, logs, allowed) is { } result)
            {
                total += result.Loss;
                weights += result.Weight;
            }
        }

        return options.Reduction == LossReduction.Mean ? total / weights : total;
    }

    private static void ForEach(int size, Action<LossCase, float[], int[], float[]> test)
    {
        RandomSource random = new((ulong)size);
        float[] logits = [.. Enumerable.Range(0, Rows * size).Select(_ => (float)random.NextNormal())];
        int[] labels = [0, -100, 0, size - 1];
        foreach (LossCase options in LossCase.All(random, Rows, size))
        {
            // Class 0, of the labels, and the last one are always allowed, and targets are 0 where a class is not.
            bool[] allowed = [.. options.Allowed.Select((flag, i) => flag || i % size == 0 || i % size == size - 1)];
            LossCase adapted = options with { Allowed = allowed, IgnoredLabel = -100 };
            float[] targets = [.. Enumerable.Range(0, logits.Length).Select(i => Allowed(adapted, i / size, size)[i % size] ? (float)random.NextDouble() : 0f)];
            test(adapted, logits, labels, targets);
        }
    }

    private static bool[] Allowed(LossCase options, int row, int size) =>
        options.Allowed.Length == 0 ? [.. Enumerable.Repeat(true, size)]
        : options.Allowed.Length == size ? options.Allowed
        : options.Allowed[(row * size)..((row + 1) * size)];

    private static double Weight(LossCase options, int label) => options.Weights.Length == 0 ? 1.0 : options.Weights[label];

    private static void AssertGradient(Func<double[], double> value, float[] logits, float[] gradient, LossCase options)
    {
        for (int i = 0; i < logits.Length; i++)
        {
            double[] above = [.. logits.Select(logit => (double)logit)];
            double[] below = [.. above];
            above[i] += Step;
            below[i] -= Step;
            double expected = Scale * (value(above) - value(below)) / (2 * Step);
            Assert.True(Math.Abs(expected - gradient[i]) <= 2e-6 * Math.Max(1.0, Math.Abs(expected)), $"gradient[{i}] is {gradient[i]} instead of {expected}, {options}");
        }
    }
}
