using System;
using System.Linq;
using Xunit;

namespace SoftmaxKernels.Tests.Samplers;

/// <summary>What <see cref="SamplerOptions"/> mean, on numbers that can be checked by hand.</summary>
public sealed class SamplerOptionsTests
{
    private const float Out = float.NegativeInfinity;

    [Fact]
    public void Default_value_leaves_nothing_out()
    {
        SamplerOptions options = default;

        Assert.Equal((1f, 0, 1f, 0f), (options.Temperature, options.TopK, options.TopP, options.MinP));
        Assert.Equal([1f, -2f, Out], Truncate(options, 1f, -2f, Out));
    }

    [Fact]
    public void Equal_by_what_they_say()
    {
        Assert.Equal(default, new SamplerOptions { Temperature = 1f, TopK = 0, TopP = 1f, MinP = 0f });
        Assert.True(default(SamplerOptions) == new SamplerOptions { TopP = 1f });
        Assert.Equal(default(SamplerOptions).GetHashCode(), new SamplerOptions { Temperature = 1f }.GetHashCode());
        Assert.True(new SamplerOptions { TopK = 1 } != default);
        Assert.True(new SamplerOptions { TopP = 0.5f } != default);
        Assert.True(new SamplerOptions { MinP = 0.5f } != default);
        Assert.True(new SamplerOptions { Temperature = 0f } != default);
        Assert.False(default(SamplerOptions).Equals("options"));
    }

    [Fact]
    public void Values_out_of_range_are_refused_where_they_are_set()
    {
        SamplerOptions options = default;

        foreach (float value in new[] { -1f, -float.Epsilon, float.NaN, float.NegativeInfinity })
        {
            Assert.Throws<ArgumentOutOfRangeException>("value", () => options.Temperature = value);
            Assert.Throws<ArgumentOutOfRangeException>("value", () => options.TopP = value);
            Assert.Throws<ArgumentOutOfRangeException>("value", () => options.MinP = value);
        }

        foreach (float value in new[] { MathF.BitIncrement(1f), float.PositiveInfinity })
        {
            Assert.Throws<ArgumentOutOfRangeException>("value", () => options.TopP = value);
            Assert.Throws<ArgumentOutOfRangeException>("value", () => options.MinP = value);
        }

        Assert.Contains("TopK", Assert.Throws<ArgumentOutOfRangeException>("value", () => options.TopK = -1).Message, StringComparison.Ordinal);
        Assert.Equal(default, options);
        options = new SamplerOptions { Temperature = float.PositiveInfinity, TopK = int.MaxValue, TopP = 0f, MinP = 1f };
        Assert.Equal(float.PositiveInfinity, options.Temperature);
    }

    [Theory]
    [InlineData(1, new[] { 3f, Out, Out, Out, 3f })]
    [InlineData(2, new[] { 3f, Out, Out, Out, 3f })]
    [InlineData(3, new[] { 3f, 1f, 1f, Out, 3f })]
    [InlineData(4, new[] { 3f, 1f, 1f, Out, 3f })]
    [InlineData(5, new[] { 3f, 1f, 1f, 0f, 3f })]
    [InlineData(1000, new[] { 3f, 1f, 1f, 0f, 3f })]
    public void Top_k_keeps_what_equals_the_last(int k, float[] expected) =>
        Assert.Equal(expected, Truncate(new SamplerOptions { TopK = k }, 3f, 1f, 1f, 0f, 3f));

    [Fact]
    public void Top_k_takes_zeros_of_both_signs_for_equal() =>
        Assert.Equal([0f, -0f, Out], Truncate(new SamplerOptions { TopK = 1 }, 0f, -0f, -1f));

    /// <summary>The probabilities are sums of floats that are not quite those of the decimal fractions.</summary>
    [Theory]
    [InlineData(0f, "0001")]
    [InlineData(0.39f, "0001")]
    [InlineData(0.4f, "0001")]
    [InlineData(0.41f, "0011")]
    [InlineData(0.7f, "0011")]
    [InlineData(0.75f, "0111")]
    [InlineData(0.9f, "0111")]
    [InlineData(0.91f, "1111")]
    [InlineData(1f, "1111")]
    public void Top_p_keeps_the_smallest_set_whose_sum_reaches_it(float topP, string kept)
    {
        foreach (float shift in new[] { 0f, 1f, -3f, 10f })
        {
            Assert.Equal(kept, Kept(new SamplerOptions { TopP = topP }, shift, 0.1f, 0.2f, 0.3f, 0.4f));
        }
    }

    [Theory]
    [InlineData(0.25f, "1000")]
    [InlineData(0.5f, "1100")]
    [InlineData(0.6f, "1110")]
    [InlineData(0.99f, "1111")]
    public void Top_p_keeps_the_first_of_equal_classes(float topP, string kept) =>
        Assert.Equal(kept, Kept(new SamplerOptions { TopP = topP }, 0f, 0.25f, 0.25f, 0.25f, 0.25f));

    [Theory]
    [InlineData(0.24f, "1111")]
    [InlineData(0.25f, "1111")]
    [InlineData(0.26f, "0111")]
    [InlineData(0.5f, "0111")]
    [InlineData(0.51f, "0011")]
    [InlineData(0.75f, "0011")]
    [InlineData(0.76f, "0001")]
    [InlineData(1f, "0001")]
    public void Min_p_keeps_what_has_that_part_of_the_largest(float minP, string kept) =>
        Assert.Equal(kept, Kept(new SamplerOptions { MinP = minP }, 0f, 0.1f, 0.2f, 0.3f, 0.4f));

    /// <summary>Of 0.4 and 0.3 the first has four sevenths; the temperature makes it 0.64.</summary>
    [Fact]
    public void Top_p_judges_what_top_k_left_at_the_temperature()
    {
        Assert.Equal("0001", Kept(new SamplerOptions { TopK = 2, TopP = 0.57f }, 0f, 0.1f, 0.2f, 0.3f, 0.4f));
        Assert.Equal("0011", Kept(new SamplerOptions { TopK = 2, TopP = 0.6f }, 0f, 0.1f, 0.2f, 0.3f, 0.4f));
        Assert.Equal("0001", Kept(new SamplerOptions { TopK = 2, TopP = 0.6f, Temperature = 0.5f }, 0f, 0.1f, 0.2f, 0.3f, 0.4f));
    }

    /// <summary>At temperature ½ the ratios are squared: 9/16 is more than a half, 4/16 is not.</summary>
    [Fact]
    public void Min_p_judges_at_the_temperature() =>
        Assert.Equal("0011", Kept(new SamplerOptions { MinP = 0.5f, Temperature = 0.5f }, 0f, 0.1f, 0.2f, 0.3f, 0.4f));

    [Fact]
    public void Scores_are_divided_by_the_temperature()
    {
        Assert.Equal([2f, -4f, Out], Truncate(new SamplerOptions { Temperature = 0.5f }, 1f, -2f, Out));
        Assert.Equal([4f, Out, Out], Truncate(new SamplerOptions { Temperature = 0.5f, TopK = 1 }, 2f, -2f, 1f));
        Assert.Equal([0f, 0f, Out], Truncate(new SamplerOptions { Temperature = float.PositiveInfinity }, 1f, -2f, Out));
        Assert.Equal([Out, 5f, Out], Truncate(new SamplerOptions { Temperature = 0f }, 1f, 5f, 5f));
        Assert.Equal([Out, float.MaxValue, float.MaxValue], Truncate(new SamplerOptions { Temperature = 2e-38f }, 7f, 8f, 8f));
        Assert.Equal([float.MinValue, Out], Truncate(new SamplerOptions { Temperature = 2e-38f }, -7f, -8f));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Rows_without_probabilities_are_NaN(float bad)
    {
        foreach (SamplerOptions options in SamplerCases.Options)
        {
            Assert.All(Truncate(options, 1f, bad, 2f), score => Assert.Equal(float.NaN, score));
            Assert.All(Truncate(options, Out, Out), score => Assert.Equal(float.NaN, score));
            Assert.Equal(-1, GenericKernel.Sample([1f, bad, 2f], options, 0.5));
            Assert.Equal(-1, GenericKernel.Sample([Out, Out], options, 0.5));
        }
    }

    /// <summary>The calls of before mean what they meant.</summary>
    [Fact]
    public void Numbers_are_still_temperatures()
    {
        float[] logits = [1f, 2f, 3f];
        double u = 0.3;

        Assert.Equal(GenericKernel.Sample(logits, new SamplerOptions { Temperature = 0.5f }, u), GenericKernel.Sample(logits, 0.5f, 0.3));
        Assert.Equal(GenericKernel.Sample(logits, u), GenericKernel.Sample(logits, 1, u));
        Assert.Equal(Samplers3.Sample(logits, 0.5f, u), Samplers3.Sample(logits, 0.5f, 0.3f));
        Assert.Equal(GenericKernel.Sample(logits, default(SamplerOptions), u), GenericKernel.Sample(logits, 0.3));
        Assert.Equal(GenericKernel.Sample(logits, new SamplerOptions { TopK = 1 }, 0), GenericKernel.ArgMax(logits));
    }

    private static float[] Truncate(SamplerOptions options, params float[] logits)
    {
        float[] scores = new float[logits.Length];
        GenericKernel.Truncate(logits, options, scores);
        return scores;
    }

    private static string Kept(SamplerOptions options, float shift, params float[] probabilities) =>
        string.Concat(Truncate(options, [.. probabilities.Select(p => shift + MathF.Log(p))]).Select(score => float.IsNegativeInfinity(score) ? '0' : '1'));
}
