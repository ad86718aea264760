using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using SoftmaxKernels.Package.Tests.Setup;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Content;

/// <summary>The README in the package: that of the repository, with links that work on a package site.</summary>
public sealed partial class PackageReadmeTests
{
    private static readonly string Files = Repository.Address + "/blob/main/";

    [Fact]
    public async Task Every_link_is_absolute_and_leads_to_a_file()
    {
        await PackedPackage.GetAsync();
        string[] targets = [.. Link().Matches(Packed).Select(match => match.Groups["target"].Value).Where(target => target[0] != '#')];
        string[] own = [.. targets.Where(target => target.StartsWith(Files, StringComparison.Ordinal))];

        Assert.All(targets, target => Assert.StartsWith("https://", target, StringComparison.Ordinal));
        Assert.All(own, target => Assert.True(Path.Exists(Path.Combine(Repository.Root, target[Files.Length..].Split('#')[0])), target));
        Assert.True(own.Length > 10);
    }

    [Fact]
    public async Task The_rest_is_as_in_the_repository()
    {
        await PackedPackage.GetAsync();
        string repository = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"));

        Assert.Equal(repository, Packed.Replace("](" + Files, "](", StringComparison.Ordinal));
    }

    private static string Packed => File.ReadAllText(Path.Combine(PackedPackage.Content, "README.md"));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
