using System;
using System.Collections.Generic;
using System.Linq;

namespace Explorer.Listings;

/// <summary>Finds the comment of a block of C#: lines without an empty one between them, under a comment.</summary>
internal static class CommentBlocks
{
    /// <summary>The comment above a line, or above the statement that the line is inside of.</summary>
    /// <param name="lines">The lines of the file.</param>
    /// <param name="line">The index of the line.</param>
    /// <param name="indentOfBody">How far the body of the method is indented: what is less is not of the method.</param>
    /// <returns>The comment, without its slashes.</returns>
    public static string? Above(IReadOnlyList<string> lines, int line, int indentOfBody)
    {
        int indent = IndentOf(lines[line]);
        bool isSameBlock = true;
        for (int above = line - 1; above >= 0; above--)
        {
            if (string.IsNullOrWhiteSpace(lines[above]))
            {
                isSameBlock = false;
                continue;
            }

            int indentAbove = IndentOf(lines[above]);
            if (indentAbove < indentOfBody || IsDocumentation(lines[above]))
            {
                return null;
            }

            if (indentAbove < indent)
            {
                // Out of the braces: the comment of the loop or condition is that of what is in it.
                indent = indentAbove;
                isSameBlock = true;
            }

            if (isSameBlock && indentAbove == indent && IsComment(lines[above]))
            {
                return Join(lines, above);
            }
        }

        return null;
    }

    /// <summary>How far a line is indented.</summary>
    /// <param name="line">The line.</param>
    public static int IndentOf(string line) => line.Length - line.TrimStart().Length;

    private static string Join(IReadOnlyList<string> lines, int last)
    {
        int first = last;
        while (first > 0 && IsComment(lines[first - 1]))
        {
            first--;
        }

        return string.Join(' ', Enumerable.Range(first, last - first + 1).Select(index => lines[index].Trim().TrimStart('/').Trim()));
    }

    private static bool IsComment(string line) => line.TrimStart().StartsWith("//", StringComparison.Ordinal);

    private static bool IsDocumentation(string line) => line.TrimStart().StartsWith("///", StringComparison.Ordinal);
}
