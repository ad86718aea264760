using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using SoftmaxKernels.Build.Diagnostics;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Documentation;

/// <summary>The page of the diagnostics has each of them, with its title.</summary>
public sealed class DiagnosticPageTests
{
    [Fact]
    public void Ids_follow_each_other() => Assert.Equal(
        Enumerable.Range(1, ModelDiagnostics.All.Count).Select(number => $"SMKN{number:000}"),
        ModelDiagnostics.All.Select(descriptor => descriptor.Id));

    [Fact]
    public void The_page_has_a_row_for_each()
    {
        string[] rows = [.. File.ReadAllLines(Page()).Where(line => line.StartsWith("| SMKN", System.StringComparison.Ordinal))];
        Assert.Equal(
            ModelDiagnostics.All.Select(descriptor => $"| {descriptor.Id} | {descriptor.Title} "),
            rows.Select(row => string.Join('|', row.Split('|').Take(3))));
    }

    private static string Page([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../generator/docs/SMKN.md"));
}
