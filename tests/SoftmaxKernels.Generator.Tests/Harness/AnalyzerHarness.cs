using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SoftmaxKernels.Generator.Diagnostics.Analyzers;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Harness;

/// <summary>Runs the analyzers on a consumer, with the generated files in it as in a build.</summary>
internal static class AnalyzerHarness
{
    /// <summary>Gets every analyzer that the package has.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(SoftmaxKernelAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Gets every diagnostic that they report.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [.. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Distinct()];

    /// <summary>
    /// Checks that the analyzers report exactly what the source is marked with, <c>{|SMK0001:Digits|}</c>, and that the
    /// generator writes a file exactly if none of it is an error.
    /// </summary>
    /// <param name="consumer">The project.</param>
    /// <param name="markedSources">Its source files.</param>
    /// <returns>The reported diagnostics, in the order of their places.</returns>
    public static async Task<IReadOnlyList<Diagnostic>> VerifyAsync(Consumer consumer, params string[] markedSources)
    {
        MarkedSource[] sources = [.. markedSources.Select(MarkedSource.Parse)];
        GeneratorRun run = GeneratorHarness.Run(consumer, [.. sources.Select(source => source.Text)]);
        IReadOnlyList<Diagnostic> diagnostics = await AnalyzeAsync(run.Output, consumer);

        Assert.Equal(
            sources.SelectMany((source, index) => source.Marks.Select(mark => ($"Source{index}.cs", mark.Id, mark.Span))).Order(),
            diagnostics.Select(diagnostic => (diagnostic.Location.SourceTree!.FilePath, diagnostic.Id, diagnostic.Location.SourceSpan)).Order());
        Assert.NotEqual(run.Files.IsEmpty, diagnostics.All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error));
        return diagnostics;
    }

    /// <inheritdoc cref="VerifyAsync(Consumer, string[])"/>
    public static Task<IReadOnlyList<Diagnostic>> VerifyAsync(params string[] markedSources) => VerifyAsync(new Consumer(), markedSources);

    /// <summary>Runs the analyzers.</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="consumer">Its settings, as far as they matter beyond the compiler.</param>
    /// <returns>What they report.</returns>
    public static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(CSharpCompilation compilation, Consumer? consumer = null)
    {
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([.. consumer?.Models ?? []], new BuildProperties(consumer?.BuildProperties ?? [])),
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false);
        ImmutableArray<Diagnostic> diagnostics = await compilation
            .WithAnalyzers(Analyzers, options)
            .GetAnalyzerDiagnosticsAsync();

        // An exception in the analyzer is a diagnostic too, AD0001; it is marked nowhere, so it fails the test.
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath).ThenBy(diagnostic => diagnostic.Location.SourceSpan)];
    }
}
