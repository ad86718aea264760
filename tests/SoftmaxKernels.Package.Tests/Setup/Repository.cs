using System.IO;
using System.Runtime.CompilerServices;

namespace SoftmaxKernels.Package.Tests.Setup;

/// <summary>The files of this repository, as they lie on disk.</summary>
internal static class Repository
{
    /// <summary>Gets the folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

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
