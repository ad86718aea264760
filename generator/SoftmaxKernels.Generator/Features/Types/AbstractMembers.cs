using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SoftmaxKernels.Generator.Features.Types;

/// <summary>Inherited members that may not be hidden. All others may, and are.</summary>
internal static class AbstractMembers
{
    /// <summary>Whether there can be any, which for nearly every kernel type there cannot.</summary>
    /// <param name="type">The annotated type.</param>
    /// <returns>Whether a base class is abstract.</returns>
    public static bool MayExist(INamedTypeSymbol type) => IsOfUser(type.BaseType) && (type.BaseType!.IsAbstract || MayExist(type.BaseType));

    /// <summary>Finds one that a generated member would hide.</summary>
    /// <param name="type">The annotated type.</param>
    /// <param name="name">The generated member's name.</param>
    /// <param name="isHidden">Whether it hides a member of this name.</param>
    /// <returns>The abstract member, or <see langword="null"/>.</returns>
    public static ISymbol? Find(INamedTypeSymbol type, string name, Func<ISymbol, bool> isHidden)
    {
        // Only the nearest class that has such members counts: an override there may have made them more than abstract.
        for (INamedTypeSymbol? current = type.BaseType; IsOfUser(current); current = current!.BaseType)
        {
            ISymbol[] hidden = current!.GetMembers(name).Where(isHidden).ToArray();
            if (hidden.Length > 0)
            {
                return hidden.FirstOrDefault(member => member.IsAbstract && member is not ITypeSymbol);
            }
        }

        return null;
    }

    // Not object, nor the abstract class that all structs have.
    private static bool IsOfUser(INamedTypeSymbol? type) => type is { SpecialType: SpecialType.None };
}
