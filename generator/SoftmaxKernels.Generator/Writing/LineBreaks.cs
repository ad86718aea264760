using System.Collections.Generic;

namespace SoftmaxKernels.Generator.Writing;

/// <summary>
/// Breaks long lines of code where their outermost call or sum can be broken: behind a comma, or before an operator. The texts have
/// no string literals that hold either.
/// </summary>
internal static class LineBreaks
{
    /// <summary>No line is longer, its indentation included.</summary>
    public const int LongestLine = 200;

    /// <summary>What a broken line is filled up to: a reader compares the pieces more easily if they don't run that far.</summary>
    private const int FilledLine = 160;

    private static readonly string[] Operators = [" + ", " || ", " ? ", " : "];

    /// <summary>The lines of a line of code.</summary>
    /// <param name="line">The line, without its indentation.</param>
    /// <param name="indentation">How far it is indented; the lines behind the first one are to be indented once more.</param>
    /// <returns>The lines; one where it is short enough, or is a comment.</returns>
    public static IEnumerable<string> Of(string line, int indentation) =>
        indentation + line.Length <= LongestLine || line[0] is '/' or '#' ? [line] : Fill(Pieces(line, FilledLine - indentation), FilledLine - indentation);

    private static IEnumerable<string> Fill(IEnumerable<string> pieces, int width)
    {
        string line = string.Empty;
        foreach (string piece in pieces)
        {
            if (line.Length > 0 && line.Length + piece.Length > width)
            {
                yield return line.Trim();
                line = string.Empty;
            }

            line += piece;
        }

        yield return line.Trim();
    }

    /// <summary>The pieces of a text between which it may be broken, broken further where they are too long themselves.</summary>
    private static IEnumerable<string> Pieces(string text, int width)
    {
        if (text.Length <= width || OutermostBreaks(text) is not { Count: > 0 } breaks)
        {
            yield return text;
            yield break;
        }

        int start = 0;
        breaks.Add(text.Length);
        foreach (int end in breaks)
        {
            foreach (string piece in Pieces(text.Substring(start, end - start), width))
            {
                yield return piece;
            }

            start = end;
        }
    }

    private static List<int> OutermostBreaks(string text)
    {
        List<int> breaks = [];
        int outermost = int.MaxValue;
        int depth = 0;
        for (int i = 1; i < text.Length - 1; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth > outermost || !IsBreak(text, i))
            {
                continue;
            }

            if (depth < outermost)
            {
                breaks.Clear();
                outermost = depth;
            }

            breaks.Add(i);
        }

        return breaks;
    }

    // A line breaks before its space.
    private static bool IsBreak(string text, int position) => text[position] == ' '
        && (text[position - 1] == ',' || System.Array.Exists(Operators, symbol => string.CompareOrdinal(text, position, symbol, 0, symbol.Length) == 0));
}
