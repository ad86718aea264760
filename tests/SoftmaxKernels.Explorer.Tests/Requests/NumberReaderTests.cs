using Explorer.Requests;
using Xunit;

namespace SoftmaxKernels.Explorer.Tests.Requests;

/// <summary>Numbers that were typed.</summary>
public sealed class NumberReaderTests
{
    [Fact]
    public void Numbers_may_be_anything_that_a_float_is() =>
        Assert.Equal([1f, -0.5f, 3e20f, float.NaN, float.PositiveInfinity, float.NegativeInfinity], NumberReader.Floats("x", "1, -0.5,3e20,NaN,Infinity,-Infinity", 6));

    [Theory]
    [InlineData("1,2", "x has fewer than 3 numbers, which the kernel takes.")]
    [InlineData("1,2,3,4", "x has more than 3 numbers, which the kernel takes.")]
    [InlineData("1,2,", "x: '' is no number.")]
    [InlineData("1,2,three", "x: 'three' is no number.")]
    public void Others_are_refused(string text, string message) =>
        Assert.Equal(message, Assert.Throws<RequestException>(() => NumberReader.Floats("x", text, 3)).Message);

    [Fact]
    public void Flags_are_zeros_and_ones()
    {
        Assert.Equal([true, false], NumberReader.Flags("allowed", "1,0", 2));
        Assert.Equal("allowed: '2' is neither 0 nor 1.", Assert.Throws<RequestException>(() => NumberReader.Flags("allowed", "1,2", 2)).Message);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("3")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999999")]
    public void Whole_numbers_have_a_range(string text) =>
        Assert.EndsWith("is no whole number from 0 to 2.", Assert.Throws<RequestException>(() => NumberReader.Whole("label", text, 2)).Message, System.StringComparison.Ordinal);
}
