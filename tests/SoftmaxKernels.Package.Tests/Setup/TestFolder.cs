using System.IO;

namespace SoftmaxKernels.Package.Tests.Setup;

/// <summary>The temporary folder of this test run.</summary>
internal static class TestFolder
{
    private static readonly string Root = Directory.CreateTempSubdirectory("softmaxkernels-package-").FullName;

    /// <summary>The full path of a file or folder in it.</summary>
    /// <param name="path">Its path from the temporary folder.</param>
    public static string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>Deletes it.</summary>
    public static void Delete() => Directory.Delete(Root, recursive: true);
}
