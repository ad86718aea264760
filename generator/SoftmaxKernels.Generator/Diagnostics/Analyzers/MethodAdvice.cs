using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Features.Rows;
using SoftmaxKernels.Generator.Features.Types;

namespace SoftmaxKernels.Generator.Diagnostics.Analyzers;

/// <summary>The warning of a kernel without a method, SMK0014.</summary>
internal static class MethodAdvice
{
    /// <summary>Remarks on a kernel that has no method.</summary>
    /// <param name="spec">The kernel.</param>
    /// <param name="type">Its type.</param>
    /// <param name="attribute">The attribute of the type.</param>
    /// <param name="report">Takes the diagnostic.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static void Check(
        KernelSpec spec, INamedTypeSymbol type, AttributeData attribute, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if ((spec.Options.Families & ~MethodForms.All) == MethodFamilies.None)
        {
            report(Diagnostic.Create(
                DiagnosticDescriptors.NoMethods,
                AttributeArguments.Syntax(attribute, KernelAttribute.Methods, cancellationToken)?.GetLocation(),
                type.Name,
                FlagText.Of(spec.Options.Families, OptionRules.Defined)));
        }
    }
}
