using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace QuickStart;

/// <summary>Where to read the code that the generator wrote: the files with softmax; those of other methods are beside them.</summary>
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

        string? file = Directory
            .EnumerateFiles(directory, $"{type.FullName}.Softmax.*.cs", SearchOption.AllDirectories)
            .MaxBy(File.GetLastWriteTimeUtc);
        return file is null ? null : Path.GetRelativePath(Environment.CurrentDirectory, file);
    }
}
