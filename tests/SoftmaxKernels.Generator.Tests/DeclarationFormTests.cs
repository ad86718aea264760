using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Features.Rows;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>Every form in which C# lets a type bear the attribute, and some in which it does not: a type gets its members, or someone says why not.</summary>
public sealed class DeclarationFormTests
{
    private const string Kernel = "[SoftmaxKernel(Size = 3, Methods = KernelMethods.ArgMax)] ";
    private const string Main = "static class Start { static void Main() { } }";

    private static readonly string[] Kinds =
    [
        "class", "static class", "sealed class", "abstract class", "unsafe class", "public class", "internal sealed unsafe class",
        "struct", "readonly struct", "ref struct", "readonly ref struct", "unsafe struct",
        "record", "record class", "sealed record", "abstract record", "record struct", "readonly record struct",
    ];

    private static readonly string[] Containers =
    [
        "class", "static class", "abstract class", "struct", "ref struct", "readonly struct", "record", "record struct", "interface", "unsafe class",
    ];

    private static readonly string[] Accesses = ["private", "private protected", "protected", "internal", "protected internal", "public", "new", "public new"];

    public static TheoryData<string> Kernels() =>
    [
        .. Kinds.Select(kind => Kernel + Partial(kind, "Digits") + " { } " + Kernel + Partial(kind, "Digits<T, U>") + " where T : class; " + Main),
        .. Kinds.Where(kind => !kind.Contains("static")).Select(kind => Kernel + Partial(kind, "Digits") + "(int count) { } " + Main),
        .. Containers.Select(outer => Partial(outer, "Outer") + " { " + string.Concat(Kinds.Select((kind, i) => Kernel + Partial(kind, "Digits" + i) + " { } ")) + "} " + Main),
        .. Containers.Select(outer => Partial(outer, "Outer<T>") + " { " + Kernel + "partial class Digits<U> { } } " + Main),
        .. Containers.Select(outer => "namespace N; " + Partial(outer, "Outer") + " { " + Partial("interface", "IMiddle") + " { " + Kernel + "partial struct Digits { } } } " + Main),
        .. Accesses.Where(access => !access.Contains("new")).Select(access => "partial class Outer { " + Kernel + access + " partial class Digits { } } " + Main),
        .. Accesses.Where(access => access.Contains("new")).Select(access =>
            "class Base { public class Digits { } } partial class Outer : Base { " + Kernel + access + " partial class Digits { } } " + Main),

        // Programs with statements outside any type: the compiler's Program has a part that is no type declaration.
        "System.Console.WriteLine(); " + Kernel + "partial class Digits { }",
        "System.Console.WriteLine(); namespace N { " + Kernel + "partial class Digits { } }",
        "System.Console.WriteLine(); public partial class Program { " + string.Concat(Kinds.Select((kind, i) => Kernel + Partial(kind, "Digits" + i) + " { } ")) + "}",
        "System.Console.WriteLine(); partial class Program { partial struct Outer<T> { " + Kernel + "partial class Digits { } } }",
        "System.Console.WriteLine(); static partial class Program { " + Kernel + "partial class Digits { } }",
        "System.Console.WriteLine(); " + Kernel + "partial class Program { }",
        "return await System.Threading.Tasks.Task.FromResult(args.Length); " + Kernel + "partial class Program;",

        // The attribute in other spellings and places.
        "using Kernel = SoftmaxKernels.SoftmaxKernelAttribute; [Kernel(Size = 3)] partial class Digits { } " + Main,
        "global using Kernel = SoftmaxKernels.SoftmaxKernelAttribute; [Kernel(Size = 3)] partial class Digits { } " + Main,
        "using KernelAttribute = SoftmaxKernels.SoftmaxKernelAttribute; [Kernel(Size = 3)] partial class Digits { } " + Main,
        "[@SoftmaxKernelAttribute(Size = 3)] partial class Digits { } " + Main,
        "[SoftmaxKernelAttribute(Size = 3)] partial class Digits { } " + Main,
        "[global::SoftmaxKernels.SoftmaxKernelAttribute(@Size = 3)] partial class Digits { } " + Main,
        "[type: SoftmaxKernel(Size = 3)] partial class Digits { } " + Main,
        "[System.Obsolete, SoftmaxKernel(Size = 3)] partial class Digits { } " + Main,
        "[Soft\\u006DaxKernel(Size = 3)] partial class Digits { } " + Main,
        "partial class Digits { } " + Kernel + "partial class Digits { } partial class Digits { } " + Main,
        "partial class Outer { } partial class Outer { " + Kernel + "partial class Digits { } } partial class Outer { partial class Digits { } } " + Main,
        "partial class Outer { " + Kernel + "partial class Digits { partial class Inner { } } partial class Digits { " + Kernel + "partial class Inner { } } } " + Main,
        Kernel + "partial class @class { } " + Main,
        Kernel + "partial class Extensions { } static class Others { extension(int number) { public int Twice => 2 * number; } } " + Main,
        Kernel + "static partial class Digits { extension(int number) { public int Twice => 2 * number; } } " + Main,
        "static partial class Outer { extension(int number) { public int Twice => 2 * number; } " + Kernel + "partial class Digits { } } " + Main,
    ];

    public static TheoryData<string> Refused() =>
    [
        .. Kinds.Select(kind => Kernel + kind + " Digits { } " + Main),
        .. Kinds.Select(kind => Kernel + "file " + Partial(kind.Replace("public ", string.Empty).Replace("internal ", string.Empty), "Digits") + " { } " + Main),
        .. Containers.Select(outer => outer + " Outer { " + Kernel + "partial class Digits { } } " + Main),
        .. Containers.Select(outer => "file " + Partial(outer, "Outer") + " { " + Kernel + "partial class Digits { } } " + Main),
        Kernel + "partial interface IDigits { } " + Main,
        Kernel + "enum Digits { } " + Main,
        Kernel + "delegate void Digits(); " + Main,
        "partial class Outer { " + Kernel + "partial interface IDigits { } " + Kernel + "enum Digits { } " + Kernel + "delegate void Other(); } " + Main,
        "System.Console.WriteLine(); class Program { " + Kernel + "partial class Digits { } }",
        "System.Console.WriteLine(); partial struct Program { " + Kernel + "partial class Digits { } }",
        "System.Console.WriteLine(); partial record Program { " + Kernel + "partial class Digits { } }",
        "System.Console.WriteLine(); partial interface Program { " + Kernel + "partial class Digits { } }",
        "static class Outer { extension(int number) { " + Kernel + "partial class Digits { } } } " + Main,
        "static class Outer { " + Kernel + "extension(int number) { } } " + Main,
        "static partial class Outer { " + Kernel + "partial extension(int number) { } } " + Main,
        Kernel + "partial class Digits { } " + Kernel + "partial class Digits { } " + Main,
        Kernel + "partial class Digits { } " + Kernel + "partial struct Digits { } " + Main,
        "class Digits { } " + Kernel + "partial class Digits { } " + Main,
        "partial struct Digits { } " + Kernel + "partial class Digits { } " + Main,
        Kernel + "System.Console.WriteLine();",
        Kernel + "int x = 1;",
        Kernel + "void F() { }",
        "class C { void M() { " + Kernel + "partial class Digits { } } } " + Main,
        "class C { " + Kernel + "int field; " + Kernel + "C() { } " + Kernel + "int P => 1; } " + Main,
        "class C<" + Kernel + "T> { } " + Main,
        "[assembly: SoftmaxKernel(Size = 3)] [module: SoftmaxKernel(Size = 3)] " + Main,
        "[@SoftmaxKernel(Size = 3)] partial class Digits { } " + Main,
        "[SoftmaxKernel<int>(Size = 3)] partial class Digits { } " + Main,
    ];

    [Theory]
    [MemberData(nameof(Kernels))]
    public async Task GetsItsMembers(string source)
    {
        (GeneratorRun run, IEnumerable<Diagnostic> errors) = await RunAsync(source);

        Assert.Empty(errors);
        INamedTypeSymbol[] annotated = [.. Annotated(run.Output)];
        Assert.NotEmpty(annotated);
        Assert.All(annotated, type => Assert.Contains(type.GetMembers("ArgMax"), member => member is IMethodSymbol));
        Assert.Equal(annotated.Length, run.Kernels.Count);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task IsAnErrorOfSomeone(string source)
    {
        (_, IEnumerable<Diagnostic> errors) = await RunAsync(source);

        Assert.Contains(errors, error => error.Location.SourceTree?.FilePath == "Source0.cs");
    }

    [Fact]
    public async Task AttributeForSomethingElseIsIgnoredWithAWarningOfTheCompiler()
    {
        Consumer consumer = new();
        GeneratorRun run = GeneratorHarness.Start(consumer, consumer.Compile("[method: SoftmaxKernels.SoftmaxKernel(Size = 3)] partial class Digits { }"));

        Assert.Empty(run.Files);
        Assert.Equal("CS0657", Assert.Single(run.Build()).Id);
        Assert.Empty(await AnalyzerHarness.AnalyzeAsync(run.Output));
    }

    /// <summary>A library may not have such statements; its compiler says so, and the kernel does not matter.</summary>
    [Fact]
    public async Task StatementsInALibraryAreAnErrorOfTheCompiler()
    {
        GeneratorRun run = GeneratorHarness.Run("using SoftmaxKernels; System.Console.WriteLine(); partial class Program { " + Kernel + "partial class Digits { } }");

        Assert.Single(run.Kernels);
        Assert.Equal("CS8805", Assert.Single(run.Build()).Id);
        Assert.Empty(await AnalyzerHarness.AnalyzeAsync(run.Output));
    }

    // With "partial" where the language wants it.
    private static string Partial(string kind, string name)
    {
        string[] words = kind.Split(' ');
        int first = words.Length - (words is [.., "record", _] ? 2 : 1);
        return string.Join(' ', [.. words[..first], "partial", .. words[first..], name]);
    }

    private static async Task<(GeneratorRun Run, IEnumerable<Diagnostic> Errors)> RunAsync(string source)
    {
        // Directives come before any attribute.
        string head = source.StartsWith("global using", System.StringComparison.Ordinal) ? string.Empty : "using SoftmaxKernels; ";
        Consumer consumer = new() { AllowUnsafe = true, IsProgram = true };
        GeneratorRun run = GeneratorHarness.Start(consumer, consumer.Compile(head + source));
        IReadOnlyList<Diagnostic> diagnostics = await AnalyzerHarness.AnalyzeAsync(run.Output);
        return (run, run.Build().Concat(diagnostics).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    private static IEnumerable<INamedTypeSymbol> Annotated(CSharpCompilation compilation) => compilation
        .GetSymbolsWithName(_ => true, SymbolFilter.Type)
        .OfType<INamedTypeSymbol>()
        .Where(type => KernelAttribute.Of(type) is not null);
}
