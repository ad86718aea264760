using System.Linq;
using Microsoft.CodeAnalysis;

namespace SoftmaxKernels.Generator.Features.Types;

/// <summary>Signatures of methods in code, as generated methods have them.</summary>
internal static class MethodSignature
{
    // As generated methods spell parameter types.
    private static readonly SymbolDisplayFormat ParameterTypeFormat = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>The signature of a method.</summary>
    /// <param name="method">The method.</param>
    /// <returns>
    /// The signature, or <see langword="null"/> for one that no generated method has: none is generic or takes a reference that is not <c>ref</c>.
    /// </returns>
    public static string? Of(IMethodSymbol method) =>
        method.IsGenericMethod || method.Parameters.Any(parameter => parameter.RefKind is not (RefKind.None or RefKind.Ref))
            ? null
            : method.Name + "(" + string.Join(", ", method.Parameters.Select(parameter =>
                (parameter.RefKind == RefKind.Ref ? "ref " : string.Empty) + parameter.Type.ToDisplayString(ParameterTypeFormat))) + ")";
}
