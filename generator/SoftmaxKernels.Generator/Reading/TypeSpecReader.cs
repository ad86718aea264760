using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SoftmaxKernels.Generator.Reading;

/// <summary>Turns a type symbol into text.</summary>
internal static class TypeSpecReader
{
    /// <summary>Reads a type.</summary>
    /// <param name="type">A class, struct or record of any nesting, declared in source.</param>
    /// <returns>Its description.</returns>
    public static TypeSpec Read(INamedTypeSymbol type)
    {
        List<INamedTypeSymbol> chain = Chain(type);
        string[] namespaces = Namespaces(type);
        TypeDeclaration[] declarations = chain.Select(Declare).ToArray();

        string? escapedNamespace = namespaces.Length == 0 ? null : string.Join(".", namespaces.Select(Identifiers.Escape));
        string metadataName = MetadataName(chain, namespaces);

        return new TypeSpec(
            escapedNamespace,
            new EquatableArray<TypeDeclaration>(declarations),
            metadataName);
    }

    /// <summary>The metadata name that <see cref="Read"/> would give, without the rest.</summary>
    /// <param name="type">The type.</param>
    public static string MetadataName(INamedTypeSymbol type) => MetadataName(Chain(type), Namespaces(type));

    /// <summary>The types around a type and the type itself.</summary>
    /// <param name="type">The type.</param>
    /// <returns>The types, the outermost first.</returns>
    public static List<INamedTypeSymbol> Chain(INamedTypeSymbol type)
    {
        List<INamedTypeSymbol> chain = new();
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            chain.Add(current);
        }

        chain.Reverse();
        return chain;
    }

    private static string[] Namespaces(INamedTypeSymbol type)
    {
        List<string> names = new();
        for (INamespaceSymbol space = type.ContainingNamespace; !space.IsGlobalNamespace; space = space.ContainingNamespace)
        {
            names.Add(space.Name);
        }

        names.Reverse();
        return names.ToArray();
    }

    private static string MetadataName(List<INamedTypeSymbol> chain, string[] namespaces)
    {
        string name = string.Join("+", chain.Select(type => type.MetadataName));
        return namespaces.Length == 0 ? name : string.Join(".", namespaces) + "." + name;
    }

    private static TypeDeclaration Declare(INamedTypeSymbol type) => new(
        Keywords(type),
        Identifiers.EscapeType(type.Name),
        type.TypeParameters.IsEmpty
            ? string.Empty
            : "<" + string.Join(", ", type.TypeParameters.Select(parameter => Identifiers.EscapeType(parameter.Name))) + ">");

    // The modifiers that say what the type is are repeated for the reader; the compiler would merge them anyway.
    private static string Keywords(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => "partial interface",
        { TypeKind: TypeKind.Struct } => (type.IsReadOnly ? "readonly " : string.Empty)
            + (type.IsRefLikeType ? "ref " : string.Empty)
            + (type.IsRecord ? "partial record struct" : "partial struct"),
        { IsRecord: true } => "partial record",
        { IsStatic: true } => "static partial class",
        _ => "partial class",
    };
}
