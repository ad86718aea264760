using System;
using System.IO;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Documentation;

/// <summary>
/// The arithmetic stands once per register width, flat, because the JIT can inline no more. These tests keep the files the
/// same but for the width, so that a formula cannot differ between machines.
/// </summary>
public sealed class WidthFilesTests
{
    [Theory]
    [InlineData("KernelMath.Vector512.cs", "KernelMath.Vector256.cs")]
    [InlineData("KernelMath.Vector512.cs", "KernelMath.Vector128.cs")]
    [InlineData("Lanes512.CrossEntropy.cs", "Lanes256.CrossEntropy.cs")]
    [InlineData("Lanes512.CrossEntropy.cs", "Lanes128.CrossEntropy.cs")]
    [InlineData("LabelledRows512.cs", "LabelledRows256.cs")]
    [InlineData("LabelledRows512.cs", "LabelledRows128.cs")]
    [InlineData("Width512.cs", "Width256.cs")]
    [InlineData("Width512.cs", "Width128.cs")]
    public void Differ_in_the_width_alone(string first, string second) => Assert.Equal(WithoutWidth(first), WithoutWidth(second));

    private static string WithoutWidth(string file)
    {
        string text = File.ReadAllText(Repository.PathOf("runtime/SoftmaxKernels/Arithmetic/" + file)).ReplaceLineEndings("\n");
        (string bits, string lanes, string half, string inWords)[] widths =
            [("512", "16", "8", "sixteen"), ("256", "8", "4", "eight"), ("128", "4", "2", "four")];
        foreach ((string bits, string lanes, string half, string inWords) in widths)
        {
            if (!file.Contains(bits, StringComparison.Ordinal))
            {
                continue;
            }

            text = text
                .Replace(bits, "BITS", StringComparison.Ordinal)
                .Replace("of " + lanes + " floats", "of LANES floats", StringComparison.Ordinal)
                .Replace("Count => " + lanes + ";", "Count => LANES;", StringComparison.Ordinal)
                .Replace("ref total, " + half + ")", "ref total, HALF)", StringComparison.Ordinal)
                .Replace(inWords, "LANES", StringComparison.OrdinalIgnoreCase);
        }

        // One sentence says what the width is.
        return text[text.IndexOf("public", StringComparison.Ordinal)..];
    }
}
