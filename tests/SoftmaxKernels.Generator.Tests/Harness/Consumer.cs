using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SoftmaxKernels.Generator.Features.Rows;

namespace SoftmaxKernels.Generator.Tests.Harness;

/// <summary>A project that uses the generator: its settings, but not its sources. Every warning there is, is on.</summary>
internal sealed record Consumer
{
    // The highest warning level that the compiler has; each warning wave is below it.
    private const int AllWarnings = 9999;

    private static readonly string Calls = "// " + string.Join(' ', RowMethods.All.Select(method => method.Name).Distinct());

    private static readonly Dictionary<ConsumerFramework, ImmutableArray<MetadataReference>> References =
        Enum.GetValues<ConsumerFramework>().ToDictionary(framework => framework, ReferencesOf);

    public ConsumerFramework Framework { get; init; } = ConsumerFramework.Net100;

    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    public bool Nullable { get; init; } = true;

    public bool CheckOverflow { get; init; }

    public bool AllowUnsafe { get; init; }

    /// <summary>Gets a value indicating whether it is compiled with optimisation.</summary>
    public bool IsOptimized { get; init; } = true;

    /// <summary>Gets a value indicating whether it is a program, so that a file of it may have statements outside any type.</summary>
    public bool IsProgram { get; init; }

    /// <summary>Gets a value indicating whether it mentions every method of a kernel, so that each gets code of its own.</summary>
    public bool CallsAll { get; init; } = true;

    public ImmutableArray<string> PreprocessorSymbols { get; init; } = [];

    /// <summary>Gets the aliases of the reference to the runtime library.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Gets the MSBuild properties that the compiler shows to analyzers.</summary>
    public Dictionary<string, string> BuildProperties { get; init; } = [];

    /// <summary>Gets the models that its build has read.</summary>
    public ImmutableArray<ModelFile> Models { get; init; } = [];

    public CSharpParseOptions ParseOptions => new(Language, DocumentationMode.Diagnose, preprocessorSymbols: PreprocessorSymbols);

    public CSharpCompilation Compile(params IReadOnlyList<string> sources) => CSharpCompilation.Create(
        "Consumer",
        sources.Select((source, index) => Parse(source, $"Source{index}.cs")).Concat(CallsAll ? [Parse(Calls, "Calls.cs")] : []),
        Aliases.IsEmpty ? References[Framework] : References[Framework].Select(WithAliases),
        new CSharpCompilationOptions(
            IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: IsOptimized ? OptimizationLevel.Release : OptimizationLevel.Debug,
            checkOverflow: CheckOverflow,
            allowUnsafe: AllowUnsafe,
            warningLevel: AllWarnings,
            nullableContextOptions: Nullable ? NullableContextOptions.Enable : NullableContextOptions.Disable));

    public SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), ParseOptions, path);

    private MetadataReference WithAliases(MetadataReference reference) =>
        reference.Display!.EndsWith("SoftmaxKernels.dll", StringComparison.Ordinal) ? reference.WithAliases(Aliases) : reference;

    private static ImmutableArray<MetadataReference> ReferencesOf(ConsumerFramework framework)
    {
        (IEnumerable<MetadataReference> platform, string folder) = framework switch
        {
            ConsumerFramework.NetStandard20 => (NetStandard20.References.All, "netstandard2.0"),
            ConsumerFramework.Net80 => (Net80.References.All, "net8.0"),
            _ => (Enumerable.Empty<MetadataReference>(), "net10.0"),
        };

        IEnumerable<MetadataReference> files = Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "refs", folder), "*.dll")
            .Select(file => MetadataReference.CreateFromFile(file));
        return [.. platform, .. files];
    }
}
