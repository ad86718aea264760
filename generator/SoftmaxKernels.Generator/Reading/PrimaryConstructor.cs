using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftmaxKernels.Generator.Reading;

/// <summary>The parameters of a type declaration, which the Roslyn version that this assembly is built for knows of records only.</summary>
internal static class PrimaryConstructor
{
    /// <summary>The names of the parameters of a type.</summary>
    /// <param name="type">The type.</param>
    public static IEnumerable<string> ParameterNames(INamedTypeSymbol type) => Lists(type)
        .SelectMany(list => list.Parameters)
        .Select(parameter => parameter.Identifier.ValueText);

    /// <summary>Finds a parameter of a type by its name.</summary>
    /// <param name="type">The type.</param>
    /// <param name="name">The name.</param>
    /// <returns>The parameter, or <see langword="null"/>.</returns>
    public static IParameterSymbol? Parameter(INamedTypeSymbol type, string name) => ParameterNames(type).Contains(name)
        ? type.InstanceConstructors
            .Where(constructor => constructor.DeclaringSyntaxReferences.Any(part => part.GetSyntax() is TypeDeclarationSyntax))
            .SelectMany(constructor => constructor.Parameters)
            .FirstOrDefault(parameter => parameter.Name == name)
        : null;

    /// <summary>The parameter list between the name of a type and its body.</summary>
    /// <param name="declaration">A declaration.</param>
    /// <returns>The list, or <see langword="null"/>.</returns>
    public static ParameterListSyntax? ParameterList(SyntaxNode declaration) => declaration is TypeDeclarationSyntax
        ? declaration.ChildNodesAndTokens()
            .TakeWhile(child => !child.IsKind(SyntaxKind.OpenBraceToken))
            .Select(child => child.AsNode())
            .OfType<ParameterListSyntax>()
            .FirstOrDefault()
        : null;

    private static IEnumerable<ParameterListSyntax> Lists(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Select(part => ParameterList(part.GetSyntax()))
        .OfType<ParameterListSyntax>();
}
