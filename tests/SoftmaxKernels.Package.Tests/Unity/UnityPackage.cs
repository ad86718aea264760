using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using SoftmaxKernels.Package.Tests.Setup;

namespace SoftmaxKernels.Package.Tests.Unity;

/// <summary>The package for Unity, written once for all tests.</summary>
internal static class UnityPackage
{
    private static readonly Lazy<Task> Written = new(WriteAsync);

    private static string Root { get; } = TestFolder.PathOf("unity");

    /// <summary>The full path of a file of the package.</summary>
    /// <param name="path">Its path in the package.</param>
    public static async Task<string> GetAsync(string path)
    {
        await Written.Value;
        return Path.Combine(Root, path);
    }

    /// <summary>All files and folders, as paths in the package.</summary>
    public static async Task<IReadOnlyList<string>> EntriesAsync()
    {
        await Written.Value;
        return [.. Directory.EnumerateFileSystemEntries(Root, "*", SearchOption.AllDirectories).Select(entry => Path.GetRelativePath(Root, entry).Replace('\\', '/')).Order(StringComparer.Ordinal)];
    }

    // The build output of the package for NuGet is there already.
    private static async Task WriteAsync()
    {
        await PackedPackage.GetAsync();
        CommandResult writing = await PackedPackage.RunDotnetAsync("msbuild", "-restore", "-t:UnityPackage", $"-p:UnityPackageDirectory={Root}");
        writing.Succeeded();
    }
}
