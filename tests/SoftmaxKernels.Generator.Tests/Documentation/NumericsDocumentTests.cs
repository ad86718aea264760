using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Documentation;

/// <summary>The constants in the document on numerics are those of the runtime, and its checksums those that tests assert.</summary>
public sealed partial class NumericsDocumentTests
{
    private const string Document = "runtime/docs/NUMERICS.md";

    private static readonly string RuntimeCode = CodeIn("runtime/SoftmaxKernels/Arithmetic");

    private static readonly string ChecksumTestCode = CodeIn("tests/SoftmaxKernels.Tests/Checksums");

    /// <summary>Gets each pair of a hexadecimal and a decimal constant in the tables.</summary>
    public static TheoryData<string, string> Constants()
    {
        TheoryData<string, string> constants = [];
        foreach (Match match in MarkdownFile.Read(Document).Prose.SelectMany(line => Constant().Matches(line)))
        {
            constants.Add(match.Groups["hex"].Value, match.Groups["literal"].Value);
        }

        return constants;
    }

    [Theory]
    [MemberData(nameof(Constants))]
    public void ConstantIsThatOfTheRuntime(string hex, string literal)
    {
        bool isFloat = literal.EndsWith('f');
        double value = double.Parse(literal.TrimEnd('f'), CultureInfo.InvariantCulture);

        Assert.Equal(Parse(hex), isFloat ? (float)value : value);
        Assert.Matches(@"(?<![\w.])" + Regex.Escape(literal.TrimStart('-')) + @"(?![\w.])", RuntimeCode);
    }

    [Fact]
    public void ChecksumsAreThoseOfTheTests()
    {
        string[] checksums = [.. MarkdownFile.Read(Document).Prose.SelectMany(line => Checksum().Matches(line)).Select(match => match.Groups["hex"].Value)];

        Assert.NotEmpty(checksums);
        Assert.All(checksums, checksum => Assert.Contains("0x" + checksum, ChecksumTestCode, StringComparison.Ordinal));
    }

    private static string CodeIn(string folder) =>
        string.Concat(Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs").Select(File.ReadAllText));

    private static double Parse(string hex)
    {
        Match match = HexParts().Match(hex);
        string digits = match.Groups["digits"].Value;
        double magnitude = Math.ScaleB(
            long.Parse("1" + digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            int.Parse(match.Groups["exponent"].Value, CultureInfo.InvariantCulture) - (4 * digits.Length));
        return hex.StartsWith('-') ? -magnitude : magnitude;
    }

    [GeneratedRegex(@"`(?<hex>-?0x1[.\w+-]*p[+-]\d+)` \| `(?<literal>[^`]+)`")]
    private static partial Regex Constant();

    [GeneratedRegex("`(?<hex>[0-9a-f]{16})`")]
    private static partial Regex Checksum();

    [GeneratedRegex(@"0x1\.?(?<digits>[0-9a-f]*)p(?<exponent>[+-]\d+)")]
    private static partial Regex HexParts();
}
