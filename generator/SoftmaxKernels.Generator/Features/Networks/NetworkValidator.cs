using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Diagnostics;
using SoftmaxKernels.Generator.Features.Layers;
using SoftmaxKernels.Generator.Features.Rows;
using SoftmaxKernels.Generator.Features.Types;
using SoftmaxKernels.Generator.Reading;

namespace SoftmaxKernels.Generator.Features.Networks;

/// <summary>
/// Decides whether an annotated type gets its network, as far as that does not depend on a model; see <see cref="NetworkModels"/>. The
/// generator and the analyzer both ask here, so that a type either gets code or an error, and never both or neither.
/// </summary>
internal static class NetworkValidator
{
    /// <summary>Validates an annotated type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="report">Takes the diagnostics, if anyone wants them.</param>
    /// <param name="cancellationToken">Stops the validation.</param>
    /// <returns>The request, or <see langword="null"/> if there was an error.</returns>
    public static NetworkSpec? Validate(
        INamedTypeSymbol type,
        AttributeData attribute,
        Compilation compilation,
        Action<Diagnostic>? report,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Findings findings = new(report);
        TypeRules.Check(type, findings, cancellationToken);
        CheckOtherAttributes(type, findings);
        LanguageRules.CheckVersion(type, attribute, compilation, findings, cancellationToken);
        RuntimeRules.Check(type, attribute, compilation, findings, cancellationToken);

        // The generator has no files of its own before it.
        IReadOnlyList<SyntaxTree> generated = report is null
            ? []
            : GeneratedPart.FilesOf(type, compilation, NetworkSource.NamesOf(TypeSpecReader.MetadataName(type)));
        NetworkOptions options = NetworkOptionRules.Check(type, attribute, findings, cancellationToken);

        // Other bits may be set by a value that is not defined, which is an error of its own.
        if ((options.Families & ~LayerFamilies.All) == LayerFamilies.Pointers)
        {
            LanguageRules.CheckUnsafe(type, attribute, compilation, findings, cancellationToken);
        }

        if (findings.HasError)
        {
            return null;
        }

        EquatableArray<string> omitted = NameRules.Check(type, NetworkMethods.MembersFor(options), generated, findings, cancellationToken);
        TargetCapabilities target = TargetCapabilities.Of(compilation, AttributeArguments.Runtime(attribute));
        return new NetworkSpec(TypeSpecReader.Read(type), options, omitted, target, compilation.Options.OptimizationLevel == OptimizationLevel.Release);
    }

    // Two of them would have methods of the same names and parameters, to begin with.
    private static void CheckOtherAttributes(INamedTypeSymbol type, Findings findings)
    {
        if ((KernelAttribute.Of(type) ?? LayerAttribute.Of(type)) is not null)
        {
            findings.Error(
                DiagnosticDescriptors.UnsuitableType,
                type.Locations.FirstOrDefault(),
                type.Name,
                "a " + (KernelAttribute.Of(type) is null ? "layer" : "softmax kernel") + " already, by another attribute");
        }
    }
}
