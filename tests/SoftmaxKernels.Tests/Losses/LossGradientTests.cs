using System;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;
using Xunit;

namespace SoftmaxKernels.Tests.Losses;

/// <summary>The gradients against (f(x + h) − f(x − h)) / 2h of losses written in double, and that the loss beside them is the loss.</summary>
public sealed class LossGradientTests
{
    private const double Step = 1e-5;

    private const double Tolerance = 2e-6;

    public static TheoryData<int> Sizes => [1, 2, 3, 10, 33, 70];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Of_log_probabilities(int size) => ForEachRow(size, a =>
    {
        Check(a, x => -x[a.Label], d => (GenericKernel.NegativeLogLikelihoodGradient(a.X, a.Label, d, a.Scale), GenericKernel.NegativeLogLikelihood(a.X, a.Label)));
        Check(
            a,
            x => a.T.Select((t, i) => t == 0f ? 0.0 : t * (Math.Log(t) - x[i])).Sum(),
            d => (GenericKernel.KullbackLeiblerGradient(a.X, a.T, d, a.Scale), GenericKernel.KullbackLeibler(a.X, a.T)));
        Check(
            a,
            x => a.T.Select((l, i) => Math.Exp(l) * (l - x[i])).Sum(),
            d => (GenericKernel.KullbackLeiblerOfLogTargetsGradient(a.X, a.T, d, a.Scale), GenericKernel.KullbackLeiblerOfLogTargets(a.X, a.T)));
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Of_probabilities(int size) => ForEachRow(size, a =>
    {
        a.X = [.. a.X.Select(x => 0.1f + (MathF.Abs(x) / 10f))];
        Check(
            a,
            p => -Math.Log(p[a.Label]),
            d => (GenericKernel.CrossEntropyOfProbabilitiesGradient(a.X, a.Label, d, a.Scale), GenericKernel.CrossEntropyOfProbabilities(a.X, a.Label)));
        Check(
            a,
            p => -a.T.Select((t, i) => t * Math.Log(p[i])).Sum(),
            d => (GenericKernel.CrossEntropyOfProbabilitiesGradient(a.X, a.T, d, a.Scale), GenericKernel.CrossEntropyOfProbabilities(a.X, a.T)));
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Of_logits(int size) => ForEachRow(size, a =>
    {
        Check(a, z => z[a.Label] - LogSumExp(z), d => (GenericKernel.LogProbabilityGradient(a.X, a.Label, d, a.Scale), GenericKernel.LogProbability(a.X, a.Label)));
        Check(a, z => z.Select(x => -P(z, x) * (x - LogSumExp(z))).Sum(), d => (GenericKernel.EntropyGradient(a.X, d, a.Scale), GenericKernel.Entropy(a.X)));
        Check(a, z => LogSumExp(z) * LogSumExp(z), d => (GenericKernel.ZLossGradient(a.X, d, a.Scale), GenericKernel.ZLoss(a.X)));
        Check(
            a,
            z => Math.Pow(Math.Max(1.0 - P(z, z[a.Label]), 0.0), a.Focus) * (LogSumExp(z) - z[a.Label]),
            d => (GenericKernel.FocalLossGradient(a.X, a.Label, a.Focus, d, a.Scale), GenericKernel.FocalLoss(a.X, a.Label, a.Focus)));
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Of_binary_cross_entropy(int size) => ForEachRow(size, a =>
    {
        Check(
            a,
            x => Binary(a, x) / size,
            d => (GenericKernel.BinaryCrossEntropyGradient(a.X, a.T, d, a.Scale), GenericKernel.BinaryCrossEntropy(a.X, a.T)));
        a.Weights = [.. a.X.Select((_, i) => 1f + (i % 3))];
        a.Smoothing = 0.2f;
        Check(
            a,
            x => Binary(a, x) / size,
            d => (GenericKernel.BinaryCrossEntropyGradient(a.X, a.T, a.Options, d, a.Scale), GenericKernel.BinaryCrossEntropy(a.X, a.T, a.Options)));
        a.Reduction = LossReduction.Sum;
        Check(
            a,
            x => Binary(a, x),
            d => (GenericKernel.BinaryCrossEntropyGradient(a.X, a.T, a.Options, d, a.Scale), GenericKernel.BinaryCrossEntropy(a.X, a.T, a.Options)));
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Of_log_softmax_and_log_sum_exp(int size) => ForEachRow(size, a =>
    {
        float[] logProbabilities = new float[size];
        float[] probabilities = new float[size];
        float[] gradient = new float[size];
        GenericKernel.LogSoftmax(a.X, logProbabilities);
        GenericKernel.Softmax(a.X, probabilities);

        GenericKernel.LogSoftmaxGradient(logProbabilities, a.T, gradient);
        AssertGradient(a.X, z => a.T.Select((t, i) => t * (z[i] - LogSumExp(z))).Sum(), gradient, 1.0);

        GenericKernel.LogSumExpGradient(a.X, GenericKernel.LogSumExp(a.X), a.Upstream, gradient);
        AssertGradient(a.X, LogSumExp, gradient, a.Upstream);

        // The Hessian of the loss times v: the derivative of (p − onehot) · v, where the label drops out.
        GenericKernel.CrossEntropyHessianProduct(probabilities, a.T, gradient);
        AssertGradient(a.X, z => z.Select((x, i) => P(z, x) * a.T[i]).Sum(), gradient, 1.0);
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Softmin_is_the_softmax_of_the_negated_row(int size) => ForEachRow(size, a =>
    {
        float[] expected = new float[size];
        float[] actual = new float[size];
        GenericKernel.Softmax([.. a.X.Select(x => -x)], expected);
        GenericKernel.Softmin(a.X, actual);
        Assert.Equal(expected, actual);
    });

    private static void ForEachRow(int size, Action<LossArguments> check)
    {
        RandomSource random = new((ulong)size);
        for (int row = 0; row < 40; row++)
        {
            LossArguments arguments = LossArguments.Draw(random, size, 1, KernelArithmetic.Fastest);
            arguments.Weights = [];
            arguments.Smoothing = 0f;
            arguments.Reduction = LossReduction.Mean;
            check(arguments);
        }
    }

    private static double LogSumExp(double[] z)
    {
        double max = z.Max();
        return max + Math.Log(z.Sum(x => Math.Exp(x - max)));
    }

    private static double P(double[] z, double x) => Math.Exp(x - LogSumExp(z));

    private static double Binary(LossArguments a, double[] x) => x.Select((logit, i) =>
    {
        double t = (a.T[i] * (1.0 - a.Smoothing)) + (a.Smoothing / 2.0);
        double w = a.Weights.Length == 0 ? 1.0 : a.Weights[i];
        return (w * t * Math.Log(1.0 + Math.Exp(-logit))) + ((1.0 - t) * Math.Log(1.0 + Math.Exp(logit)));
    }).Sum();

    private static void Check(LossArguments a, Func<double[], double> exact, Func<float[], (float Beside, float Loss)> run)
    {
        float[] gradient = new float[a.Size];
        (float beside, float loss) = run(gradient);

        Assert.Equal(loss, beside);
        double expected = exact([.. a.X.Select(x => (double)x)]);
        Assert.True(Math.Abs(loss - expected) <= Tolerance * (1.0 + Math.Abs(expected)), $"The loss is {loss}, and should be {expected}.");
        AssertGradient(a.X, exact, gradient, a.Scale);
    }

    private static void AssertGradient(float[] x, Func<double[], double> function, float[] gradient, double scale)
    {
        double[] point = [.. x.Select(value => (double)value)];
        for (int i = 0; i < x.Length; i++)
        {
            double middle = point[i];
            point[i] = middle + Step;
            double above = function(point);
            point[i] = middle - Step;
            double below = function(point);
            point[i] = middle;
            double expected = (above - below) / (2.0 * Step) * scale;
            double tolerance = Tolerance * (1.0 + Math.Abs(expected) + Math.Abs(above));
            Assert.True(Math.Abs(gradient[i] - expected) <= tolerance, $"[{i}] of {x.Length} is {gradient[i]}, and should be {expected}.");
        }
    }
}
