using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>SMK0010.</summary>
public sealed class NativeAotDiagnosticsTests
{
    private const string Kernel = "[SoftmaxKernels.SoftmaxKernel(Size = 3, Methods = SoftmaxKernels.KernelMethods.ArgMax)] partial class ";

    [Theory]
    [InlineData("true", "", "")]
    [InlineData("True", " ", "linux-x64")]
    [InlineData("true", "", "win-x64")]
    public async Task NarrowCodeIsReported(string publishAot, string instructionSet, string runtime)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync(
            Consumer(publishAot, instructionSet, runtime), "[{|SMK0010:SoftmaxKernels.SoftmaxKernel(Size = 3, Methods = SoftmaxKernels.KernelMethods.ArgMax)|}] partial class Digits { }"));

        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.Contains("IlcInstructionSet", diagnostic.GetMessage(null), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("false", "", "linux-x64")]
    [InlineData("", "", "linux-x64")]
    [InlineData("true", "native", "linux-x64")]
    [InlineData("true", "x86-64-v3", "")]
    [InlineData("true", "", "linux-arm64")]
    public Task WideCodeIsNot(string publishAot, string instructionSet, string runtime) =>
        AnalyzerHarness.VerifyAsync(Consumer(publishAot, instructionSet, runtime), Kernel + "Digits { }");

    [Fact]
    public Task ProjectsSayNothingWithoutTheProperties() => AnalyzerHarness.VerifyAsync(Kernel + "Digits { }");

    [Fact]
    public async Task ProjectWithoutKernelsIsNotReported() => Assert.Empty(await AnalyzerHarness.AnalyzeAsync(
        new Consumer().Compile("class C { }"), Consumer("true", "", "")));

    [Fact]
    public Task OneKernelStandsForAll() => AnalyzerHarness.VerifyAsync(
        Consumer("true", "", ""),
        "class C { }",
        "[{|SMK0010:SoftmaxKernels.SoftmaxKernel(Size = 3, Methods = SoftmaxKernels.KernelMethods.ArgMax)|}] partial class Z { } " + Kernel + "B { }",
        Kernel + "A { }");

    private static Consumer Consumer(string publishAot, string instructionSet, string runtime) => new()
    {
        BuildProperties = new Dictionary<string, string>
        {
            ["PublishAot"] = publishAot,
            ["IlcInstructionSet"] = instructionSet,
            ["RuntimeIdentifier"] = runtime,
        },
    };
}
