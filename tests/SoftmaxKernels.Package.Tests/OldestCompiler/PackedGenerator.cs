using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SoftmaxKernels.Package.Tests.Setup;

namespace SoftmaxKernels.Package.Tests.OldestCompiler;

/// <summary>The generator and the analyzers of the package, loaded as a compiler loads them.</summary>
internal static class PackedGenerator
{
    /// <summary>Gets the path of the file in which they are.</summary>
    public static string Path => System.IO.Path.Combine(PackedPackage.Content, "analyzers/dotnet/cs/SoftmaxKernels.Generator.dll");

    /// <summary>Gets the path of the file in which the code fixers are.</summary>
    public static string CodeFixersPath => System.IO.Path.Combine(PackedPackage.Content, "analyzers/dotnet/cs/SoftmaxKernels.CodeFixers.dll");

    /// <summary>Loads the file of the generator and the analyzers.</summary>
    public static AnalyzerFileReference Load() => Load(Path);

    /// <summary>Loads a file.</summary>
    /// <param name="path">Its path.</param>
    public static AnalyzerFileReference Load(string path) => new(path, new Loader());

    /// <summary>Runs a generator over a compilation.</summary>
    /// <param name="file">The file that has the generator.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="diagnostics">What the generator reports.</param>
    /// <returns>The compilation with what was generated.</returns>
    public static Compilation Run(AnalyzerFileReference file, CSharpCompilation compilation, out ImmutableArray<Diagnostic> diagnostics)
    {
        CSharpGeneratorDriver
            .Create(file.GetGenerators(LanguageNames.CSharp), parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out diagnostics);
        return output;
    }

    private sealed class Loader : AssemblyLoadContext, IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
            // It has no dependency but the compiler, which is loaded already.
        }

        public Assembly LoadFromPath(string fullPath) => LoadFromAssemblyPath(fullPath);
    }
}
