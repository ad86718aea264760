using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Package.Tests.Setup;

/// <summary>The files of this repository, as they lie on disk.</summary>
internal static class Repository
{
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
