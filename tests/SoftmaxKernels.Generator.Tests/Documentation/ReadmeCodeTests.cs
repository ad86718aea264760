using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Documentation;

/// <summary>
/// The C# in README.md. A block marked <c>&lt;!-- generated --&gt;</c> is an excerpt of what the generator writes for the
/// block before it, <c>// ...</c> standing for lines left out. Every other block compiles without a warning, and one that
/// prints is run: each line that prints ends in a comment with what it prints.
/// </summary>
public sealed partial class ReadmeCodeTests
{
    private const string GeneratedMark = "generated";
    private const string Omission = "// ...";

    private static readonly MarkdownFile Readme = MarkdownFile.Read("README.md");

    private static readonly CodeBlock[] Blocks = [.. Readme.Blocks.Where(block => block.Language == "csharp")];

    public static TheoryData<int> LinesOfPrograms() => [.. Blocks.Where(block => block.Mark != GeneratedMark).Select(block => block.Line)];

    public static TheoryData<int> LinesOfPrintingPrograms() => [.. Blocks.Where(block => ExpectedOutput(block).Length > 0).Select(block => block.Line)];

    public static TheoryData<int> LinesOfExcerpts() => [.. Blocks.Where(block => block.Mark == GeneratedMark).Select(block => block.Line)];

    [Theory]
    [MemberData(nameof(LinesOfPrograms))]
    public void BlockCompiles(int line) => new ReadmeProgram(BlockAt(line)).Compile();

    [Theory]
    [MemberData(nameof(LinesOfPrintingPrograms))]
    public void BlockPrintsWhatItsCommentsSay(int line)
    {
        CodeBlock block = BlockAt(line);

        Assert.Equal(ExpectedOutput(block), new ReadmeProgram(block).Run());
    }

    [Theory]
    [MemberData(nameof(LinesOfExcerpts))]
    public void ExcerptIsWhatTheGeneratorWrites(int line)
    {
        int index = Array.FindIndex(Blocks, block => block.Line == line);
        CodeBlock source = Blocks.Take(index).Last(block => block.Mark != GeneratedMark);
        List<string> generated = Lines(new ReadmeProgram(source).GeneratedText);

        int position = 0;
        foreach (string[] part in Parts(Lines(Blocks[index].Text)))
        {
            int found = Enumerable.Range(position, generated.Count - position)
                .FirstOrDefault(start => generated.Skip(start).Take(part.Length).SequenceEqual(part), defaultValue: -1);
            Assert.True(found >= 0, "Not, or not in this order, in the generated files:\n" + string.Join('\n', part));
            position = found + part.Length;
        }
    }

    private static CodeBlock BlockAt(int line) => Blocks.Single(block => block.Line == line);

    private static string ExpectedOutput(CodeBlock block) =>
        string.Concat(PrintedLine().Matches(block.Text).Select(match => match.Groups["output"].Value + "\n"));

    // Without their indentation, which is deeper in the file than in the README.
    private static List<string> Lines(string text) => [.. text.Split('\n').Select(line => line.Trim())];

    // Empty lines where something was left out are there for the eye only.
    private static IEnumerable<string[]> Parts(List<string> lines) => string.Join('\n', lines)
        .Split(Omission)
        .Select(part => part.Trim('\n').Split('\n'));

    [GeneratedRegex(@"^.*Console\.WriteLine\(.*\);\s*// (?<output>.*)$", RegexOptions.Multiline)]
    private static partial Regex PrintedLine();
}
