using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace SoftmaxKernels.Tests.Samplers;

/// <summary>Every sampler draws each class as often as its probability says, and none of probability 0.</summary>
public sealed class SamplerFrequencyTests
{
    private const int Draws = 200_000;

    /// <summary>The quantile of the normal distribution for 10⁻⁶.</summary>
    private const double Quantile = 4.753;

    private static readonly float[] Logits = [0.3f, -1.2f, 1.5f, float.NegativeInfinity, 0f, 0.7f, -0.4f, 1.1f];

    [Fact]
    public void Softmax() => AssertFrequencies(Exact(Logits), (ref KernelRandom random) => GenericKernel.Sample(Logits, ref random));

    [Fact]
    public void Temperature() =>
        AssertFrequencies(Exact([.. Logits.Select(z => z * 2f)]), (ref KernelRandom random) => GenericKernel.Sample(Logits, 0.5f, ref random));

    [Fact]
    public void Top_k() =>
        AssertFrequencies(Exact(Only(2, 7, 5)), (ref KernelRandom random) => GenericKernel.Sample(Logits, new SamplerOptions { TopK = 3 }, ref random));

    /// <summary>The probabilities are 0.33, 0.22, 0.15, 0.10, 0.07 and less.</summary>
    [Fact]
    public void Top_p() =>
        AssertFrequencies(Exact(Only(2, 7, 5, 0)), (ref KernelRandom random) => GenericKernel.Sample(Logits, new SamplerOptions { TopP = 0.75f }, ref random));

    [Fact]
    public void Min_p() =>
        AssertFrequencies(Exact(Only(2, 7)), (ref KernelRandom random) => GenericKernel.Sample(Logits, new SamplerOptions { MinP = 0.5f }, ref random));

    [Fact]
    public void Weights()
    {
        float[] weights = [0f, 3f, 0.5f, 0f, 7.25f, 1e-3f, 2f, 0f];
        AssertFrequencies([.. weights.Select(weight => weight / weights.Sum(w => (double)w))], (ref KernelRandom random) => GenericKernel.SampleFromProbabilities(weights, ref random));
    }

    [Fact]
    public void Gumbel() => AssertFrequencies(Exact(Logits), (ref KernelRandom random) => GenericKernel.SampleGumbel(Logits, ref random));

    [Fact]
    public void Framework()
    {
        Random framework = new(17);
        AssertFrequencies(Exact(Logits), (ref KernelRandom _) => Samplers8.Sample(Logits, framework));
    }

    [Fact]
    public void Splits()
    {
        double[] exact = Exact(Logits);
        AssertFrequencies(exact, (ref KernelRandom random) =>
        {
            KernelRandom split = random.Split();
            return GenericKernel.Sample(Logits, ref split);
        });
    }

    /// <summary>Every order of two classes, by the formula of Plackett and Luce.</summary>
    [Fact]
    public void Pairs_without_replacement()
    {
        double[] p = Exact(Logits);
        double[] pairs = [.. p.SelectMany((first, i) => p.Select((second, j) => i == j ? 0.0 : first * second / (1.0 - first)))];
        AssertFrequencies(pairs, (ref KernelRandom random) =>
        {
            Span<int> drawn = stackalloc int[2];
            GenericKernel.SampleWithoutReplacement(Logits, ref random, drawn);
            return (drawn[0] * p.Length) + drawn[1];
        });
    }

    [Fact]
    public void Doubles_are_uniform()
    {
        double[] shares = [.. Enumerable.Repeat(1.0 / 256.0, 256)];
        AssertFrequencies(shares, (ref KernelRandom random) => (int)(random.NextDouble() * 256.0));
    }

    /// <summary>Whatever the number: 0, the smallest, and the largest there is.</summary>
    [Fact]
    public void No_class_of_probability_0()
    {
        double[] extremes = [0.0, double.Epsilon, 1e-300, Math.ScaleB(1.0, -53), 0.5, Math.BitDecrement(1.0)];
        for (int size = 2; size <= 40; size++)
        {
            for (int only = 0; only < size; only++)
            {
                float[] logits = [.. Enumerable.Range(0, size).Select(i => i == only ? -3f : i % 2 == 0 ? float.NegativeInfinity : -120f)];
                float[] weights = [.. Enumerable.Range(0, size).Select(i => i == only ? 1e-20f : 0f)];
                foreach (double uniform in extremes)
                {
                    Assert.Equal(only, GenericKernel.SampleFromProbabilities(weights, uniform));
                    Assert.Equal(only, GenericKernel.Sample(logits, new SamplerOptions { TopK = size, TopP = 0.9f }, uniform));
                    Assert.Equal(only, GenericKernel.Sample(logits, new SamplerOptions { MinP = 0.01f }, uniform));
                    foreach (double other in extremes)
                    {
                        double[] uniforms = [.. Enumerable.Repeat(other, size)];
                        uniforms[only] = uniform;
                        Assert.Equal(only, GenericKernel.SampleGumbel(logits, uniforms));
                    }
                }
            }
        }
    }

    /// <summary>u · total must not reach the total, however the sum was rounded.</summary>
    [Fact]
    public void Largest_number_draws_the_last_weight()
    {
        KernelRandom random = new(seed: 23);
        for (int i = 0; i < 100_000; i++)
        {
            float[] weights = [(float)random.NextDouble(), (float)random.NextDouble(), MathF.ScaleB((float)random.NextDouble(), -(i % 149)), 0f];
            Assert.InRange(GenericKernel.SampleFromProbabilities(weights, Math.BitDecrement(1.0)), 0, 2);
        }
    }

    [Fact]
    public void Equal_keys_go_to_the_first_class() =>
        Assert.Equal(1, GenericKernel.SampleGumbel([0f, 1f, 1f, 1f], [0.5, 0.25, 0.25, 0.0]));

    [Fact]
    public void Draws_end_where_no_class_is_left()
    {
        int[] drawn = new int[4];
        GenericKernel.SampleWithoutReplacement([1f, float.NegativeInfinity, 2f, float.NegativeInfinity], [0.9, 0.1, 0.5, 0.5], drawn);
        Assert.Equal([2, 0, -1, -1], drawn);

        // Beside 500 the others have probability 0, and once it is drawn they have all.
        GenericKernel.SampleWithoutReplacement([1f, 500f, -400f, 2f], [0.5, 0.99, 0.9, 0.9], drawn);
        Assert.Equal([1, 3, 0, 2], drawn);

        GenericKernel.SampleWithoutReplacement([1f, float.NaN, 2f, 3f], [0.5, 0.5, 0.5, 0.5], drawn);
        Assert.Equal([-1, -1, -1, -1], drawn);
    }

    /// <summary>The logarithm of the noise, over all exponents and near 1, where its relative error matters.</summary>
    [Fact]
    public void Logarithm_of_the_reference_is_one()
    {
        KernelRandom random = new(seed: 29);
        for (int i = 0; i < 10_000; i++)
        {
            foreach (double x in new[] { random.NextDouble(), 1.0 - Math.ScaleB(1.0 + random.NextDouble(), -(i % 53) - 1), Math.ScaleB(1.0 + random.NextDouble(), (i % 1032) - 1022) })
            {
                if (x > 0.0)
                {
                    Assert.InRange(SamplerReference.Log(x) - Math.Log(x), -2e-11 * Math.Abs(Math.Log(x)), 2e-11 * Math.Abs(Math.Log(x)));
                }
            }
        }
    }

    private static float[] Only(params int[] kept) => [.. Logits.Select((z, i) => kept.Contains(i) ? z : float.NegativeInfinity)];

    private static double[] Exact(float[] logits)
    {
        double sum = logits.Sum(z => Math.Exp(z));
        return [.. logits.Select(z => Math.Exp(z) / sum)];
    }

    private static void AssertFrequencies(double[] probabilities, Draw draw)
    {
        KernelRandom random = new(seed: 20240229);
        int[] counts = new int[probabilities.Length];
        for (int i = 0; i < Draws; i++)
        {
            counts[draw(ref random)]++;
        }

        Assert.All(Enumerable.Range(0, counts.Length).Where(i => probabilities[i] == 0.0), i => Assert.Equal(0, counts[i]));
        IEnumerable<double> parts = counts.Zip(probabilities, (count, p) => p == 0.0 ? 0.0 : Math.Pow(count - (Draws * p), 2.0) / (Draws * p));
        int degrees = probabilities.Count(p => p > 0.0) - 1;
        Assert.True(parts.Sum() < CriticalChiSquare(degrees), $"χ² {parts.Sum():F1} of {degrees} degrees of freedom");
    }

    /// <summary>By Wilson and Hilferty: exceeded by chance once in a million.</summary>
    private static double CriticalChiSquare(int degrees)
    {
        double spread = 2.0 / (9.0 * degrees);
        return degrees * Math.Pow(1.0 - spread + (Quantile * Math.Sqrt(spread)), 3.0);
    }

    private delegate int Draw(ref KernelRandom random);
}
