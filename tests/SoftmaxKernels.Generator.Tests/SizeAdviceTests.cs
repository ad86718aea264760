using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>SMK0011, and what its page says of the generated text.</summary>
public sealed class SizeAdviceTests
{
    [Fact]
    public Task PointersBesideAllMethodsMakeNoDifference() => AnalyzerHarness.VerifyAsync(
        new Consumer { AllowUnsafe = true },
        Source("{|SMK0011:Size = 1025|}, Methods = KernelMethods.All | KernelMethods.Pointers"));

    [Theory]
    [InlineData("{|SMK0011:Size = 1025|}")]
    [InlineData("{|SMK0011:Size = 50000|}, Arithmetic = KernelArithmetic.Reproducible")]
    [InlineData("Methods = KernelMethods.All, {|SMK0011:Size = SoftmaxKernelAttribute.MaxSize|}")]
    public async Task AllMethodsOfALargeSizeAreReported(string arguments)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync(Source(arguments)));

        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
    }

    [Theory]
    [InlineData("Size = 1024")]
    [InlineData("Size = 1025, Methods = KernelMethods.All & ~KernelMethods.Tanh")]
    [InlineData("Size = 50000, Methods = KernelMethods.Softmax | KernelMethods.CrossEntropy | KernelMethods.Batch")]
    public Task OthersAreNot(string arguments) => AnalyzerHarness.VerifyAsync(Source(arguments));

    [Fact]
    public Task CodeWithoutVectorsIsShortAtAnySize() => AnalyzerHarness.VerifyAsync(
        new Consumer { Framework = ConsumerFramework.NetStandard20 }, Source("Size = 50000"));

    [Fact]
    public async Task MessageNamesTypeAndSize() => Assert.Equal(
        "'Words' gets all methods for rows of 50,000, which is some thousand lines of code; name those that are used in Methods",
        Assert.Single(await AnalyzerHarness.VerifyAsync(Source("{|SMK0011:Size = 50000|}"))).GetMessage(null));

    /// <summary>The text stays in bounds however large the size is, and one method is a small part of it.</summary>
    [Fact]
    public void TextIsBounded()
    {
        int[] all = [.. new[] { 1025, 4095, 50_000, 1_048_575, 1_048_576 }.Select(size => Lines($"Size = {size}"))];

        Assert.All(all, lines => Assert.InRange(lines, 2000, 6000));
        Assert.InRange(Lines("Size = 50000, Methods = KernelMethods.Softmax"), 100, all.Min() / 3);
        Assert.InRange(Lines("Size = 50000", ConsumerFramework.NetStandard20), 100, 1500);
    }

    private static int Lines(string arguments, ConsumerFramework framework = ConsumerFramework.Net100) =>
        GeneratorHarness.Run(new Consumer { Framework = framework }, Source(arguments)).Text.Count(character => character == '\n');

    private static string Source(string arguments) => $"using SoftmaxKernels; [SoftmaxKernel({arguments})] static partial class Words {{ }}";
}
