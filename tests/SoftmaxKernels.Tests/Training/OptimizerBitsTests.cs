using System;
using System.Linq;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using Xunit;

namespace SoftmaxKernels.Tests.Training;

/// <summary>
/// Steps of every option against the plain scalar reference, at every length up to 130 and some long ones: any bit patterns among
/// the numbers, several steps one after the other, and nothing written beside.
/// </summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class OptimizerBitsTests
{
    private static readonly int[] Lengths = [.. Enumerable.Range(0, 131), 1000, 5003];
    private static readonly long[] Steps = [1, 2, 3, 1000, 1_000_000, long.MaxValue];

    public static TheoryData<KernelArithmetic, int> SgdCases =>
        TestCases.Each(KernelCatalog.Arithmetics, [.. Enumerable.Range(0, SgdOptions.All.Count)]);

    public static TheoryData<KernelArithmetic, int> AdamCases =>
        TestCases.Each(KernelCatalog.Arithmetics, [.. Enumerable.Range(0, AdamOptions.All.Count)]);

    [Theory]
    [MemberData(nameof(SgdCases))]
    public void Sgd_steps(KernelArithmetic arithmetic, int option)
    {
        SgdOptions options = SgdOptions.All[option];
        Sgd sgd = options.Create();
        ReferenceUpdates reference = new(Hardware.Fuses(arithmetic));
        RandomSource random = new(71);
        Mismatches mismatches = new();
        foreach (int length in Lengths)
        {
            GuardedBlock p = GuardedBlock.Random(length, random);
            GuardedBlock v = GuardedBlock.Random(options.Momentum == 0.0 ? 0 : length, random);
            float[] expectedP = p.Copy();
            float[] expectedV = v.Copy();
            for (int step = 0; step < 3; step++)
            {
                GuardedBlock g = GuardedBlock.Random(length, random);
                float[] gradients = g.Copy();
                sgd.Step(p.Span, g.Span, v.Span, arithmetic);
                for (int i = 0; i < length; i++)
                {
                    if (options.Momentum == 0.0)
                    {
                        reference.Sgd(ref expectedP[i], gradients[i], options);
                    }
                    else
                    {
                        reference.Sgd(ref expectedP[i], gradients[i], ref expectedV[i], options);
                    }
                }

                mismatches.Compare($"{options} gradients", gradients, g.Span);
                mismatches.Compare($"{options} parameters", expectedP, p.Span);
                mismatches.Compare($"{options} velocity", expectedV, v.Span);
                Assert.True(p.IsIntact && g.IsIntact && v.IsIntact);
            }
        }

        mismatches.AssertNone();
    }

    [Theory]
    [MemberData(nameof(AdamCases))]
    public void Adam_steps(KernelArithmetic arithmetic, int option)
    {
        AdamOptions options = AdamOptions.All[option];
        Adam adam = options.Create();
        ReferenceUpdates reference = new(Hardware.Fuses(arithmetic));
        RandomSource random = new(73);
        Mismatches mismatches = new();
        foreach (int length in Lengths)
        {
            GuardedBlock p = GuardedBlock.Random(length, random);
            GuardedBlock m = GuardedBlock.Random(length, random);
            GuardedBlock v = GuardedBlock.Random(length, random, positive: true);
            float[] expectedP = p.Copy();
            float[] expectedM = m.Copy();
            float[] expectedV = v.Copy();
            foreach (long step in Steps)
            {
                GuardedBlock g = GuardedBlock.Random(length, random);
                float[] gradients = g.Copy();
                adam.Step(p.Span, g.Span, m.Span, v.Span, step, arithmetic);
                for (int i = 0; i < length; i++)
                {
                    reference.Adam(ref expectedP[i], gradients[i], ref expectedM[i], ref expectedV[i], options, step);
                }

                mismatches.Compare($"{options} {step} gradients", gradients, g.Span);
                mismatches.Compare($"{options} {step} parameters", expectedP, p.Span);
                mismatches.Compare($"{options} {step} first moment", expectedM, m.Span);
                mismatches.Compare($"{options} {step} second moment", expectedV, v.Span);
                Assert.True(p.IsIntact && g.IsIntact && m.IsIntact && v.IsIntact);
            }
        }

        mismatches.AssertNone();
    }

    [Fact]
    public void Clipping()
    {
        RandomSource random = new(79);
        Mismatches mismatches = new();
        int clipped = 0;
        foreach (int length in Lengths)
        {
            foreach (double magnitude in new[] { 1e-30, 1.0, 1e30 })
            {
                float[] gradients = new float[length];
                foreach (ref float element in gradients.AsSpan())
                {
                    element = (float)(magnitude * random.NextNormal());
                }

                float[] actual = [.. gradients];
                double norm = Math.Sqrt(ReferenceUpdates.SumOfSquares(gradients));
                double factor = 2.5 / (norm + 1e-6);
                float[] expected = factor < 1.0 ? [.. gradients.Select(g => g * (float)factor)] : gradients;
                clipped += factor < 1.0 ? 1 : 0;

                mismatches.Compare("norm", (float)norm, GradientClipping.ClipByNorm(actual, 2.5f));
                mismatches.Compare("clipped", expected, actual);
            }
        }

        mismatches.AssertNone();
        Assert.InRange(clipped, Lengths.Length, 3 * Lengths.Length);
    }

    /// <summary>
    /// Squares whose order of addition shows in the norm: √S is next to the middle of two floats, and the last two are lost one by
    /// one beside the first. With blocks added as (0 + 2) + (1 + 3) it would be 1.86378837.
    /// </summary>
    [Theory]
    [InlineData(64)]
    [InlineData(49)]
    public void Squares_in_their_order(int length)
    {
        float[] gradients = new float[length];
        gradients[0] = 1.844305396080017f;
        gradients[1] = 0.2687814235687256f;
        gradients[2] = 0.0012037178967148066f;
        gradients[32] = 1.4136483095228414e-08f;
        gradients[48] = 1.4136483095228414e-08f;

        Assert.Equal(1.86378849f, GradientClipping.ClipByNorm(gradients, 2f));
    }
}
