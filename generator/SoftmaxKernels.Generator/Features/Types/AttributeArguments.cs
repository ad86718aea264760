using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftmaxKernels.Generator.Diagnostics;

namespace SoftmaxKernels.Generator.Features.Types;

/// <summary>The attributes of the runtime library, which the generator cannot reference, and their arguments.</summary>
internal static class AttributeArguments
{
    /// <summary>An attribute of a type; the first one if there are several, which the compiler reports.</summary>
    /// <param name="type">The type.</param>
    /// <param name="name">The name of the attribute in the main namespace of the runtime library.</param>
    /// <returns>The attribute, or <see langword="null"/>.</returns>
    public static AttributeData? Find(INamedTypeSymbol type, string name) => type.GetAttributes().FirstOrDefault(attribute =>
        attribute.AttributeClass is
        {
            ContainingType: null,
            ContainingNamespace: { Name: "SoftmaxKernels", ContainingNamespace.IsGlobalNamespace: true },
        }
        && attribute.AttributeClass.Name == name);

    /// <summary>The runtime assembly, which is the one that the attribute is from.</summary>
    /// <param name="attribute">The attribute.</param>
    public static IAssemblySymbol Runtime(AttributeData attribute) => attribute.AttributeClass!.ContainingAssembly;

    /// <summary>The syntax of a named argument, such as <c>Size = 10</c>.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="name">The property.</param>
    /// <param name="cancellationToken">Stops the parser.</param>
    /// <returns>The argument, or <see langword="null"/> if the user left it out.</returns>
    public static AttributeArgumentSyntax? Syntax(AttributeData attribute, string name, CancellationToken cancellationToken) =>
        (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax)?.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>The value of a named argument that is a number or a value of an enumeration.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="name">The property.</param>
    /// <returns>The value, or <see langword="null"/> if the user left it out or it is no constant of its type.</returns>
    public static int? Number(AttributeData attribute, string name) => Value<int>(attribute, name);

    /// <summary>The value of a named argument.</summary>
    /// <typeparam name="T">The type of the property, or that of its numbers.</typeparam>
    /// <param name="attribute">The attribute.</param>
    /// <param name="name">The property.</param>
    /// <returns>The value, or <see langword="null"/> if the user left it out or it is no constant of its type.</returns>
    public static T? Value<T>(AttributeData attribute, string name)
        where T : struct
    {
        TypedConstant constant = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value;
        return constant.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum ? constant.Value as T? : null;
    }

    /// <summary>Reads a named argument that may be left out.</summary>
    /// <typeparam name="T">The type of the property, or that of its numbers.</typeparam>
    /// <param name="attribute">The attribute.</param>
    /// <param name="name">The property.</param>
    /// <param name="findings">Takes the error of the compiler.</param>
    /// <param name="cancellationToken">Stops the parser.</param>
    /// <param name="value">The value; <see langword="null"/> if the user left it out.</param>
    /// <returns><see langword="false"/> for an argument that is not a constant of its type, which the compiler reports.</returns>
    public static bool TryRead<T>(AttributeData attribute, string name, Findings findings, CancellationToken cancellationToken, out T? value)
        where T : struct
    {
        value = Value<T>(attribute, name);
        if (value is null && Syntax(attribute, name, cancellationToken) is not null)
        {
            findings.CompilerError();
            return false;
        }

        return true;
    }
}
