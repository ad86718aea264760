using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace SoftmaxKernels.Generator.Reading;

/// <summary>Names as they must be spelled in C#.</summary>
internal static class Identifiers
{
    /// <summary>Escapes a name that some C# version takes for a keyword.</summary>
    /// <param name="name">The name as symbols have it.</param>
    /// <returns>The name as source code has it.</returns>
    public static string Escape(string name) => IsKeyword(name) ? "@" + name : name;

    /// <summary>
    /// Escapes the name of a type or type parameter. The compiler warns of one that is all lower case, since it might become
    /// a keyword, once for each part of the type: the user's part may be escaped, so the generated one has to be.
    /// </summary>
    /// <param name="name">The name as symbols have it.</param>
    /// <returns>The name as source code has it.</returns>
    public static string EscapeType(string name) =>
        IsKeyword(name) || name.All(c => c is >= 'a' and <= 'z') ? "@" + name : name;

    private static bool IsKeyword(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None;
}
