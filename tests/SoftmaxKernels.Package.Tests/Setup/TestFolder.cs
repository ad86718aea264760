using System;
using System.IO;

namespace SoftmaxKernels.Package.Tests.Setup;

/// <summary>The temporary folder of this test run.</summary>
internal static class TestFolder
{
    private static readonly string Root = Directory.CreateTempSubdirectory("softmaxkernels-package-").FullName;

    /// <summary>The full path of a file or folder in it.</summary>
    /// <param name="path">Its path from the temporary folder.</param>
    public static string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>Deletes it, as far as the system lets go of it: Windows keeps the files of loaded assemblies.</summary>
    public static void Delete()
    {
        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.WriteLine($"{Root} is left behind: {exception.Message}");
        }
    }
}
