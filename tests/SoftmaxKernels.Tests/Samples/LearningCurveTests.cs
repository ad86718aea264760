using System;
using System.IO;
using DigitClassifier;
using Xunit;

namespace SoftmaxKernels.Tests.Samples;

/// <summary>How the sample DigitClassifier draws what it learned.</summary>
public sealed class LearningCurveTests
{
    /// <summary>From 1 to 0.01 there are 8 lines: 0.1 is half-way between the two in the middle, and goes to the even one.</summary>
    [Fact]
    public void The_loss_is_logarithmic()
    {
        string[] lines = Draw((1f, 1f), (0.1f, 1f), (0.01f, float.NaN));

        Assert.Equal("   1.0000 |+H", lines[1]);
        Assert.Equal("          | L", lines[4]);
        Assert.Equal("   0.0100 |  L", lines[8]);
        Assert.Equal("          +---", lines[9]);
        Assert.Equal("    epoch  1 3", lines[10]);
    }

    [Fact]
    public void Nothing_that_changes_and_nothing_finite_are_on_the_lowest_line()
    {
        Assert.Equal("   0.5000 |+", Draw((0.5f, 0.5f))[8]);
        Assert.DoesNotContain(Draw((float.NaN, float.NaN))[1..9], line => line.Contains('L', StringComparison.Ordinal) || line.Contains('+', StringComparison.Ordinal));
    }

    private static string[] Draw(params (float Learned, float HeldBack)[] losses)
    {
        using StringWriter writer = new() { NewLine = "\n" };
        ConfusionMatrix confusion = new(labels: [0], predictions: [0]);
        LearningCurve.Write(writer, Array.ConvertAll(
            losses, loss => new EpochResult(new Evaluation(loss.Learned, confusion), new Evaluation(loss.HeldBack, confusion))));
        return writer.ToString().Split('\n');
    }
}
