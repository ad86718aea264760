using System;
using System.Linq;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Reference;
using Xunit;

namespace SoftmaxKernels.Tests.Training;

/// <summary>Each element of a block is on its own: padding stays 0, and what is not finite stays where it is.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class OptimizerElementTests
{
    private const int Length = 37;

    public static TheoryData<int> SgdCases => [.. Enumerable.Range(0, SgdOptions.All.Count)];

    public static TheoryData<int> AdamCases => [.. Enumerable.Range(0, AdamOptions.All.Count)];

    [Theory]
    [MemberData(nameof(SgdCases))]
    public void Padding_stays_0_in_Sgd(int option)
    {
        SgdOptions options = SgdOptions.All[option];
        Sgd sgd = options.Create();
        float[] p = Block();
        float[] g = Block();
        float[] v = options.Momentum == 0.0 ? [] : Zeros();
        for (int step = 0; step < 100; step++)
        {
            sgd.Step(p, g, v);
        }

        AssertPaddingIs0(p);
        AssertPaddingIs0(v);
        Assert.Equal(options.LearningRate == 0.0, p.SequenceEqual(Block()));
    }

    [Theory]
    [MemberData(nameof(AdamCases))]
    public void Padding_stays_0_in_Adam(int option)
    {
        Adam adam = AdamOptions.All[option].Create();
        float[] p = Block();
        float[] g = Block();
        float[] m = Zeros();
        float[] v = Zeros();
        for (int step = 1; step <= 100; step++)
        {
            adam.Step(p, g, m, v, step);
        }

        AssertPaddingIs0(p);
        AssertPaddingIs0(m);
        AssertPaddingIs0(v);
        Assert.NotEqual(Block(), p);
    }

    [Fact]
    public void Padding_stays_0_with_the_largest_hyperparameters()
    {
        const double Largest = 1e18;
        float[] p = [0f];
        float[] velocity = [0f];
        new Sgd(Largest, Largest, Largest, nesterov: true).Step(p, [0f], velocity);
        Assert.Equal((0f, 0f), (p[0], velocity[0]));

        double almost1 = Math.BitDecrement(1.0);
        foreach (Adam adam in new[] { new Adam(Largest, almost1, almost1, 1e-45, Largest), new AdamW(Largest, almost1, almost1, 1e-45, Largest) })
        {
            float[] first = [0f];
            float[] second = [0f];
            adam.Step(p, [0f], first, second, 1);
            Assert.Equal((0f, 0f, 0f), (p[0], first[0], second[0]));
        }
    }

    /// <summary>An infinite or NaN gradient, parameter or moment changes no bit of any other element.</summary>
    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void What_is_not_finite_stays_in_its_element(float special)
    {
        for (int block = 0; block < 4; block++)
        {
            for (int index = 0; index < Length; index++)
            {
                float[][] sgd = [Block(), Block(), Zeros()];
                float[][] adam = [Block(), Block(), Zeros(), Zeros()];
                float[][] cleanSgd = [Block(), Block(), Zeros()];
                float[][] cleanAdam = [Block(), Block(), Zeros(), Zeros()];
                adam[block][index] = special;
                new Adam().Step(cleanAdam[0], cleanAdam[1], cleanAdam[2], cleanAdam[3], 3);
                new Adam().Step(adam[0], adam[1], adam[2], adam[3], 3);
                AssertOthersAreSame(cleanAdam, adam, index);
                Assert.False(float.IsFinite(adam[block == 1 ? 2 : block][index]));

                if (block < sgd.Length)
                {
                    sgd[block][index] = special;
                    new Sgd(0.1, 0.9, 0.1).Step(cleanSgd[0], cleanSgd[1], cleanSgd[2]);
                    new Sgd(0.1, 0.9, 0.1).Step(sgd[0], sgd[1], sgd[2]);
                    AssertOthersAreSame(cleanSgd, sgd, index);
                    Assert.False(float.IsFinite(sgd[0][index]));
                }
            }
        }
    }

    /// <summary>A weight decay of 0 is none: an infinite parameter stays infinite, where 0 · ∞ would be NaN.</summary>
    [Fact]
    public void No_weight_decay_of_an_infinite_parameter()
    {
        float[] p = [.. Enumerable.Repeat(float.PositiveInfinity, Length)];
        new Sgd(0.1).Step(p, Block());
        new Sgd(0.1, 0.9).Step(p, Block(), Zeros());
        new Adam().Step(p, Block(), Zeros(), Zeros(), 1);
        Assert.All(p, element => Assert.Equal(float.PositiveInfinity, element));
    }

    /// <summary>Gradients with a NaN or an infinity among them are left as they are, and the norm says so.</summary>
    [Theory]
    [InlineData(float.NaN, float.NaN)]
    [InlineData(float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity, float.PositiveInfinity)]
    public void Clipping_leaves_what_is_not_finite(float special, float norm)
    {
        for (int index = 0; index < Length; index++)
        {
            float[] gradients = Block();
            gradients[index] = special;
            float[] expected = [.. gradients];

            Assert.Equal(norm, GradientClipping.ClipByNorm(gradients, 1e-3f));
            Assert.Equal(-1, FloatBits.FirstDifference(expected, gradients));
        }
    }

    // Every third element is padding.
    private static float[] Block() => [.. Enumerable.Range(0, Length).Select(i => i % 3 == 2 ? 0f : 0.1f * (i - 15))];

    private static float[] Zeros() => new float[Length];

    private static void AssertPaddingIs0(float[] block)
    {
        for (int i = 2; i < block.Length; i += 3)
        {
            Assert.Equal(0f, block[i]);
        }
    }

    private static void AssertOthersAreSame(float[][] expected, float[][] actual, int index)
    {
        for (int block = 0; block < expected.Length; block++)
        {
            Assert.Equal(-1, FloatBits.FirstDifference(expected[block].AsSpan(0, index), actual[block].AsSpan(0, index)));
            Assert.Equal(-1, FloatBits.FirstDifference(expected[block].AsSpan(index + 1), actual[block].AsSpan(index + 1)));
        }
    }
}
