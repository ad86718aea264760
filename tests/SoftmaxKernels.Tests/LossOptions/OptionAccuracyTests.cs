using System;
using System.Linq;
using SoftmaxKernels.Tests.Accuracy;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Kernels;
using Xunit;
using Xunit.Abstractions;

namespace SoftmaxKernels.Tests.LossOptions;

/// <summary>
/// The errors of losses with options and of their gradients against their definition in exact arithmetic, within the bounds that NUMERICS.md
/// states: with and without class weights, smoothing and masks, of each row, and of what is made of them by a reduction.
/// </summary>
public sealed class OptionAccuracyTests(ITestOutputHelper output)
{
    private const int Rows = 4;

    private const int BatchesOfEach = 4;

    /// <summary>Terms this far below the largest and farther may be flushed to 0, which no relative error can express.</summary>
    private const double FlushDistance = 69.0;

    /// <summary>Rows whose other classes amount to less than this lose some of them to the flush.</summary>
    private const double SmallestRest = 1e-22;

    private const double SmallestNormal = 1.1754943508222875e-38;

    private static readonly int[] Sizes = [1, 2, 3, 5, 10, 17, 33, 64, 65, 129];

    public static TheoryData<KernelArithmetic> Arithmetics => [.. KernelCatalog.Arithmetics];

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Labels(KernelArithmetic arithmetic) =>
        Check(arithmetic, ofTargets: false, atTemperature: false, loss: 2.1, reduced: 1.7, gradient: 2.9);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Soft_targets(KernelArithmetic arithmetic) =>
        Check(arithmetic, ofTargets: true, atTemperature: false, loss: 2.1, reduced: 1.7, gradient: 2.9);

    /// <summary>A logit d at a temperature is rounded: losses are in ULP of the larger of them and of what that may change, gradients in ULP for each unit of 1 + |d|.</summary>
    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Labels_at_a_temperature(KernelArithmetic arithmetic) =>
        Check(arithmetic, ofTargets: false, atTemperature: true, loss: 2.2, reduced: 2.1, gradient: 2.9);

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Soft_targets_at_a_temperature(KernelArithmetic arithmetic) =>
        Check(arithmetic, ofTargets: true, atTemperature: true, loss: 2.2, reduced: 2.1, gradient: 2.9);

    private void Check(KernelArithmetic arithmetic, bool ofTargets, bool atTemperature, double loss, double reduced, double gradient)
    {
        Errors errors = new();
        RandomSource random = new(23);
        foreach (LogitDistribution distribution in LogitDistribution.All.Where(distribution => distribution.Name != "masked"))
        {
            foreach (int size in Sizes)
            {
                for (int batch = 0; batch < BatchesOfEach; batch++)
                {
                    Measure(Batch.Draw(random, distribution, size, ofTargets, atTemperature), arithmetic, errors);
                }
            }
        }

        Assess("losses", errors.Losses, loss);
        Assess("reduced", errors.Reduced, reduced);
        Assess("gradients", errors.Gradients, gradient);

        void Assess(string what, ErrorStatistics measured, double bound)
        {
            output.WriteLine($"{arithmetic}, {what}: {measured}; bound {bound}");
            Assert.True(measured.Max <= bound, $"{what}: {measured} exceeds {bound}");
        }
    }

    private static void Measure(Batch batch, KernelArithmetic arithmetic, Errors errors)
    {
        int size = batch.Size;
        float[] losses = new float[Rows];
        float[] gradient = new float[Rows * size];
        CrossEntropyOptions options = batch.Options.ToOptions();
        float reduced = batch.Targets is { } targets
            ? GenericKernel.CrossEntropyBatch(batch.Logits, targets, size, options, losses, arithmetic: arithmetic)
            : GenericKernel.CrossEntropyBatch(batch.Logits, batch.Labels, size, options, losses, arithmetic: arithmetic);
        _ = batch.Targets is { } again
            ? GenericKernel.CrossEntropyGradientBatch(batch.Logits, again, size, options, gradient, arithmetic: arithmetic)
            : GenericKernel.CrossEntropyGradientBatch(batch.Logits, batch.Labels, size, options, gradient, arithmetic: arithmetic);

        DoubleDouble sum = DoubleDouble.Zero;
        double sumOfMagnitudes = 0.0;
        bool isWhole = true;
        DoubleDouble divisor = batch.Divisor;
        for (int row = 0; row < Rows; row++)
        {
            ExactRow exact = new(batch.AllowedLogits(row), batch.Options.Temperature);
            DoubleDouble[] t = batch.ExactTargets(row);
            DoubleDouble total = ExactRow.Sum(t);
            DoubleDouble loss = ExactRow.Sum(t.Select((target, i) => target.High == 0.0 ? DoubleDouble.Zero : exact.Loss(i) * target));

            // What the rounding of logits at a temperature may change.
            double moved = batch.Options.Temperature == 1f ? 0.0 : Enumerable.Range(0, size)
                .Where(i => double.IsFinite(exact.Distance(i).High))
                .Sum(i => Math.Abs(((total * exact.Probability(i)) - t[i]).High * exact.Distance(i).High));
            double magnitude = Math.Max(Math.Abs(loss.High), moved);
            if (exact.Rest.High is 0.0 or >= SmallestRest)
            {
                errors.AddLoss(losses[row], loss, magnitude, batch.Name);
            }
            else
            {
                isWhole = false;
            }

            sum += loss;
            sumOfMagnitudes += magnitude;
            MeasureGradient(batch, row, exact, t, gradient.AsSpan(row * size, size), errors);
        }

        if (isWhole)
        {
            errors.AddReduced(reduced, sum / divisor, sumOfMagnitudes / divisor.High, batch.Name);
        }
    }

    private static void MeasureGradient(Batch batch, int row, ExactRow exact, DoubleDouble[] t, ReadOnlySpan<float> gradient, Errors errors)
    {
        float temperature = batch.Options.Temperature;
        DoubleDouble total = ExactRow.Sum(t);
        DoubleDouble factor = DoubleDouble.One / batch.Divisor / temperature;
        for (int i = 0; i < gradient.Length; i++)
        {
            double distance = -exact.Distance(i).High;
            if (distance >= FlushDistance && t[i].High == 0.0)
            {
                continue;
            }

            // The difference cancels, but for one label, whose probability is subtracted from 1 without.
            bool isOfLabel = batch.IsOneHot && t[i].High > 0.0;
            if (isOfLabel && exact.Rest.High is not (0.0 or >= SmallestRest))
            {
                continue;
            }

            DoubleDouble pull = total * exact.Probability(i) * factor;
            DoubleDouble push = t[i] * factor;
            DoubleDouble expected = isOfLabel ? exact.LabelGradient(i) * push : pull - push;
            double magnitude = batch.IsOneHot ? Math.Abs(expected.High) : Math.Max(pull.High, push.High);
            errors.AddGradient(gradient[i], expected, magnitude, temperature == 1f ? 1.0 : 1.0 + distance, batch.Name);
        }
    }

    /// <summary>The errors of all results.</summary>
    private sealed class Errors
    {
        public ErrorStatistics Losses { get; } = new();

        public ErrorStatistics Reduced { get; } = new();

        public ErrorStatistics Gradients { get; } = new();

        public void AddLoss(float actual, DoubleDouble exact, double magnitude, string where) => Add(Losses, actual, exact, magnitude, 1.0, where);

        public void AddReduced(float actual, DoubleDouble exact, double magnitude, string where) => Add(Reduced, actual, exact, magnitude, 1.0, where);

        public void AddGradient(float actual, DoubleDouble exact, double magnitude, double units, string where) => Add(Gradients, actual, exact, magnitude, units, where);

        // Below the smallest normal number there are no full digits.
        private static void Add(ErrorStatistics errors, float actual, DoubleDouble exact, double magnitude, double units, string where)
        {
            if (magnitude >= SmallestNormal)
            {
                errors.Add(Ulp.Error(actual, exact, magnitude) / units, () => where);
            }
        }
    }

    /// <summary>Rows with labels or soft targets, and options.</summary>
    private sealed record Batch(string Name, int Size, float[] Logits, int[] Labels, float[]? Targets, LossCase Options)
    {
        /// <summary>Gets what the sum of the losses is divided by.</summary>
        public DoubleDouble Divisor => Options.Reduction == LossReduction.Sum ? 1.0
            : Targets is not null ? Rows
            : ExactRow.Sum(Labels.Select(label => (DoubleDouble)Weight(label)));

        /// <summary>Gets a value indicating whether a label is all that a row is compared with, and its logits are those that were given.</summary>
        public bool IsOneHot => Targets is null && Options.Smoothing == 0f && Options.Temperature == 1f;

        public static Batch Draw(RandomSource random, LogitDistribution distribution, int size, bool ofTargets, bool atTemperature)
        {
            float[][] rows = [.. Enumerable.Range(0, Rows).Select(_ => distribution.Draw(random, size))];
            int[] labels = [.. rows.Select(row => distribution.PickLabel(random, row))];
            LossCase options = new()
            {
                Weights = random.NextInt(2) == 0 ? [] : [.. Enumerable.Range(0, size).Select(_ => (float)random.NextDouble(0.25, 4.0))],
                Smoothing = random.NextInt(4) switch { 0 => 1f, 1 => (float)random.NextDouble(), _ => 0f },
                Reduction = random.NextInt(2) == 0 ? LossReduction.Mean : LossReduction.Sum,
                Allowed = random.NextInt(2) == 0 ? [] : [.. Enumerable.Range(0, Rows * size).Select(i => i % size == labels[i / size] || random.NextInt(3) != 0)],
                Temperature = atTemperature ? (float)Math.Exp(random.NextDouble(-2.0, 3.0)) : 1f,
            };
            float[]? targets = ofTargets
                ? [.. Enumerable.Range(0, Rows * size).Select(i => options.Allowed.Length > 0 && !options.Allowed[i] ? 0f : (float)random.NextDouble())]
                : null;
            return new Batch($"{distribution.Name}, {size} classes, {options}", size, [.. rows.SelectMany(row => row)], labels, targets, options);
        }

        public float[] AllowedLogits(int row) =>
            [.. Enumerable.Range(0, Size).Select(i => IsAllowed(row, i) ? Logits[(row * Size) + i] : float.NegativeInfinity)];

        /// <summary>The targets that a label or soft targets stand for.</summary>
        public DoubleDouble[] ExactTargets(int row)
        {
            int allowed = Enumerable.Range(0, Size).Count(i => IsAllowed(row, i));
            DoubleDouble keep = (DoubleDouble)1.0 - Options.Smoothing;
            DoubleDouble share = (DoubleDouble)Options.Smoothing / allowed;
            return [.. Enumerable.Range(0, Size).Select(i =>
            {
                double target = Targets is not null ? Targets[(row * Size) + i] : i == Labels[row] ? 1.0 : 0.0;
                return ((keep * target) + (IsAllowed(row, i) ? share : DoubleDouble.Zero)) * Weight(i);
            })];
        }

        private bool IsAllowed(int row, int label) => Options.Allowed.Length == 0 || Options.Allowed[(row * Size) + label];

        private float Weight(int label) => Options.Weights.Length == 0 ? 1f : Options.Weights[label];
    }
}
