using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Diagnostics;
using SoftmaxKernels.Generator.Features.Types;
using SoftmaxKernels.Generator.Reading;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>
/// Decides whether an annotated type gets its kernels, and which. The generator and the analyzer both ask here, so that
/// a type either gets code or an error, and never both or neither.
/// </summary>
internal static class KernelValidator
{
    /// <summary>Validates an annotated type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="report">Takes the diagnostics, if anyone wants them.</param>
    /// <param name="cancellationToken">Stops the validation.</param>
    /// <returns>The request, or <see langword="null"/> if there was an error.</returns>
    public static KernelSpec? Validate(
        INamedTypeSymbol type,
        AttributeData attribute,
        Compilation compilation,
        Action<Diagnostic>? report,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Findings findings = new(report);
        TypeRules.Check(type, findings, cancellationToken);
        LanguageRules.CheckVersion(type, attribute, compilation, findings, cancellationToken);
        RuntimeRules.Check(type, attribute, compilation, findings, cancellationToken);

        // The generator has no files of its own before it.
        IReadOnlyList<SyntaxTree> generated = report is null ? [] : GeneratedPart.FilesOf(type, compilation, KernelFiles.NamesOf(TypeSpecReader.MetadataName(type)));
        KernelOptions options = OptionRules.Check(type, attribute, generated, findings, cancellationToken);

        // Other bits may be set by a value that is not defined, which is an error of its own.
        if ((options.Families & ~OptionRules.Defined) == MethodFamilies.None && (options.Families & MethodFamilies.Pointers) != MethodFamilies.None)
        {
            LanguageRules.CheckUnsafe(type, attribute, compilation, findings, cancellationToken);
        }

        // Which members there would be is known only now, and matters only if there are any.
        if (findings.HasError)
        {
            return null;
        }

        EquatableArray<string> omitted = NameRules.Check(type, RowMethods.MembersFor(options.Size, options.Families), generated, findings, cancellationToken);
        EquatableArray<string> unused = report is null ? UnusedMethods.Of(type, attribute, compilation, cancellationToken) : default;
        TargetCapabilities target = TargetCapabilities.Of(compilation, AttributeArguments.Runtime(attribute));
        return new KernelSpec(TypeSpecReader.Read(type), options, omitted, unused, target);
    }
}
