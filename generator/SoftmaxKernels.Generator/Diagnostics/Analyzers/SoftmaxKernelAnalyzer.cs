using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SoftmaxKernels.Generator.Features.Rows;
using SoftmaxKernels.Generator.Reading;

namespace SoftmaxKernels.Generator.Diagnostics.Analyzers;

/// <summary>Reports why an annotated type gets no kernels, or not all of them, or more than are worth their code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SoftmaxKernelAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        DiagnosticDescriptors.TypeNotPartial,
        DiagnosticDescriptors.ContainingTypeNotPartial,
        DiagnosticDescriptors.InvalidSize,
        DiagnosticDescriptors.UnsuitableType,
        DiagnosticDescriptors.NameTaken,
        DiagnosticDescriptors.LanguageTooOld,
        DiagnosticDescriptors.UndefinedOption,
        DiagnosticDescriptors.UnsafeNotAllowed,
        DiagnosticDescriptors.RuntimeOutOfReach,
        DiagnosticDescriptors.NoMethods);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // The attribute means the same there: without code, there has to be an error.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (KernelAttribute.Of(type) is { } attribute
            && KernelValidator.Validate(type, attribute, context.Compilation, context.ReportDiagnostic, context.CancellationToken) is { } spec
            && !UnseenCode.Check(
                type,
                attribute,
                KernelFiles.NamesOf(TypeSpecReader.MetadataName(type)),
                [(KernelAttribute.Size, (place, reason) => Diagnostic.Create(DiagnosticDescriptors.InvalidSize, place, type.Name, reason))],
                context.Compilation,
                context.ReportDiagnostic,
                context.CancellationToken))
        {
            MethodAdvice.Check(spec, type, attribute, context.ReportDiagnostic, context.CancellationToken);
        }
    }
}
