using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Threading.Tasks;
using System.Xml.Linq;
using SoftmaxKernels.Package.Tests.OldestCompiler;
using SoftmaxKernels.Package.Tests.Setup;
using Xunit;

namespace SoftmaxKernels.Package.Tests.Content;

/// <summary>What is in the package, and what it says of itself.</summary>
public sealed class PackageContentTests
{
    private static readonly string[] Frameworks = ["netstandard2.0", "net8.0", "net10.0"];
    private static readonly string[] Compiler =
        ["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable"];

    [Fact]
    public async Task The_package_holds_exactly_what_a_user_needs()
    {
        PackedPackage package = await PackedPackage.GetAsync();

        // What every package has beside its own files is left out of the comparison.
        IEnumerable<string> files = Files(package.File).Where(file =>
            !file.StartsWith("_rels/", System.StringComparison.Ordinal)
            && !file.StartsWith("package/", System.StringComparison.Ordinal)
            && file != "[Content_Types].xml");

        IEnumerable<string> libraries = Frameworks.SelectMany(framework =>
            new[] { $"lib/{framework}/SoftmaxKernels.dll", $"lib/{framework}/SoftmaxKernels.xml" });
        IEnumerable<string> expected =
        [
            .. libraries,
            "analyzers/dotnet/cs/SoftmaxKernels.CodeFixers.dll",
            "analyzers/dotnet/cs/SoftmaxKernels.Generator.dll",
            "build/SoftmaxKernels.props",
            "build/SoftmaxKernels.targets",
            "buildTransitive/SoftmaxKernels.targets",
            "icon.png",
            "README.md",
            "SoftmaxKernels.nuspec",
            "tasks/netstandard2.0/SoftmaxKernels.Build.dll",
        ];
        Assert.Equal(expected.Order(), files.Order());
    }

    [Fact]
    public async Task Each_library_has_its_symbols()
    {
        PackedPackage package = await PackedPackage.GetAsync();
        IEnumerable<string> symbols = Files(package.Symbols).Where(file => file.EndsWith(".pdb", System.StringComparison.Ordinal));
        Assert.Equal(Frameworks.Select(framework => $"lib/{framework}/SoftmaxKernels.pdb").Order(), symbols.Order());
    }

    [Fact]
    public async Task The_metadata_is_complete()
    {
        await PackedPackage.GetAsync();
        XElement metadata = XElement.Load(Path.Combine(PackedPackage.Content, "SoftmaxKernels.nuspec")).Elements().Single();
        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

        Assert.Equal("SoftmaxKernels", Value("id"));
        Assert.Matches(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$", Value("version"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.Equal("README.md", Value("readme"));
        Assert.NotEmpty(Value("authors"));
        Assert.NotEmpty(Value("description"));
        Assert.NotEmpty(Value("tags"));
        Assert.NotEmpty(Value("releaseNotes"));

        XElement repository = metadata.Elements().Single(element => element.Name.LocalName == "repository");
        Assert.Equal("git", (string?)repository.Attribute("type"));
        Assert.Equal(Repository.Address, (string?)repository.Attribute("url"));
    }

    [Fact]
    public async Task Only_the_oldest_framework_needs_another_package()
    {
        await PackedPackage.GetAsync();
        XElement nuspec = XElement.Load(Path.Combine(PackedPackage.Content, "SoftmaxKernels.nuspec"));
        IEnumerable<string> dependencies = nuspec.Descendants()
            .Where(element => element.Name.LocalName == "dependency")
            .Select(dependency => $"{dependency.Parent!.Attribute("targetFramework")!.Value} {dependency.Attribute("id")!.Value}");
        Assert.Equal([".NETStandard2.0 System.Memory"], dependencies);
    }

    [Fact]
    public async Task The_assemblies_are_deterministic()
    {
        await PackedPackage.GetAsync();
        Assert.All(Directory.GetFiles(PackedPackage.Content, "*.dll", SearchOption.AllDirectories), file =>
        {
            using PEReader assembly = new(File.OpenRead(file));
            Assert.Contains(assembly.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        });
    }

    /// <summary>An analyzer may bring nothing along: a compiler loads it beside those of others.</summary>
    [Fact]
    public async Task The_generator_needs_the_compiler_and_nothing_else()
    {
        await PackedPackage.GetAsync();
        Dictionary<string, string> references = References(PackedGenerator.Path);

        Assert.Subset(Compiler.ToHashSet(), references.Keys.ToHashSet());
        Assert.Equal("4.3.0.0", references["Microsoft.CodeAnalysis"]);
    }

    [Fact]
    public async Task The_code_fixers_need_an_editor_and_nothing_else()
    {
        await PackedPackage.GetAsync();
        Dictionary<string, string> references = References(PackedGenerator.CodeFixersPath);

        string[] editor = ["Microsoft.CodeAnalysis.Workspaces", "System.Composition.AttributedModel"];
        Assert.Subset(Compiler.Concat(editor).ToHashSet(), references.Keys.ToHashSet());
        Assert.Equal("4.14.0.0", references["Microsoft.CodeAnalysis.Workspaces"]);
    }

    /// <summary>A build loads it beside the tasks of others, in MSBuild of .NET and of .NET Framework.</summary>
    [Fact]
    public async Task The_build_step_needs_MSBuild_and_nothing_else()
    {
        await PackedPackage.GetAsync();
        Dictionary<string, string> references = References(Path.Combine(PackedPackage.Content, "tasks/netstandard2.0/SoftmaxKernels.Build.dll"));

        Assert.Subset(new HashSet<string> { "netstandard", "Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core" }, references.Keys.ToHashSet());
    }

    private static Dictionary<string, string> References(string file)
    {
        using PEReader assembly = new(File.OpenRead(file));
        MetadataReader metadata = assembly.GetMetadataReader();
        return metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .ToDictionary(reference => metadata.GetString(reference.Name), reference => reference.Version.ToString());
    }

    private static IEnumerable<string> Files(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }
}
