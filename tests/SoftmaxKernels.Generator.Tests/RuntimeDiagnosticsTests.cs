using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>SMK0013.</summary>
public sealed class RuntimeDiagnosticsTests
{
    private const string Kernel = "[{|SMK0013:SoftmaxKernels.SoftmaxKernel(Size = 3)|}] static partial class Digits { } ";

    [Fact]
    public async Task ReferenceInAnotherAliasIsReported()
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync(
            new Consumer { Aliases = ["kernels"] },
            "extern alias kernels; [{|SMK0013:kernels::SoftmaxKernels.SoftmaxKernel(Size = 3)|}] static partial class Digits { }"));

        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(
            "The kernels of 'Digits' cannot use 'SoftmaxKernels.SoftmaxKernelAttribute' of the runtime library, since the reference to it has an alias and is not in 'global'",
            diagnostic.GetMessage(null));
    }

    [Fact]
    public async Task ReferenceInGlobalAndAnAliasIsGood()
    {
        const string Source = "extern alias kernels; [kernels::SoftmaxKernels.SoftmaxKernel(Size = 3)] static partial class Digits { }";
        Consumer consumer = new() { Aliases = ["kernels", "global"] };

        await AnalyzerHarness.VerifyAsync(consumer, Source);
        Assert.Empty(GeneratorHarness.Run(consumer, Source).Build());
    }

    [Theory]
    [InlineData("namespace SoftmaxKernels.Arithmetic { static class RowLoops<T> { } }", "SoftmaxKernels.Arithmetic.RowLoops")]
    [InlineData("namespace SoftmaxKernels.Arithmetic { static class SizedKernel<T> { } }", "SoftmaxKernels.Arithmetic.SizedKernel")]
    [InlineData("namespace SoftmaxKernels.Arithmetic { class Lanes { } }", "SoftmaxKernels.Arithmetic.Lanes")]
    [InlineData("namespace SoftmaxKernels.Arithmetic { class KernelMath<T> { } }", "SoftmaxKernels.Arithmetic.KernelMath")]
    [InlineData("namespace SoftmaxKernels.Arithmetic { class Fastest { } }", "SoftmaxKernels.Arithmetic.Fastest")]
    public async Task TypeOfTheSameNameInTheProjectIsReported(string source, string name)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync(Kernel, source));

        Assert.Equal($"The kernels of 'Digits' cannot use '{name}' of the runtime library, since 'Consumer' has a type of the same name", diagnostic.GetMessage(null));
    }

    [Theory]
    [InlineData("namespace SoftmaxKernels.Arithmetic { static class Lanes<T> { } }")]
    [InlineData("namespace SoftmaxKernels { static class Lanes { } class Outer { class RowLoops<T> { } } }")]
    [InlineData("namespace SoftmaxKernels.Arithmetic { class RowLoops { } class KernelMath { } }")]
    [InlineData("namespace SoftmaxKernels.Arithmetic { file class Lanes { } }")]
    [InlineData("namespace SoftmaxKernels { class GenericKernel { } } class Lanes { }")]
    public async Task OtherTypesAreNot(string source)
    {
        string kernel = MarkedSource.Parse(Kernel).Text;

        await AnalyzerHarness.VerifyAsync(kernel, source);
        Assert.Empty(GeneratorHarness.Run(kernel, source).Build());
    }

    [Fact]
    public async Task TypeOfTheSameNameInAnotherReferenceIsReported()
    {
        CSharpCompilation library = new Consumer().Compile("namespace SoftmaxKernels.Arithmetic { public class Lanes { } }").WithAssemblyName("Library");
        Consumer consumer = new();
        GeneratorRun run = GeneratorHarness.Start(
            consumer, consumer.Compile(MarkedSource.Parse(Kernel).Text).AddReferences(library.ToMetadataReference()));

        Assert.Empty(run.Files);
        Assert.Contains("'Library' has a type of the same name", Assert.Single(await AnalyzerHarness.AnalyzeAsync(run.Output)).GetMessage(null), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task InternalTypeInAnotherReferenceIsNot()
    {
        CSharpCompilation library = new Consumer().Compile("namespace SoftmaxKernels.Arithmetic { class Lanes { } }").WithAssemblyName("Library");
        Consumer consumer = new();
        GeneratorRun run = GeneratorHarness.Start(
            consumer, consumer.Compile(MarkedSource.Parse(Kernel).Text).AddReferences(library.ToMetadataReference()));

        Assert.Single(run.Kernels);
        Assert.Empty(run.Build());
        Assert.Empty(await AnalyzerHarness.AnalyzeAsync(run.Output));
    }
}
