using System;
using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Golden;

/// <summary>A recording with its values.</summary>
internal sealed record Recorded(Recording Recording, ulong Fused, ulong Separate)
{
    public static Recorded Of(Recording recording) => new(recording, recording.Compute(true), recording.Compute(false));
}

/// <summary>The places where recorded values stand: a file of constants for the tests, and the table of the numerics contract.</summary>
internal static class RecordedValuesFile
{
    /// <summary>The source of the constants.</summary>
    public static string Source(IEnumerable<Recorded> recorded)
    {
        ILookup<string?, Recorded> families = recorded.ToLookup(value => value.Recording.Family);
        IEnumerable<string> single = families[null].Select(value => $"    public static readonly RecordedValue {value.Recording.Name} = {Constructor(value)};\n");
        IEnumerable<string> ofMembers = families.Where(family => family.Key is not null).Select(family => $$"""

                public static readonly IReadOnlyDictionary<string, RecordedValue> {{family.Key}} = new Dictionary<string, RecordedValue>
                {
            {{string.Concat(family.Select(value => $"        [\"{value.Recording.Name}\"] = {Constructor(value)},\n"))}}    };

            """.ReplaceLineEndings("\n"));
        return $$"""
            using System.Collections.Generic;

            namespace SoftmaxKernels.Tests.Checksums;

            /// <summary>
            /// The recorded checksums and hashes. They come from the scalar reference; this file is written by
            /// <c>dotnet run -c Release --project tests/SoftmaxKernels.Golden -- write</c>, not by hand.
            /// </summary>
            internal static class RecordedValues
            {
            {{string.Concat(single)}}{{string.Concat(ofMembers)}}}

            """.ReplaceLineEndings("\n");
    }

    /// <summary>The rows of the contract's table.</summary>
    public static IEnumerable<string> TableRows(IEnumerable<Recorded> recorded) =>
        recorded.Where(value => value.Recording.TableCells is not null).Select(TableRow);

    /// <summary>The contract with its table renewed.</summary>
    /// <exception cref="InvalidOperationException">A row is missing, or there twice.</exception>
    public static string Document(string document, IEnumerable<Recorded> recorded)
    {
        string[] lines = document.Split('\n');
        foreach (Recorded value in recorded)
        {
            if (value.Recording.TableCells is { } cells)
            {
                int[] found = [.. Enumerable.Range(0, lines.Length).Where(line => lines[line].StartsWith(cells, StringComparison.Ordinal))];
                lines[found.Length == 1 ? found[0] : throw new InvalidOperationException($"The table has {found.Length} rows '{cells}'.")] = TableRow(value);
            }
        }

        return string.Join('\n', lines);
    }

    private static string Constructor(Recorded value) => $"new(Fused: 0x{value.Fused:x16}, Separate: 0x{value.Separate:x16})";

    private static string TableRow(Recorded value) => $"{value.Recording.TableCells} `{value.Separate:x16}` | `{value.Fused:x16}` |";
}
