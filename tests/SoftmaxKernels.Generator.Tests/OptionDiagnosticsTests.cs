using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>SMK0003, SMK0006, SMK0007, SMK0012 and SMK0014.</summary>
public sealed class OptionDiagnosticsTests
{
    [Theory]
    [InlineData("Size = 1")]
    [InlineData("Size = 1048576, Methods = KernelMethods.Softmax")]
    [InlineData("Size = SoftmaxKernelAttribute.MaxSize, Methods = KernelMethods.Softmax")]
    [InlineData("Size = 10, Methods = KernelMethods.ArgMax")]
    [InlineData("Size = 10, Methods = KernelMethods.LogSoftmax | KernelMethods.Batch")]
    [InlineData("Size = 10, Methods = KernelMethods.Activations")]
    [InlineData("Size = 10, Methods = KernelMethods.All | KernelMethods.Activations")]
    [InlineData("Size = 10, Methods = KernelMethods.All & ~KernelMethods.Tanh, Arithmetic = KernelArithmetic.Reproducible")]
    public Task GoodArgumentsHaveNoDiagnostic(string arguments) => VerifyAsync($"[SoftmaxKernel({arguments})]");

    [Theory]
    [InlineData("[SoftmaxKernel({|SMK0003:Size = 0|})]", "0")]
    [InlineData("[SoftmaxKernel({|SMK0003:Size = -3|})]", "-3")]
    [InlineData("[SoftmaxKernel({|SMK0003:Size = 1048577|})]", "1048577")]
    [InlineData("[SoftmaxKernel({|SMK0003:Size = int.MinValue|})]", "-2147483648")]
    [InlineData("[SoftmaxKernel(Methods = KernelMethods.All, {|SMK0003:Size = SoftmaxKernelAttribute.MaxSize + 1|})]", "1048577")]
    [InlineData("[{|SMK0003:SoftmaxKernel|}]", "missing")]
    [InlineData("[{|SMK0003:SoftmaxKernel()|}]", "missing")]
    [InlineData("[System.Serializable, {|SMK0003:SoftmaxKernels.SoftmaxKernel(Methods = KernelMethods.Tanh)|}]", "missing")]
    public async Task SizeMustBeGivenAndInRange(string attribute, string size)
    {
        Diagnostic diagnostic = Assert.Single(await VerifyAsync(attribute));

        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal($"The Size of 'Digits' must be 1 to 1,048,576, and it is {size}", diagnostic.GetMessage(null));
    }

    [Theory]
    [InlineData("[SoftmaxKernel(Size = 10, {|SMK0007:Methods = (KernelMethods)1048576|})]", "The Methods of 'Digits' is 0x100000, which KernelMethods does not define")]
    [InlineData("[SoftmaxKernel(Size = 10, {|SMK0007:Methods = (KernelMethods)(-1)|})]", "The Methods of 'Digits' is ~None, which KernelMethods does not define")]
    [InlineData("[SoftmaxKernel(Size = 10, {|SMK0007:Methods = ~KernelMethods.Tanh|})]", "The Methods of 'Digits' is ~Tanh, which KernelMethods does not define")]
    [InlineData("[SoftmaxKernel(Size = 10, {|SMK0007:Methods = ~(KernelMethods.Tanh | KernelMethods.Activations)|})]", "The Methods of 'Digits' is ~(Tanh | Activations), which KernelMethods does not define")]
    [InlineData("[SoftmaxKernel(Size = 10, {|SMK0007:Methods = KernelMethods.Softmax | (KernelMethods)3145728|})]", "The Methods of 'Digits' is Softmax | 0x300000, which KernelMethods does not define")]
    [InlineData("[SoftmaxKernel(Size = 10, {|SMK0007:Methods = (KernelMethods)int.MinValue|})]", "The Methods of 'Digits' is 0x80000000, which KernelMethods does not define")]
    [InlineData("[SoftmaxKernel(Size = 10, {|SMK0007:Methods = (KernelMethods)~1048576|})]", "The Methods of 'Digits' is ~0x100000, which KernelMethods does not define")]
    [InlineData("[SoftmaxKernel({|SMK0007:Arithmetic = (KernelArithmetic)2|}, Size = 10)]", "The Arithmetic of 'Digits' is 2, which KernelArithmetic does not define")]
    public async Task OptionsMustBeDefined(string attribute, string message)
    {
        Diagnostic diagnostic = Assert.Single(await VerifyAsync(attribute));

        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(message, diagnostic.GetMessage(null));
    }

    [Fact]
    public async Task EachWrongArgumentIsReported()
    {
        await VerifyAsync("[SoftmaxKernel({|SMK0003:Size = 0|}, {|SMK0007:Methods = (KernelMethods)1048576|}, {|SMK0007:Arithmetic = (KernelArithmetic)2|})]");
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp5, "5")]
    [InlineData(LanguageVersion.CSharp7, "7.0")]
    [InlineData(LanguageVersion.CSharp7_2, "7.2")]
    public async Task OldLanguageVersionIsRefused(LanguageVersion language, string name)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync(
            new Consumer { Language = language, Framework = ConsumerFramework.NetStandard20, Nullable = false },
            "[{|SMK0006:SoftmaxKernels.SoftmaxKernel(Size = 10)|}] partial class Digits { }"));

        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal($"The kernels of 'Digits' need C# 7.3 or later, and this project is compiled as C# {name}", diagnostic.GetMessage(null));
    }

    [Fact]
    public Task OldestLanguageVersionIsAccepted() => AnalyzerHarness.VerifyAsync(
        new Consumer { Language = LanguageVersion.CSharp7_3, Framework = ConsumerFramework.NetStandard20, Nullable = false },
        "[SoftmaxKernels.SoftmaxKernel(Size = 10)] partial class Digits { }");

    [Theory]
    [InlineData("Size = 10, {|SMK0012:Methods = KernelMethods.All | KernelMethods.Pointers|}")]
    [InlineData("{|SMK0012:Methods = KernelMethods.Pointers|}, Size = 10")]
    public async Task PointersNeedUnsafeCode(string arguments)
    {
        string source = $"using SoftmaxKernels; [SoftmaxKernel({arguments})] partial class Digits {{ }}";
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync(source));

        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal("'Digits' asks for overloads with pointers, and this project does not allow unsafe code", diagnostic.GetMessage(null));
        Assert.DoesNotContain(
            await AnalyzerHarness.AnalyzeAsync(GeneratorHarness.Run(new Consumer { AllowUnsafe = true }, MarkedSource.Parse(source).Text).Output),
            other => other.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("KernelMethods.None", "None")]
    [InlineData("0", "None")]
    [InlineData("KernelMethods.Batch", "Batch")]
    [InlineData("KernelMethods.Pointers", "Pointers")]
    [InlineData("KernelMethods.Batch | KernelMethods.Pointers", "Batch | Pointers")]
    public async Task MethodsMustNameAMethod(string methods, string text)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync(
            new Consumer { AllowUnsafe = true },
            "using SoftmaxKernels; [SoftmaxKernel(Size = 10, {|SMK0014:Methods = " + methods + "|})] partial class Digits { }"));

        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal($"The Methods of 'Digits' is {text}, which names no method", diagnostic.GetMessage(null));
    }

    [Fact]
    public Task UndefinedMethodsAreNoPointers() => VerifyAsync("[SoftmaxKernel(Size = 10, {|SMK0007:Methods = (KernelMethods)1048832|})]");

    private static Task<IReadOnlyList<Diagnostic>> VerifyAsync(string attribute) =>
        AnalyzerHarness.VerifyAsync("using SoftmaxKernels; " + attribute + " partial class Digits { }");
}
