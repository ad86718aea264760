using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>Names in generated code mean what they mean in any project: types of the user neither take their place nor make them ambiguous.</summary>
public sealed class CapturedNameTests
{
    private const string Kernels = """
        [SoftmaxKernels.SoftmaxKernel(Size = 10, Methods = SoftmaxKernels.KernelMethods.All | SoftmaxKernels.KernelMethods.Pointers)] static partial class Digits { }
        [SoftmaxKernels.SoftmaxKernel(Size = 3, Methods = SoftmaxKernels.KernelMethods.Softmax, Arithmetic = SoftmaxKernels.KernelArithmetic.Reproducible)] static partial class Triples { }
        """;

    private const string More = "[SoftmaxKernels.SoftmaxKernel(Size = 22)] static partial class Letters { } [SoftmaxKernels.SoftmaxKernel(Size = 7)] static partial class Days { }";

    private static readonly Consumer[] Projects =
    [
        new() { AllowUnsafe = true },
        new() { AllowUnsafe = true, Framework = ConsumerFramework.Net80, Language = LanguageVersion.CSharp9 },
        new() { AllowUnsafe = true, Framework = ConsumerFramework.NetStandard20, Language = LanguageVersion.CSharp7_3, Nullable = false },
    ];

    // What the files are in a project that has nothing else: the same for every test, and as long to find as what each test does with it.
    private static readonly Lazy<KernelsAlone>[] Alone = [.. Projects.Select(consumer => new Lazy<KernelsAlone>(() => new KernelsAlone(consumer, Kernels)))];
    private static readonly Lazy<KernelsAlone> AloneWithMore = new(() => new KernelsAlone(Projects[0], Kernels, More));

    /// <summary>Every name in the files, declared in every namespace around them and in every namespace that has one of them.</summary>
    [Theory]
    [InlineData("System")]
    [InlineData("System.Numerics")]
    [InlineData("System.Runtime.CompilerServices")]
    [InlineData("System.Runtime.InteropServices")]
    [InlineData("System.Runtime.Intrinsics")]
    [InlineData("SoftmaxKernels")]
    [InlineData("SoftmaxKernels.Arithmetic")]
    [InlineData("SoftmaxKernels.Generated")]
    [InlineData("")]
    public void TypesOfTheUserAreOthers(string space)
    {
        foreach ((Consumer consumer, KernelsAlone alone) in Projects.Zip(Alone, (consumer, alone) => (consumer, alone.Value)))
        {
            string prefix = space.Length == 0 ? space : space + ".";
            string[] types =
            [
                .. alone.Names.SelectMany(name => new[] { name, name + "Attribute" }).Distinct()
                    .Where(name => alone.Run.Output.GetTypeByMetadataName(prefix + name) is null)
                    .Select(name => $"class {name} {(name.EndsWith("Attribute", StringComparison.Ordinal) ? ": global::System.Attribute " : string.Empty)}{{ }}"),
                .. alone.Names.Where(name => !space.StartsWith("System", StringComparison.Ordinal) && alone.Run.Output.GetTypeByMetadataName(prefix + name + "`1") is null).Select(name => $"class {name}<T> {{ }}"),
            ];
            string body = string.Join('\n', types);
            string source = space.Length == 0 ? body : $"namespace {space} {{ {body} }}";

            GeneratorRun run = GeneratorHarness.Start(consumer, consumer.Compile(Kernels, source));

            Assert.True(types.Length > 20);
            Assert.Empty(run.Build());
            Assert.Equal(alone.Bindings, Bindings(run));
        }
    }

    /// <summary>Extension methods of the user that would fit registers better than the platform's, were they called as extensions.</summary>
    [Theory]
    [InlineData("System")]
    [InlineData("System.Runtime.Intrinsics")]
    [InlineData("SoftmaxKernels")]
    [InlineData("SoftmaxKernels.Generated")]
    public void ExtensionsOfTheUserAreNotCalled(string space)
    {
        KernelsAlone alone = AloneWithMore.Value;
        string[] names = [.. Symbols(alone.Run).Where(pair => pair.Symbol is IMethodSymbol { IsExtensionMethod: true }).Select(pair => pair.Name).Distinct()];
        string methods = string.Concat(
            from name in names
            from lanes in new[] { 128, 256, 512 }
            from element in new[] { "float", "int" }
            from parameters in new[] { string.Empty, ", ref float place", ", ref float place, nuint offset" }
            select $"public static int {name}(this global::System.Runtime.Intrinsics.Vector{lanes}<{element}> register{parameters}) => 0;\n");

        GeneratorRun run = GeneratorHarness.Start(
            Projects[0], Projects[0].Compile(Kernels, More, $"namespace {space} {{ static class Extensions {{ {methods} }} }}"));

        Assert.True(names.Length > 3);
        Assert.Empty(run.Build());
        Assert.Equal(alone.Bindings, Bindings(run));
    }

    /// <summary>Only what a file uses, in order.</summary>
    [Fact]
    public void EveryDirectiveIsNeeded()
    {
        foreach (Consumer consumer in Projects)
        {
            GeneratorRun run = GeneratorHarness.Start(consumer, consumer.Compile(Kernels, """
                using SoftmaxKernels;
                [SoftmaxKernel(Size = 1)] static partial class One { }
                [SoftmaxKernel(Size = 17, Methods = KernelMethods.ArgMax)] static partial class Letters { }
                [SoftmaxKernel(Size = 100)] static partial class Words { }
                [SoftmaxKernel(Size = 10000, Methods = KernelMethods.Sample)] static partial class MoreWords { }
                """));

            Assert.DoesNotContain(run.Output.GetDiagnostics(), diagnostic => diagnostic.Id == "CS8019" && !diagnostic.Location.SourceTree!.FilePath.StartsWith("Source", StringComparison.Ordinal));
            foreach (GeneratedSourceResult file in run.Files)
            {
                string[] aliases = [.. file.SyntaxTree.GetRoot().DescendantNodes().OfType<UsingDirectiveSyntax>().Select(directive => directive.Alias?.Name.ToString()).OfType<string>()];
                Assert.Equal(aliases.Order(StringComparer.Ordinal), aliases);
            }
        }
    }

    /// <summary>Generic types have no alias, so one more in the platform's own namespaces is ambiguous: an error, never another meaning.</summary>
    [Theory]
    [InlineData("namespace System { class Vector128<T> { } }")]
    [InlineData("namespace System.Runtime.Intrinsics { class ReadOnlySpan<T> { } }")]
    public void GenericTypesInThePlatformsNamespacesAreAmbiguous(string source)
    {
        GeneratorRun run = GeneratorHarness.Start(Projects[0], Projects[0].Compile(Kernels, source));

        Assert.Contains(run.Build(), diagnostic => diagnostic.Id == "CS0104");
    }

    private static IEnumerable<string> Names(GeneratorRun run) => Symbols(run)
        .Where(pair => pair.Symbol is INamedTypeSymbol { ContainingNamespace.IsGlobalNamespace: false } or IMethodSymbol { MethodKind: MethodKind.Constructor })
        .Select(pair => pair.Name)
        .Where(name => name != "nuint")
        .Distinct();

    // What each name of the generated files means.
    private static IEnumerable<string?> Bindings(GeneratorRun run) => Symbols(run)
        .Where(pair => pair.Symbol is not INamespaceSymbol)
        .Select(pair => pair.Symbol?.ContainingAssembly?.Name + ": " + pair.Symbol?.ToDisplayString());

    private static IEnumerable<(string Name, ISymbol? Symbol)> Symbols(GeneratorRun run)
    {
        foreach (GeneratedSourceResult file in run.Files)
        {
            SemanticModel model = run.Output.GetSemanticModel(file.SyntaxTree);
            foreach (SimpleNameSyntax name in file.SyntaxTree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                yield return (name.Identifier.ValueText, model.GetSymbolInfo(name).Symbol);
            }
        }
    }

    private sealed class KernelsAlone
    {
        public KernelsAlone(Consumer consumer, params string[] sources)
        {
            Run = GeneratorHarness.Start(consumer, consumer.Compile(sources));
            Names = [.. CapturedNameTests.Names(Run)];
            Bindings = [.. CapturedNameTests.Bindings(Run)];
        }

        public GeneratorRun Run { get; }

        public string[] Names { get; }

        public string?[] Bindings { get; }
    }
}
