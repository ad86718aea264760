using System;
using System.Linq;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using Xunit;

namespace SoftmaxKernels.Tests.LossOptions;

/// <summary>Ignored, masked and invalid rows, weights of 0, and batches without rows.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class LossSpecialValueTests
{
    private const float Nothing = float.NegativeInfinity;

    public static TheoryData<KernelArithmetic> Arithmetics => [.. KernelCatalog.Arithmetics];

    [Fact]
    public void Default_options_are_those_of_the_plain_method()
    {
        CrossEntropyOptions options = default;

        Assert.True(options.ClassWeights.IsEmpty);
        Assert.Equal(-100, options.IgnoredLabel);
        Assert.Equal(0f, options.LabelSmoothing);
        Assert.Equal(LossReduction.Mean, options.Reduction);
        Assert.True(options.Allowed.IsEmpty);
        Assert.Equal(1f, options.Temperature);
    }

    [Theory]
    [InlineData(-100)]
    [InlineData(0)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void An_ignored_label_is_what_was_set(int label)
    {
        CrossEntropyOptions options = new() { IgnoredLabel = label };

        Assert.Equal(label, options.IgnoredLabel);
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Default_options_give_the_bits_of_the_plain_methods(KernelArithmetic arithmetic)
    {
        float[] logits = [1f, 2f, 0.5f, -1f, 0f, 3f];
        int[] labels = [0, 2];
        float[] plain = new float[6];
        float[] gradient = new float[6];

        float loss = GenericKernel.CrossEntropyGradientBatch(logits, labels, 3, plain, 1f / 2f, arithmetic);
        float withOptions = GenericKernel.CrossEntropyGradientBatch(logits, labels, 3, default(CrossEntropyOptions), gradient, arithmetic: arithmetic);

        Assert.Equal(loss, withOptions);
        Assert.Equal(plain, gradient);
        Assert.Equal(loss, GenericKernel.CrossEntropyBatch(logits, labels, 3, default(CrossEntropyOptions), arithmetic: arithmetic));
        Assert.Equal(
            GenericKernel.CrossEntropyBatch(logits, logits, 3, arithmetic),
            GenericKernel.CrossEntropyBatch(logits, logits, 3, default(CrossEntropyOptions), arithmetic: arithmetic));
    }

    /// <summary>Whatever is in a row whose label is ignored: its loss and gradient are 0, and the others are as without it.</summary>
    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void An_ignored_row_does_not_count(KernelArithmetic arithmetic)
    {
        float[] good = [1f, 2f, 3f];
        float expected = GenericKernel.CrossEntropy(good, 1, arithmetic);
        foreach (float[] bad in new[] { new[] { Nothing, Nothing, Nothing }, [float.NaN, 0f, 0f], [float.PositiveInfinity, 0f, 1f], [0f, 0f, 0f] })
        {
            foreach (LossCase options in new[] { new LossCase(), new LossCase { Smoothing = 0.1f }, new LossCase { Weights = [2f, 2f, 2f] } })
            {
                float[] logits = [.. bad, .. good];
                float[] gradient = Enumerable.Repeat(7f, 6).ToArray();
                float[] losses = [7f, 7f];
                float[] logs = new float[6];
                float alone = GenericKernel.CrossEntropyBatch(good, new[] { 1 }, 3, options.ToOptions(), arithmetic: arithmetic);

                Assert.Equal(alone, GenericKernel.CrossEntropyGradientBatch(logits, new[] { -100, 1 }, 3, options.ToOptions(), gradient, arithmetic: arithmetic));
                Assert.Equal(alone, GenericKernel.CrossEntropyBatch(logits, new[] { -100, 1 }, 3, options.ToOptions(), losses, logs, arithmetic: arithmetic));
                Assert.All(gradient[..3], value => Assert.Equal(0, BitConverter.SingleToInt32Bits(value)));
                Assert.DoesNotContain(0f, gradient[3..]);
                Assert.Equal(0f, losses[0]);
            }
        }

        Assert.Equal(expected, GenericKernel.CrossEntropyBatch(good, new[] { 1 }, 3, default(CrossEntropyOptions), arithmetic: arithmetic));
    }

    [Fact]
    public void A_mean_of_nothing_is_NaN_and_of_no_rows_0()
    {
        int[] labels = [-100, -100];
        float[] gradient = new float[6];
        LossCase sum = new() { Reduction = LossReduction.Sum };

        Assert.Equal(float.NaN, GenericKernel.CrossEntropyGradientBatch(new float[6], labels, 3, default(CrossEntropyOptions), gradient));
        Assert.All(gradient, value => Assert.Equal(0, BitConverter.SingleToInt32Bits(value)));
        Assert.Equal(0f, GenericKernel.CrossEntropyBatch(new float[6], labels, 3, sum.ToOptions()));
        Assert.Equal(0f, GenericKernel.CrossEntropyBatch(default, Array.Empty<int>(), 3, default(CrossEntropyOptions)));
        Assert.Equal(0f, GenericKernel.CrossEntropyBatch(default, Array.Empty<float>(), 3, default(CrossEntropyOptions)));
    }

    [Fact]
    public void Losses_that_stay_for_themselves_return_0()
    {
        LossCase none = new() { Reduction = LossReduction.None };
        float[] losses = new float[2];
        float[] gradient = new float[6];
        float[] sum = new float[6];
        float[] logits = [1f, 2f, 3f, 0f, 1f, 0f];
        int[] labels = [2, 0];

        Assert.Equal(0f, GenericKernel.CrossEntropyBatch(logits, labels, 3, none.ToOptions(), losses));
        Assert.Equal(GenericKernel.CrossEntropy(logits.AsSpan(3), 0), losses[1]);
        Assert.Equal(0f, GenericKernel.CrossEntropyGradientBatch(logits, labels, 3, none.ToOptions(), gradient));
        GenericKernel.CrossEntropyGradientBatch(logits, labels, 3, sum);
        Assert.Equal(sum, gradient);
    }

    [Fact]
    public void A_forbidden_label_has_an_infinite_loss_and_no_gradient()
    {
        float[] gradient = new float[3];
        LossCase options = new() { Allowed = [true, false, true] };

        float loss = GenericKernel.CrossEntropyGradientBatch([1f, 9f, 1f], new[] { 1 }, 3, options.ToOptions(), gradient);

        Assert.Equal(float.PositiveInfinity, loss);
        Assert.Equal([0.5f, 0f, 0.5f], gradient);
    }

    /// <summary>What is forbidden gets no share of the smoothing: its loss would be infinite.</summary>
    [Fact]
    public void Smoothing_is_spread_over_what_is_allowed()
    {
        LossCase masked = new() { Allowed = [true, false, true, true], Smoothing = 0.3f };
        LossCase plain = new() { Smoothing = 0.3f };

        Assert.Equal(
            GenericKernel.CrossEntropyBatch([1f, 2f, 0f], new[] { 1 }, 3, plain.ToOptions()),
            GenericKernel.CrossEntropyBatch([1f, 9f, 2f, 0f], new[] { 2 }, 4, masked.ToOptions()));
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(0.2f)]
    public void A_row_in_which_nothing_is_allowed_is_NaN_or_0(float smoothing)
    {
        LossCase options = new() { Allowed = [false, false, true, true], Smoothing = smoothing, Temperature = 2f };
        float[] logits = [1f, 2f, 3f, 5f];
        int[] labels = [0, 1];
        float[] losses = new float[2];
        float[] logs = new float[4];
        float[] gradient = new float[4];

        Assert.Equal(float.NaN, GenericKernel.CrossEntropyBatch(logits, labels, 2, options.ToOptions(), losses, logs));
        Assert.Equal([float.NaN, float.NaN], logs[..2]);
        GenericKernel.CrossEntropyGradientBatch(logits, labels, 2, options.ToOptions(), gradient);
        Assert.Equal([float.NaN, float.NaN], gradient[..2]);

        float mean = GenericKernel.CrossEntropyBatch(logits, labels, 2, options.ToOptions(), losses, logs, EmptyRows.Zero);
        Assert.Equal(0f, losses[0]);
        Assert.Equal(losses[1] / 2f, mean);
        Assert.Equal([Nothing, Nothing], logs[..2]);
        GenericKernel.CrossEntropyGradientBatch(logits, labels, 2, options.ToOptions(), gradient, emptyRows: EmptyRows.Zero);
        Assert.Equal([0f, 0f], gradient[..2]);
        Assert.NotEqual(0f, gradient[2]);
    }

    [Fact]
    public void A_weight_of_0_makes_a_loss_of_0()
    {
        LossCase options = new() { Weights = [0f, 1f], Reduction = LossReduction.Sum };
        float[] gradient = [7f, 7f];

        Assert.Equal(0f, GenericKernel.CrossEntropyGradientBatch([Nothing, 0f], new[] { 0 }, 2, options.ToOptions(), gradient));
        Assert.Equal([0f, 0f], gradient);
        Assert.Equal(float.NaN, GenericKernel.CrossEntropyBatch([float.NaN, 0f], new[] { 0 }, 2, options.ToOptions()));
    }
}
