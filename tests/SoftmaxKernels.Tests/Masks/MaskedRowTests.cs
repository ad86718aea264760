using System;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Isa;
using Xunit;

namespace SoftmaxKernels.Tests.Masks;

/// <summary>What a mask does, in numbers that a person can check.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
public sealed class MaskedRowTests
{
    private static readonly float[] Logits = [1f, float.NaN, 1f, 50f, float.PositiveInfinity];
    private static readonly bool[] Allowed = [true, false, true, false, false];

    [Fact]
    public void What_is_forbidden_does_not_matter()
    {
        float[] row = new float[5];

        GenericKernel.Softmax(Logits, Allowed, row);
        Assert.Equal([0.5f, 0f, 0.5f, 0f, 0f], row);

        GenericKernel.LogSoftmax(Logits, Allowed, row);
        Assert.Equal([row[0], float.NegativeInfinity, row[0], float.NegativeInfinity, float.NegativeInfinity], row);
        Assert.Equal(-0.6931472f, row[0]);

        Assert.Equal(1.6931472f, GenericKernel.LogSumExp(Logits, Allowed));
        Assert.Equal(0, GenericKernel.ArgMax(Logits, Allowed));
        Assert.Equal(0, GenericKernel.Sample(Logits, Allowed, 0.49));
        Assert.Equal(2, GenericKernel.Sample(Logits, Allowed, 0.51));
        Assert.Equal(0.6931472f, GenericKernel.CrossEntropy(Logits, Allowed, 2));

        Assert.Equal(0.6931472f, GenericKernel.CrossEntropyGradient(Logits, Allowed, 2, row));
        Assert.Equal([0.5f, 0f, -0.5f, 0f, 0f], row);
    }

    [Fact]
    public void A_forbidden_label_has_no_gradient()
    {
        float[] row = new float[5];

        Assert.Equal(float.PositiveInfinity, GenericKernel.CrossEntropyGradient(Logits, Allowed, 3, row));
        Assert.Equal([0.5f, 0f, 0.5f, 0f, 0f], row);

        Assert.Equal(float.PositiveInfinity, GenericKernel.CrossEntropyGradient(Logits, Allowed, [1f, 0f, 0f, 1f, 0f], row));
        Assert.Equal([0f, 0f, 1f, 0f, 0f], row);
    }

    [Fact]
    public void Entropy_is_that_of_what_is_allowed()
    {
        float[] row = new float[5];

        Assert.Equal(0.6931472f, GenericKernel.Entropy(Logits, Allowed));
        Assert.Equal(0.6931472f, GenericKernel.EntropyGradient(Logits, Allowed, row));
        Assert.Equal([0f, 0f, 0f, 0f, 0f], row);

        // p = 0.9 and 0.1: −p (log p + entropy) is −0.9 · 0.1 · log 9, and as much the other way.
        float[] logits = [MathF.Log(9f), 7f, 0f, float.NaN, float.NegativeInfinity];
        Assert.Equal(0.3250830f, GenericKernel.EntropyGradient(logits, Allowed, row, -2f), 1e-6f);
        Assert.Equal(0.3955004f, row[0], 1e-6f);
        Assert.Equal(-0.3955004f, row[2], 1e-6f);
        Assert.All([row[1], row[3], row[4]], AssertPositiveZero);
    }

    [Fact]
    public void A_single_allowed_class_is_certain()
    {
        bool[] allowed = [false, false, true, false, false];
        float[] row = new float[5];

        AssertPositiveZero(GenericKernel.EntropyGradient(Logits, allowed, row, -3f));
        Assert.All(row.Where((_, i) => !allowed[i]), AssertPositiveZero);
        Assert.Equal(0f, row[2]);
        AssertPositiveZero(GenericKernel.LogProbabilityGradient(Logits, allowed, 2, row, -3f));
        Assert.All(row.Where((_, i) => !allowed[i]), AssertPositiveZero);
        Assert.Equal(0f, row[2]);
    }

    [Fact]
    public void Log_probability_of_a_forbidden_class()
    {
        float[] row = new float[5];

        Assert.Equal(-0.6931472f, GenericKernel.LogProbability(Logits, Allowed, 2));
        Assert.Equal(-0.6931472f, GenericKernel.LogProbabilityGradient(Logits, Allowed, 2, row));
        Assert.Equal([-0.5f, 0f, 0.5f, 0f, 0f], row);

        Assert.Equal(float.NegativeInfinity, GenericKernel.LogProbability(Logits, Allowed, 3));
        Assert.Equal(float.NegativeInfinity, GenericKernel.LogProbabilityGradient(Logits, Allowed, 3, row, 2f));
        Assert.Equal([-1f, 0f, -1f, 0f, 0f], row);
        Assert.All([row[1], row[3], row[4]], AssertPositiveZero);

        bool[] each = [.. Allowed, .. Allowed];
        float[] rows = new float[10];
        Assert.Equal(float.NegativeInfinity, GenericKernel.LogProbabilityGradientBatch([.. Logits, .. Logits], each, [0, 3], [2f, -1f], 5, rows));
        Assert.Equal([1f, 0f, -1f, 0f, 0f, 0.5f, 0f, 0.5f, 0f, 0f], rows);
    }

    /// <summary>The members that have no rule of their own for what is forbidden are those without a mask, where −∞ is nothing new.</summary>
    [Fact]
    public void As_without_a_mask_where_logits_are_negative_infinity()
    {
        RandomSource random = new(12);
        foreach (KernelArithmetic arithmetic in Kernels.KernelCatalog.Arithmetics)
        {
            for (int size = 1; size < 140; size++)
            {
                float[] logits = [.. Enumerable.Range(0, size).Select(_ => (float)(3.0 * random.NextNormal()))];
                bool[] allowed = [.. logits.Select((_, i) => i == size / 2 || random.NextInt(2) == 0)];
                float[] plain = [.. logits.Select((logit, i) => allowed[i] ? logit : float.NegativeInfinity)];
                float[] expected = new float[size];
                float[] actual = new float[size];

                Assert.Equal(GenericKernel.Entropy(plain, arithmetic), GenericKernel.Entropy(logits, allowed, arithmetic: arithmetic));
                Assert.Equal(
                    GenericKernel.EntropyGradient(plain, expected, -2f, arithmetic),
                    GenericKernel.EntropyGradient(logits, allowed, actual, -2f, arithmetic: arithmetic));
                Assert.Equal(expected, actual);
                int label = random.NextInt(size);
                Assert.Equal(GenericKernel.LogProbability(plain, label, arithmetic), GenericKernel.LogProbability(logits, allowed, label, arithmetic: arithmetic));
                label = size / 2;
                Assert.Equal(
                    GenericKernel.LogProbabilityGradient(plain, label, expected, -2f, arithmetic),
                    GenericKernel.LogProbabilityGradient(logits, allowed, label, actual, -2f, arithmetic: arithmetic));
                Assert.Equal(expected, actual);
            }
        }
    }

    [Theory]
    [InlineData(EmptyRows.NaN, float.NaN, float.NaN)]
    [InlineData(EmptyRows.Zero, 0f, float.NegativeInfinity)]
    public void Nothing_allowed(EmptyRows emptyRows, float number, float logProbability)
    {
        bool[] allowed = new bool[5];
        float[] row = new float[5];

        GenericKernel.Softmax(Logits, allowed, row, emptyRows);
        Assert.All(row, probability => Assert.Equal(number, probability));
        GenericKernel.LogSoftmax(Logits, allowed, row, emptyRows);
        Assert.All(row, actual => Assert.Equal(logProbability, actual));
        Assert.Equal(number, GenericKernel.CrossEntropyGradient(Logits, allowed, 0, row, 1f, emptyRows));
        Assert.All(row, gradient => Assert.Equal(number, gradient));
        Assert.Equal(number, GenericKernel.CrossEntropy(Logits, allowed, 0, emptyRows));
        Assert.Equal(number, GenericKernel.Entropy(Logits, allowed, emptyRows));
        Assert.Equal(number, GenericKernel.EntropyGradient(Logits, allowed, row, -1f, emptyRows));
        Assert.All(row, gradient => Assert.Equal(number, gradient));
        Assert.Equal(number, GenericKernel.LogProbability(Logits, allowed, 0, emptyRows));
        Assert.Equal(number, GenericKernel.LogProbabilityGradient(Logits, allowed, 0, row, -1f, emptyRows));
        Assert.All(row, gradient => Assert.Equal(number, gradient));
        Assert.Equal(number, GenericKernel.CrossEntropyBatch(Logits, allowed, new float[5], 5, emptyRows));
        Assert.Equal(float.NegativeInfinity, GenericKernel.LogSumExp(Logits, allowed));
        Assert.Equal(-1, GenericKernel.ArgMax(Logits, allowed));
        Assert.Equal(-1, GenericKernel.Sample(Logits, allowed, 0.5));
    }

    /// <summary>Softmax of the allowed classes alone, in the same order: the same probabilities within the rounding of their sum.</summary>
    [Fact]
    public void As_if_there_were_no_other_classes()
    {
        RandomSource random = new(11);
        for (int size = 2; size < 80; size++)
        {
            float[] logits = [.. Enumerable.Range(0, size).Select(_ => (float)(3.0 * random.NextNormal()))];
            bool[] allowed = [.. logits.Select((_, i) => i == 0 || random.NextInt(2) == 0)];
            float[] masked = new float[size];
            float[] alone = [.. logits.Where((_, i) => allowed[i])];
            GenericKernel.Softmax(logits, allowed, masked);
            GenericKernel.Softmax(alone, alone);

            Assert.All(masked.Where((_, i) => allowed[i]).Zip(alone), pair => Assert.InRange(pair.First / pair.Second, 1f - 1e-6f, 1f + 1e-6f));
            Assert.All(masked.Where((_, i) => !allowed[i]), probability => Assert.Equal(0f, probability));
        }
    }

    [Fact]
    public void Forbidden_classes_are_never_drawn()
    {
        RandomSource random = new(5);
        foreach (MaskedKernel kernel in MaskedKernels.All)
        {
            MaskedCall sample = kernel.Members.Single(member => member.Signature == "Sample(logits, allowed, uniform)");
            foreach (double uniform in new[] { 0.0, double.Epsilon, 0.5, 1.0 - (1.0 / (1L << 53)) })
            {
                MaskedArguments arguments = MaskedArguments.Of((source, row) => row.Fill((float)source.NextNormal()), 1, kernel.Size, random, 2);
                arguments.Uniform = uniform;
                sample.Call(arguments);

                Assert.True(arguments.Index < 0 ? arguments.Allowed.Span.IndexOf(true) < 0 : arguments.Allowed.Span[arguments.Index], $"{kernel}, {uniform}");
            }
        }
    }

    /// <summary>Any byte but 0 allows, as in the languages where such masks come from.</summary>
    [Fact]
    public void Flags_of_other_values_allow()
    {
        foreach (MaskedKernel kernel in MaskedKernels.All)
        {
            foreach (MaskedCall member in kernel.Members)
            {
                MaskedArguments arguments = MaskedArguments.Of((source, row) => row.Fill((float)source.NextNormal()), member.IsBatch ? 3 : 1, kernel.Size, new RandomSource(3), 3);
                MaskedArguments expected = arguments.Copy();
                member.Call(expected);
                Span<byte> flags = System.Runtime.InteropServices.MemoryMarshal.AsBytes(arguments.Allowed.Span);
                for (int i = 0; i < flags.Length; i++)
                {
                    flags[i] = flags[i] == 0 ? (byte)0 : (byte)(2 << (i % 7));
                }

                member.Call(arguments);
                Bits.Mismatches mismatches = new();
                arguments.Compare(expected, $"{kernel}: {member.Signature}", mismatches);
                mismatches.AssertNone();
            }
        }
    }

    private static void AssertPositiveZero(float number) => Assert.Equal(0, BitConverter.SingleToInt32Bits(number));
}
