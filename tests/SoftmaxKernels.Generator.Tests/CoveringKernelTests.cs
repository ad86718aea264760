using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Features.Rows;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>SMK0009.</summary>
public sealed class CoveringKernelTests
{
    [Theory]
    [InlineData("{|SMK0009:GenericKernel.ArgMax|}(new float[10]);")]
    [InlineData("{|SMK0009:SoftmaxKernels.GenericKernel.Softmax|}(new float[10], unknown);")]
    [InlineData("{|SMK0009:GenericKernel.Softmax|}(destination: unknown, temperature: 2f, logits: stackalloc float[10]);")]
    [InlineData("{|SMK0009:GenericKernel.TanhGradient|}(unknown, new float[10], unknown);")]
    [InlineData("Span<float> row = stackalloc float[10]; {|SMK0009:GenericKernel.Softmax|}(row, row);")]
    [InlineData("{|SMK0009:GenericKernel.Softmax|}(new float[10], unknown, KernelArithmetic.Fastest);")]
    [InlineData("{|SMK0009:GenericKernel.LogSoftmax|}(new float[12], unknown, KernelArithmetic.Reproducible);")]
    [InlineData("{|SMK0009:GenericKernel.SoftmaxBatch|}(unknown, 10, unknown);")]
    [InlineData("{|SMK0009:GenericKernel.SoftmaxBatch|}(unknown, size: Digits.Size, temperature: 2f, unknown);")]
    [InlineData("{|SMK0009:GenericKernel.ArgMaxBatch|}(unknown, 12, new int[3]);")]
    public Task KernelExists(string statements) => AnalyzerHarness.VerifyAsync(Source(statements));

    /// <summary>Each method of a kernel, and that of <c>GenericKernel</c> with the same parameters and the size behind the inputs.</summary>
    [Fact]
    public async Task EveryMethodIsSuggested()
    {
        string[] calls = [.. RowMethods.For(3, MethodFamilies.All | MethodFamilies.Activations).Select(method =>
        {
            List<string> arguments = [.. method.Parameters.Select(parameter => parameter.IsSpan ? $"new {parameter.Element}[3]" : parameter.Element switch
            {
                "int" => "0",
                "float" => "1f",
                _ => "0.5",
            })];
            if (method.IsBatch)
            {
                arguments.Insert(method.Parameters.ToList().FindLastIndex(parameter => parameter.IsInput) + 1, "3");
            }

            return "{|SMK0009:GenericKernel." + method.Name + "|}(" + string.Join(", ", arguments) + ");";
        })];

        await AnalyzerHarness.VerifyAsync($$"""
            using SoftmaxKernels;
            [SoftmaxKernel(Size = 3, Methods = KernelMethods.All | KernelMethods.Activations)] static partial class Triples { }
            class C { void M() { {{string.Join("\n", calls)}} } }
            """);
    }

    [Theory]
    [InlineData("GenericKernel.ArgMax(new float[9]);")]
    [InlineData("GenericKernel.ArgMax(new float[11]);")]
    [InlineData("GenericKernel.Sigmoid(new float[10], unknown);")]
    [InlineData("GenericKernel.ArgMax(unknown);")]
    [InlineData("GenericKernel.Softmax(unknown, new float[10]);")]
    [InlineData("GenericKernel.SoftmaxBatch(new float[10], number, unknown);")]
    [InlineData("GenericKernel.SoftmaxBatch(unknown, 11, unknown);")]
    [InlineData("GenericKernel.Softmax(new float[10], unknown, KernelArithmetic.Reproducible);")]
    [InlineData("GenericKernel.Softmax(new float[10], unknown, (KernelArithmetic)number);")]
    [InlineData("GenericKernel.LogSoftmax(new float[12], unknown);")]

    // That kernel has no such method, or it is not the generated one.
    [InlineData("GenericKernel.Tanh(new float[12], unknown, KernelArithmetic.Reproducible);")]
    [InlineData("GenericKernel.LogSumExp(new float[12], KernelArithmetic.Reproducible);")]

    // Private, generic.
    [InlineData("GenericKernel.ArgMax(new float[20]);")]
    [InlineData("GenericKernel.ArgMax(new float[21]);")]
    public Task NoKernelExists(string statements) => AnalyzerHarness.VerifyAsync(Source(statements));

    [Fact]
    public async Task MessageNamesTheMethod()
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync("""
            using SoftmaxKernels;
            [SoftmaxKernel(Size = 234, Methods = KernelMethods.ArgMax)] static partial class Words { }
            class C { int M() => {|SMK0009:GenericKernel.ArgMax|}(new float[234]); }
            """));

        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.Equal("'Words.ArgMax' does the same for rows of 234, faster", diagnostic.GetMessage(null));
    }

    [Fact]
    public Task KernelThatOnlyCallsGenericKernelIsNotSuggested() => AnalyzerHarness.VerifyAsync("""
        using SoftmaxKernels;
        [SoftmaxKernel(Size = 256, Methods = KernelMethods.Sample)] static partial class Words { }
        [SoftmaxKernel(Size = 257, Methods = KernelMethods.Sample)] static partial class MoreWords { }
        class C
        {
            int M() => {|SMK0009:GenericKernel.Sample|}(new float[256], 0.5) + GenericKernel.Sample(new float[257], 0.5);
        }
        """);

    [Fact]
    public Task WithoutVectorsOnlyShortRowsHaveABody() => AnalyzerHarness.VerifyAsync(
        new Consumer { Framework = ConsumerFramework.NetStandard20 },
        """
        using SoftmaxKernels;
        [SoftmaxKernel(Size = 16, Methods = KernelMethods.ArgMax)] static partial class Short { }
        [SoftmaxKernel(Size = 17, Methods = KernelMethods.ArgMax)] static partial class Long { }
        class C
        {
            int M() => {|SMK0009:GenericKernel.ArgMax|}(new float[16]) + GenericKernel.ArgMax(new float[17]);
        }
        """);

    [Fact]
    public async Task FirstNameIsSuggestedInAnyOrderOfFiles()
    {
        const string First = "[SoftmaxKernels.SoftmaxKernel(Size = 3, Methods = SoftmaxKernels.KernelMethods.ArgMax)] partial class A { }";
        const string Second = "[SoftmaxKernels.SoftmaxKernel(Size = 3, Methods = SoftmaxKernels.KernelMethods.ArgMax)] partial class B { }";
        const string Call = "class C { int M() => {|SMK0009:SoftmaxKernels.GenericKernel.ArgMax|}(new float[3]); }";

        Diagnostic one = Assert.Single(await AnalyzerHarness.VerifyAsync(First, Second, Call));
        Diagnostic other = Assert.Single(await AnalyzerHarness.VerifyAsync(Second, First, Call));

        Assert.Contains("'A.ArgMax'", one.GetMessage(null), System.StringComparison.Ordinal);
        Assert.Equal(one.GetMessage(null), other.GetMessage(null));
    }

    [Fact]
    public Task PrivateKernelIsSuggestedWhereItCanBeCalled() => AnalyzerHarness.VerifyAsync("""
        using SoftmaxKernels;
        partial class Outer
        {
            int M() => {|SMK0009:GenericKernel.ArgMax|}(new float[3]);
            [SoftmaxKernel(Size = 3, Methods = KernelMethods.ArgMax)] private static partial class Hidden { }
        }
        class Other { int M() => GenericKernel.ArgMax(new float[3]); }
        """);

    private static string Source(string statements) => $$"""
        using System;
        using SoftmaxKernels;
        [SoftmaxKernel(Size = 10, Methods = KernelMethods.ArgMax | KernelMethods.Softmax | KernelMethods.Tanh | KernelMethods.Batch)] static partial class Digits { }
        [SoftmaxKernel(Size = 12, Arithmetic = KernelArithmetic.Reproducible, Methods = KernelMethods.LogSoftmax | KernelMethods.ArgMax | KernelMethods.Batch)]
        static partial class Months
        {
            public static float {|SMK0005:LogSumExp|}(ReadOnlySpan<float> logits) => 0;
        }
        partial class Holder { [SoftmaxKernel(Size = 20, Methods = KernelMethods.ArgMax)] private static partial class Hidden { } }
        [SoftmaxKernel(Size = 21, Methods = KernelMethods.ArgMax)] static partial class Open<T> { }
        class C
        {
            static void M(float[] unknown, int number)
            {
                {{statements}}
            }
        }
        """;
}
