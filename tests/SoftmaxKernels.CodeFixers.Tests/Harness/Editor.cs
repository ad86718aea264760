using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator;
using Xunit;

namespace SoftmaxKernels.CodeFixers.Tests.Harness;

/// <summary>A solution in an editor, and what its user does there.</summary>
internal sealed class Editor : IDisposable
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "SoftmaxKernels.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly AdhocWorkspace _workspace = new();
    private readonly CodeFixProvider _provider;
    private Solution _solution;

    /// <summary>Initializes a new instance of the <see cref="Editor"/> class.</summary>
    /// <param name="provider">The fix.</param>
    /// <param name="projects">The files of each project.</param>
    public Editor(CodeFixProvider provider, params IReadOnlyList<string[]> projects)
    {
        _provider = provider;
        _solution = _workspace.CurrentSolution;
        for (int i = 0; i < projects.Count; i++)
        {
            ProjectId project = ProjectId.CreateNewId();
            _solution = _solution.AddProject(project, $"Project{i}", $"Project{i}", LanguageNames.CSharp)
                .WithProjectCompilationOptions(project, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
                .WithProjectMetadataReferences(project, References);
            for (int j = 0; j < projects[i].Length; j++)
            {
                string name = $"Source{i}{j}.cs";
                _solution = _solution.AddDocument(DocumentId.CreateNewId(project), name, projects[i][j], filePath: name);
            }
        }
    }

    /// <summary>The files of a project as they are now.</summary>
    /// <param name="project">The number of the project.</param>
    public async Task<string[]> TextsAsync(int project = 0)
    {
        List<string> texts = [];
        foreach (Document document in Project(project).Documents.OrderBy(document => document.Name, StringComparer.Ordinal))
        {
            texts.Add((await document.GetTextAsync()).ToString());
        }

        return [.. texts];
    }

    /// <summary>The ids of what the analyzer reports now.</summary>
    /// <param name="project">The number of the project.</param>
    public async Task<IEnumerable<string>> DiagnosticsAsync(int project = 0) =>
        (await Diagnosed.AnalyzeAsync(Project(project), CancellationToken.None)).Select(diagnostic => diagnostic.Id);

    /// <summary>Takes the fix of a diagnostic of the first project.</summary>
    /// <param name="diagnostic">Its number.</param>
    public async Task FixAsync(int diagnostic = 0) => await TakeAsync(Assert.Single(await OfferedAsync(diagnostic)));

    /// <summary>What the editor offers for a diagnostic of the first project.</summary>
    /// <param name="diagnostic">Its number.</param>
    public async Task<IReadOnlyList<CodeAction>> OfferedAsync(int diagnostic = 0)
    {
        Diagnostic chosen = (await Diagnosed.AnalyzeAsync(Project(0), CancellationToken.None))[diagnostic];
        List<CodeAction> actions = [];
        await _provider.RegisterCodeFixesAsync(new CodeFixContext(
            _solution.GetDocument(chosen.Location.SourceTree)!, chosen, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    /// <summary>Fixes all, starting from the first file of the first project.</summary>
    /// <param name="scope">All of what.</param>
    public async Task FixAllAsync(FixAllScope scope)
    {
        FixAllProvider all = _provider.GetFixAllProvider()!;
        Assert.Contains(scope, all.GetSupportedFixAllScopes());

        Document document = Project(0).Documents.Single(document => document.Name == "Source00.cs");
        string key = (await OfferedAsync())[0].EquivalenceKey!;
        ImmutableArray<string> ids = _provider.FixableDiagnosticIds;
        Diagnosed diagnosed = new();
        FixAllContext context = scope == FixAllScope.Document
            ? new FixAllContext(document, _provider, scope, key, ids, diagnosed, CancellationToken.None)
            : new FixAllContext(document.Project, _provider, scope, key, ids, diagnosed, CancellationToken.None);
        await TakeAsync((await all.GetFixAsync(context))!);
    }

    /// <summary>Asserts that nothing is reported any more, and that the project compiles with what is generated.</summary>
    /// <param name="project">The number of the project.</param>
    public async Task AssertGoodAsync(int project = 0)
    {
        Assert.Empty(await DiagnosticsAsync(project));
        Compilation compilation = (await Project(project).GetCompilationAsync())!;
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create([new SoftmaxKernelGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)Project(project).ParseOptions!)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        Assert.NotEmpty(driver.GetRunResult().GeneratedTrees);
        Assert.Empty(output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    public void Dispose() => _workspace.Dispose();

    private Project Project(int number) => _solution.Projects.Single(project => project.Name == $"Project{number}");

    private async Task TakeAsync(CodeAction action)
    {
        CodeActionOperation operation = Assert.Single(await action.GetOperationsAsync(CancellationToken.None));
        _solution = Assert.IsType<ApplyChangesOperation>(operation).ChangedSolution;
    }
}
