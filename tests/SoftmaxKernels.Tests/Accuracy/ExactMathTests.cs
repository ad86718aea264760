using System;
using SoftmaxKernels.Tests.Corpus;
using Xunit;

namespace SoftmaxKernels.Tests.Accuracy;

/// <summary>The double-double reference against published digits and against itself.</summary>
public sealed class ExactMathTests
{
    /// <summary>Relative: 22 digits beyond those of a float.</summary>
    private const double Tolerance = 1e-29;

    [Theory]
    [InlineData("1", "2.71828182845904523536028747135266249775724709369996")]
    [InlineData("-1", "0.367879441171442321595523770161460867445811131031768")]
    [InlineData("0.5", "1.64872127070012814684865078781416357165377610071015")]
    [InlineData("10", "22026.4657948067165169579006452842443663535126185568")]
    [InlineData("100", "2.68811714181613544841262555158001358736111187737419e43")]
    [InlineData("3.14159265358979323846264338327950288419716939937511", "23.1406926327792690057290863679485473802661062426002")]
    public void Exp(string x, string expected) => AssertClose(expected, ExactMath.Exp(DoubleDouble.Parse(x)));

    [Theory]
    [InlineData("2", "0.693147180559945309417232121458176568075500134360255")]
    [InlineData("3", "1.09861228866810969139524523692252570464749055782275")]
    [InlineData("10", "2.30258509299404568401799145468436420760110148862877")]
    [InlineData("1.5", "0.405465108108164381978013115464349136571990423462494")]
    public void Log(string x, string expected) => AssertClose(expected, ExactMath.Log(DoubleDouble.Parse(x)));

    [Theory]
    [InlineData("0.5", "0.462117157260009758502318483643672548730289280330113")]
    [InlineData("1", "0.761594155955764888119458282604793590412768597257936")]
    public void Tanh(string x, string expected) => AssertClose(expected, ExactMath.Tanh(DoubleDouble.Parse(x)));

    /// <summary>sech² 1.</summary>
    [Fact]
    public void Derivative_of_tanh() =>
        AssertClose("0.419974341614026069394496739041701444291729015053563", ExactMath.TanhDerivative(1.0));

    [Theory]
    [InlineData("1", "0.731058578630004879251159241821836274365144640165057", "0.927670511871486731788583975407745299987411925592370")]
    [InlineData("-2.5", "0.0758581800212435511933061766462477731307120396607842", "-0.0994011113415268411375258700854008094979084098677387")]
    [InlineData("20", "0.999999997938846381809796418569137870525407309247510", "1.00000003916191866064678329161502997838254927548513")]
    public void Sigmoid_and_Silu(string x, string sigmoid, string derivativeOfSilu)
    {
        DoubleDouble argument = DoubleDouble.Parse(x);
        AssertClose(sigmoid, ExactMath.Sigmoid(argument));
        AssertClose(DoubleDouble.Parse(sigmoid) * argument, ExactMath.Silu(argument));
        AssertClose(derivativeOfSilu, ExactMath.SiluDerivative(argument));
    }

    /// <summary>The first terms of the series, which are exact enough for arguments as small as these.</summary>
    [Theory]
    [InlineData(1e-9)]
    [InlineData(-3e-12)]
    [InlineData(2.5e-20)]
    public void Small_arguments(double x)
    {
        DoubleDouble x2 = (DoubleDouble)x * x;
        DoubleDouble x3 = x2 * x;
        DoubleDouble x4 = x2 * x2;

        AssertClose(x + (x2 / 2.0) + (x3 / 6.0) + (x4 / 24.0), ExactMath.ExpMinus1(x));
        AssertClose(x - (x2 / 2.0) + (x3 / 3.0) - (x4 / 4.0), ExactMath.LogPlus1(x));
        AssertClose(x - (x3 / 3.0), ExactMath.Tanh(x));
    }

    [Fact]
    public void Exponential_and_logarithm_undo_each_other()
    {
        RandomSource random = new(1);
        for (int i = 0; i < 2000; i++)
        {
            DoubleDouble x = (DoubleDouble)random.NextDouble(-40.0, 40.0) + (1e-17 * random.NextDouble());

            // A relative error of the power is an absolute one of the exponent.
            Assert.True(DoubleDouble.Abs(ExactMath.Log(ExactMath.Exp(x)) - x).High < Tolerance, $"log exp {x}");
            AssertClose(DoubleDouble.One, ExactMath.Exp(x) * ExactMath.Exp(-x));
            if (x.High > -1.0)
            {
                AssertClose(ExactMath.Exp(x), ExactMath.ExpMinus1(x) + 1.0);
            }
        }
    }

    [Fact]
    public void Logarithm_of_1_plus_s_keeps_relative_accuracy()
    {
        RandomSource random = new(2);
        for (int i = 0; i < 2000; i++)
        {
            DoubleDouble y = Math.Pow(10.0, random.NextDouble(-30.0, 1.0));
            AssertClose(y, ExactMath.LogPlus1(ExactMath.ExpMinus1(y)));
        }
    }

    [Theory]
    [InlineData(1f, 1.0, 0.0)]
    [InlineData(1.0000001f, 1.0, 1.0)]
    [InlineData(0.99999994f, 1.0, 0.5)]
    [InlineData(1.4012985e-45f, 0.0, 1.0)]
    public void Ulp_of_the_exact_value(float actual, double exact, double expected) => Assert.Equal(expected, Ulp.Error(actual, exact));

    private static void AssertClose(string expected, DoubleDouble actual) => AssertClose(DoubleDouble.Parse(expected), actual);

    private static void AssertClose(DoubleDouble expected, DoubleDouble actual)
    {
        double error = ((actual - expected) / expected).High;
        Assert.True(Math.Abs(error) < Tolerance, $"expected {expected}, got {actual}: relative error {error:E2}");
    }
}
