using System.Net;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Explorer.Code;

/// <summary>C# as HTML with a class for each kind of token.</summary>
internal static class Highlighter
{
    /// <summary>Highlights a file.</summary>
    /// <param name="tree">The file.</param>
    /// <returns>HTML, with the line breaks of the file.</returns>
    public static string Html(SyntaxTree tree)
    {
        StringBuilder html = new();
        foreach ((string text, TokenKind kind) in Tokens.Of(tree))
        {
            string encoded = WebUtility.HtmlEncode(text);
            html.Append(kind == TokenKind.None || string.IsNullOrWhiteSpace(text) ? encoded : $"<span class=\"{ClassOf(kind)}\">{encoded}</span>");
        }

        return html.ToString();
    }

    // The first letter, in lower case.
    private static char ClassOf(TokenKind kind) => char.ToLowerInvariant(kind.ToString()[0]);
}
