using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Tests.Corpus;
using SoftmaxKernels.Tests.Kernels;
using SoftmaxKernels.Tests.Reference;
using Xunit;
using Xunit.Abstractions;

namespace SoftmaxKernels.Tests.Latency;

/// <summary>
/// No operation on the way to a probability, log-probability or loss gives a subnormal number, which costs some processors
/// a hundred cycles and more; but for inputs that are tiny themselves, as the numerics document lists them.
/// </summary>
public sealed class NoSubnormalTests(ITestOutputHelper output)
{
    /// <summary>2⁻⁵⁸: logits and differences below may underflow in the polynomial.</summary>
    private const int SmallestExpExponent = -58;

    /// <summary>2⁻⁴¹: arguments of tanh below may.</summary>
    private const int SmallestTanhExponent = -41;

    private const int LargestUnshifted = 256;

    private const int SignificandsPerExponent = 20_000;

    private static readonly float SmallestLogit = MathF.ScaleB(1f, SmallestExpExponent);

    private static readonly IEnumerable<int> Sizes = [.. Enumerable.Range(1, 70), 100, 129, 1000];

    public static TheoryData<KernelArithmetic> Arithmetics => [.. KernelCatalog.Arithmetics];

    /// <summary>
    /// While |v| rounds to n = 0, every intermediate grows with |v| or is near a coefficient; beyond, r is a difference of
    /// numbers with 24 bits and so cannot be small without being 0. All exponents, from 2⁻⁵⁸ to the largest of the range.
    /// </summary>
    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Exponential_at_every_exponent(KernelArithmetic arithmetic)
    {
        SubnormalWatch watch = new();
        WatchedMath math = new(Hardware.Fuses(arithmetic), watch);
        ReferenceMath reference = new(Hardware.Fuses(arithmetic));

        foreach (float v in AtEveryExponent(SmallestExpExponent, 8).Where(v => Math.Abs(v) <= 350f))
        {
            Assert.Equal(reference.Exp(v, out _), math.Exp(v, out _));
        }

        Report(watch);
        Assert.Empty(watch.Steps);
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Tanh_at_every_exponent(KernelArithmetic arithmetic)
    {
        SubnormalWatch watch = new();
        WatchedMath math = new(Hardware.Fuses(arithmetic), watch);
        ReferenceMath reference = new(Hardware.Fuses(arithmetic));

        foreach (float x in AtEveryExponent(SmallestTanhExponent, 2))
        {
            Assert.Equal(reference.Tanh(x), math.Tanh(x));
        }

        Report(watch);
        Assert.Empty(watch.Steps);
    }

    /// <summary>Also where they are clamped: what is then selected away is no slower.</summary>
    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Sigmoid_and_silu_at_every_exponent(KernelArithmetic arithmetic)
    {
        SubnormalWatch watch = new();
        WatchedMath math = new(Hardware.Fuses(arithmetic), watch);
        ReferenceActivations reference = new(Hardware.Fuses(arithmetic));

        foreach (float x in AtEveryExponent(SmallestExpExponent, 8))
        {
            float sigmoid = math.Sigmoid(x);
            float silu = math.Silu(x);
            if (x is >= -87.3365402f and <= 18f)
            {
                Assert.Equal(reference.Sigmoid(x), sigmoid);
                Assert.Equal(reference.Silu(x), silu);
            }
        }

        Report(watch);
        Assert.Empty(watch.Steps);
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Elu_at_every_exponent(KernelArithmetic arithmetic)
    {
        SubnormalWatch watch = new();
        WatchedMath math = new(Hardware.Fuses(arithmetic), watch);
        ReferenceActivations reference = new(Hardware.Fuses(arithmetic));

        foreach (float x in AtEveryExponent(SmallestExpExponent, 8))
        {
            Assert.Equal(reference.Elu(x), math.Elu(x));
        }

        Report(watch);
        Assert.Empty(watch.Steps);
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Rows_whose_logits_are_not_tiny(KernelArithmetic arithmetic)
    {
        SubnormalWatch watch = new();
        int rows = 0;
        foreach ((float[] logits, float[] targets, int label) in Rows(exempt: false))
        {
            Watch(watch, arithmetic, logits, targets, label);
            rows++;
        }

        output.WriteLine($"{rows:N0} rows");
        Report(watch);
        Assert.Empty(watch.Steps);
    }

    /// <summary>The exceptions are where the document says; and the watch does see a subnormal number where there is one.</summary>
    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Tiny_logits_underflow_only_where_only_speed_is_at_stake(KernelArithmetic arithmetic)
    {
        string[] documented =
        [
            "top", "z", "r", "r2", "C6 r2", "C5 r", "C3 r", "q", "r2 q", "r + r2 q",
            "max - z", "t (max - z)", "sum", "log-sum-exp",
        ];
        SubnormalWatch watch = new();
        foreach ((float[] logits, float[] targets, int label) in Rows(exempt: true))
        {
            Watch(watch, arithmetic, logits, targets, label);
        }

        Report(watch);
        Assert.NotEmpty(watch.Steps);
        Assert.Empty(watch.Steps.Except(documented));
    }

    [Theory]
    [MemberData(nameof(Arithmetics))]
    public void Results_of_the_product(KernelArithmetic arithmetic)
    {
        SubnormalWatch watch = new();
        foreach ((float[] logits, float[] targets, int label) in Rows(exempt: false))
        {
            RuntimeKernel kernel = new(logits.Length, arithmetic);
            float[] results = new float[logits.Length];
            kernel.Softmax(logits, results);
            See(watch, "softmax", results);
            kernel.LogSoftmax(logits, results);
            See(watch, "log-softmax", results);
            watch.See("log-sum-exp", kernel.LogSumExp(logits));
            watch.See("loss", kernel.CrossEntropyGradient(logits, label, results, 1f));
            See(watch, "gradient", results);
            watch.See("loss", kernel.CrossEntropyGradient(logits, targets, results, 1f));
        }

        Report(watch);
        Assert.Empty(watch.Steps);
    }

    private static void Watch(SubnormalWatch watch, KernelArithmetic arithmetic, float[] logits, float[] targets, int label)
    {
        WatchedKernel watched = new(Hardware.Fuses(arithmetic), watch);
        ReferenceKernel reference = new(logits.Length, arithmetic);
        float[] expected = new float[logits.Length];
        reference.Softmax(logits, expected);
        Assert.Equal(-1, FloatBits.FirstDifference(expected, watched.Softmax(logits)));
        reference.LogSoftmax(logits, expected);
        Assert.Equal(-1, FloatBits.FirstDifference(expected, watched.LogSoftmax(logits)));
        Assert.Equal(reference.LogSumExp(logits), watched.LogSumExp(logits));
        Assert.Equal(reference.CrossEntropy(logits, label), watched.Loss(logits, label));
        Assert.Equal(reference.CrossEntropy(logits, targets), watched.Loss(logits, targets));
    }

    /// <summary>The rows of the corpus that have finite results, either those that the document excepts or the others.</summary>
    private static IEnumerable<(float[] Logits, float[] Targets, int Label)> Rows(bool exempt) =>
        from size in Sizes
        from row in RowCorpus.Rows(size)
        where !row.Logits.Any(float.IsNaN) && float.IsFinite(row.Logits.Max()) && HasTinyInput(row.Logits) == exempt
        let targets = row.Targets.Select((target, i) => float.IsFinite(row.Logits[i]) ? target : 0f).ToArray()
        where !row.Logits.Any(logit => float.IsFinite(logit) && !float.IsFinite(row.Logits.Max() - logit))
        select (row.Logits, targets, row.Labels[0]);

    private static bool HasTinyInput(float[] logits)
    {
        float max = logits.Max();
        bool unshifted = Math.Abs(max) <= LargestUnshifted;
        return logits.Any(logit => IsTiny(max - logit) || (unshifted && IsTiny(logit)));
    }

    private static bool IsTiny(float value) => value != 0f && Math.Abs(value) < SmallestLogit;

    private static IEnumerable<float> AtEveryExponent(int first, int last)
    {
        const int FractionBits = 23;
        RandomSource random = new(1);
        for (int exponent = first; exponent <= last; exponent++)
        {
            int power = BitConverter.SingleToInt32Bits(MathF.ScaleB(1f, exponent));
            for (int i = 0; i < SignificandsPerExponent; i++)
            {
                int fraction = i switch
                {
                    0 => 0,
                    1 => (1 << FractionBits) - 1,
                    _ => random.NextInt(1 << FractionBits),
                };
                float value = BitConverter.Int32BitsToSingle(power + fraction);
                yield return value;
                yield return -value;
            }
        }
    }

    private static void See(SubnormalWatch watch, string what, float[] results)
    {
        foreach (float result in results)
        {
            watch.See(what, result);
        }
    }

    private void Report(SubnormalWatch watch) => output.WriteLine($"{watch.Operations:N0} results looked at; subnormal: {watch}");
}
