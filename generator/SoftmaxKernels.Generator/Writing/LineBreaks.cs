using System.Collections.Generic;
using System.Linq;

namespace SoftmaxKernels.Generator.Writing;

/// <summary>
/// Breaks long lines: of code where their outermost call or sum can be broken, behind a comma, or before an operator, or
/// behind a parenthesis where there is neither; of comments between words. The texts have no string literals that hold a comma or an operator.
/// </summary>
internal static class LineBreaks
{
    /// <summary>No line is longer, its indentation included.</summary>
    public const int LongestLine = 200;

    /// <summary>What a broken line is filled up to: a reader compares the pieces more easily if they don't run that far.</summary>
    private const int FilledLine = 160;

    private static readonly string[] Operators = [" + ", " || ", " ? ", " : ", " in "];

    /// <summary>The lines of a line of code or of a comment.</summary>
    /// <param name="line">The line, without its indentation.</param>
    /// <param name="indentation">How far it is indented; the lines behind the first one are to be indented once more, but for those of a comment.</param>
    /// <returns>The lines; one where it is short enough.</returns>
    public static IEnumerable<string> Of(string line, int indentation)
    {
        if (indentation + line.Length <= LongestLine || line[0] == '#')
        {
            return [line];
        }

        int width = FilledLine - indentation;
        return IsComment(line) ? FillComment(line, width) : Fill(Pieces(line, width, LongestLine - SourceWriter.IndentSize - indentation), width);
    }

    /// <summary>Whether a line is a comment.</summary>
    public static bool IsComment(string line) => line[0] == '/';

    private static IEnumerable<string> FillComment(string line, int width)
    {
        string start = line.Substring(0, line.IndexOf(' ') + 1);
        return Fill(Words(line.Substring(start.Length)), width - start.Length).Select(part => start + part);
    }

    /// <summary>The words of a text, each with the space before it; a tag is part of one word.</summary>
    private static IEnumerable<string> Words(string text)
    {
        int start = 0;
        bool isTag = false;
        for (int i = 0; i < text.Length; i++)
        {
            isTag = text[i] == '<' || (isTag && text[i] != '>');
            if (text[i] == ' ' && !isTag)
            {
                yield return text.Substring(start, i - start);
                start = i;
            }
        }

        yield return text.Substring(start);
    }

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
    /// <param name="text">The text.</param>
    /// <param name="width">From where on it is broken.</param>
    /// <param name="limit">What no piece may exceed, if it can be broken at all.</param>
    private static IEnumerable<string> Pieces(string text, int width, int limit)
    {
        List<int> breaks = text.Length <= width ? [] : OutermostBreaks(text);
        if (breaks.Count == 0 && text.Length > limit && text.IndexOf('(') is > 0 and int open && open < text.Length - 1)
        {
            breaks.Add(open + 1);
        }

        if (breaks.Count == 0)
        {
            yield return text;
            yield break;
        }

        int start = 0;
        breaks.Add(text.Length);
        foreach (int end in breaks)
        {
            foreach (string piece in Pieces(text.Substring(start, end - start), width, limit))
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
