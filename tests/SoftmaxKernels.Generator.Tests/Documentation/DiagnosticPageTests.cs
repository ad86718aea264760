using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Documentation;

/// <summary>Every diagnostic has a page, and every page a diagnostic.</summary>
public sealed class DiagnosticPageTests
{
    private static readonly string Pages = Repository.PathOf("generator/docs");

    public static TheoryData<string> Ids() => [.. AnalyzerHarness.Descriptors.Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void DiagnosticHasAPage(string id)
    {
        DiagnosticDescriptor descriptor = AnalyzerHarness.Descriptors.Single(descriptor => descriptor.Id == id);

        Assert.Equal($"{Repository.Address}/blob/main/generator/docs/{id}.md", descriptor.HelpLinkUri);
        Assert.True(descriptor.IsEnabledByDefault);
        string[] lines = File.ReadAllLines(Path.Combine(Pages, id + ".md"));
        Assert.Equal($"# {id}: {descriptor.Title}", lines[0]);
        Assert.Contains(lines, line => line.Contains(descriptor.DefaultSeverity.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void PageHasADiagnostic()
    {
        string[] pages = [.. Directory.EnumerateFiles(Pages, "SMK0*.md").Select(file => Path.GetFileNameWithoutExtension(file)!)];

        Assert.Equal(AnalyzerHarness.Descriptors.Select(descriptor => descriptor.Id).Order(), pages.Order());
    }
}
