using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Explorer.Code;

/// <summary>The tokens of a C# file with what they are, as far as their place tells.</summary>
internal static class Tokens
{
    /// <summary>Cuts a file into tokens, and what is between them.</summary>
    /// <param name="tree">The file.</param>
    /// <returns>The parts of its text, all of it, with line breaks of one character.</returns>
    public static IEnumerable<(string Text, TokenKind Kind)> Of(SyntaxTree tree)
    {
        foreach (SyntaxToken token in tree.GetRoot().DescendantTokens())
        {
            foreach (SyntaxTrivia trivia in token.LeadingTrivia)
            {
                yield return (Text(trivia.ToFullString()), KindOf(trivia));
            }

            yield return (Text(token.Text), KindOf(token));
            foreach (SyntaxTrivia trivia in token.TrailingTrivia)
            {
                yield return (Text(trivia.ToFullString()), KindOf(trivia));
            }
        }
    }

    private static string Text(string text) => text.ReplaceLineEndings("\n");

    private static TokenKind KindOf(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia) ? TokenKind.Documentation
        : trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) ? TokenKind.Comment
        : trivia.IsDirective ? TokenKind.Preprocessor
        : TokenKind.None;

    private static TokenKind KindOf(SyntaxToken token) =>
        token.IsKeyword() || token.IsContextualKeyword() ? TokenKind.Keyword
        : token.IsKind(SyntaxKind.NumericLiteralToken) ? TokenKind.Number
        : token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.CharacterLiteralToken) ? TokenKind.String
        : token.IsKind(SyntaxKind.IdentifierToken) ? KindOfName(token)
        : TokenKind.None;

    private static TokenKind KindOfName(SyntaxToken name) => name.Parent switch
    {
        BaseTypeDeclarationSyntax or TypeParameterSyntax => TokenKind.Type,
        MethodDeclarationSyntax or PropertyDeclarationSyntax => TokenKind.Member,
        SimpleNameSyntax simple => KindOfUse(simple),
        _ => TokenKind.None,
    };

    // By place only: what a name means is not looked up.
    private static TokenKind KindOfUse(SimpleNameSyntax name)
    {
        SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return whole.Parent is InvocationExpressionSyntax call && call.Expression == whole ? TokenKind.Member
            : whole is MemberAccessExpressionSyntax ? TokenKind.None
            : name.Parent is AttributeSyntax or TypeArgumentListSyntax or ParameterSyntax or VariableDeclarationSyntax or MethodDeclarationSyntax ? TokenKind.Type
            : name.Parent is QualifiedNameSyntax { Right: var right } && right == name ? TokenKind.Type
            : name.Parent is AliasQualifiedNameSyntax ? TokenKind.None
            : name.Parent is MemberAccessExpressionSyntax && char.IsAsciiLetterUpper(name.Identifier.Text[0]) ? TokenKind.Type
            : TokenKind.None;
    }
}
