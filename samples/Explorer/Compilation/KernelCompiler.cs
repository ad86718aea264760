using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Explorer.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SoftmaxKernels.Generator;

namespace Explorer.Compilation;

/// <summary>Compiles the project of a user with the real generator and the real analyzers, in this process.</summary>
internal static class KernelCompiler
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(SoftmaxKernelGenerator).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static readonly ProjectOptions Options = new();

    // For as long as someone has the code: every child process of a kernel starts with the same files.
    private static readonly ConditionalWeakTable<CSharpCompilation, KernelAssembly> Emitted = [];

    /// <summary>Has the code of a kernel written.</summary>
    /// <param name="request">The kernel.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The code, or the diagnostics that say why there is none.</returns>
    public static async Task<KernelCode> CompileAsync(KernelRequest request, CancellationToken cancellationToken)
    {
        ImmutableArray<AdditionalText> models = request is ModelRequest model ? [new ModelFile(model.Model)] : [];
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new SoftmaxKernelGenerator().AsSourceGenerator()], models, UserProject.ParseOptions, Options);
        Stopwatch watch = Stopwatch.StartNew();
        driver = driver.RunGeneratorsAndUpdateCompilation(UserProject.Of(request), out Microsoft.CodeAnalysis.Compilation output, out _, cancellationToken);
        double milliseconds = watch.Elapsed.TotalMilliseconds;

        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        if (result.Exception is { } exception)
        {
            throw new InvalidOperationException("The generator failed.", exception);
        }

        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([.. models], Options), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> diagnostics = await output.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken);
        return new KernelCode(
            request,
            (CSharpCompilation)output,
            [.. result.GeneratedSources.Select(source => new GeneratedFile(source.HintName, source.SyntaxTree)).OrderBy(file => file.Name, StringComparer.Ordinal)],
            [.. diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).OrderByDescending(diagnostic => diagnostic.Severity)],
            milliseconds);
    }

    /// <summary>Compiles the project to an assembly, once for all that ask.</summary>
    /// <param name="code">The code.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The assembly.</returns>
    /// <exception cref="RequestException">There is an error.</exception>
    public static KernelAssembly Emit(KernelCode code, CancellationToken cancellationToken)
    {
        if (Emitted.TryGetValue(code.Project, out KernelAssembly? known))
        {
            return known;
        }

        using MemoryStream assembly = new();
        using MemoryStream symbols = new();
        string[] errors =
        [
            .. code.Diagnostics.Concat(code.Project.Emit(assembly, symbols, cancellationToken: cancellationToken).Diagnostics)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"),
        ];
        if (errors.Length > 0)
        {
            throw new RequestException(errors[0]);
        }

        KernelAssembly emitted = new(assembly.ToArray(), symbols.ToArray());
        Emitted.AddOrUpdate(code.Project, emitted);
        return emitted;
    }
}
