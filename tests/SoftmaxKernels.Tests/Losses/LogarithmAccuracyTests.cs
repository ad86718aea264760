using System;
using SoftmaxKernels.Arithmetic;
using SoftmaxKernels.Tests.Accuracy;
using SoftmaxKernels.Tests.Reference;
using Xunit;
using Xunit.Abstractions;

namespace SoftmaxKernels.Tests.Losses;

/// <summary>
/// The errors of the elementwise functions of the losses, at floats that are evenly spread over their ranges, bit pattern by bit pattern.
/// The references in double have errors below 2⁻²⁰ ULP of a float.
/// </summary>
public sealed class LogarithmAccuracyTests(ITestOutputHelper output)
{
    /// <summary>An odd step, so that all low bits occur. The figures in NUMERICS.md are of every 7th float, and of every float for the logarithm.</summary>
    private static readonly int Step = Environment.GetEnvironmentVariable("SOFTMAXKERNELS_LOSS_STEP") is { } step ? int.Parse(step, provider: null) : 1009;

    [Theory]
    [InlineData(KernelArithmetic.Fastest)]
    [InlineData(KernelArithmetic.Reproducible)]
    public void Logarithm(KernelArithmetic arithmetic) =>
        Measure(arithmetic, KernelMath<Fastest>.Log, KernelMath<Reproducible>.Log, Math.Log, float.Epsilon, float.MaxValue, fused: 0.882, separate: 0.892);

    /// <summary>Down to where e⁻ᵃ is flushed.</summary>
    [Theory]
    [InlineData(KernelArithmetic.Fastest)]
    [InlineData(KernelArithmetic.Reproducible)]
    public void Softplus_of_negative(KernelArithmetic arithmetic) => Measure(
        arithmetic,
        KernelMath<Fastest>.SoftplusOfNegative,
        KernelMath<Reproducible>.SoftplusOfNegative,
        a => LogPlus1(Math.Exp(-a)),
        float.Epsilon,
        86.9f,
        fused: 1.84,
        separate: 1.7);

    [Theory]
    [InlineData(KernelArithmetic.Fastest)]
    [InlineData(KernelArithmetic.Reproducible)]
    public void Exponential_above_0(KernelArithmetic arithmetic) =>
        Measure(arithmetic, KernelMath<Fastest>.Exp, KernelMath<Reproducible>.Exp, Math.Exp, float.Epsilon, 88.72f, fused: 0.904, separate: 0.979);

    [Theory]
    [InlineData(KernelArithmetic.Fastest)]
    [InlineData(KernelArithmetic.Reproducible)]
    public void Exponential_below_0(KernelArithmetic arithmetic) => Measure(
        arithmetic, v => KernelMath<Fastest>.Exp(-v), v => KernelMath<Reproducible>.Exp(-v), v => Math.Exp(-v), float.Epsilon, 86.9f, fused: 0.904, separate: 0.979);

    [Theory]
    [InlineData(1f, 0f)]
    [InlineData(0f, float.NegativeInfinity)]
    [InlineData(-1f, float.NaN)]
    [InlineData(-float.Epsilon, float.NaN)]
    [InlineData(float.NegativeInfinity, float.NaN)]
    [InlineData(float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData(float.NaN, float.NaN)]
    public void Logarithm_of_special_values(float x, float expected)
    {
        Assert.Equal(expected, KernelMath<Fastest>.Log(x));
        Assert.Equal(expected, KernelMath<Reproducible>.Log(x));
    }

    [Theory]
    [InlineData(0f, 1f)]
    [InlineData(88.73f, float.PositiveInfinity)]
    [InlineData(1e30f, float.PositiveInfinity)]
    [InlineData(float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData(-87.1f, 0f)]
    [InlineData(-1e30f, 0f)]
    [InlineData(float.NegativeInfinity, 0f)]
    [InlineData(float.NaN, float.NaN)]
    public void Exponential_of_special_values(float v, float expected)
    {
        Assert.Equal(expected, KernelMath<Fastest>.Exp(v));
        Assert.Equal(expected, KernelMath<Reproducible>.Exp(v));
    }

    /// <summary>log (1 + u), as in <see cref="ExactMath"/>.</summary>
    private static double LogPlus1(double u)
    {
        double sum = 1.0 + u;
        return sum == 1.0 ? u : Math.Log(sum) * u / (sum - 1.0);
    }

    private void Measure(
        KernelArithmetic arithmetic,
        Func<float, float> fastest,
        Func<float, float> reproducible,
        Func<double, double> exact,
        float from,
        float to,
        double fused,
        double separate)
    {
        Func<float, float> function = arithmetic == KernelArithmetic.Fastest ? fastest : reproducible;
        double bound = Hardware.Fuses(arithmetic) ? fused : separate;
        double max = 0.0;
        float where = 0f;
        long count = 0;
        for (long bits = BitConverter.SingleToInt32Bits(from); bits <= BitConverter.SingleToInt32Bits(to); bits += Step)
        {
            float x = BitConverter.Int32BitsToSingle((int)bits);
            double expected = exact(x);
            double error = Math.Abs(function(x) - expected) / Ulp.Of(expected);
            count++;
            if (!(error <= max))
            {
                (max, where) = (error, x);
            }
        }

        output.WriteLine($"{arithmetic}: {max:F4} ULP at {where:R}, of {count:N0} floats");
        Assert.True(max <= bound, $"{max} ULP at {where:R} exceeds {bound}");
    }
}
