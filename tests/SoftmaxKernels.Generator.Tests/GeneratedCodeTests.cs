using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Features.Rows;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>Generated code gives no warning, whatever the project around it is like.</summary>
public sealed class GeneratedCodeTests
{
    private static readonly LanguageVersion[] Languages =
        [LanguageVersion.CSharp7_3, LanguageVersion.CSharp9, LanguageVersion.CSharp11, LanguageVersion.Latest];

    private static readonly int[] Sizes = [1, 2, 3, 4, 7, 8, 10, 16, 17, 33, 64, 65, 100, 1000, 46340, 1048576];

    public static TheoryData<ConsumerFramework, LanguageVersion, bool, bool> Projects()
    {
        TheoryData<ConsumerFramework, LanguageVersion, bool, bool> projects = [];
        foreach (ConsumerFramework framework in Enum.GetValues<ConsumerFramework>())
        {
            foreach (LanguageVersion language in Languages)
            {
                bool[] nullable = language >= LanguageVersion.CSharp8 ? [false, true] : [false];
                foreach ((bool isNullable, bool isChecked) in nullable.SelectMany(value => new[] { (value, false), (value, true) }))
                {
                    projects.Add(framework, language, isNullable, isChecked);
                }
            }
        }

        return projects;
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void EveryShapeCompiles(ConsumerFramework framework, LanguageVersion language, bool nullable, bool checkOverflow)
    {
        GeneratorRun run = GeneratorHarness.Run(
            new Consumer { Framework = framework, Language = language, Nullable = nullable, CheckOverflow = checkOverflow },
            [.. ConsumerShapes.For(language)]);

        AssertBuilds(run);
    }

    [Theory]
    [InlineData(ConsumerFramework.NetStandard20, LanguageVersion.CSharp7_3, false)]
    [InlineData(ConsumerFramework.NetStandard20, LanguageVersion.Latest, true)]
    [InlineData(ConsumerFramework.Net80, LanguageVersion.CSharp9, true)]
    [InlineData(ConsumerFramework.Net80, LanguageVersion.CSharp11, false)]
    [InlineData(ConsumerFramework.Net100, LanguageVersion.Latest, false)]
    public void EverySizeCompiles(ConsumerFramework framework, LanguageVersion language, bool checkOverflow)
    {
        IEnumerable<string> kernels = Sizes.Select(size => $"[SoftmaxKernel(Size = {size})] static partial class Kernel{size} {{ }}");

        GeneratorRun run = GeneratorHarness.Run(
            new Consumer { Framework = framework, Language = language, Nullable = false, CheckOverflow = checkOverflow },
            "using SoftmaxKernels;\n" + string.Join('\n', kernels));

        Assert.Equal(Sizes.Length, run.Kernels.Count);
        AssertBuilds(run);
        Assert.True(run.Output.Emit(Stream.Null).Success);
    }

    /// <summary>Of sizes of every form, and of everything that a kernel can have.</summary>
    [Theory]
    [InlineData(ConsumerFramework.Net100, "Fastest")]
    [InlineData(ConsumerFramework.Net100, "Reproducible")]
    [InlineData(ConsumerFramework.NetStandard20, "Fastest")]
    public void NoLineIsTooLong(ConsumerFramework framework, string arithmetic)
    {
        string everything = string.Join(" | ", Enum.GetNames<MethodFamilies>().Select(family => "KernelMethods." + family));
        IEnumerable<string> kernels = Enumerable.Range(1, 150).Concat([200, 240, 255, 256, 257, 1000, 1023, 46_340, 1_048_575]).Select(size => $$"""
            [SoftmaxKernel(Size = {{size}}, Arithmetic = KernelArithmetic.{{arithmetic}}, Methods = {{everything}})] partial class Kernel{{size}} { }
            """);

        AssertNoLineIsTooLong(framework, kernels);
    }

    /// <summary>Of layers and networks the longest numbers, with everything that they can have.</summary>
    [Theory]
    [InlineData(ConsumerFramework.Net100)]
    [InlineData(ConsumerFramework.NetStandard20)]
    public void NoLineOfLayersAndNetworksIsTooLong(ConsumerFramework framework) => AssertNoLineIsTooLong(framework, [
        "[LayerKernel(Inputs = 255, Outputs = 65536, Activation = LayerActivation.Softmax, Methods = LayerMethods.All | LayerMethods.Pointers)] partial class WideLayer { }",
        "[LayerKernel(Inputs = 65536, Outputs = 255, Activation = LayerActivation.LeakyRelu, Bias = false, Methods = LayerMethods.All | LayerMethods.Pointers)] partial class LongLayer { }",
        "[NetworkKernel(Sizes = new[] { 65536, 255, 65536 }, Output = LayerActivation.Softmax, Methods = LayerMethods.All | LayerMethods.Pointers)] partial class WideNetwork { }",
        "[NetworkKernel(Sizes = new[] { 84, 64, 10000 }, Heads = new[] { 3000, 2000, 5000 }, Output = LayerActivation.Softmax, Methods = LayerMethods.All | LayerMethods.Pointers)] partial class WideHeads { }",
        "[NetworkKernel(Sizes = new[] { 84, 64, 64, 2 }, Methods = LayerMethods.All | LayerMethods.Pointers)] partial class Values { }",
    ]);

    [Theory]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(1000)]
    public void EveryChoiceOfMethodsCompiles(int size)
    {
        IEnumerable<string> kernels =
            from family in Enum.GetNames<MethodFamilies>()
                .Append("Sample | KernelMethods.Masks | KernelMethods.Samplers | KernelMethods.RandomSources")
                .Append("CrossEntropy | KernelMethods.Masks | KernelMethods.Losses")
            from batch in new[] { string.Empty, " | KernelMethods.Batch", " | KernelMethods.Batch | KernelMethods.Pointers" }
            from arithmetic in new[] { "Fastest", "Reproducible" }
            select $$"""
                [SoftmaxKernel(Size = {{size}}, Methods = KernelMethods.{{family}}{{batch}}, Arithmetic = KernelArithmetic.{{arithmetic}})]
                static partial class {{family.Split(' ')[0]}}{{family.Length}}{{arithmetic}}{{batch.Length}} { }
                """;

        GeneratorRun run = GeneratorHarness.Run(new Consumer { AllowUnsafe = true }, "using SoftmaxKernels;\n" + string.Join('\n', kernels));

        Assert.Equal(kernels.Count(), run.Kernels.Count);
        AssertBuilds(run);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void EveryOverloadWithPointersCompiles(ConsumerFramework framework, LanguageVersion language, bool nullable, bool checkOverflow)
    {
        Consumer consumer = new() { Framework = framework, Language = language, Nullable = nullable, CheckOverflow = checkOverflow, AllowUnsafe = true };

        AssertBuilds(GeneratorHarness.Run(consumer, """
            using System;
            using SoftmaxKernels;

            [assembly: CLSCompliant(true)]

            /// <summary>Row and batch methods.</summary>
            [SoftmaxKernel(Size = 10, Methods = KernelMethods.All | KernelMethods.Activations | KernelMethods.Samplers | KernelMethods.RandomSources | KernelMethods.Pointers)]
            public static partial class Digits { }

            /// <summary>Nested and generic.</summary>
            public partial class Outer<T>
            {
                /// <summary>A row of one.</summary>
                [SoftmaxKernel(Size = 1, Methods = KernelMethods.All | KernelMethods.Activations | KernelMethods.Pointers)]
                public partial struct Single { }
            }

            /// <summary>No bodies for vectors, and a Jacobian as large as a span.</summary>
            [SoftmaxKernel(Size = 46340, Methods = KernelMethods.SoftmaxGradient | KernelMethods.Sample | KernelMethods.Pointers)]
            internal static partial class Words { }
            """));
    }

    // With the line that each is about, since the generated files exist nowhere to look them up.
    private static void AssertNoLineIsTooLong(ConsumerFramework framework, IEnumerable<string> types)
    {
        Consumer consumer = new() { Framework = framework, AllowUnsafe = true };
        GeneratorRun run = GeneratorHarness.Start(consumer, consumer.Compile("using SoftmaxKernels;\n" + string.Join('\n', types)));

        Assert.All(types, type => Assert.Contains(run.Files, file => file.HintName.StartsWith(type.Split(' ')[^3], StringComparison.Ordinal)));
        Assert.DoesNotContain(run.Files.SelectMany(file => file.SourceText.Lines), line => line.Span.Length > 200);
    }

    private static void AssertBuilds(GeneratorRun run)
    {
        string[] problems = [.. run.Build().Select(diagnostic => diagnostic + "\n" + LineOf(diagnostic.Location))];
        Assert.True(problems.Length == 0, string.Join('\n', problems));
    }

    private static string? LineOf(Location location) =>
        location.SourceTree?.GetText().Lines[location.GetLineSpan().StartLinePosition.Line].ToString();
}
