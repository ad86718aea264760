using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Golden;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Isa;
using Xunit;

namespace SoftmaxKernels.Tests.Golden;

/// <summary>
/// The golden vectors come out again, from the inputs and the reference in this repository; both profiles on any hardware, for
/// the reference emulates a fused multiply-add where there is none.
/// </summary>
public sealed class RegenerationTests
{
    private const int SampledRows = 5;

    /// <summary>The whole file, to the last character.</summary>
    [Fact]
    public void Whole_file()
    {
        string[] expected = GoldenText.Of(GoldenGenerator.File()).Split('\n');
        string[] actual = GoldenData.Text.Split('\n');

        // Line by line: two texts of a megabyte make no message.
        for (int i = 0; i < Math.Min(expected.Length, actual.Length); i++)
        {
            Assert.Equal(expected[i], actual[i]);
        }

        Assert.Equal(expected.Length, actual.Length);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait(IsaLevel.Category, IsaLevel.KernelTests)]
    public void Sample_at_every_level(bool fused)
    {
        GoldenProfile golden = GoldenData.For(fused);
        GoldenGenerator generator = new(fused);
        Mismatches mismatches = new();

        Compare("exp", golden.ExpCore, FunctionInputs.Exp, generator.Exp, every: 1, mismatches);
        Compare("tanh", golden.Tanh, FunctionInputs.Tanh, generator.Tanh, every: 1, mismatches);
        Compare("gradient of tanh", golden.TanhGrad, FunctionInputs.TanhGradient, generator.TanhGradient, every: 1, mismatches);
        Compare("activation", golden.Activations, FunctionInputs.Activations, generator.Activation, every: 1, mismatches);
        Compare("gradient of an activation", golden.ActivationGrad, FunctionInputs.ActivationGradients, generator.ActivationGradient, every: 1, mismatches);
        Compare("row", golden.Rows, RowInputs.All, generator.Row, SampledRows, mismatches);
        Compare("row with a mask", golden.MaskedRows, FamilyInputs.Masks, generator.Masked, SampledRows, mismatches);
        Compare("batch of losses", golden.LossBatches, FamilyInputs.LossBatches, generator.LossBatch, SampledRows, mismatches);
        Compare("row of losses", golden.LossRows, FamilyInputs.LossRows, generator.LossRow, SampledRows, mismatches);
        Compare("row of samplers", golden.SamplerRows, FamilyInputs.Samplers, generator.SamplerRow, SampledRows, mismatches);
        Compare("random numbers", golden.RandomNumbers, FamilyInputs.Seeds, GoldenGenerator.RandomNumbers, every: 1, mismatches);

        mismatches.AssertNone();
    }

    private static void Compare<TInput, TVector>(
        string name, IReadOnlyList<TVector> golden, IReadOnlyList<TInput> inputs, Func<TInput, TVector> generate, int every, Mismatches mismatches)
    {
        Assert.Equal(inputs.Count, golden.Count);
        foreach (int i in Enumerable.Range(0, inputs.Count).Where(i => i % every == 0))
        {
            string expected = GoldenText.Line(golden[i]);
            string actual = GoldenText.Line(generate(inputs[i]));
            mismatches.Count(1);
            if (expected != actual)
            {
                mismatches.Add($"{name} {i}: expected {expected}, got {actual}");
            }
        }
    }
}
