using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>What the generator knows of <c>SoftmaxKernelAttribute</c>, which it cannot reference.</summary>
internal static class KernelAttribute
{
    public const string MetadataName = "SoftmaxKernels.SoftmaxKernelAttribute";
    public const string Size = nameof(Size);
    public const string Methods = nameof(Methods);
    public const string Arithmetic = nameof(Arithmetic);

    /// <summary>The attribute of a type; the first one if there are several, which the compiler reports.</summary>
    /// <param name="type">The type.</param>
    /// <returns>The attribute, or <see langword="null"/>.</returns>
    public static AttributeData? Of(INamedTypeSymbol type) => type.GetAttributes().FirstOrDefault(IsKernelAttribute);

    /// <summary>The runtime assembly, which is the one that the attribute is from.</summary>
    /// <param name="attribute">The attribute.</param>
    public static IAssemblySymbol Runtime(AttributeData attribute) => attribute.AttributeClass!.ContainingAssembly;

    /// <summary>The syntax of a named argument, such as <c>Size = 10</c>.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="name">The property.</param>
    /// <param name="cancellationToken">Stops the parser.</param>
    /// <returns>The argument, or <see langword="null"/> if the user left it out.</returns>
    public static AttributeArgumentSyntax? ArgumentSyntax(AttributeData attribute, string name, CancellationToken cancellationToken) =>
        (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax)?.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>The value of a named argument that is a number or a value of an enumeration.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="name">The property.</param>
    /// <returns>The value, or <see langword="null"/> if the user left it out or it is no constant of its type.</returns>
    public static int? Number(AttributeData attribute, string name)
    {
        TypedConstant constant = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value;
        return constant.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum ? constant.Value as int? : null;
    }

    private static bool IsKernelAttribute(AttributeData attribute) => attribute.AttributeClass is
    {
        Name: "SoftmaxKernelAttribute",
        ContainingType: null,
        ContainingNamespace: { Name: "SoftmaxKernels", ContainingNamespace.IsGlobalNamespace: true },
    };
}
