using System;
using System.IO;
using DigitClassifier;
using Xunit;

namespace SoftmaxKernels.Tests.Samples;

/// <summary>What the sample DigitClassifier says of files that it cannot use.</summary>
public sealed class CsvDigitsTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Rows_are_features_and_a_label()
    {
        DigitSet digits = Read("0.5,-1,7\n 2 , 3e1 , 0 \n\n");

        Assert.Equal([0.5f, -1f, 2f, 30f], digits.Features);
        Assert.Equal([7, 0], digits.Labels);
        Assert.Equal(2, digits.FeatureCount);
    }

    [Theory]
    [InlineData("1,2,3\n4\n", "line 2, column 2: the row has 1 column; line 1 has 3")]
    [InlineData("1,2,3\n4,5\n", "line 2, column 3: the row has 2 columns; line 1 has 3")]
    [InlineData("1,2,3\n4,5,6,7\n", "line 2, column 4: the row has 4 columns; line 1 has 3")]
    [InlineData("1\n", "line 1, column 1: the row has one column; features and a label, separated by commas, are expected")]
    public void The_number_of_columns(string text, string problem) => Assert.Equal($"{_file}: {problem}", Message(text));

    [Theory]
    [InlineData("pixel0,pixel1,label\n1,2,3\n")]
    [InlineData("\"label\",\"pixel0\"\n1,2\n")]
    [InlineData("label")]
    [InlineData("x,,y")]
    public void A_header_is_called_one(string text) => Assert.Equal(
        $"{_file}: line 1, column 1: the line is a header; the file must begin with the first row of numbers", Message(text));

    /// <summary>A row with a mistake is not a header, nor is a line of words further down.</summary>
    [Theory]
    [InlineData("1,x,3\n", "line 1, column 2: 'x' is not a finite number")]
    [InlineData("label,1,2\n1,2,3\n", "line 1, column 1: 'label' is not a finite number")]
    [InlineData(",\n", "line 1, column 1: '' is not a finite number")]
    [InlineData("NaN,2,3\n", "line 1, column 1: 'NaN' is not a finite number")]
    [InlineData("1,2,3\na,b,c\n", "line 2, column 1: 'a' is not a finite number")]
    [InlineData("1,2,x\n", "line 1, column 3: 'x' is not a label, an integer from 0 to 9")]
    public void Anything_else_is_named(string text, string problem) => Assert.Equal($"{_file}: {problem}", Message(text));

    private DigitSet Read(string text)
    {
        File.WriteAllText(_file, text);
        return CsvDigits.Read(_file);
    }

    private string Message(string text) => Assert.Throws<InputException>(() => Read(text)).Message;
}
