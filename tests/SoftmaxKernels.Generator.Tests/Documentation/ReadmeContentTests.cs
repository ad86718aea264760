using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Features.Rows;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Documentation;

/// <summary>The lists in README.md are complete.</summary>
public sealed class ReadmeContentTests
{
    private static readonly string Prose = string.Join('\n', MarkdownFile.Read("README.md").Prose);

    [Fact]
    public void EveryMemberIsListed()
    {
        string[] missing = [.. RowMethods.All
            .Select(method => $"`{method.Name}({method.Arguments})`")
            .Where(call => !Prose.Contains(call, StringComparison.Ordinal))];

        Assert.Empty(missing);
    }

    [Fact]
    public void EveryDiagnosticIsListed()
    {
        string[] missing = [.. AnalyzerHarness.Descriptors
            .Select(Row)
            .Where(row => !Prose.Contains(row, StringComparison.Ordinal))];

        Assert.Empty(missing);
    }

    private static string Row(DiagnosticDescriptor descriptor) =>
        $"| [{descriptor.Id}](generator/docs/{descriptor.Id}.md) | {descriptor.DefaultSeverity.ToString().ToLowerInvariant()} | {descriptor.Title} |";
}
