using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using SoftmaxKernels.Package.Tests.Setup;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Content;

/// <summary>What the project files of the tests must not take for granted.</summary>
public sealed partial class ProjectFileTests
{
    /// <summary>A package folder that the variable NUGET_PACKAGES names ends as its user wrote it.</summary>
    [Fact]
    public void The_package_folder_may_end_without_a_slash()
    {
        string[] projects = [.. Directory.EnumerateDirectories(Repository.PathOf("tests"))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj"))
            .Where(project => File.ReadAllText(project).Contains("$(NuGetPackageRoot)", System.StringComparison.Ordinal))];

        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.DoesNotMatch(WithoutSlash(), File.ReadAllText(project)));
    }

    [GeneratedRegex(@"(?<!EnsureTrailingSlash\(')\$\(NuGetPackageRoot\)")]
    private static partial Regex WithoutSlash();
}
