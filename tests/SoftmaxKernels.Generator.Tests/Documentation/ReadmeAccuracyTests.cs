using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Documentation;

/// <summary>The bounds in the table on accuracy in README.md are those that the tests named there assert.</summary>
public sealed partial class ReadmeAccuracyTests
{
    /// <summary>Gets the bounds of each row of the table, for both profiles, and the class and method of its test.</summary>
    public static TheoryData<string, string, string, string> Bounds()
    {
        TheoryData<string, string, string, string> bounds = [];
        foreach (Match row in MarkdownFile.Read("README.md").Prose.Select(line => Row().Match(line)).Where(match => match.Success))
        {
            bounds.Add(row.Groups["fused"].Value, row.Groups["separate"].Value, row.Groups["class"].Value, row.Groups["method"].Value);
        }

        return bounds;
    }

    [Theory]
    [MemberData(nameof(Bounds))]
    public void BoundIsAsserted(string fused, string separate, string testClass, string testMethod)
    {
        string code = File.ReadAllText(Repository.PathOf($"tests/SoftmaxKernels.Tests/Accuracy/{testClass}.cs"));

        string fromTestToBound = $@"void {testMethod}\((?:(?!public ).)*?";
        Assert.Matches(new Regex($"{fromTestToBound}{Regex.Escape($"fused: {fused}, separate: {separate})")}", RegexOptions.Singleline), code);
    }

    [GeneratedRegex(@"\| (?<fused>[\d.]+) \| (?<separate>[\d.]+) \| `(?<class>\w+)\.(?<method>\w+)` \|$")]
    private static partial Regex Row();
}
