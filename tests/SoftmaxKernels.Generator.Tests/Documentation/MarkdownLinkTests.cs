using System;
using System.IO;
using System.Linq;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Documentation;

/// <summary>Links between the documents of this repository, and from them to its code, lead somewhere.</summary>
public sealed class MarkdownLinkTests
{
    public static TheoryData<string> Files() => [.. Repository.MarkdownFiles()];

    [Theory]
    [MemberData(nameof(Files))]
    public void RelativeLinksLeadSomewhere(string file)
    {
        string[] broken = [.. MarkdownFile.Read(file).LinkTargets.Where(target => !IsExternal(target) && !Exists(file, target))];

        Assert.True(broken.Length == 0, "Broken: " + string.Join(", ", broken));
    }

    private static bool IsExternal(string target) => target.Contains("://", StringComparison.Ordinal);

    private static bool Exists(string file, string target)
    {
        string[] parts = target.Split('#', 2);
        string linked = parts[0].Length == 0
            ? file
            : Path.Combine(Path.GetDirectoryName(file)!, Uri.UnescapeDataString(parts[0]));
        return Path.Exists(Repository.PathOf(linked)) && (parts.Length == 1 || MarkdownFile.Read(linked).Anchors.Contains(parts[1]));
    }
}
