using System.Linq;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Reading;

namespace SoftmaxKernels.Generator.Features.Types;

/// <summary>
/// Broken code may bear an attribute on several parts of a type, or declare several types of one name. Each hint name may be used
/// once only, so the first attribute of the first type stands for all.
/// </summary>
internal static class FirstDeclaration
{
    /// <summary>Whether it is this declaration that counts.</summary>
    /// <param name="context">A declaration that bears an attribute.</param>
    /// <param name="type">Its type.</param>
    /// <param name="attribute">The first attribute of the type.</param>
    public static bool Bears(GeneratorAttributeSyntaxContext context, INamedTypeSymbol type, AttributeData attribute) =>
        attribute.ApplicationSyntaxReference is { } application
        && application.SyntaxTree == context.TargetNode.SyntaxTree
        && context.TargetNode.Span.Contains(application.Span)
        && TypeSpecReader.Chain(type).All(IsFirstOfItsName);

    private static bool IsFirstOfItsName(INamedTypeSymbol type) =>
        ((INamespaceOrTypeSymbol)type.ContainingSymbol).GetTypeMembers(type.Name, type.Arity)
            .First(other => other.MetadataName == type.MetadataName)
            .Equals(type, SymbolEqualityComparer.Default);
}
