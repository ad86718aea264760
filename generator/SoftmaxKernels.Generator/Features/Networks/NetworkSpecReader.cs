using System.Threading;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Features.Types;

namespace SoftmaxKernels.Generator.Features.Networks;

/// <summary>Reads an annotated declaration into a request, for the generator.</summary>
internal static class NetworkSpecReader
{
    /// <summary>Reads a declaration that bears the attribute.</summary>
    /// <param name="context">The declaration.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The request, or <see langword="null"/> where the analyzer or the compiler reports an error.</returns>
    public static NetworkSpec? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        context.TargetSymbol is INamedTypeSymbol type
        && NetworkAttribute.Of(type) is { } attribute
        && FirstDeclaration.Bears(context, type, attribute)
            ? NetworkValidator.Validate(type, attribute, context.SemanticModel.Compilation, report: null, cancellationToken)
            : null;
}
