using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SoftmaxKernels.Generator.Features.Types;

/// <summary>
/// Names that languages without letter case cannot tell from a generated one. Where the assembly promises to have none, the compiler
/// would warn of the generated member, CS3005.
/// </summary>
internal static class ClsNames
{
    /// <summary>Whether the members of a type are held to the promise.</summary>
    /// <param name="type">The annotated type.</param>
    public static bool Matter(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (!IsVisible(current) || Compliance(current) == false)
            {
                return false;
            }
        }

        return Compliance(type.ContainingAssembly) == true;
    }

    /// <summary>Whether a base class may have such names, which nearly no kernel type has.</summary>
    /// <param name="type">The annotated type.</param>
    public static bool MayBeInherited(INamedTypeSymbol type) => type.BaseType is { SpecialType: SpecialType.None } && Matter(type);

    /// <summary>Finds a member whose name differs from a generated one by case only.</summary>
    /// <param name="type">An annotated type whose names matter.</param>
    /// <param name="name">The name of the generated member.</param>
    /// <returns>The member, of the type or a base class, or <see langword="null"/>.</returns>
    public static ISymbol? Find(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            ISymbol? other = current.MemberNames
                .Concat(current.GetTypeMembers().Select(nested => nested.Name))
                .Where(candidate => candidate != name && string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase))
                .SelectMany(candidate => current.GetMembers(candidate))
                .FirstOrDefault(member => IsVisible(member) && Compliance(member) != false);
            if (other is not null)
            {
                return other;
            }
        }

        return null;
    }

    private static bool IsVisible(ISymbol symbol) => symbol.DeclaredAccessibility
        is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static bool? Compliance(ISymbol symbol) => symbol.GetAttributes()
        .Where(attribute => attribute.AttributeClass is { Name: "CLSCompliantAttribute" } && attribute.ConstructorArguments.Length == 1)
        .Select(attribute => attribute.ConstructorArguments[0].Value as bool?)
        .FirstOrDefault();
}
