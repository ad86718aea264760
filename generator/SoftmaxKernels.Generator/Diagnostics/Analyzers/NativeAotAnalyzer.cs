using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SoftmaxKernels.Generator.Features.Layers;
using SoftmaxKernels.Generator.Features.Networks;
using SoftmaxKernels.Generator.Features.Rows;

namespace SoftmaxKernels.Generator.Diagnostics.Analyzers;

/// <summary>
/// Tells a project that is compiled to native code that it leaves the vectors of newer processors unused: SMK0010. The package
/// makes the properties of the project visible that this looks at.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NativeAotAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(DiagnosticDescriptors.NarrowNativeAot);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (IsNarrow(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions))
            {
                Watch(start);
            }
        });
    }

    // One kernel stands for all, the first in the order of the files, so that every build reports the same.
    private static void Watch(CompilationStartAnalysisContext start)
    {
        ConcurrentBag<Location> kernels = new();
        start.RegisterSymbolAction(
            context =>
            {
                INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
                if ((KernelAttribute.Of(type) ?? LayerAttribute.Of(type) ?? NetworkAttribute.Of(type))?.ApplicationSyntaxReference is { } attribute)
                {
                    kernels.Add(attribute.GetSyntax(context.CancellationToken).GetLocation());
                }
            },
            SymbolKind.NamedType);
        start.RegisterCompilationEndAction(context =>
        {
            Location? first = kernels
                .OrderBy(place => place.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(place => place.SourceSpan.Start)
                .FirstOrDefault();
            if (first is not null)
            {
                context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.NarrowNativeAot, first));
            }
        });
    }

    private static bool IsNarrow(AnalyzerConfigOptions options)
    {
        return Property("PublishAot").Equals("true", StringComparison.OrdinalIgnoreCase)
            && string.IsNullOrWhiteSpace(Property("IlcInstructionSet"))
            && IsX64(Property("RuntimeIdentifier"));

        string Property(string name) => options.TryGetValue("build_property." + name, out string? value) ? value : string.Empty;
    }

    // Before publishing there may be no runtime identifier yet. Every Arm64 processor has all that the kernels use.
    private static bool IsX64(string runtime) => runtime.Length == 0 || runtime.EndsWith("-x64", StringComparison.OrdinalIgnoreCase);
}
