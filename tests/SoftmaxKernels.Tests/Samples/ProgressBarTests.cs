using System;
using System.IO;
using System.Linq;
using DigitClassifier;
using Xunit;

namespace SoftmaxKernels.Tests.Samples;

/// <summary>What the sample DigitClassifier writes while it trains.</summary>
public sealed class ProgressBarTests
{
    [Fact]
    public void A_file_gets_the_results_alone() => Assert.Equal("    1  0.5\n", Written(isTerminal: false, steps: 100));

    [Fact]
    public void A_terminal_gets_a_bar_that_the_results_cover()
    {
        string[] parts = Written(isTerminal: true, steps: 100).Split('\r');

        Assert.Equal("    1 [" + new string('.', 40) + "]", parts[1]);
        Assert.Equal("    1 [" + new string('#', 40) + "]", parts[^2]);
        Assert.Equal("    1  0.5".PadRight(parts[^2].Length) + "\n", parts[^1]);
        Assert.Equal(41, parts.Count(part => part.Contains('[', StringComparison.Ordinal)));
    }

    private static string Written(bool isTerminal, int steps)
    {
        using StringWriter writer = new() { NewLine = "\n" };
        ProgressBar bar = new(writer, isTerminal, "    1", steps);
        for (int i = 0; i < steps; i++)
        {
            bar.Advance();
        }

        bar.Finish("  0.5");
        return writer.ToString();
    }
}
