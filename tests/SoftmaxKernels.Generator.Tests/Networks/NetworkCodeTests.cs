using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Features.Layers;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Networks;

/// <summary>The code of networks compiles without a warning everywhere.</summary>
public sealed class NetworkCodeTests
{
    private const int LongestLine = 220;

    [Theory]
    [MemberData(nameof(ConsumerProjects.All), MemberType = typeof(ConsumerProjects))]
    public void EveryNetworkCompiles(ConsumerFramework framework, LanguageVersion language)
    {
        IEnumerable<string> sizes =
            from numbers in (string[])["1, 1", "3, 65536, 1", "64, 10, 10", "4, 100, 5, 3, 12"]
            from output in Enum.GetValues<LayerActivation>()
            from slope in (string[])[output == LayerActivation.Elu ? string.Empty : ", Slope = 0f"]
            from options in (string[])[string.Empty, slope + ", Arithmetic = KernelArithmetic.Reproducible", ", Methods = LayerMethods.All | LayerMethods.Pointers"]
            select $"Sizes = new[] {{ {numbers} }}, Hidden = LayerActivation.{output}, Output = LayerActivation.{output}{options}";
        IEnumerable<string> heads =
            from output in (string[])["None", "Softmax"]
            from numbers in (string[])["12", "5, 7", "1, 2, 3, 6"]
            from methods in (string[])["LayerMethods.All", "LayerMethods.Pointers | LayerMethods.All", "LayerMethods.Sample", "LayerMethods.Predict | LayerMethods.Batch", "LayerMethods.None"]
            select $"Sizes = new[] {{ 9, 12 }}, Output = LayerActivation.{output}, Heads = new[] {{ {numbers} }}, Methods = {methods}";
        IEnumerable<string> models =
            from options in (string[])[string.Empty, ", Heads = new[] { 1, 3 }", ", Methods = LayerMethods.All | LayerMethods.Pointers", ", Methods = LayerMethods.None"]
            from model in (string[])["policy.onnx", "odd.onnx"]
            select $"Model = \"{model}\"{options}";
        const string InAFile = "Model = \"file.onnx\", Parameters = ParameterSource.External";

        GeneratorRun run = Compile(framework, language, [.. sizes, .. heads, .. models, InAFile]);

        Assert.Equal([], run.Build());
        Assert.True(run.Output.Emit(Stream.Null).Success);
        Assert.All(run.Files, file => Assert.All(file.SourceText.Lines, line => Assert.True(line.Span.Length <= LongestLine, line.ToString())));
    }

    [Theory]
    [InlineData("Outer<T>.Inner")]
    [InlineData("@class.@event")]
    public void NestedAndOddNamesCompile(string name)
    {
        string[] parts = name.Split('.');

        GeneratorRun run = GeneratorHarness.Run(new Consumer { Models = [new("policy.onnx", ModelTexts.Policy)] }, $$"""
            namespace My.@namespace
            {
                partial class {{parts[0]}}
                {
                    [SoftmaxKernels.NetworkKernel(Model = "policy.onnx")]
                    private protected partial struct {{parts[1]}} { }
                }
            }
            """);

        Assert.Equal(2, run.Files.Length);
        Assert.Equal([], run.Build());
    }

    [Fact]
    public void UserMethodReplacesGeneratedOne()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            [SoftmaxKernels.NetworkKernel(Sizes = new[] { 3, 2 })]
            static partial class Policy
            {
                public static void Forward(System.ReadOnlySpan<float> parameters, System.ReadOnlySpan<float> inputs, System.Span<float> destination) { }
            }
            """);

        Assert.Equal([], run.Build());
        Assert.DoesNotContain("void Forward(", Assert.Single(run.Files).SourceText.ToString());
    }

    /// <summary>Numbers that are no literals, of a model and of an operation.</summary>
    [Theory]
    [InlineData(float.NaN, "float.NaN")]
    [InlineData(float.PositiveInfinity, "float.PositiveInfinity")]
    [InlineData(float.NegativeInfinity, "float.NegativeInfinity")]
    [InlineData(-0f, "-0f")]
    [InlineData(float.Epsilon, "1.4013E-45f")]
    [InlineData(float.MaxValue, "3.4028235E+38f")]
    [InlineData(0.1f, "0.1f")]
    [InlineData(1f / 3f, "0.33333334f")]
    [InlineData(16777217f, "16777216f")]
    public void NumbersKeepTheirBits(float number, string literal)
    {
        string text = ModelTexts.Of(
            ModelTexts.Constants("add", number),
            $"layer 1 1 none 00000000 bias\nweights {ModelTexts.Base64(number)}\nbiases {ModelTexts.Base64(number)}");

        GeneratorRun run = GeneratorHarness.Run(
            new Consumer { Models = [new("m.onnx", text)] }, "[SoftmaxKernels.NetworkKernel(Model = \"m.onnx\")] static partial class M { }");

        Assert.Equal([], run.Build());
        Assert.All(run.Files, file => Assert.Contains(literal, file.SourceText.ToString(), StringComparison.Ordinal));
        Assert.Equal(BitConverter.SingleToInt32Bits(number), BitConverter.SingleToInt32Bits((float)CSharpNumber(literal)));
    }

    /// <summary>Code that is not optimised would allocate a little at each call to get at constant data of the assembly.</summary>
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void ParametersAreAnArrayWithoutOptimisation(bool isOptimized, bool isArray)
    {
        GeneratorRun run = GeneratorHarness.Run(
            new Consumer { IsOptimized = isOptimized, Models = [new("policy.onnx", ModelTexts.Policy)] },
            "[SoftmaxKernels.NetworkKernel(Model = \"policy.onnx\")] static partial class Policy { }");

        Assert.Equal([], run.Build());
        Assert.Equal(isArray, run.Files.Any(file => file.SourceText.ToString().Contains("static readonly float[]", StringComparison.Ordinal)));
    }

    private static double CSharpNumber(string literal) => literal switch
    {
        "float.NaN" => double.NaN,
        "float.PositiveInfinity" => double.PositiveInfinity,
        "float.NegativeInfinity" => double.NegativeInfinity,
        _ => (float)SyntaxFactory.ParseToken(literal.TrimStart('-')).Value! * (literal.StartsWith('-') ? -1.0 : 1.0),
    };

    private static GeneratorRun Compile(ConsumerFramework framework, LanguageVersion language, string[] attributes)
    {
        string types = string.Join('\n', attributes.Select((attribute, index) =>
            $"/// <summary>A network.</summary>\n[NetworkKernel({attribute})]" + (index % 3) switch { 0 => " public static partial class ", 1 => " partial class ", _ => " partial struct " } + "Network" + index + " { }"));
        GeneratorRun run = GeneratorHarness.Run(
            new Consumer
            {
                Framework = framework,
                Language = language,
                Nullable = language >= LanguageVersion.CSharp8,
                AllowUnsafe = true,
                Models = [new("policy.onnx", ModelTexts.Policy), new("odd.onnx", Odd), new("file.onnx", ModelTexts.External(Odd))],
            },
            "using SoftmaxKernels;\n" + types);

        Assert.Equal(attributes.Length, run.Files.Count(file => file.HintName.Contains(".Network.", StringComparison.Ordinal)));
        return run;
    }

    /// <summary>Every kind of step, first, last and alone.</summary>
    private static string Odd { get; } = ModelTexts.Of(
        "note <c>Note</c> with signs: \" */ // \\u0041 & < >",
        "activation sigmoid",
        ModelTexts.Constants("add", 0.1f),
        ModelTexts.Layer(20, 4, "leakyrelu", hasBias: false, slope: 0.3f),
        $"activation leakyrelu {ModelTexts.Bits(0.25f)}",
        ModelTexts.Constants("multiply", 1f, float.NaN, float.PositiveInfinity, float.NegativeInfinity),
        ModelTexts.Constants("divide", 1e-40f),
        $"clip {ModelTexts.Bits(float.NegativeInfinity)} {ModelTexts.Bits(-0f)}");
}
