using System;
using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Features.Rows;

namespace SoftmaxKernels.Generator.Diagnostics.Analyzers;

/// <summary>The advice on long rows, SMK0011.</summary>
internal static class SizeAdvice
{
    /// <summary>
    /// Longer rows count as large: a call costs little next to such a row, and its loops are those of the runtime library, so
    /// <c>GenericKernel</c> does as well. Only what is used is worth its declarations.
    /// </summary>
    private const int LargestOrdinarySize = 1024;

    /// <summary>Remarks on a kernel for long rows that has every method.</summary>
    /// <param name="spec">The kernel.</param>
    /// <param name="type">Its type.</param>
    /// <param name="attribute">The attribute of the type.</param>
    /// <param name="report">Takes the diagnostic.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static void Check(
        KernelSpec spec,
        INamedTypeSymbol type,
        AttributeData attribute,
        Action<Diagnostic> report,
        CancellationToken cancellationToken)
    {
        // Without vectors, rows of this size have no bodies of their own.
        if (spec.Options.Size > LargestOrdinarySize
            && (spec.Options.Families & MethodFamilies.All) == MethodFamilies.All
            && spec.Target.HasVectors)
        {
            report(Diagnostic.Create(
                DiagnosticDescriptors.AllMethodsOfLargeSize,
                KernelAttribute.ArgumentSyntax(attribute, KernelAttribute.Size, cancellationToken)?.GetLocation(),
                type.Name,
                spec.Options.Size.ToString("N0", CultureInfo.InvariantCulture)));
        }
    }
}
