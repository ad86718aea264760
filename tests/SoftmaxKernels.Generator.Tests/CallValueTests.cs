using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>SMK0015.</summary>
public sealed class CallValueTests
{
    [Theory]
    [InlineData("Digits.CrossEntropy(unknown, {|SMK0015:10|});", "'label' of 'Digits.CrossEntropy' must be 0 to 9, and this is 10")]
    [InlineData("Digits.CrossEntropy(unknown, {|SMK0015:-1|});", "'label' of 'Digits.CrossEntropy' must be 0 to 9, and this is -1")]
    [InlineData("Digits.CrossEntropy(label: {|SMK0015:Digits.Size|}, logits: unknown);", "'label' of 'Digits.CrossEntropy' must be 0 to 9, and this is 10")]
    [InlineData("const int label = 11; Digits.CrossEntropyGradient(unknown, {|SMK0015:label|}, unknown);", "'label' of 'Digits.CrossEntropyGradient' must be 0 to 9, and this is 11")]
    [InlineData("Digits.CrossEntropyBatch(unknown, new[] { 0, {|SMK0015:10|}, number });", "'labels' of 'Digits.CrossEntropyBatch' must be 0 to 9, and this is 10")]
    [InlineData("Digits.CrossEntropyBatch(unknown, new int[] { {|SMK0015:-1|} });", "'labels' of 'Digits.CrossEntropyBatch' must be 0 to 9, and this is -1")]
    [InlineData("Digits.CrossEntropyBatch(unknown, [9, {|SMK0015:10|}, .. labels]);", "'labels' of 'Digits.CrossEntropyBatch' must be 0 to 9, and this is 10")]
    [InlineData("Digits.CrossEntropyBatch(unknown, stackalloc[] { {|SMK0015:10|} });", "'labels' of 'Digits.CrossEntropyBatch' must be 0 to 9, and this is 10")]
    [InlineData("Digits.Softmax(unknown, {|SMK0015:-1|}, unknown);", "'temperature' of 'Digits.Softmax' must be 0 or more, and this is -1")]
    [InlineData("Digits.Softmax(unknown, {|SMK0015:float.NaN|}, unknown);", "'temperature' of 'Digits.Softmax' must be 0 or more, and this is NaN")]
    [InlineData("Digits.SoftmaxBatch(unknown, {|SMK0015:float.NegativeInfinity|}, unknown);", "'temperature' of 'Digits.SoftmaxBatch' must be 0 or more, and this is -Infinity")]
    [InlineData("Digits.Sample(unknown, {|SMK0015:1.0|});", "'uniform' of 'Digits.Sample' must be at least 0 and less than 1, and this is 1")]
    [InlineData("Digits.Sample(unknown, 1f, {|SMK0015:-0.5|});", "'uniform' of 'Digits.Sample' must be at least 0 and less than 1, and this is -0.5")]
    [InlineData("Digits.Sample(unknown, {|SMK0015:double.NaN|});", "'uniform' of 'Digits.Sample' must be at least 0 and less than 1, and this is NaN")]
    [InlineData("Digits.SampleBatch(unknown, new[] { 0.5, {|SMK0015:1.5|} }, labels);", "'uniforms' of 'Digits.SampleBatch' must be at least 0 and less than 1, and this is 1.5")]
    [InlineData("Digits.SampleBatch(unknown, [0, {|SMK0015:1|}], labels);", "'uniforms' of 'Digits.SampleBatch' must be at least 0 and less than 1, and this is 1")]
    [InlineData("GenericKernel.CrossEntropy(new float[7], {|SMK0015:7|});", "'label' of 'GenericKernel.CrossEntropy' must be 0 to 6, and this is 7")]
    [InlineData("GenericKernel.CrossEntropy(unknown, {|SMK0015:-1|});", "'label' of 'GenericKernel.CrossEntropy' must be 0 or more, and this is -1")]
    [InlineData("GenericKernel.CrossEntropyBatch(unknown, new[] { {|SMK0015:7|} }, 7);", "'labels' of 'GenericKernel.CrossEntropyBatch' must be 0 to 6, and this is 7")]
    [InlineData("GenericKernel.Softmax(unknown, {|SMK0015:-2f|}, unknown);", "'temperature' of 'GenericKernel.Softmax' must be 0 or more, and this is -2")]
    [InlineData("GenericKernel.Sample(unknown, {|SMK0015:1.0|});", "'uniform' of 'GenericKernel.Sample' must be at least 0 and less than 1, and this is 1")]
    [InlineData("GenericKernel.SoftmaxBatch(unknown, {|SMK0015:0|}, unknown);", "'size' of 'GenericKernel.SoftmaxBatch' must be 1 or more, and this is 0")]
    public async Task ValueIsOutOfRange(string statements, string message)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerHarness.VerifyAsync(Source(statements)));

        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal(message, diagnostic.GetMessage(null));
    }

    [Theory]
    [InlineData("Digits.CrossEntropy(unknown, 0); Digits.CrossEntropy(unknown, 9); Digits.CrossEntropy(unknown, number);")]
    [InlineData("Digits.CrossEntropyBatch(unknown, [0, 9, number]); Digits.CrossEntropyBatch(unknown, labels); Digits.CrossEntropyBatch(unknown, new[] { 0, 9 }.AsSpan());")]
    [InlineData("Digits.Softmax(unknown, 0, unknown); Digits.Softmax(unknown, -0f, unknown); Digits.Softmax(unknown, float.PositiveInfinity, unknown);")]
    [InlineData("Digits.Softmax(unknown, number, unknown); Digits.Sample(unknown, 0); Digits.Sample(unknown, 0.9999999999999999);")]
    [InlineData("Digits.CrossEntropyGradient(unknown, 3, unknown, -1f); Digits.CrossEntropyGradient(unknown, 3, unknown, float.NaN);")]
    [InlineData("GenericKernel.CrossEntropy(unknown, 1000); GenericKernel.CrossEntropy(new float[7], 6); GenericKernel.Softmax(unknown, 0f, unknown);")]
    [InlineData("GenericKernel.CrossEntropyBatch(unknown, new[] { 1000 }, number);")]
    [InlineData("Other.Sample(unknown, 2.0); Other.Softmax(unknown, -1f, unknown);")]
    public Task NothingIsSaid(string statements) => AnalyzerHarness.VerifyAsync(Source(statements));

    /// <summary>What is reported is what throws.</summary>
    [Fact]
    public async Task RulesAreThoseOfTheRuntime()
    {
        string[] labels = ["int.MinValue", "-1", "0", "9", "10", "int.MaxValue"];
        string[] temperatures = ["float.NegativeInfinity", "-1f", "-0f", "0f", "float.Epsilon", "float.PositiveInfinity", "float.NaN"];
        string[] uniforms = ["double.NegativeInfinity", "-double.Epsilon", "-0.0", "0.0", "0.9999999999999999", "1.0", "double.NaN"];
        string[] calls =
        [
            .. new[] { "Digits", "SoftmaxKernels.GenericKernel" }.SelectMany(type => (string[])
            [
                .. labels.Select(label => $"{type}.CrossEntropy(new float[10], {label})"),
                .. labels.Select(label => $"{type}.CrossEntropyGradient(new float[10], {label}, new float[10])"),
                .. temperatures.Select(temperature => $"{type}.Softmax(new float[10], {temperature}, new float[10])"),
                .. uniforms.Select(uniform => $"{type}.Sample(new float[10], {uniform})"),
                .. uniforms.Select(uniform => $"{type}.Sample(new float[10], 2f, {uniform})"),
            ]),
            .. labels.Select(label => $"Digits.CrossEntropyBatch(new float[20], new[] {{ 0, {label} }})"),
            .. labels.Select(label => $"SoftmaxKernels.GenericKernel.CrossEntropyBatch(new float[20], new[] {{ 0, {label} }}, 10)"),
            .. uniforms.Select(uniform => $"Digits.SampleBatch(new float[20], [0.5, {uniform}], new int[2])"),
            .. uniforms.Select(uniform => $"SoftmaxKernels.GenericKernel.SampleBatch(new float[20], 2f, [0.5, {uniform}], 10, new int[2])"),
            .. new[] { "int.MinValue", "0", "1", "10" }.Select(size => $"SoftmaxKernels.GenericKernel.SoftmaxBatch(new float[20], {size}, new float[20])"),
        ];

        (string[] reported, string[] throwing) = await ReportedCalls.RunAsync("[SoftmaxKernels.SoftmaxKernel(Size = 10)] static partial class Digits { }", calls);

        Assert.Equal(throwing, reported);
        Assert.NotEmpty(throwing);
    }

    private static string Source(string statements) => $$"""
        using System;
        using SoftmaxKernels;
        [SoftmaxKernel(Size = 10)] static partial class Digits { }
        static class Other
        {
            public static int Sample(ReadOnlySpan<float> logits, double uniform) => 0;
            public static void Softmax(ReadOnlySpan<float> logits, float temperature, Span<float> destination) { }
        }
        class C
        {
            static void M(float[] unknown, int[] labels, int number)
            {
                {{statements}}
            }
        }
        """;
}
