using Microsoft.CodeAnalysis.CSharp;

namespace SoftmaxKernels.Generator.Model;

/// <summary>Names as they must be spelled in C#.</summary>
internal static class Identifiers
{
    /// <summary>Escapes a name that some C# version may take for a keyword.</summary>
    /// <param name="name">The name as symbols have it.</param>
    /// <returns>The name as source code has it.</returns>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;
}
