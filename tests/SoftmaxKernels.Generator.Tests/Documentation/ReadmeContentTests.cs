using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Features.Rows;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Documentation;

/// <summary>The lists in README.md and METHODS.md are complete.</summary>
public sealed class ReadmeContentTests
{
    private static readonly string Prose = string.Join('\n', MarkdownFile.Read("README.md").Prose);
    private static readonly string Families = string.Join('\n', MarkdownFile.Read("runtime/docs/METHODS.md").Prose);

    /// <summary>What is asked for by name has a page of its own.</summary>
    [Fact]
    public void EveryMemberIsListed()
    {
        // A generator takes the place of the numbers of any sampler, which is said once.
        string[] missing = [.. RowMethods.All
            .Where(method => method.Reinterprets is null && (method.Families & MethodFamilies.RandomSources) == MethodFamilies.None)
            .Select(method => (method.Families, Call: $"`{method.Name}({method.Arguments})`"))
            .Where(member => !(IsOfTheReadme(member.Families) ? Prose : Families).Contains(member.Call, StringComparison.Ordinal))
            .Select(member => member.Call)];

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

    private static bool IsOfTheReadme(MethodFamilies families) => (families & ~(MethodFamilies.All | MethodFamilies.Activations)) == MethodFamilies.None;

    private static string Row(DiagnosticDescriptor descriptor) =>
        $"| [{descriptor.Id}](generator/docs/{descriptor.Id}.md) | {descriptor.DefaultSeverity.ToString().ToLowerInvariant()} | {descriptor.Title} |";
}
