using System.Collections.Generic;
using System.Linq;
using System.Text;
using DiffPlex;
using DiffPlex.Model;

namespace SoftmaxKernels.Generator.Tests.SnapshotTesting;

/// <summary>The difference of two texts for people: the changed lines with a few lines around them.</summary>
internal static class TextDiff
{
    private const int Context = 3;

    public static string Between(string before, string after)
    {
        List<(char Sign, string Line)> lines = [.. Lines(new Differ().CreateLineDiffs(before, after, ignoreWhitespace: false))];
        HashSet<int> shown = [.. Enumerable.Range(0, lines.Count)
            .Where(index => lines[index].Sign != ' ')
            .SelectMany(index => Enumerable.Range(index - Context, (2 * Context) + 1))];

        StringBuilder text = new();
        for (int i = 0; i < lines.Count; i++)
        {
            if (shown.Contains(i))
            {
                text.Append(i > 0 && !shown.Contains(i - 1) ? "  ...\n" : string.Empty);
                text.Append(lines[i].Sign).Append(' ').Append(lines[i].Line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<(char Sign, string Line)> Lines(DiffResult diff)
    {
        int next = 0;
        foreach (DiffBlock block in diff.DiffBlocks)
        {
            for (; next < block.DeleteStartA; next++)
            {
                yield return (' ', diff.PiecesOld[next]);
            }

            for (; next < block.DeleteStartA + block.DeleteCountA; next++)
            {
                yield return ('-', diff.PiecesOld[next]);
            }

            for (int i = 0; i < block.InsertCountB; i++)
            {
                yield return ('+', diff.PiecesNew[block.InsertStartB + i]);
            }
        }

        for (; next < diff.PiecesOld.Length; next++)
        {
            yield return (' ', diff.PiecesOld[next]);
        }
    }
}
