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
            Console.WriteLine($"  {Find(type) ?? $"(no file for {type.Name} here: its project keeps none, or the program was moved away from it)"}");
        }
    }

    private static string? Find(Type type)
    {
        string? place = typeof(GeneratedFiles).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .SingleOrDefault(attribute => attribute.Key == "GeneratedFiles")?
            .Value;
        string directory = Path.GetFullPath(place ?? string.Empty, AppContext.BaseDirectory);
        if (place is null || !Directory.Exists(directory))
        {
            return null;
        }

        string? file = Newest(directory, $"{type.FullName}.Softmax.*.cs") ?? Newest(directory, $"{type.FullName}.*.cs");
        return file is null ? null : Path.GetRelativePath(Environment.CurrentDirectory, file);
    }

    private static string? Newest(string directory, string pattern) =>
        Directory.EnumerateFiles(directory, pattern, SearchOption.AllDirectories).MaxBy(File.GetLastWriteTimeUtc);
}
