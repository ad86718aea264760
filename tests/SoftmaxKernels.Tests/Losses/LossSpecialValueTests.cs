using System;
using SoftmaxKernels.Tests.Isa;
using Xunit;

namespace SoftmaxKernels.Tests.Losses;

/// <summary>What the losses give for masks, infinities, NaN, single classes and certain ones; and tiny losses.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class LossSpecialValueTests
{
    private const float Infinity = float.PositiveInfinity;
    private const float Masked = float.NegativeInfinity;

    public static TheoryData<KernelArithmetic> Arithmetics => [KernelArithmetic.Fastest, KernelArithmetic.Reproducible];

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Masked_classes_add_nothing(KernelArithmetic arithmetic)
    {
        float[] masked = [1f, Masked, 0.5f, Masked, -2f];
        float[] without = [1f, 0.5f, -2f];
        float[] gradient = new float[5];

        Assert.Equal(GenericKernel.Entropy(without, arithmetic), GenericKernel.EntropyGradient(masked, gradient, 1f, arithmetic));
        Assert.Equal(0f, gradient[1]);
        Assert.Equal(0f, gradient[3]);
        Assert.Equal(GenericKernel.ZLoss(without, arithmetic), GenericKernel.ZLossGradient(masked, gradient, 1f, arithmetic));
        Assert.Equal(0f, gradient[1]);
        Assert.Equal(GenericKernel.FocalLoss(without, 0, 2f, arithmetic), GenericKernel.FocalLossGradient(masked, 0, 2f, gradient, 1f, arithmetic));
        Assert.Equal(0f, gradient[1]);
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void A_masked_label_is_infinitely_wrong(KernelArithmetic arithmetic)
    {
        float[] logits = [1f, Masked, 0.5f];
        float[] gradient = new float[3];

        Assert.Equal(Masked, GenericKernel.LogProbability(logits, 1, arithmetic));
        Assert.Equal(Infinity, GenericKernel.FocalLossGradient(logits, 1, 2f, gradient, 1f, arithmetic));
        Assert.Equal(-1f, gradient[1]);
        Assert.Equal(1f, gradient[0] + gradient[2], 1e-6f);
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Targets_of_0_add_nothing(KernelArithmetic arithmetic)
    {
        Assert.Equal(0f, GenericKernel.KullbackLeibler([0f, Masked], [1f, 0f], arithmetic));
        Assert.Equal(0f, GenericKernel.KullbackLeiblerOfLogTargets([0f, Masked], [0f, Masked], arithmetic));
        Assert.Equal(0f, GenericKernel.CrossEntropyOfProbabilities([1f, 0f], [1f, 0f], arithmetic));
        Assert.Equal(Infinity, GenericKernel.KullbackLeibler([0f, Masked], [0.5f, 0.5f], arithmetic));
        Assert.Equal(float.NaN, GenericKernel.KullbackLeibler([0f, 0f], [1f, -1f], arithmetic));
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Probabilities_are_clamped_where_they_are_subnormal(KernelArithmetic arithmetic)
    {
        float smallest = MathF.ScaleB(1f, -126);
        float[] gradient = new float[2];

        float clamped = GenericKernel.CrossEntropyOfProbabilities([smallest, 1f], 0, arithmetic);
        Assert.Equal(87.33655f, clamped, 1e-4f);
        foreach (float probability in new[] { 0f, -0f, -1f, float.Epsilon, MathF.BitDecrement(smallest) })
        {
            Assert.Equal(clamped, GenericKernel.CrossEntropyOfProbabilitiesGradient([probability, 1f], 0, gradient, 1f, arithmetic));
            Assert.Equal(0f, gradient[0]);
        }

        GenericKernel.CrossEntropyOfProbabilitiesGradient([smallest, 1f], 0, gradient, 1f, arithmetic);
        Assert.Equal(-MathF.ScaleB(1f, 126), gradient[0]);
        Assert.Equal(float.NaN, GenericKernel.CrossEntropyOfProbabilities([float.NaN, 1f], 0, arithmetic));
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void A_single_class_is_certain(KernelArithmetic arithmetic)
    {
        float[] gradient = [float.NaN];
        Assert.True(IsPositiveZero(GenericKernel.EntropyGradient([3f], gradient, 1f, arithmetic)));
        Assert.Equal(0f, gradient[0]);
        Assert.True(IsPositiveZero(GenericKernel.LogProbability([3f], 0, arithmetic)));
        Assert.True(IsPositiveZero(GenericKernel.FocalLossGradient([3f], 0, 2f, gradient, 1f, arithmetic)));
        Assert.Equal(0f, gradient[0]);
        Assert.True(IsPositiveZero(GenericKernel.NegativeLogLikelihood([0f], 0, arithmetic)));
        Assert.True(IsPositiveZero(GenericKernel.CrossEntropyOfProbabilities([1f], 0, arithmetic)));
        Assert.Equal(9f, GenericKernel.ZLoss([3f], arithmetic));
        GenericKernel.Softmin([3f], gradient, arithmetic);
        Assert.Equal(1f, gradient[0]);
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Invalid_rows_are_NaN(KernelArithmetic arithmetic)
    {
        foreach (float[] row in new float[][] { [1f, float.NaN, 0f], [1f, Infinity, 0f], [Masked, Masked, Masked] })
        {
            float[] gradient = new float[3];
            Assert.Equal(float.NaN, GenericKernel.EntropyGradient(row, gradient, 1f, arithmetic));
            Assert.All(gradient, value => Assert.Equal(float.NaN, value));
            Assert.Equal(float.NaN, GenericKernel.FocalLossGradient(row, 0, 2f, gradient, 1f, arithmetic));
            Assert.All(gradient, value => Assert.Equal(float.NaN, value));
            Assert.Equal(float.NaN, GenericKernel.LogProbability(row, 0, arithmetic));
        }

        Assert.Equal(float.NaN, GenericKernel.ZLoss([1f, float.NaN], arithmetic));
        Assert.Equal(Infinity, GenericKernel.ZLoss([1f, Infinity], arithmetic));
        Assert.Equal(Infinity, GenericKernel.ZLoss([Masked, Masked], arithmetic));
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Infinite_logits_of_binary_classes(KernelArithmetic arithmetic)
    {
        float[] losses = new float[7];
        GenericKernel.BinaryCrossEntropy(
            [Infinity, Infinity, Masked, Masked, Infinity, float.NaN, float.NaN], [1f, 0f, 1f, 0f, 0.5f, 0f, 1f], default, losses, arithmetic);
        Assert.Equal([0f, Infinity, Infinity, 0f, Infinity, float.NaN, float.NaN], losses);

        float[] gradient = new float[5];
        BinaryCrossEntropyOptions sum = new() { Reduction = LossReduction.Sum };
        GenericKernel.BinaryCrossEntropyGradient([Infinity, Infinity, Masked, Masked, float.NaN], [1f, 0f, 1f, 0f, 1f], sum, gradient, 1f, arithmetic);
        Assert.Equal([0f, 1f, -1f, 0f, float.NaN], gradient);
    }

    /// <summary>As large a loss as a tiny one has its digits: PyTorch gives 0 for the negative class from −17 on.</summary>
    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Tiny_losses_keep_their_digits(KernelArithmetic arithmetic)
    {
        foreach (float x in new[] { 10f, 20f, 40f, 80f })
        {
            float exact = (float)Math.Exp(-x);
            Assert.Equal(1f, GenericKernel.BinaryCrossEntropy([x], [1f], arithmetic) / exact, 1e-4f);
            Assert.Equal(1f, GenericKernel.BinaryCrossEntropy([-x], [0f], arithmetic) / exact, 1e-4f);
        }

        // q² log(1 + q) with q = e⁻²⁰.
        Assert.Equal(1.0, GenericKernel.FocalLoss([20f, 0f], 0, 2f, arithmetic) / Math.Exp(-60.0), 1e-5);
        Assert.Equal(1.0, GenericKernel.Entropy([20f, 0f], arithmetic) / (21.0 * Math.Exp(-20.0)), 1e-5);
    }

    /// <summary>Softmax of two logits is sigmoid of their difference, and so are the losses.</summary>
    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Two_classes_are_one_logit(KernelArithmetic arithmetic)
    {
        float[] gradientOfOne = new float[1];
        float[] gradientOfTwo = new float[2];
        for (float x = -30f; x <= 30f; x += 0.37f)
        {
            float ofOne = GenericKernel.BinaryCrossEntropyGradient([x], [1f], gradientOfOne, 1f, arithmetic);
            float ofTwo = GenericKernel.CrossEntropyGradient([0f, x], 1, gradientOfTwo, 1f, arithmetic);
            Assert.Equal(1f, ofOne / ofTwo, 1e-6f);
            Assert.Equal(1f, gradientOfOne[0] / gradientOfTwo[1], 1e-6f);
        }
    }

    /// <summary>Worked by hand, to six digits.</summary>
    [Fact]
    public void Worked_numbers()
    {
        float[] losses = new float[2];
        BinaryCrossEntropyOptions options = new() { PositiveWeights = [2f, 3f], LabelSmoothing = 0.5f };
        GenericKernel.BinaryCrossEntropy([0f, 0f], [1f, 0f], options, losses);

        // t = ¾ and ¼; log 2 · (2 · ¾ + ¼) and log 2 · (3 · ¼ + ¾).
        Assert.Equal(1.75f * 0.693147f, losses[0], 1e-5f);
        Assert.Equal(1.5f * 0.693147f, losses[1], 1e-5f);
        Assert.Equal(1.386294f, GenericKernel.Entropy([1f, 1f, 1f, 1f]), 1e-6f);
        Assert.Equal(0.173287f, GenericKernel.FocalLoss([0f, 0f], 0, 2f), 1e-6f);
        Assert.Equal(0.480453f, GenericKernel.ZLoss([0f, 0f]), 1e-6f);
        Assert.Equal(0.130812f, GenericKernel.KullbackLeibler([-0.693147f, -0.693147f], [0.75f, 0.25f]), 1e-6f);
    }

    private static bool IsPositiveZero(float value) => BitConverter.SingleToInt32Bits(value) == 0;
}
