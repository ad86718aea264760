using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Package.Tests.OldestCompiler;
using SoftmaxKernels.Package.Tests.Setup;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Unity;

/// <summary>The shape of the package for Unity. Unity itself is not here; its README says so.</summary>
public sealed class UnityPackageTests
{
    private const string Library = "Runtime/SoftmaxKernels.dll";
    private const string Generator = "Runtime/Analyzers/SoftmaxKernels.Generator.dll";
    private const string Samples = "Samples~";

    // What the sample uses of Unity.
    private const string UnityEngine = """
        #pragma warning disable CS1591
        namespace UnityEngine
        {
            public class MonoBehaviour { }
            public sealed class SerializeField : System.Attribute { }
            public static class Time { public static float time { get; } }
            public static class Random { public static float value { get; } }
            public static class Debug { public static void Log(object message) { } }
            public static class Mathf { public static float Sin(float f) => f; }
        }
        """;

    [Fact]
    public async Task The_files_are_those_of_a_package()
    {
        string[] expected =
        [
            "LICENSE.md",
            "README.md",
            "Runtime",
            "Runtime/Analyzers",
            Generator,
            "Runtime/AssemblyInfo.cs",
            Library,
            "Runtime/SoftmaxKernels.Unity.asmdef",
            "Runtime/SoftmaxKernels.xml",
            "package.json",
        ];
        IEnumerable<string> entries = await UnityPackage.EntriesAsync();
        IEnumerable<string> imported = entries.Where(entry => !entry.StartsWith(Samples, StringComparison.Ordinal));
        Assert.Equal(expected.Concat(expected.Select(entry => entry + ".meta")).Order(StringComparer.Ordinal), imported);
    }

    /// <summary>References in scenes and assembly definitions are by GUID: it is written down, and no two files share one.</summary>
    [Fact]
    public async Task Every_file_has_an_identity_of_its_own()
    {
        List<string> identities = [];
        foreach (string entry in (await UnityPackage.EntriesAsync()).Where(entry => entry.EndsWith(".meta", StringComparison.Ordinal)))
        {
            string meta = await ReadAsync(entry);
            identities.Add(Regex.Match(meta, "^fileFormatVersion: 2\nguid: ([0-9a-f]{32})\n").Groups[1].Value);
        }

        Assert.DoesNotContain(string.Empty, identities);
        Assert.Equal(identities.Count, identities.Distinct().Count());
    }

    [Fact]
    public async Task The_manifest_names_version_and_samples()
    {
        PackedPackage package = await PackedPackage.GetAsync();
        using JsonDocument manifest = JsonDocument.Parse(await ReadAsync("package.json"));
        Assert.Equal("com.softmaxkernels.softmaxkernels", manifest.RootElement.GetProperty("name").GetString());
        Assert.Equal(package.Version, manifest.RootElement.GetProperty("version").GetString());
        Assert.Equal(Repository.Address, manifest.RootElement.GetProperty("author").GetProperty("url").GetString());
        Assert.Equal(Repository.Address + "/blob/main/CHANGELOG.md", manifest.RootElement.GetProperty("changelogUrl").GetString());
        Assert.Equal("2022.3", manifest.RootElement.GetProperty("unity").GetString());

        string sample = manifest.RootElement.GetProperty("samples")[0].GetProperty("path").GetString()!;
        Assert.Contains(sample, await UnityPackage.EntriesAsync());
    }

    /// <summary>Unity runs a file as an analyzer by its label, and must put it into no build.</summary>
    [Fact]
    public async Task The_generator_is_an_analyzer_and_nothing_else()
    {
        string meta = await ReadAsync(Generator + ".meta");
        Assert.Contains("\nlabels:\n- RoslynAnalyzer\n", meta, StringComparison.Ordinal);
        Assert.DoesNotContain("enabled: 1", meta, StringComparison.Ordinal);

        string library = await ReadAsync(Library + ".meta");
        Assert.DoesNotContain("RoslynAnalyzer", library, StringComparison.Ordinal);
        Assert.Contains("    second:\n      enabled: 1\n", library, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_assemblies_are_those_of_the_package_for_NuGet()
    {
        await PackedPackage.GetAsync();
        Assert.Equal(await File.ReadAllBytesAsync(UnityCompilation.Library), await File.ReadAllBytesAsync(await UnityPackage.GetAsync(Library)));
        Assert.Equal(await File.ReadAllBytesAsync(PackedGenerator.Path), await File.ReadAllBytesAsync(await UnityPackage.GetAsync(Generator)));
    }

    [Fact]
    public async Task The_README_names_all_that_the_library_refers_to()
    {
        string readme = await ReadAsync("README.md");
        using PEReader assembly = new(File.OpenRead(await UnityPackage.GetAsync(Library)));
        MetadataReader metadata = assembly.GetMetadataReader();
        Assert.All(
            metadata.AssemblyReferences.Select(metadata.GetAssemblyReference),
            reference => Assert.Contains($"`{metadata.GetString(reference.Name)}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_assembly_definitions_find_each_other()
    {
        using JsonDocument package = JsonDocument.Parse(await ReadAsync("Runtime/SoftmaxKernels.Unity.asmdef"));
        using JsonDocument sample = JsonDocument.Parse(await ReadAsync("Samples~/ChoosingAnAction/ChoosingAnAction.asmdef"));
        string name = package.RootElement.GetProperty("name").GetString()!;
        Assert.Equal([name], sample.RootElement.GetProperty("references").EnumerateArray().Select(reference => reference.GetString()));

        // An assembly of the library's name would take its place.
        Assert.NotEqual(Path.GetFileNameWithoutExtension(Library), name);
    }

    [Fact]
    public async Task The_sample_compiles_as_in_Unity()
    {
        await PackedPackage.GetAsync();
        string[] sources = Directory.GetFiles(await UnityPackage.GetAsync("Samples~/ChoosingAnAction"), "*.cs");
        CSharpCompilation sample = UnityCompilation.Create([.. sources, await UnityPackage.GetAsync("Runtime/AssemblyInfo.cs")])
            .AddSyntaxTrees(UnityCompilation.Parse(UnityEngine));
        Compilation compilation = PackedGenerator.Run(PackedGenerator.Load(), sample, out ImmutableArray<Diagnostic> diagnostics);
        Assert.Empty(diagnostics);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
    }

    private static async Task<string> ReadAsync(string path) => await File.ReadAllTextAsync(await UnityPackage.GetAsync(path));
}
