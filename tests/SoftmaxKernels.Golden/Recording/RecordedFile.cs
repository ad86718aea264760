using System;
using System.Collections.Generic;
using System.IO;

namespace SoftmaxKernels.Golden;

/// <summary>A file of the repository with recorded values.</summary>
/// <param name="Path">Its path below the root of the repository.</param>
/// <param name="Expected">The text that it is to have.</param>
internal sealed record RecordedFile(string Path, string Expected)
{
    private const string GoldenVectors = "tests/SoftmaxKernels.Tests/Data/golden.json.gz";
    private const string Constants = "tests/SoftmaxKernels.Tests/Checksums/RecordedValues.cs";
    private const string Contract = "runtime/docs/NUMERICS.md";
    private const string Solution = "Generators.sln";

    private static readonly string Root = FindRoot();

    private bool IsCompressed => Path == GoldenVectors;

    private string FullPath => System.IO.Path.Combine(Root, Path);

    public static IReadOnlyList<RecordedFile> All(IReadOnlyList<Recorded> recorded) =>
    [
        new(GoldenVectors, GoldenText.Of(GoldenGenerator.File())),
        new(Constants, RecordedValuesFile.Source(recorded)),
        new(Contract, RecordedValuesFile.Document(File.ReadAllText(System.IO.Path.Combine(Root, Contract)), recorded)),
    ];

    /// <summary>The text that the file has; <see langword="null"/> if there is no file.</summary>
    public string? Read()
    {
        if (!File.Exists(FullPath))
        {
            return null;
        }

        if (!IsCompressed)
        {
            return File.ReadAllText(FullPath);
        }

        using FileStream stream = File.OpenRead(FullPath);
        return GoldenText.Decompress(stream);
    }

    public void Write()
    {
        if (!IsCompressed)
        {
            File.WriteAllText(FullPath, Expected);
            return;
        }

        using FileStream stream = File.Create(FullPath);
        GoldenText.Compress(Expected, stream);
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? directory = new(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(directory.FullName, Solution)))
            {
                return directory.FullName;
            }
        }

        throw new FileNotFoundException($"{AppContext.BaseDirectory} is not in the repository: no {Solution} above it.");
    }
}
