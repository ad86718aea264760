using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace QuickStart;

/// <summary>
/// Where to read the code that the generator wrote: the files with softmax, beside which are those of other methods, or the one file of
/// a kernel whose rows are done by the runtime library.
/// </summary>
internal static class GeneratedFiles
{
    public static void Print()
    {
        Console.WriteLine("What the generator wrote: read it in");
        foreach (Type type in (Type[])[typeof(Moves), typeof(Digits), typeof(Vocabulary)])
        {
            Console.WriteLine($"  {Find(type) ?? $"(no file for {type.Name} here: the program was moved away from its project)"}");
        }
    }

    private static string? Find(Type type)
    {
        string directory = typeof(GeneratedFiles).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "GeneratedFiles")
            .Value!;
        directory = Path.GetFullPath(directory, AppContext.BaseDirectory);
        if (!Directory.Exists(directory))
        {
            return null;
        }

        string? file = Newest(directory, $"{type.FullName}.Softmax.*.cs") ?? Newest(directory, $"{type.FullName}.*.cs");
        return file is null ? null : Path.GetRelativePath(Environment.CurrentDirectory, file);
    }

    private static string? Newest(string directory, string pattern) =>
        Directory.EnumerateFiles(directory, pattern, SearchOption.AllDirectories).MaxBy(File.GetLastWriteTimeUtc);
}
