using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SoftmaxKernels.Benchmarks.Generator;

/// <summary>The generators that come with the SDK, as a measure of what a generator may cost.</summary>
internal static class PlatformGenerators
{
    public static ISourceGenerator Json { get; } = Load("System.Text.Json.SourceGeneration.dll");

    public static ISourceGenerator Regex { get; } = Load("System.Text.RegularExpressions.Generator.dll");

    // Beside the reference assemblies of the framework that this process runs on.
    private static ISourceGenerator Load(string file)
    {
        string shared = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string packs = Path.GetFullPath(Path.Combine(shared, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        string folder = Directory.GetDirectories(packs, Environment.Version.Major + ".*").Order(StringComparer.Ordinal).Last();
        var reference = new AnalyzerFileReference(Path.Combine(folder, "analyzers", "dotnet", "cs", file), new Loader());
        return reference.GetGenerators(LanguageNames.CSharp).Single();
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
