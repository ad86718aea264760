using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Text;
using SoftmaxKernels.Generator;
using SoftmaxKernels.Generator.Diagnostics.Analyzers;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Generation;

/// <summary>What the generator does with the text of a network, in a project with a kernel of each arithmetic, where warnings are errors.</summary>
internal sealed class GeneratorRun
{
    private const string Item = "model.onnx";

    // The highest warning level that the compiler has.
    private const int AllWarnings = 9999;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    // Compilations that come of one share what they know of the framework.
    private static readonly CSharpCompilation WithConstants = Project(string.Empty);
    private static readonly CSharpCompilation WithFile = Project(", Parameters = SoftmaxKernels.ParameterSource.External");

    private readonly NetworkFile _file;

    /// <summary>Initializes a new instance of the <see cref="GeneratorRun"/> class.</summary>
    /// <param name="network">The network.</param>
    /// <param name="isExternal">Whether the parameters are to be in a file.</param>
    public GeneratorRun(Network network, bool isExternal = false)
    {
        _file = new NetworkFile(Item, NetworkText.Of(network, isExternal));
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create([new SoftmaxKernelGenerator().AsSourceGenerator()], [_file], Parsing, NetworkFile.Metadata(_file))
            .RunGeneratorsAndUpdateCompilation(isExternal ? WithFile : WithConstants, out Compilation output, out ImmutableArray<Diagnostic> notes);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Assert.Empty(notes);
        Output = output;
        Files = [.. result.GeneratedSources.Select(source => source.SourceText.ToString())];
    }

    /// <summary>Gets the project with the generated files.</summary>
    public Compilation Output { get; }

    /// <summary>Gets the texts of the generated files.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>What the analyzer says.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics() => Output
        .WithAnalyzers([new NetworkKernelAnalyzer()], new AnalyzerOptions([_file], NetworkFile.Metadata(_file)))
        .GetAnalyzerDiagnosticsAsync(CancellationToken.None)
        .GetAwaiter()
        .GetResult();

    private static CSharpCompilation Project(string options)
    {
        IEnumerable<string> kernels = Enum.GetNames<KernelArithmetic>().Select(name =>
            $$"""
            /// <summary>The kernel.</summary>
            [SoftmaxKernels.NetworkKernel(Model = "{{Item}}", Arithmetic = SoftmaxKernels.KernelArithmetic.{{name}}{{options}})]
            public static partial class {{name}} { }

            """);
        return CSharpCompilation.Create(
            "Game",
            [CSharpSyntaxTree.ParseText(SourceText.From(string.Concat(kernels), System.Text.Encoding.UTF8), Parsing, "Game.cs")],
            References(),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                generalDiagnosticOption: ReportDiagnostic.Error,
                warningLevel: AllWarnings,
                nullableContextOptions: NullableContextOptions.Enable));
    }

    // The framework that this process runs on, and the runtime library that it has loaded.
    private static IEnumerable<MetadataReference> References()
    {
        string? framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Append(typeof(NetworkKernelAttribute).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
    }
}
