using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Explorer.Listings;

/// <summary>
/// The comments of a body for the widest registers. What holds at every width is explained there only, so a narrower body takes its comments
/// from the statements that are the same there.
/// </summary>
internal static partial class WidestBody
{
    /// <summary>Gives statements without a comment that of the same statement at the widest width.</summary>
    /// <param name="statements">The statements of a method.</param>
    /// <param name="lines">The lines of its file.</param>
    /// <param name="method">The name of the method.</param>
    public static IReadOnlyList<Statement> Explain(IReadOnlyList<Statement> statements, IReadOnlyList<string> lines, string method)
    {
        string stem = WidthPattern().Replace(method, string.Empty);
        int widest = stem == method ? -1 : FindDeclaration(lines, stem);
        if (widest < 0)
        {
            return statements;
        }

        Dictionary<string, string> comments = CommentsOf(lines, widest);
        return [.. statements.Select(statement => statement.Comment is null && comments.TryGetValue(Plain(statement.Text), out string? comment)
            ? statement with { Comment = comment }
            : statement)];
    }

    // Wider ones come first in a file.
    private static int FindDeclaration(IReadOnlyList<string> lines, string stem)
    {
        Regex declaration = new($@"^\s+(private|internal) static .*\b{Regex.Escape(stem)}(512|256|128)\(");
        return Enumerable.Range(0, lines.Count).FirstOrDefault(index => declaration.IsMatch(lines[index]), -1);
    }

    private static Dictionary<string, string> CommentsOf(IReadOnlyList<string> lines, int declaration)
    {
        Dictionary<string, string> comments = [];
        int indent = CommentBlocks.IndentOf(lines[declaration]);
        for (int i = declaration + 2; i < lines.Count && (lines[i].Length == 0 || CommentBlocks.IndentOf(lines[i]) > indent); i++)
        {
            if (!string.IsNullOrWhiteSpace(lines[i]) && CommentBlocks.Above(lines, i, indent + 1) is { } comment)
            {
                comments.TryAdd(Plain(lines[i].Trim()), comment);
            }
        }

        return comments;
    }

    private static string Plain(string line) => WidthPattern().Replace(line, string.Empty);

    [GeneratedRegex(@"(?<=[A-Za-z])(512|256|128)(?!\d)")]
    private static partial Regex WidthPattern();
}
