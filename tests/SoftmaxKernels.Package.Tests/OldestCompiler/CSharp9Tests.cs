using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using SoftmaxKernels.Package.Tests.Expected;
using SoftmaxKernels.Package.Tests.Setup;
using Xunit;

namespace SoftmaxKernels.Package.Tests.OldestCompiler;

/// <summary>The oldest compiler that the package promises to work with, in its own person. It stands in for Unity's.</summary>
public sealed class CSharp9Tests
{
    private static readonly string[] Shared = Directory.GetFiles(Repository.PathOf("tests/SoftmaxKernels.Package.Tests/Consumers/Shared"), "*.cs");

    [Fact]
    public void This_is_the_oldest_compiler() =>
        Assert.Equal(new Version(4, 3, 0, 0), typeof(CSharpCompilation).Assembly.GetName().Version);

    [Fact]
    public async Task What_it_compiles_agrees()
    {
        await PackedPackage.GetAsync();
        Compilation compilation = PackedGenerator.Run(
            PackedGenerator.Load(), UnityCompilation.Create(Shared), out ImmutableArray<Diagnostic> diagnostics);
        Assert.Empty(diagnostics);

        using MemoryStream assembly = new();
        EmitResult result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));

        // The netstandard2.0 library never fuses, so both arithmetics have the same bits.
        assembly.Position = 0;
        Reports.AssertSame(Reports.Unfused, string.Join('\n', Run(assembly)));
    }

    /// <summary>For jobs, in an assembly that allows unsafe code.</summary>
    [Fact]
    public async Task It_compiles_overloads_with_pointers()
    {
        await PackedPackage.GetAsync();
        CSharpCompilation game = UnityCompilation.Create([]);
        Compilation compilation = PackedGenerator.Run(
            PackedGenerator.Load(),
            game.WithOptions(game.Options.WithAllowUnsafe(true)).AddSyntaxTrees(UnityCompilation.Parse("""
                using SoftmaxKernels;
                [SoftmaxKernel(Size = 3, Methods = KernelMethods.All | KernelMethods.Pointers)] internal static partial class Outcome { }
                internal static class Job
                {
                    internal static unsafe void Run(float* logits, float* probabilities, int rows) => Outcome.SoftmaxBatch(logits, rows, probabilities);
                }
                """)),
            out ImmutableArray<Diagnostic> diagnostics);

        Assert.Empty(diagnostics);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
    }

    [Fact]
    public async Task Its_analyzers_find_a_class_that_is_not_partial()
    {
        await PackedPackage.GetAsync();
        CSharpCompilation compilation = UnityCompilation.Create([]).AddSyntaxTrees(
            UnityCompilation.Parse("[SoftmaxKernels.SoftmaxKernel(Size = 3)] internal static class Outcome { }"));
        ImmutableArray<DiagnosticAnalyzer> analyzers = PackedGenerator.Load().GetAnalyzers(LanguageNames.CSharp);
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync();
        Assert.Equal("SMK0001", Assert.Single(diagnostics).Id);
    }

    /// <summary>Newer compilers describe these expressions in another way.</summary>
    [Theory]
    [InlineData("new float[2]")]
    [InlineData("stackalloc float[2]")]
    [InlineData("stackalloc[] { 1f, 2f }")]
    [InlineData("unknown[..2]")]
    [InlineData("unknown.AsSpan(1, 2)")]
    [InlineData("local")]
    public async Task Its_analyzers_know_lengths(string row)
    {
        await PackedPackage.GetAsync();
        AnalyzerFileReference file = PackedGenerator.Load();
        Compilation compilation = PackedGenerator.Run(
            file,
            UnityCompilation.Create([]).AddSyntaxTrees(UnityCompilation.Parse($$"""
                using System;
                using SoftmaxKernels;
                [SoftmaxKernel(Size = 3, Methods = KernelMethods.ArgMax)] internal static partial class Outcome { }
                internal static class C
                {
                    private static int M(float[] unknown)
                    {
                        Span<float> local = stackalloc float[2];
                        return Outcome.ArgMax({{row}}) + Outcome.ArgMax(unknown) + Outcome.ArgMax(new float[3]) + local.Length;
                    }
                }
                """)),
            out _);
        ImmutableArray<Diagnostic> diagnostics = await compilation
            .WithAnalyzers(file.GetAnalyzers(LanguageNames.CSharp))
            .GetAnalyzerDiagnosticsAsync();

        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal("SMK0008", diagnostic.Id);
        Assert.Equal(row, diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan));
    }

    /// <summary>The code fixers are for newer editors; a compiler looks for analyzers in them, finds none and goes on.</summary>
    [Fact]
    public async Task It_leaves_the_code_fixers_alone()
    {
        await PackedPackage.GetAsync();
        AnalyzerFileReference file = PackedGenerator.Load(PackedGenerator.CodeFixersPath);
        List<AnalyzerLoadFailureEventArgs> failures = [];
        file.AnalyzerLoadFailed += (_, failure) => failures.Add(failure);

        Assert.Empty(file.GetAnalyzers(LanguageNames.CSharp));
        Assert.Empty(file.GetGenerators(LanguageNames.CSharp));
        Assert.Empty(failures);
    }

    // In a context of its own, where "SoftmaxKernels" is the netstandard2.0 library and not the one of this process.
    private static IEnumerable<string> Run(Stream assembly)
    {
        AssemblyLoadContext context = new("Game");
        context.LoadFromAssemblyPath(UnityCompilation.Library);
        Assembly game = context.LoadFromStream(assembly);
        return new[] { "Bits.FastestBits", "Bits.ReproducibleBits" }.SelectMany(type =>
            Reports.Lines(game.GetType(type, throwOnError: true)!.GetMethod("Write")!.CreateDelegate<Action<TextWriter>>()));
    }
}
