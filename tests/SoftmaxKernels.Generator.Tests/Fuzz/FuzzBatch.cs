using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SoftmaxKernels.Generator.Diagnostics.Analyzers;
using SoftmaxKernels.Generator.Features.Layers;
using SoftmaxKernels.Generator.Features.Networks;
using SoftmaxKernels.Generator.Features.Rows;
using SoftmaxKernels.Generator.Reading;
using SoftmaxKernels.Generator.Tests.Harness;

namespace SoftmaxKernels.Generator.Tests.Fuzz;

/// <summary>Programs that share a compilation, and what must hold for each of them.</summary>
internal sealed class FuzzBatch
{
    private readonly Consumer _consumer;
    private readonly IReadOnlyList<FuzzProgram> _programs;
    private readonly CSharpCompilation _compilation;
    private readonly HashSet<int> _wrong;

    /// <summary>Initializes a new instance of the <see cref="FuzzBatch"/> class.</summary>
    /// <param name="consumer">The project that the programs stand in.</param>
    /// <param name="programs">The programs.</param>
    public FuzzBatch(Consumer consumer, IReadOnlyList<FuzzProgram> programs)
    {
        _consumer = consumer;
        _programs = programs;
        _compilation = consumer.Compile([]).AddSyntaxTrees(
            programs.SelectMany(program => program.Sources.Select((source, file) => consumer.Parse(source, program.Path(file)))));
        OwnErrors = [.. Errors(_compilation.GetDiagnostics())];
        _wrong = [.. OwnErrors.Select(ProgramOf)];
    }

    /// <summary>Gets the errors that the programs have without any generated code.</summary>
    public IReadOnlyList<Diagnostic> OwnErrors { get; }

    /// <summary>Runs generator and analyzer.</summary>
    /// <returns>What is wrong with their work, in words; nothing if all is well.</returns>
    public async Task<IReadOnlyList<FuzzFailure>> CheckAsync()
    {
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create([new SoftmaxKernelGenerator().AsSourceGenerator()], parseOptions: _consumer.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(_compilation, out Compilation output, out ImmutableArray<Diagnostic> notes);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();

        // Two files of one hint name are an exception too: CS8785.
        if (result.Exception is not null || !notes.IsEmpty)
        {
            return [new FuzzFailure(null, $"The generator failed: {result.Exception}{string.Join('\n', notes)}")];
        }

        // Compiler and analyzer together: each alone would bind all the code.
        ILookup<bool, Diagnostic> all = (await output.WithAnalyzers([new SoftmaxKernelAnalyzer(), new LayerKernelAnalyzer(), new NetworkKernelAnalyzer()]).GetAllDiagnosticsAsync())
            .ToLookup(diagnostic => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal));
        return
        [
            .. all[false].Where(diagnostic => diagnostic.Id == "AD0001").Select(diagnostic => new FuzzFailure(null, "The analyzer failed: " + diagnostic)),
            .. CodeFailures(result, all[true]),
            .. SilentFailures(result, all[false]),
        ];
    }

    private static IEnumerable<Diagnostic> Errors(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    // The files that a type may have, the one that it always has first. Of several attributes one counts, and the others are errors.
    private static IReadOnlyList<string> FilesOf(INamedTypeSymbol type)
    {
        string name = TypeSpecReader.MetadataName(type);
        return KernelAttribute.Of(type) is not null ? [.. KernelFiles.NamesOf(name)]
            : LayerAttribute.Of(type) is not null ? [LayerSource.NameOf(name)]
            : NetworkAttribute.Of(type) is not null ? NetworkSource.NamesOf(name)
            : [];
    }

    // -1 for what belongs to no program: generated files have other paths.
    private static int ProgramOf(SyntaxTree? tree) =>
        int.TryParse(tree?.FilePath.Split('/')[0], out int seed) ? seed : -1;

    private static int ProgramOf(Diagnostic diagnostic) => ProgramOf(diagnostic.Location.SourceTree);

    // Code that does not compile, or warns, where the user's own has no error.
    private IEnumerable<FuzzFailure> CodeFailures(GeneratorRunResult result, IEnumerable<Diagnostic> built)
    {
        Dictionary<SyntaxTree, int> owners = [];
        Dictionary<string, int> kernels = Kernels()
            .SelectMany(kernel => FilesOf(kernel.Type).Select(name => (Name: name, kernel.Seed)))
            .ToDictionary(file => file.Name, file => file.Seed);
        foreach (GeneratedSourceResult file in result.GeneratedSources)
        {
            if (file.SyntaxTree.GetDiagnostics().Any())
            {
                yield return new FuzzFailure(null, "The generated file is no C#: " + file.SyntaxTree.GetDiagnostics().First() + "\n" + file.SourceText);
            }

            owners.Add(file.SyntaxTree, kernels.GetValueOrDefault(file.HintName, -1));
        }

        foreach (Diagnostic diagnostic in built.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning))
        {
            int owner = -1;
            bool isGenerated = diagnostic.Location.SourceTree is { } tree && owners.TryGetValue(tree, out owner);
            int seed = isGenerated ? owner : ProgramOf(diagnostic);
            if (seed >= 0 && !_wrong.Contains(seed) && (isGenerated || diagnostic.Severity == DiagnosticSeverity.Error))
            {
                string file = isGenerated ? "\n" + diagnostic.Location.SourceTree : string.Empty;
                yield return new FuzzFailure(_programs.First(program => program.Seed == seed), diagnostic + file);
            }
        }
    }

    // Types that got neither code nor an error.
    private IEnumerable<FuzzFailure> SilentFailures(GeneratorRunResult result, IEnumerable<Diagnostic> reported)
    {
        HashSet<string> files = [.. result.GeneratedSources.Select(file => file.HintName)];
        ILookup<int, Diagnostic> errors = Errors(reported).ToLookup(ProgramOf);
        return Kernels()
            .Where(kernel => !files.Contains(FilesOf(kernel.Type)[0]) && !errors[kernel.Seed].Any())
            .Select(kernel => new FuzzFailure(_programs.First(program => program.Seed == kernel.Seed), "Neither code nor an error for " + kernel.Type));
    }

    // The annotated types of programs without errors.
    private IEnumerable<(int Seed, INamedTypeSymbol Type)> Kernels() => _compilation.SyntaxTrees
        .Where(tree => !_wrong.Contains(ProgramOf(tree)))
        .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<AttributeSyntax>())
        .Select(attribute => attribute.Parent?.Parent)
        .OfType<BaseTypeDeclarationSyntax>()
        .Select(declaration => (declaration.SyntaxTree, Type: (INamedTypeSymbol)_compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration)!))
        .Where(kernel => FilesOf(kernel.Type).Count > 0)
        .Select(kernel => (ProgramOf(kernel.SyntaxTree), kernel.Type))
        .DistinctBy(kernel => kernel.Type, SymbolEqualityComparer.Default);
}
