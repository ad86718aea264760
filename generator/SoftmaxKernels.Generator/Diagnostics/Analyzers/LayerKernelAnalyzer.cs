using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SoftmaxKernels.Generator.Features.Layers;
using SoftmaxKernels.Generator.Features.Types;

namespace SoftmaxKernels.Generator.Diagnostics.Analyzers;

/// <summary>Reports why an annotated type gets no layer, or one that does not do what it says.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LayerKernelAnalyzer : DiagnosticAnalyzer
{
    private const LayerFamilies OfClasses = LayerFamilies.CrossEntropy | LayerFamilies.Predict | LayerFamilies.Sample;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        DiagnosticDescriptors.TypeNotPartial,
        DiagnosticDescriptors.ContainingTypeNotPartial,
        DiagnosticDescriptors.UnsuitableType,
        DiagnosticDescriptors.NameTaken,
        DiagnosticDescriptors.LanguageTooOld,
        DiagnosticDescriptors.UndefinedOption,
        DiagnosticDescriptors.UnsafeNotAllowed,
        DiagnosticDescriptors.RuntimeOutOfReach,
        DiagnosticDescriptors.NoMethods,
        DiagnosticDescriptors.LayerOptionOutOfRange,
        DiagnosticDescriptors.SoftmaxOfOne,
        DiagnosticDescriptors.NoClasses);

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
        if (LayerAttribute.Of(type) is { } attribute
            && LayerValidator.Validate(type, attribute, context.Compilation, context.ReportDiagnostic, context.CancellationToken) is { } spec
            && !UnseenCode.Check(
                type,
                attribute,
                [LayerSource.NameOf(spec.Type.MetadataName)],
                [(LayerAttribute.Inputs, Unseen(LayerAttribute.Inputs)), (LayerAttribute.Outputs, Unseen(LayerAttribute.Outputs))],
                context.Compilation,
                context.ReportDiagnostic,
                context.CancellationToken))
        {
            Advise(spec.Options, type, attribute, context);
        }

        Func<Location, string, Diagnostic> Unseen(string name) => (place, reason) =>
            Diagnostic.Create(DiagnosticDescriptors.LayerOptionOutOfRange, place, type.Name, name, reason, "a number, or a constant of your own code");
    }

    private static void Advise(LayerOptions options, INamedTypeSymbol type, AttributeData attribute, SymbolAnalysisContext context)
    {
        // A form of methods that are asked for by name. Pointers are also one of those that are always there.
        if (options.Families == LayerFamilies.Batch)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.NoMethods,
                AttributeArguments.Syntax(attribute, LayerAttribute.Methods, context.CancellationToken)?.GetLocation(),
                type.Name,
                FlagText.Of(options.Families, LayerFamilies.All | LayerFamilies.Pointers)));
        }

        if (options is { Activation: LayerActivation.Softmax, Outputs: 1 })
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.SoftmaxOfOne,
                AttributeArguments.Syntax(attribute, LayerAttribute.Outputs, context.CancellationToken)?.GetLocation(),
                type.Name));
        }

        // All three together are those of All, which asks for what there is.
        LayerFamilies asked = options.Families & OfClasses;
        if (options.Activation != LayerActivation.Softmax && asked != LayerFamilies.None && asked != OfClasses)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.NoClasses,
                AttributeArguments.Syntax(attribute, LayerAttribute.Methods, context.CancellationToken)?.GetLocation(),
                type.Name,
                FlagText.Of(asked, OfClasses),
                "a layer with the activation Softmax has classes"));
        }
    }
}
