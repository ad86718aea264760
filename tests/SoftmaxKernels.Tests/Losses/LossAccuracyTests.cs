using System;
using System.Linq;
using SoftmaxKernels.Tests.Accuracy;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Reference;
using Xunit;
using Xunit.Abstractions;

namespace SoftmaxKernels.Tests.Losses;

/// <summary>The errors of the losses and their gradients against exact arithmetic, within the bounds that NUMERICS.md states.</summary>
public sealed class LossAccuracyTests(ITestOutputHelper output)
{
    private const int RowsOfEach = 60;

    private const double SmallestNormal = 1.1754943508222875e-38;

    private static readonly int[] Sizes = [1, 2, 3, 5, 10, 17, 33, 64, 65, 129];

    public static TheoryData<KernelArithmetic> Arithmetics => [KernelArithmetic.Fastest, KernelArithmetic.Reproducible];

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Entropy(KernelArithmetic arithmetic) => Measure(arithmetic, fused: 3.3, separate: 3.3, (logits, _, errors, what) =>
    {
        ExactRow exact = new(logits);
        DoubleDouble entropy = EntropyOf(exact, logits.Length);
        Add(errors, GenericKernel.Entropy(logits, arithmetic), entropy, entropy.High, what);
    });

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Gradient_of_entropy(KernelArithmetic arithmetic) => Measure(arithmetic, fused: 6.0, separate: 6.0, (logits, _, errors, what) =>
    {
        ExactRow exact = new(logits);
        DoubleDouble entropy = EntropyOf(exact, logits.Length);
        float[] gradient = new float[logits.Length];
        GenericKernel.EntropyGradient(logits, gradient, 1f, arithmetic);
        for (int i = 0; i < logits.Length; i++)
        {
            DoubleDouble p = exact.Probability(i);
            DoubleDouble u = -exact.LogProbability(i);
            if (p.High > 1e-30)
            {
                Add(errors, gradient[i], p * (u - entropy), p.High * Math.Max(u.High, entropy.High), what);
            }
        }
    });

    /// <summary>The power multiplies the error of 1 − p by the focus: in ULP for each unit of 1 + focus.</summary>
    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Focal_loss(KernelArithmetic arithmetic) => Measure(arithmetic, fused: 2.3, separate: 2.3, (logits, label, errors, what) =>
    {
        ExactRow exact = new(logits);
        foreach (float focus in new[] { 0.5f, 1f, 2f, 5f })
        {
            DoubleDouble loss = Power(-exact.LabelGradient(label), focus) * exact.Loss(label);
            Add(errors, GenericKernel.FocalLoss(logits, label, focus, arithmetic), loss, loss.High, what, 1.0 + focus);
        }
    });

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Gradient_of_focal_loss(KernelArithmetic arithmetic) => Measure(arithmetic, fused: 2.3, separate: 2.3, (logits, label, errors, what) =>
    {
        ExactRow exact = new(logits);
        float[] gradient = new float[logits.Length];
        foreach (float focus in new[] { 0.5f, 1f, 2f, 5f })
        {
            DoubleDouble q = -exact.LabelGradient(label);
            DoubleDouble factor = Power(q, focus) * ((exact.Loss(label) * exact.Probability(label) * focus / q) + 1.0);
            GenericKernel.FocalLossGradient(logits, label, focus, gradient, 1f, arithmetic);
            for (int i = 0; i < logits.Length && factor.High > SmallestNormal; i++)
            {
                DoubleDouble expected = factor * (i == label ? exact.LabelGradient(label) : exact.Probability(i));
                Add(errors, gradient[i], expected, expected.High, what, 1.0 + focus);
            }
        }
    });

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Z_loss(KernelArithmetic arithmetic) => Measure(arithmetic, fused: 4.6, separate: 4.6, (logits, _, errors, what) =>
    {
        ExactRow exact = new(logits);
        double larger = Math.Max(Math.Abs(exact.Max), exact.LogSum.High);
        DoubleDouble loss = exact.LogSumExp * exact.LogSumExp;
        Add(errors, GenericKernel.ZLoss(logits, arithmetic), loss, larger * Math.Abs(exact.LogSumExp.High), what);
    });

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Kullback_Leibler_divergence(KernelArithmetic arithmetic) => Measure(arithmetic, fused: 1.4, separate: 1.4, (logits, label, errors, what) =>
    {
        (float[] x, float[] t) = Distributions(logits, label);
        DoubleDouble sum = DoubleDouble.Zero;
        double magnitude = 0.0;
        for (int i = 0; i < x.Length; i++)
        {
            if (t[i] > 0f)
            {
                DoubleDouble logTarget = ExactMath.Log(t[i]);
                sum += (logTarget - x[i]) * t[i];
                magnitude += t[i] * (Math.Abs(logTarget.High) + Math.Abs(x[i]));
            }
        }

        Add(errors, GenericKernel.KullbackLeibler(x, t, arithmetic), sum, magnitude, what);
    });

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Kullback_Leibler_divergence_of_log_targets(KernelArithmetic arithmetic) => Measure(arithmetic, fused: 1.4, separate: 1.4, (logits, label, errors, what) =>
    {
        (float[] x, float[] t) = Distributions(logits, label);
        float[] l = [.. t.Select(target => MathF.Log(target))];
        DoubleDouble sum = DoubleDouble.Zero;
        double magnitude = 0.0;
        for (int i = 0; i < x.Length; i++)
        {
            if (t[i] > 0f)
            {
                sum += ExactMath.Exp(l[i]) * ((DoubleDouble)l[i] - x[i]);
                magnitude += t[i] * (Math.Abs(l[i]) + Math.Abs(x[i]));
            }
        }

        Add(errors, GenericKernel.KullbackLeiblerOfLogTargets(x, l, arithmetic), sum, magnitude, what);
    });

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Cross_entropy_of_probabilities(KernelArithmetic arithmetic) => Measure(arithmetic, fused: 1.5, separate: 1.6, (logits, label, errors, what) =>
    {
        (_, float[] t) = Distributions(logits, label);
        float[] p = new float[logits.Length];
        GenericKernel.Softmax(logits, p);
        DoubleDouble sum = ExactRow.Sum(t.Select((target, i) => target == 0f ? DoubleDouble.Zero : -ExactMath.Log(Math.Max(p[i], SmallestNormal)) * target));
        double magnitude = t.Select((target, i) => target == 0f ? 0.0 : target * Math.Abs(Math.Log(Math.Max(p[i], SmallestNormal)))).Sum();
        Add(errors, GenericKernel.CrossEntropyOfProbabilities(p, t, arithmetic), sum, magnitude, what);
    });

    /// <summary>Relative: no loss of a target within 0 and 1 cancels.</summary>
    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Binary_cross_entropy(KernelArithmetic arithmetic) => MeasureBinary(arithmetic, fused: 3.0, separate: 3.0, (x, t, w, errors, what) =>
    {
        float[] losses = new float[x.Length];
        GenericKernel.BinaryCrossEntropy(x, t, new BinaryCrossEntropyOptions { PositiveWeights = w }, losses, arithmetic);
        for (int i = 0; i < x.Length; i++)
        {
            DoubleDouble exact = DoubleDouble.Zero;
            exact += t[i] == 0f ? DoubleDouble.Zero : Softplus(-x[i]) * t[i] * w[i];
            exact += t[i] == 1f ? DoubleDouble.Zero : Softplus(x[i]) * (1.0 - t[i]);
            Add(errors, losses[i], exact, exact.High, what);
        }
    });

    /// <summary>In ULP of the larger of the two summands.</summary>
    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Gradient_of_binary_cross_entropy(KernelArithmetic arithmetic) => MeasureBinary(arithmetic, fused: 2.9, separate: 3.1, (x, t, w, errors, what) =>
    {
        float[] gradient = new float[x.Length];
        BinaryCrossEntropyOptions options = new() { PositiveWeights = w, Reduction = LossReduction.Sum };
        GenericKernel.BinaryCrossEntropyGradient(x, t, options, gradient, 1f, arithmetic);
        for (int i = 0; i < x.Length; i++)
        {
            DoubleDouble negative = ExactMath.Sigmoid(x[i]) * (1.0 - t[i]);
            DoubleDouble positive = ExactMath.Sigmoid(-x[i]) * t[i] * w[i];
            Add(errors, gradient[i], negative - positive, Math.Max(negative.High, positive.High), what);
        }
    });

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Gradient_of_log_softmax(KernelArithmetic arithmetic) => Measure(arithmetic, fused: 1.6, separate: 2.0, (logits, label, errors, what) =>
    {
        RandomSource random = new((ulong)label);
        float[] x = new float[logits.Length];
        GenericKernel.LogSoftmax(logits, x);
        float[] u = [.. logits.Select(_ => (float)random.NextDouble(-1.0, 1.0))];
        float[] gradient = new float[logits.Length];
        GenericKernel.LogSoftmaxGradient(x, u, gradient, arithmetic);
        DoubleDouble sum = ExactRow.Sum(u.Select(value => (DoubleDouble)value));
        double sumOfMagnitudes = u.Sum(Math.Abs);
        for (int i = 0; i < x.Length; i++)
        {
            DoubleDouble p = float.IsNegativeInfinity(x[i]) ? DoubleDouble.Zero : ExactMath.Exp(x[i]);
            Add(errors, gradient[i], (DoubleDouble)u[i] - (p * sum), Math.Max(Math.Abs(u[i]), p.High * sumOfMagnitudes), what);
        }
    });

    /// <summary>The difference of logit and log-sum-exp is rounded once: in ULP for each unit of it, and one.</summary>
    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Gradient_of_log_sum_exp(KernelArithmetic arithmetic) => Measure(arithmetic, fused: 1.0, separate: 1.0, (logits, _, errors, what) =>
    {
        float logSumExp = GenericKernel.LogSumExp(logits);
        float[] gradient = new float[logits.Length];
        GenericKernel.LogSumExpGradient(logits, logSumExp, 1f, gradient, arithmetic);
        for (int i = 0; i < logits.Length; i++)
        {
            double distance = (double)logits[i] - logSumExp;
            if (!double.IsInfinity(distance))
            {
                DoubleDouble exact = ExactMath.Exp(distance);
                Add(errors, gradient[i], exact, exact.High, what, 1.0 + Math.Abs(distance));
            }
        }
    });

    private static DoubleDouble EntropyOf(ExactRow row, int size) => ExactRow.Sum(Enumerable.Range(0, size)
        .Select(i => row.Probability(i).High == 0.0 ? DoubleDouble.Zero : -row.LogProbability(i) * row.Probability(i)));

    private static DoubleDouble Power(DoubleDouble q, float focus) => ExactMath.Exp(ExactMath.Log(q) * focus);

    /// <summary>log(1 + eˣ) without cancellation.</summary>
    private static DoubleDouble Softplus(float x) => ExactMath.LogPlus1(ExactMath.Exp(-Math.Abs(x))) + Math.Max(x, 0f);

    /// <summary>Log-probabilities of a row, and targets some of which are 0.</summary>
    private static (float[] X, float[] T) Distributions(float[] logits, int label)
    {
        RandomSource random = new((ulong)label);
        float[] x = new float[logits.Length];
        GenericKernel.LogSoftmax(logits, x);
        float[] t = [.. x.Select(value => random.NextInt(4) == 0 || float.IsNegativeInfinity(value) ? 0f : (float)random.NextDouble())];
        float sum = Math.Max(t.Sum(), 1e-3f);
        return (x, [.. t.Select(value => value / sum)]);
    }

    /// <summary>Results below the smallest normal number have no full digits, and terms that are flushed are left out.</summary>
    private static void Add(ErrorStatistics errors, float actual, DoubleDouble exact, double magnitude, string what, double units = 1.0)
    {
        if (magnitude > 1e-28)
        {
            errors.Add(Ulp.Error(actual, exact, magnitude) / units, () => what);
        }
    }

    private void Measure(KernelArithmetic arithmetic, double fused, double separate, Action<float[], int, ErrorStatistics, string> add) => Assess(arithmetic, fused, separate, errors =>
    {
        RandomSource random = new(17);
        foreach (LogitDistribution distribution in LogitDistribution.All)
        {
            foreach (int size in Sizes)
            {
                for (int row = 0; row < RowsOfEach; row++)
                {
                    float[] logits = distribution.Draw(random, size);
                    int label = distribution.PickLabel(random, logits);
                    if (!float.IsNegativeInfinity(logits[label]))
                    {
                        add(logits, label, errors, $"{distribution.Name}, {size} classes, row {row}");
                    }
                }
            }
        }
    });

    private void MeasureBinary(
        KernelArithmetic arithmetic, double fused, double separate, Action<float[], float[], float[], ErrorStatistics, string> add) => Assess(arithmetic, fused, separate, errors =>
    {
        RandomSource random = new(5);
        foreach (double width in new[] { 0.01, 1.0, 4.0, 16.0, 60.0 })
        {
            for (int row = 0; row < 100; row++)
            {
                float[] x = Draw(() => Math.Clamp(width * random.NextNormal(), -60.0, 60.0));
                float[] t = Draw(() => random.NextInt(3) switch { 0 => 0.0, 1 => 1.0, _ => random.NextDouble() });
                float[] w = Draw(() => row % 2 == 0 ? 1.0 : random.NextDouble(0.1, 20.0));
                add(x, t, w, errors, $"width {width}, row {row}");
            }
        }
    });

    private static float[] Draw(Func<double> draw) => [.. Enumerable.Range(0, 129).Select(_ => (float)draw())];

    private void Assess(KernelArithmetic arithmetic, double fused, double separate, Action<ErrorStatistics> measure)
    {
        double bound = Hardware.Fuses(arithmetic) ? fused : separate;
        ErrorStatistics errors = new();
        measure(errors);
        output.WriteLine($"{arithmetic}: {errors}; bound {bound}");
        Assert.True(errors.Max <= bound, $"{errors} exceeds {bound}");
    }
}
