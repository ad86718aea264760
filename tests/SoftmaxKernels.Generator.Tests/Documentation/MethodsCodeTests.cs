using System.Linq;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Documentation;

/// <summary>The C# in METHODS.md compiles.</summary>
public sealed class MethodsCodeTests
{
    private static readonly CodeBlock[] Blocks = [.. MarkdownFile.Read("runtime/docs/METHODS.md").Blocks.Where(block => block.Language == "csharp")];

    public static TheoryData<int> Lines() => [.. Blocks.Select(block => block.Line)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void BlockCompiles(int line) => new ReadmeProgram(Blocks.Single(block => block.Line == line)).Compile();
}
