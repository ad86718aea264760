using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Reading;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>Reads an annotated declaration into a request, for the generator.</summary>
internal static class KernelSpecReader
{
    /// <summary>Reads a declaration that bears the attribute.</summary>
    /// <param name="context">The declaration.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The request, or <see langword="null"/> where the analyzer or the compiler reports an error.</returns>
    public static KernelSpec? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type
            || KernelAttribute.Of(type) is not { ApplicationSyntaxReference: { } application } attribute)
        {
            return null;
        }

        // Broken code may bear the attribute on several parts of a type, or declare several types of one name. Each hint
        // name may be used once only, so the first attribute of the first type stands for all.
        bool isFirst = application.SyntaxTree == context.TargetNode.SyntaxTree
            && context.TargetNode.Span.Contains(application.Span)
            && TypeSpecReader.Chain(type).All(IsFirstOfItsName);

        return isFirst
            ? KernelValidator.Validate(type, attribute, context.SemanticModel.Compilation, report: null, cancellationToken)
            : null;
    }

    private static bool IsFirstOfItsName(INamedTypeSymbol type) =>
        ((INamespaceOrTypeSymbol)type.ContainingSymbol).GetTypeMembers(type.Name, type.Arity)
            .First(other => other.MetadataName == type.MetadataName)
            .Equals(type, SymbolEqualityComparer.Default);
}
