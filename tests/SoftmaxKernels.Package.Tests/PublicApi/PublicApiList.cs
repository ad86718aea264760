using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SoftmaxKernels.Package.Tests.PublicApi;

/// <summary>The public API of an assembly as text: a line for each type and member, in the manner of the PublicAPI files of .NET's analyzers.</summary>
internal static class PublicApiList
{
    private static readonly SymbolDisplayFormat Format = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeContainingType
            | SymbolDisplayMemberOptions.IncludeConstantValue
            | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeExtensionThis
            | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    // What this process runs on: assemblies for older frameworks find every type that they name there too.
    private static readonly ImmutableArray<MetadataReference> Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is "netstandard.dll" or "mscorlib.dll" || Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>The lines for an assembly, in the order of the names.</summary>
    /// <param name="assembly">The path of the assembly.</param>
    public static IReadOnlyList<string> Of(string assembly)
    {
        MetadataReference reference = MetadataReference.CreateFromFile(assembly);
        CSharpCompilation compilation = CSharpCompilation.Create("PublicApi", references: Platform.Add(reference));
        IAssemblySymbol symbol = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
        return [.. Types(symbol.GlobalNamespace).SelectMany(Lines).OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Line)];
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .Where(member => member is INamespaceSymbol || IsVisible(member))
        .SelectMany(member => member is INamedTypeSymbol type ? Types(member).Prepend(type) : Types(member));

    // Sorted by name, so that what belongs to a type stands below it.
    private static IEnumerable<(string Key, string Line)> Lines(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => IsVisible(member) && IsDeclared(member))
        .Select(member => (Text(member), Modifiers(member) + Text(member) + Result(member)))
        .Prepend((Text(type), $"{Text(type)} : {Modifiers(type)}{Kind(type)}"));

    private static string Kind(INamedTypeSymbol type)
    {
        IEnumerable<INamedTypeSymbol> bases = type is { TypeKind: TypeKind.Class, BaseType.SpecialType: SpecialType.None } ? [type.BaseType] : [];
        return string.Join(", ", bases.Concat(type.Interfaces).Select(Text).Prepend(type.TypeKind.ToString().ToLowerInvariant()));
    }

    private static string Modifiers(ISymbol symbol) => symbol switch
    {
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => string.Empty,
        IFieldSymbol { IsConst: true } => "const ",
        { IsStatic: true } => "static ",
        INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: true } => "abstract ",
        INamedTypeSymbol { TypeKind: TypeKind.Class, IsSealed: true } => "sealed ",
        INamedTypeSymbol { IsReadOnly: true } => "readonly ",
        _ => string.Empty,
    };

    private static string Result(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: not MethodKind.Constructor } method => " -> " + Text(method.ReturnType),
        IPropertySymbol property => " -> " + Text(property.Type),
        IFieldSymbol { ContainingType.TypeKind: not TypeKind.Enum } field => " -> " + Text(field.Type),
        _ => string.Empty,
    };

    private static bool IsVisible(ISymbol symbol) => symbol.DeclaredAccessibility
        is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    // Nested types have lines of their own; a property stands for its accessors; every struct has a constructor without parameters.
    private static bool IsDeclared(ISymbol member) =>
        member is not (INamedTypeSymbol or IMethodSymbol { AssociatedSymbol: not null }) && !member.IsImplicitlyDeclared;

    private static string Text(ISymbol symbol) => symbol.ToDisplayString(Format);
}
