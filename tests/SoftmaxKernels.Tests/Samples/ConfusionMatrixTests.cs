using System;
using System.IO;
using DigitClassifier;
using Xunit;

namespace SoftmaxKernels.Tests.Samples;

/// <summary>What the sample DigitClassifier counts, and how it shows that.</summary>
public sealed class ConfusionMatrixTests
{
    private readonly ConfusionMatrix _confusion = new(labels: [3, 3, 3, 7], predictions: [3, 3, 8, 7]);

    [Fact]
    public void Accuracy_is_what_is_on_the_diagonal() => Assert.Equal(75.0, _confusion.Accuracy);

    [Fact]
    public void A_row_for_each_digit()
    {
        using StringWriter writer = new() { NewLine = "\n" };

        _confusion.Write(writer);

        string[] lines = writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(11, lines.Length);
        Assert.Equal("        0     1     2     3     4     5     6     7     8     9   recognised", lines[0]);
        Assert.Equal("  3     .     .     .     2     .     .     .     .     1     .       66.7 %", lines[4]);
        Assert.Equal("  4     .     .     .     .     .     .     .     .     .     .          -", lines[5]);
    }
}
