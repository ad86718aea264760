using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Generator.Tests.Documentation;

/// <summary>The files of this repository, as they lie on disk.</summary>
internal static class Repository
{
    private static readonly string[] OutputFolders = ["bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];
    private static readonly string[] TextExtensions = [".cs", ".csproj", ".json", ".md", ".props", ".targets", ".txt"];

    /// <summary>Gets the folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Gets the address of the repository, which the build writes into every assembly.</summary>
    public static string Address { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryUrl")
        .Value!;

    /// <summary>The full path of a file or folder.</summary>
    /// <param name="path">Its path from the folder of the solution.</param>
    public static string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>Every Markdown file that a person wrote, as paths from the folder of the solution.</summary>
    public static IEnumerable<string> MarkdownFiles() => Files("*.md");

    /// <summary>Every file of code, documentation or settings that a person wrote, as paths from the folder of the solution.</summary>
    public static IEnumerable<string> TextFiles() => Files("*").Where(file => TextExtensions.Contains(Path.GetExtension(file)));

    private static IEnumerable<string> Files(string pattern) => Directory
        .EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Where(file => !file.Split('/').Any(part => part.StartsWith('.') || OutputFolders.Contains(part)))
        .Order();

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        string folder = Path.GetDirectoryName(thisFile)!;
        while (!File.Exists(Path.Combine(folder, "Generators.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above this file holds Generators.sln.");
        }

        return folder;
    }
}
