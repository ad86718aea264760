using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>Code that does not compile, as it is most of the time while someone types.</summary>
public sealed class BrokenCodeTests
{
    private const string Valid = """
        using SoftmaxKernels;
        namespace My.App
        {
            public static partial class Outer<T>
            {
                [SoftmaxKernel(Size = 3, Methods = KernelMethods.ArgMax, Arithmetic = KernelArithmetic.Fastest)]
                public partial struct Digits { int Size; static int ArgMax(System.ReadOnlySpan<float> x) => 0; }
            }
        }
        """;

    [Theory]
    [InlineData("[SoftmaxKernel(Size = \"x\")] partial class Digits { }")]
    [InlineData("[SoftmaxKernel(Size = )] partial class Digits { }")]
    [InlineData("[SoftmaxKernel(Size = 5000000000)] partial class Digits { }")]
    [InlineData("[SoftmaxKernel(Size = null)] partial class Digits { }")]
    [InlineData("[SoftmaxKernel(Size = Missing.Constant)] partial class Digits { }")]
    [InlineData("[SoftmaxKernel(Size = int.MaxValue + 1)] partial class Digits { }")]
    [InlineData("[SoftmaxKernel(Size = default(string).Length)] partial class Digits { }")]
    [InlineData("[SoftmaxKernel(Size = new int[] { 3 })] partial class Digits { }")]
    [InlineData("[SoftmaxKernel(Size = 10, Methods = \"x\")] partial class Digits { }")]
    [InlineData("[SoftmaxKernel(Size = 10, Arithmetic = KernelArithmetic.Exact)] partial class Digits { }")]
    [InlineData("[SoftmaxKernel(Size = 10)] partial class { }")]
    [InlineData("[SoftmaxKernel(Size = 10)] partial class")]
    [InlineData("namespace { [SoftmaxKernel(Size = 10)] partial class Digits { } }")]
    [InlineData("partial class { [SoftmaxKernel(Size = 10)] partial class Digits { } }")]
    [InlineData("[SoftmaxKernel(Size = 10)] partial class Digits<, T> { }")]
    [InlineData("partial class Outer<> { [SoftmaxKernel(Size = 10)] partial class Digits { } }")]
    [InlineData("[SoftmaxKernel(Size = 10)] void F() { }")]
    [InlineData("[SoftmaxKernel(Size = 10)]")]
    [InlineData("[SoftmaxKernel(Size = 10")]
    [InlineData("[assembly: SoftmaxKernel(Size = 10)]")]
    [InlineData("class C { [SoftmaxKernel(Size = 10)] int Field; [SoftmaxKernel(Size = 10)] void M() { } }")]
    [InlineData("[Softmaxkernel(Size = 10)] partial class Digits { }")]
    public async Task CompilerHasSaidItAll(string source)
    {
        GeneratorRun run = GeneratorHarness.Run("using SoftmaxKernels; " + source);

        Assert.Empty(run.Files);
        Assert.Empty(await AnalyzerHarness.AnalyzeAsync(run.Output));
        Assert.Contains(run.Build(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("[SoftmaxKernel(10)] partial class Digits { }")]
    [InlineData("[SoftmaxKernel(Sizes = 10)] partial class Digits { }")]
    public async Task ArgumentOfAnotherNameLeavesSizeMissing(string source)
    {
        GeneratorRun run = GeneratorHarness.Run("using SoftmaxKernels; " + source);

        Assert.Empty(run.Files);
        Assert.Equal("SMK0003", Assert.Single(await AnalyzerHarness.AnalyzeAsync(run.Output)).Id);
    }

    [Theory]
    [InlineData("[SoftmaxKernel(Size = 10)][SoftmaxKernel(Size = 11)] partial class Digits { }")]
    [InlineData("[SoftmaxKernel(Size = 10), SoftmaxKernel(Size = 0)] partial class Digits { }")]
    [InlineData("[SoftmaxKernel(Size = 10)] partial class Digits { } [SoftmaxKernel(Size = 11)] partial class Digits { }")]
    [InlineData("[SoftmaxKernel(Size = 10)] partial class Digits { } [SoftmaxKernel(Size = 11)] partial struct Digits { }")]
    [InlineData("[SoftmaxKernel(Size = 10)] partial class Digits { } [SoftmaxKernel(Size = 11)] partial record Digits { }")]
    [InlineData("partial class A { [SoftmaxKernel(Size = 10)] partial class B { } } partial struct A { [SoftmaxKernel(Size = 11)] partial class B { } }")]
    [InlineData("[SoftmaxKernel(Size = 10, Size = 11)] partial class Digits { }")]
    public void OneTypeHasOneFile(string source)
    {
        GeneratorRun run = GeneratorHarness.Run("using SoftmaxKernels; " + source);

        Assert.Equal(10, Assert.Single(run.Specs).Options.Size);
        Assert.Single(run.Kernels);
    }

    [Fact]
    public void AttributesInTwoFilesMakeOneFile()
    {
        const string Part = "[SoftmaxKernels.SoftmaxKernel(Size = 10)] partial class Digits { }";

        Assert.Single(GeneratorHarness.Run(Part, Part).Kernels);
    }

    [Fact]
    public void AttributeOfAnotherLibraryIsNoKernel() => Assert.Empty(GeneratorHarness.Run("""
        namespace Other { class SoftmaxKernelAttribute : System.Attribute { public int Size; } }
        [Other.SoftmaxKernel(Size = 10)] partial class Digits { }
        """).Kernels);

    /// <summary>Every beginning of a valid file, and every file that lacks one token.</summary>
    [Fact]
    public async Task NothingIsThrownWhileSomeoneTypes()
    {
        Consumer consumer = new();
        List<string> sources = [.. CSharpSyntaxTree.ParseText(Valid).GetRoot().DescendantTokens().SelectMany(
            token => new[] { Valid[..token.Span.End], Valid.Remove(token.SpanStart, token.Span.Length) })];

        GeneratorRun run = GeneratorHarness.Start(consumer, consumer.Compile(Valid));
        foreach (string source in sources)
        {
            run = GeneratorHarness.Continue(run, consumer.Compile(source));
            IReadOnlyList<Diagnostic> diagnostics = await AnalyzerHarness.AnalyzeAsync(run.Output);

            Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
            bool hasError = diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            Assert.False(hasError && run.Files.Length > 0, source);
        }

        Assert.True(sources.Count > 100);
    }
}
