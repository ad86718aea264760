using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>SMK0011, and what its page says of the generated text.</summary>
public sealed class SizeAdviceTests
{
    // A tenth above what was measured.
    private const int MostLines = 4810;
    private const int MostLinesWithoutVectors = 1000;

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

    [Theory]
    [InlineData(1025)]
    [InlineData(4095)]
    [InlineData(50_000)]
    [InlineData(1_048_575)]
    [InlineData(1_048_576)]
    public void TextIsBounded(int size) => Assert.InRange(Lines($"Size = {size}"), 1, MostLines);

    /// <summary>Sizes that leave the same rest behind a loop have the same text, but for the Jacobian, which the largest lack.</summary>
    [Theory]
    [InlineData(1040, 50_000)]
    [InlineData(4095, 1_048_575)]
    [InlineData(2048, 1_048_576)]
    public void TextDoesNotGrow(int small, int large) => Assert.InRange(Lines($"Size = {large}"), 1, Lines($"Size = {small}"));

    /// <summary>What the message and its page advise: one method is a small part of the text.</summary>
    [Fact]
    public void TextOfOneMethodIsShort() =>
        Assert.InRange(Lines("Size = 50000, Methods = KernelMethods.Softmax"), 1, Lines("Size = 50000") / 3);

    [Fact]
    public void TextWithoutVectorsIsShort() => Assert.InRange(Lines("Size = 50000", ConsumerFramework.NetStandard20), 1, MostLinesWithoutVectors);

    private static int Lines(string arguments, ConsumerFramework framework = ConsumerFramework.Net100) =>
        GeneratorHarness.Run(new Consumer { Framework = framework }, Source(arguments)).Text.Count(character => character == '\n');

    private static string Source(string arguments) => $"using SoftmaxKernels; [SoftmaxKernel({arguments})] static partial class Words {{ }}";
}
