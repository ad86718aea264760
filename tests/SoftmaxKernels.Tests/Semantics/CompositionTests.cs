using System;
using System.Linq;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.Semantics;

/// <summary>
/// What others have as one function and we have not, made of our members as CONFORMANCE.md says. Probabilities are fractions, so that results are
/// known: logarithms of fractions, and fractions.
/// </summary>
public sealed class CompositionTests
{
    private const float Nothing = float.NegativeInfinity;

    private static readonly double[] Fractions = [0.5, 0.25, 0.125, 0.125];
    private static readonly double[] OtherFractions = [0.125, 0.125, 0.25, 0.5];

    public static TheoryData<KernelArithmetic> Arithmetics => [.. KernelCatalog.Arithmetics];

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Log_sum_exp_with_weights(KernelArithmetic arithmetic)
    {
        float[] logits = Logarithms(0.5, 0.25, 4.0, 1e30);
        float[] weights = [6f, 4f, 0.25f, 0f];
        float[] weighted = [.. logits.Select((logit, i) => logit + MathF.Log(weights[i]))];

        AssertNear(Math.Log(5.0), GenericKernel.LogSumExp(weighted, arithmetic));
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Negative_log_likelihood_with_weights_and_an_ignored_label(KernelArithmetic arithmetic)
    {
        float[] logProbabilities = [.. Logarithms(Fractions), .. Logarithms(OtherFractions), .. Logarithms(Fractions)];
        CrossEntropyOptions options = new() { ClassWeights = [1f, 3f, 2f, 5f], IgnoredLabel = 0 };
        float[] losses = new float[3];

        float mean = GenericKernel.CrossEntropyBatch(logProbabilities, [1, 0, 2], 4, options, losses, arithmetic: arithmetic);

        AssertNear([3.0 * Math.Log(4.0), 0.0, 2.0 * Math.Log(8.0)], losses);
        AssertNear(((3.0 * Math.Log(4.0)) + (2.0 * Math.Log(8.0))) / 5.0, mean);
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Cross_entropy_with_a_weight_for_each_row(KernelArithmetic arithmetic)
    {
        float[] logits = [.. Logarithms(Fractions), .. Logarithms(OtherFractions)];
        int[] labels = [0, 1];
        float[] weights = [0.5f, 4f];
        float[] losses = new float[2];
        float[] gradient = new float[8];

        GenericKernel.CrossEntropyBatch(logits, labels, 4, new CrossEntropyOptions { Reduction = LossReduction.None }, losses, arithmetic: arithmetic);
        GenericKernel.LogProbabilityGradientBatch(logits, labels, [.. weights.Select(weight => -weight)], 4, gradient, arithmetic);

        AssertNear((0.5 * Math.Log(2.0)) + (4.0 * Math.Log(8.0)), (weights[0] * losses[0]) + (weights[1] * losses[1]));
        AssertNear([-0.25, 0.125, 0.0625, 0.0625, 0.5, -3.5, 1.0, 2.0], gradient);
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Soft_targets_whose_forbidden_part_is_left_out(KernelArithmetic arithmetic)
    {
        float[] logits = Logarithms(Fractions);
        bool[] allowed = [true, true, false, true];
        float[] targets = [0.25f, 0.5f, 0.25f, 0f];

        Assert.Equal(float.PositiveInfinity, GenericKernel.CrossEntropy(logits, allowed, targets, arithmetic: arithmetic));

        float[] rest = [.. targets.Select((target, i) => allowed[i] ? target : 0f)];
        AssertNear((0.25 * Math.Log(7.0 / 4.0)) + (0.5 * Math.Log(7.0 / 2.0)), GenericKernel.CrossEntropy(logits, allowed, rest, arithmetic: arithmetic));
    }

    /// <summary>As the safe form of others: 0 · −∞ is nothing.</summary>
    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Targets_of_0_at_impossible_classes(KernelArithmetic arithmetic)
    {
        float[] logits = [Nothing, 1f, 1f, Nothing, 3f, Nothing];
        float[] losses = new float[2];
        CrossEntropyOptions options = new() { Reduction = LossReduction.None };

        GenericKernel.CrossEntropyBatch(logits, [0f, 0.5f, 0.5f, 0f, 1f, 0f], 3, options, losses, arithmetic: arithmetic);

        AssertNear([Math.Log(2.0), 0.0], losses);
        Assert.Equal(float.PositiveInfinity, GenericKernel.CrossEntropy([Nothing, 1f, 1f], [0.25f, 0.5f, 0.25f], arithmetic));
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Divergence_of_the_classes_that_a_mask_allows(KernelArithmetic arithmetic)
    {
        float[] logProbabilities = Logarithms(Fractions);
        double expected = (0.25 * Math.Log(0.25 / 0.5)) + (0.5 * Math.Log(0.5 / 0.125));

        AssertNear(expected, GenericKernel.KullbackLeibler(logProbabilities, [0.25f, 0f, 0.5f, 0f], arithmetic));
        float[] logTargets = [.. Logarithms(0.25), Nothing, .. Logarithms(0.5), Nothing];
        AssertNear(expected, GenericKernel.KullbackLeiblerOfLogTargets(logProbabilities, logTargets, arithmetic));
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Divergence_of_two_rows_of_logits(KernelArithmetic arithmetic)
    {
        float[] p = new float[4];
        float[] q = new float[4];
        GenericKernel.LogSoftmax([.. Logarithms(Fractions).Select(logit => logit + 3f)], p, arithmetic);
        GenericKernel.LogSoftmax([.. Logarithms(OtherFractions).Select(logit => logit - 2f)], q, arithmetic);

        // 1/8 · log ¼ + 1/8 · log ½ + 1/4 · log 2 + 1/2 · log 4.
        AssertNear(0.875 * Math.Log(2.0), GenericKernel.KullbackLeiblerOfLogTargets(p, q, arithmetic));
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Binary_cross_entropy_of_probabilities(KernelArithmetic arithmetic)
    {
        float[] probabilities = [0f, 1f, 0.25f, 0.25f, 0.5f, 0f];
        float[] targets = [0f, 1f, 1f, 0f, 0.25f, 1f];
        float[] losses = new float[6];

        GenericKernel.BinaryCrossEntropy(Logits(probabilities), targets, default, losses, arithmetic);

        AssertNear([0.0, 0.0, Math.Log(4.0), Math.Log(4.0 / 3.0), Math.Log(2.0), double.PositiveInfinity], losses);
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Binary_cross_entropy_with_a_weight_for_each_element(KernelArithmetic arithmetic)
    {
        float[] logits = Logits([0.75f, 0.75f, 0.5f]);
        float[] targets = [1f, 0f, 1f];
        float[] weights = [2f, 4f, 0f];
        BinaryCrossEntropyOptions none = new() { Reduction = LossReduction.None };
        float[] losses = new float[3];
        float[] gradient = new float[3];

        GenericKernel.BinaryCrossEntropy(logits, targets, none, losses, arithmetic);
        GenericKernel.BinaryCrossEntropyGradient(logits, targets, none, gradient, 1f, arithmetic);

        AssertNear([2.0 * Math.Log(4.0 / 3.0), 4.0 * Math.Log(4.0), 0.0], [.. losses.Zip(weights, (loss, weight) => loss * weight)]);
        AssertNear([-0.5, 3.0, 0.0], [.. gradient.Zip(weights, (slope, weight) => slope * weight)]);
    }

    /// <summary>(1 − p)^focus · −log p of the class that is right, of two.</summary>
    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Binary_focal_loss(KernelArithmetic arithmetic)
    {
        float logit = Logits([0.75f])[0];

        AssertNear(0.0625 * Math.Log(4.0 / 3.0), GenericKernel.FocalLoss([0f, logit], 1, 2f, arithmetic));
        AssertNear(0.5625 * Math.Log(4.0), GenericKernel.FocalLoss([0f, -logit], 1, 2f, arithmetic));
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Poly_loss(KernelArithmetic arithmetic)
    {
        float[] logits = Logarithms(Fractions);
        float[] targets = [0.5f, 0f, 0.25f, 0.25f];
        float[] probabilities = new float[4];

        GenericKernel.Softmax(logits, probabilities, arithmetic);
        float loss = GenericKernel.CrossEntropy(logits, targets, arithmetic) + (2f * (targets.Sum() - targets.Zip(probabilities, (t, p) => t * p).Sum()));

        // ½ · log 2 + ½ · log 8, and 2 · (1 − ¼ − 1/16).
        AssertNear((2.0 * Math.Log(2.0)) + 1.375, loss);
    }

    private static float[] Logarithms(params double[] values) => [.. values.Select(value => (float)Math.Log(value))];

    private static float[] Logits(float[] probabilities) => [.. probabilities.Select(p => MathF.Log(p) - MathF.Log(1f - p))];

    private static void AssertNear(double expected, float actual) => AssertNear([expected], [actual]);

    /// <summary>Logarithms that are rounded to floats make an error of their own.</summary>
    private static void AssertNear(double[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.True(
            pair.First == pair.Second || Math.Abs(pair.First - pair.Second) <= 1e-6 * Math.Max(1.0, Math.Abs(pair.First)), $"{pair.Second} instead of {pair.First}"));
    }
}
