using System.Collections.Generic;
using System.Linq;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Explorer.Compilation;

namespace Explorer.Code;

/// <summary>What is different between two kernels.</summary>
/// <param name="Files">The files that differ.</param>
/// <param name="Added">The lines that only the second has.</param>
/// <param name="Removed">The lines that only the first has.</param>
internal sealed record CodeDiff(IReadOnlyList<FileDiff> Files, int Added, int Removed)
{
    private const int Context = 3;
    private const string Same = "same";
    private const string Gap = "gap";

    /// <summary>Compares two kernels, file by file.</summary>
    /// <param name="before">The first.</param>
    /// <param name="after">The second.</param>
    /// <returns>What is different.</returns>
    public static CodeDiff Between(KernelCode before, KernelCode after)
    {
        Dictionary<string, string> old = before.Files.ToDictionary(KeyOf, file => file.Text);
        Dictionary<string, string> now = after.Files.ToDictionary(KeyOf, file => file.Text);
        List<FileDiff> files = [];
        foreach (string name in old.Keys.Union(now.Keys).Order(System.StringComparer.Ordinal))
        {
            DiffLine[] lines = [.. new InlineDiffBuilder(new Differ()).BuildDiffModel(old.GetValueOrDefault(name, string.Empty), now.GetValueOrDefault(name, string.Empty)).Lines.Select(Line)];
            if (lines.Any(line => line.Kind != Same))
            {
                files.Add(new FileDiff(name, WithGaps(lines)));
            }
        }

        return new CodeDiff(files, Count(files, "added"), Count(files, "removed"));
    }

    private static int Count(List<FileDiff> files, string kind) => files.Sum(file => file.Lines.Count(line => line.Kind == kind));

    // "Kernel.Softmax.g.cs" and "Policy.Softmax.g.cs" are compared; a hash in the name is left out.
    private static string KeyOf(GeneratedFile file)
    {
        string[] parts = file.Name.Split('.');
        return string.Join('.', parts.SkipWhile(part => !IsType(part)).Skip(1).Where(part => part is not ("g" or "cs") && !IsHash(part))) is { Length: > 0 } name ? name : "Members";
    }

    private static bool IsType(string part) => part is "Kernel" or "Layer" or "Network" or "Policy";

    private static bool IsHash(string part) => part.All(char.IsAsciiHexDigitLower);

    private static DiffLine Line(DiffPiece piece) => new(
        piece.Type switch
        {
            ChangeType.Inserted => "added",
            ChangeType.Deleted => "removed",
            _ => Same,
        },
        piece.Text ?? string.Empty,
        1);

    private static List<DiffLine> WithGaps(DiffLine[] lines)
    {
        List<DiffLine> shown = [];
        int gap = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            bool isNear = Enumerable.Range(i - Context, (2 * Context) + 1).Any(near => near >= 0 && near < lines.Length && lines[near].Kind != Same);
            if (!isNear)
            {
                gap++;
                continue;
            }

            if (gap > 0)
            {
                shown.Add(new DiffLine(Gap, string.Empty, gap));
                gap = 0;
            }

            shown.Add(lines[i]);
        }

        if (gap > 0)
        {
            shown.Add(new DiffLine(Gap, string.Empty, gap));
        }

        return shown;
    }
}

/// <summary>What is different in a file.</summary>
/// <param name="Name">What the files are called, without the name of the type.</param>
/// <param name="Lines">The lines, with gaps where nothing is different.</param>
internal sealed record FileDiff(string Name, IReadOnlyList<DiffLine> Lines);

/// <summary>A line of a difference.</summary>
/// <param name="Kind"><c>same</c>, <c>added</c>, <c>removed</c>, or <c>gap</c>.</param>
/// <param name="Text">The line.</param>
/// <param name="Count">The lines that a gap stands for.</param>
internal sealed record DiffLine(string Kind, string Text, int Count);
