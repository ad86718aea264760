using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Features.Layers;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Layers;

/// <summary>The code of layers compiles without a warning everywhere, and is written again only where something changed.</summary>
public sealed class LayerCodeTests
{
    private const int LongestLine = 200;

    private static readonly (int Inputs, int Outputs)[] Shapes = [(1, 1), (1, 65536), (65536, 1), (65536, 256), (64, 10), (784, 10), (84, 64)];

    [Theory]
    [MemberData(nameof(ConsumerProjects.All), MemberType = typeof(ConsumerProjects))]
    public void EveryLayerCompiles(ConsumerFramework framework, LanguageVersion language)
    {
        IEnumerable<string> layers =
            from shape in Shapes
            from activation in Enum.GetValues<LayerActivation>()
            from slope in (string[])[activation == LayerActivation.Elu ? string.Empty : ", Slope = 0f"]
            from options in (string[])[string.Empty, ", Bias = false" + slope + ", Arithmetic = KernelArithmetic.Reproducible", ", Methods = LayerMethods.All | LayerMethods.Pointers"]
            select $"[LayerKernel(Inputs = {shape.Inputs}, Outputs = {shape.Outputs}, Activation = LayerActivation.{activation}{options})]";
        string[] attributes = [.. layers];
        string types = string.Join('\n', attributes.Select((attribute, index) =>
            "/// <summary>A layer.</summary>\n" + attribute + (index % 3) switch { 0 => " public static partial class ", 1 => " partial class ", _ => " partial struct " } + "Layer" + index + " { }"));

        GeneratorRun run = GeneratorHarness.Run(
            new Consumer { Framework = framework, Language = language, Nullable = language >= LanguageVersion.CSharp8, AllowUnsafe = true },
            "using SoftmaxKernels;\n" + types);

        Assert.Equal(attributes.Length, run.Files.Length);
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

        GeneratorRun run = GeneratorHarness.Run($$"""
            namespace My.@namespace
            {
                partial class {{parts[0]}}
                {
                    [SoftmaxKernels.LayerKernel(Inputs = 3, Outputs = 2, Activation = SoftmaxKernels.LayerActivation.Softmax)]
                    private protected partial struct {{parts[1]}} { }
                }
            }
            """);

        Assert.Single(run.Files);
        Assert.Equal([], run.Build());
    }

    [Fact]
    public void UserMethodReplacesGeneratedOne()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            [SoftmaxKernels.LayerKernel(Inputs = 3, Outputs = 2)]
            static partial class Hidden
            {
                public static void Forward(System.ReadOnlySpan<float> parameters, System.ReadOnlySpan<float> inputs, System.Span<float> destination) { }
            }
            """);

        Assert.Equal([], run.Build());
        Assert.DoesNotContain("void Forward(", Assert.Single(run.Files).SourceText.ToString());
    }

    [Fact]
    public void NothingIsWrittenAgainForAChangeElsewhere()
    {
        const string Layer = "[SoftmaxKernels.LayerKernel(Inputs = 3, Outputs = 2)] static partial class Hidden { }";
        Consumer consumer = new();
        GeneratorRun run = GeneratorHarness.Run(consumer, Layer, "class Other { }");
        CSharpCompilation edited = consumer.Compile(Layer, "class Other { int x; }");

        GeneratorDriverRunResult again = run.Driver.RunGenerators(edited).GetRunResult();

        Assert.All(
            again.Results.Single().TrackedSteps[TrackingNames.Files].SelectMany(step => step.Outputs),
            output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, output.Reason.ToString()));
    }
}
