using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Package.Tests.Setup;

namespace SoftmaxKernels.Package.Tests.OldestCompiler;

/// <summary>A compilation as Unity 2022.3 makes it: Roslyn 4.3, C# 9, .NET Standard 2.1, no nullable context, no unsafe code.</summary>
internal static class UnityCompilation
{
    // The highest warning level that the compiler has; each warning wave is below it.
    private const int AllWarnings = 9999;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp9, DocumentationMode.Diagnose);

    // That a library refers to an older version of the framework is what every build tool silences.
    private static readonly Dictionary<string, ReportDiagnostic> Silenced = new()
    {
        ["CS1701"] = ReportDiagnostic.Suppress,
        ["CS1702"] = ReportDiagnostic.Suppress,
    };

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        warningLevel: AllWarnings,
        generalDiagnosticOption: ReportDiagnostic.Error,
        specificDiagnosticOptions: Silenced);

    private static readonly ImmutableArray<MetadataReference> Platform =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "refs", "netstandard2.1"), "*.dll")
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>Gets the library that Unity takes.</summary>
    public static string Library => Path.Combine(PackedPackage.Content, "lib/netstandard2.0/SoftmaxKernels.dll");

    /// <summary>A compilation without what will be generated.</summary>
    /// <param name="sources">The paths of its files.</param>
    public static CSharpCompilation Create(IEnumerable<string> sources) => CSharpCompilation.Create(
        "Game",
        sources.Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), Language, path)),
        Platform.Add(MetadataReference.CreateFromFile(Library)),
        Options);

    /// <summary>A file as text, in the language of the compilation.</summary>
    /// <param name="text">The text.</param>
    public static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, Language);
}
