using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SoftmaxKernels.Generator.Features.Layers;
using SoftmaxKernels.Generator.Features.Networks;
using SoftmaxKernels.Generator.Features.Networks.Models;
using SoftmaxKernels.Generator.Features.Types;

namespace SoftmaxKernels.Generator.Diagnostics.Analyzers;

/// <summary>Reports why an annotated type gets no network, or one that does not do what it says.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkKernelAnalyzer : DiagnosticAnalyzer
{
    private const LayerFamilies OfClasses = LayerFamilies.Predict | LayerFamilies.Sample;

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
        DiagnosticDescriptors.NoClasses,
        DiagnosticDescriptors.ModelNotUsable);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // The attribute means the same there: without code, there has to be an error.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            Lazy<IReadOnlyList<NetworkModel>> models = new(() =>
            [
                .. start.Options.AdditionalFiles
                    .Select(file => ModelFiles.Read(file, start.Options.AnalyzerConfigOptionsProvider, start.CancellationToken))
                    .OfType<NetworkModel>(),
            ]);
            start.RegisterSymbolAction(symbol => Analyze(symbol, models), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, Lazy<IReadOnlyList<NetworkModel>> models)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (NetworkAttribute.Of(type) is not { } attribute
            || NetworkValidator.Validate(type, attribute, context.Compilation, context.ReportDiagnostic, context.CancellationToken) is not { } spec)
        {
            return;
        }

        if (NetworkModels.Resolve(spec, spec.Options.Model is null ? [] : models.Value, out string? problem) is not { } resolved)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.ModelNotUsable, Place(NetworkAttribute.Model), type.Name, spec.Options.Model, problem));
        }
        else if (!UnseenCode.Check(
            type,
            attribute,
            NetworkSource.NamesOf(spec.Type.MetadataName),
            [(NetworkAttribute.Sizes, Unseen(NetworkAttribute.Sizes)), (NetworkAttribute.Heads, Unseen(NetworkAttribute.Heads))],
            context.Compilation,
            context.ReportDiagnostic,
            context.CancellationToken))
        {
            Advise(resolved.Options);
        }

        void Advise(NetworkOptions options)
        {
            // A form of methods that are asked for by name. Pointers are also one of those that are always there.
            if (options.Families == LayerFamilies.Batch)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    DiagnosticDescriptors.NoMethods,
                    Place(NetworkAttribute.Methods),
                    type.Name,
                    FlagText.Of(options.Families, LayerFamilies.All | LayerFamilies.Pointers)));
            }

            if (options is { Output: LayerActivation.Softmax, Outputs: 1 } || options.Heads.Contains(1))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    DiagnosticDescriptors.SoftmaxOfOne, Place(NetworkAttribute.Heads) ?? Place(NetworkAttribute.Sizes) ?? Place(NetworkAttribute.Model), type.Name));
            }

            // All together are those of All, which asks for what there is.
            LayerFamilies asked = options.Families & (OfClasses | LayerFamilies.CrossEntropy);
            LayerFamilies missing = asked
                & ((options.HasClasses ? LayerFamilies.None : OfClasses) | (options.Output == LayerActivation.Softmax ? LayerFamilies.None : LayerFamilies.CrossEntropy));
            if (missing != LayerFamilies.None && asked != (OfClasses | LayerFamilies.CrossEntropy))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    DiagnosticDescriptors.NoClasses,
                    Place(NetworkAttribute.Methods),
                    type.Name,
                    FlagText.Of(missing, LayerFamilies.All),
                    options.HasClasses ? "a network with the output Softmax has losses" : "a network with the output Softmax or None has classes"));
            }
        }

        Location? Place(string name) => AttributeArguments.Syntax(attribute, name, context.CancellationToken)?.GetLocation();

        Func<Location, string, Diagnostic> Unseen(string name) => (place, reason) =>
            Diagnostic.Create(DiagnosticDescriptors.LayerOptionOutOfRange, place, type.Name, name, reason, "numbers, or constants of your own code");
    }
}
