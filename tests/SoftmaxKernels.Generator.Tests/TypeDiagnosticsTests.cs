using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>SMK0001, SMK0002 and SMK0004.</summary>
public sealed class TypeDiagnosticsTests
{
    [Theory]
    [InlineData("static partial class Digits { }")]
    [InlineData("public sealed partial class Digits : System.IDisposable { public void Dispose() { } }")]
    [InlineData("partial struct Digits { }")]
    [InlineData("readonly ref partial struct Digits { }")]
    [InlineData("partial record Digits(int Count);")]
    [InlineData("partial record struct Digits;")]
    [InlineData("partial class Digits<T> where T : class { }")]
    public Task GoodTypeHasNoDiagnostic(string declaration) =>
        AnalyzerHarness.VerifyAsync("using SoftmaxKernels; [SoftmaxKernel(Size = 3)] " + declaration);

    [Fact]
    public Task NestedInPartialTypesHasNoDiagnostic() => AnalyzerHarness.VerifyAsync("""
        public partial class Outer<T>
        {
            public partial interface IMiddle
            {
                public partial record struct Inner
                {
                    [SoftmaxKernels.SoftmaxKernel(Size = 3)] private partial class Digits { }
                }
            }
        }
        """);

    [Theory]
    [InlineData("static class {|SMK0001:Digits|} { }")]
    [InlineData("struct {|SMK0001:Digits|} { }")]
    [InlineData("ref struct {|SMK0001:Digits|} { }")]
    [InlineData("record {|SMK0001:Digits|}(int Count);")]
    [InlineData("record struct {|SMK0001:Digits|};")]
    [InlineData("class {|SMK0001:@class|}<T> { }")]
    public async Task TypeMustBePartial(string declaration)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync("using SoftmaxKernels; [SoftmaxKernel(Size = 3)] " + declaration));

        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
    }

    [Fact]
    public async Task MessageNamesTheType()
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync(
            "[SoftmaxKernels.SoftmaxKernel(Size = 3)] class {|SMK0001:Digits|} { }"));

        Assert.Equal("'Digits' must be partial, so that the kernels can be added to it", diagnostic.GetMessage(null));
    }

    [Fact]
    public Task EveryPartMustBePartial() => AnalyzerHarness.VerifyAsync(
        "[SoftmaxKernels.SoftmaxKernel(Size = 3)] partial class Digits { }",
        "class {|SMK0001:Digits|} { }");

    [Fact]
    public async Task ContainingTypesMustBePartial()
    {
        IReadOnlyList<Diagnostic> diagnostics = await AnalyzerHarness.VerifyAsync("""
            class {|SMK0002:Outer|}<T>
            {
                partial struct Middle
                {
                    interface {|SMK0002:IInner|}
                    {
                        [SoftmaxKernels.SoftmaxKernel(Size = 3)] partial class Digits { }
                    }
                }
            }
            """);

        Assert.All(diagnostics, diagnostic => Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity));
        Assert.Equal("'Outer' must be partial, so that the kernels can be added to 'Digits' inside it", diagnostics[0].GetMessage(null));
    }

    [Fact]
    public Task TypeAndContainingTypeAreReportedTogether() => AnalyzerHarness.VerifyAsync("""
        class {|SMK0002:Outer|}
        {
            [SoftmaxKernels.SoftmaxKernel(Size = 3)] class {|SMK0001:Digits|} { }
        }
        """);

    // The compiler refuses the attribute there too; the message says what the attribute is for.
    [Theory]
    [InlineData("partial interface {|SMK0004:IDigits|} { }", "'IDigits' cannot hold kernels, since it is an interface")]
    [InlineData("enum {|SMK0004:Digits|} { }", "'Digits' cannot hold kernels, since it is an enum")]
    [InlineData("delegate void {|SMK0004:Digits|}();", "'Digits' cannot hold kernels, since it is a delegate")]
    [InlineData("file static partial class {|SMK0004:Digits|} { }", "'Digits' cannot hold kernels, since it is local to its file")]
    [InlineData("file class {|SMK0004:Digits|} { }", "'Digits' cannot hold kernels, since it is local to its file")]
    public async Task KindsThatCannotHoldKernels(string declaration, string message)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync("[SoftmaxKernels.SoftmaxKernel(Size = 3)] " + declaration));

        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(message, diagnostic.GetMessage(null));
    }

    [Fact]
    public async Task ContainingTypeMayNotBeLocalToItsFile()
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync("""
            file partial class {|SMK0004:Outer|}
            {
                [SoftmaxKernels.SoftmaxKernel(Size = 3)] public partial class Digits { }
            }
            """));

        Assert.Equal("'Digits' cannot hold kernels, since it is nested in 'Outer', which is local to its file", diagnostic.GetMessage(null));
    }

    [Fact]
    public Task LocalTypeOfTheSameNameDoesNotMatter() => AnalyzerHarness.VerifyAsync(
        "file class Digits { }",
        "[SoftmaxKernels.SoftmaxKernel(Size = 3)] partial class Digits { }");
}
