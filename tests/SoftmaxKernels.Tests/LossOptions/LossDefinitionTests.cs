using System;
using System.Linq;
using SoftmaxKernels.Tests.Accuracy;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.LossOptions;

/// <summary>The definitions of PyTorch's <c>cross_entropy</c> in exact arithmetic, and how far the losses are from them.</summary>
public sealed class LossDefinitionTests
{
    /// <summary>In ULP of the result, which NUMERICS.md repeats.</summary>
    private const double LargestError = 3.5;

    private const int Rows = 6;

    private static readonly LossCase[] Single =
    [
        new(),
        new() { Smoothing = 0.1f },
        new() { Smoothing = 1f },
    ];

    public static TheoryData<int, KernelArithmetic> Kernels => TestCases.Each([2, 3, 10, 17, 64, 65, 129], KernelCatalog.Arithmetics);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Losses_of_labels(int size, KernelArithmetic arithmetic) => ForEach(size, (options, logits, labels, _) =>
    {
        float[] losses = new float[Rows];
        float mean = GenericKernel.CrossEntropyBatch(logits, labels, size, options.ToOptions(), losses, arithmetic: arithmetic);
        DoubleDouble sum = DoubleDouble.Zero;
        DoubleDouble weights = DoubleDouble.Zero;
        for (int row = 0; row < Rows; row++)
        {
            int label = labels[row];
            if (label == options.IgnoredLabel)
            {
                Assert.Equal(0f, losses[row]);
                continue;
            }

            ExactRow exact = new(logits[(row * size)..((row + 1) * size)]);
            DoubleDouble smooth = DoubleDouble.Zero;
            for (int i = 0; i < size; i++)
            {
                smooth += exact.Loss(i) * Weight(options, i);
            }

            DoubleDouble loss = (exact.Loss(label) * Weight(options, label) * (1.0 - options.Smoothing)) + (smooth * options.Smoothing / size);
            AssertNear(loss, losses[row], options);
            sum += loss;
            weights += Weight(options, label);
        }

        AssertNear(sum / weights, mean, options);
    });

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Losses_of_targets(int size, KernelArithmetic arithmetic) => ForEach(size, (options, logits, _, targets) =>
    {
        float[] losses = new float[Rows];
        float mean = GenericKernel.CrossEntropyBatch(logits, targets, size, options.ToOptions(), losses, arithmetic: arithmetic);
        DoubleDouble sum = DoubleDouble.Zero;
        for (int row = 0; row < Rows; row++)
        {
            ExactRow exact = new(logits[(row * size)..((row + 1) * size)]);
            DoubleDouble loss = DoubleDouble.Zero;
            for (int i = 0; i < size; i++)
            {
                double target = (targets[(row * size) + i] * (1.0 - options.Smoothing)) + ((double)options.Smoothing / size);
                loss += exact.Loss(i) * Weight(options, i) * target;
            }

            AssertNear(loss, losses[row], options);
            sum += loss;
        }

        AssertNear(sum / Rows, mean, options);
    });

    /// <summary>What PyTorch's formulas give for this row, worked by hand from log-probabilities log(1/6), log(2/6), log(3/6).</summary>
    [Fact]
    public void Worked_numbers()
    {
        float[] logits = [0f, MathF.Log(2f), MathF.Log(3f), 0f, 0f, 0f];
        int[] labels = [2, 0];
        float[] weights = [1f, 2f, 3f];
        double first = Math.Log(2);
        double second = Math.Log(3);
        double smooth = (Math.Log(6) + (2 * Math.Log(3)) + (3 * Math.Log(2))) / 3;

        Assert.Equal((first + second) / 2, Loss(new LossCase()), 1e-6);
        Assert.Equal(first + second, Loss(new LossCase { Reduction = LossReduction.Sum }), 1e-6);
        Assert.Equal(((3 * first) + second) / 4, Loss(new LossCase { Weights = weights }), 1e-6);
        Assert.Equal((3 * first) + second, Loss(new LossCase { Weights = weights, Reduction = LossReduction.Sum }), 1e-6);
        Assert.Equal(first, Loss(new LossCase { Weights = weights, IgnoredLabel = 0 }), 1e-6);
        Assert.Equal(
            ((0.9 * ((3 * first) + second)) + (0.1 * (smooth + (2 * second)))) / 4, Loss(new LossCase { Weights = weights, Smoothing = 0.1f }), 1e-6);

        float Loss(LossCase options) => GenericKernel.CrossEntropyBatch(logits, labels, 3, options.ToOptions());
    }

    private static void ForEach(int size, Action<LossCase, float[], int[], float[]> test)
    {
        RandomSource random = new((ulong)size);
        float[] weights = [.. Enumerable.Range(0, size).Select(_ => (float)random.NextDouble(0.25, 4.0))];
        for (int batch = 0; batch < 40; batch++)
        {
            double width = Math.Exp(random.NextDouble(-2.0, 3.0));
            float[] logits = [.. Enumerable.Range(0, Rows * size).Select(_ => (float)(width * random.NextNormal()))];
            int[] labels = [.. Enumerable.Range(0, Rows).Select(row => row == 2 ? -100 : random.NextInt(size))];
            float[] targets = [.. Enumerable.Range(0, Rows * size).Select(_ => (float)random.NextDouble())];
            foreach (LossCase options in Single)
            {
                test(options, logits, labels, targets);
                test(options with { Weights = weights }, logits, labels, targets);
            }
        }
    }

    private static double Weight(LossCase options, int label) => options.Weights.Length == 0 ? 1.0 : options.Weights[label];

    private static void AssertNear(DoubleDouble exact, float actual, LossCase options)
    {
        double error = Ulp.Error(actual, exact);
        Assert.True(error <= LargestError, $"{actual:R} instead of {exact.High:R}: {error:F3} ULP, {options}");
    }
}
