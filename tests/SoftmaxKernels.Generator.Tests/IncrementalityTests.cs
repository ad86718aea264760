using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftmaxKernels.Generator.Features.Rows;
using SoftmaxKernels.Generator.Features.Types;
using SoftmaxKernels.Generator.Reading;
using SoftmaxKernels.Generator.Tests.Harness;
using SoftmaxKernels.Generator.Writing;
using Xunit;

namespace SoftmaxKernels.Generator.Tests;

/// <summary>What an edit costs. That others cost nothing is asserted by the harness, in every test of the generator.</summary>
public sealed class IncrementalityTests
{
    private const string Digits = "[SoftmaxKernels.SoftmaxKernel(Size = 10)] partial class Digits { }";
    private const string Letters = "[SoftmaxKernels.SoftmaxKernel(Size = 26)] partial class Letters { }";

    private static readonly Consumer Consumer = new();

    [Fact]
    public void ChangedSizeWritesOnlyThatFile()
    {
        GeneratorRun run = Edit(Digits, "[SoftmaxKernels.SoftmaxKernel(Size = 11)] partial class Digits { }");

        Assert.Equal(
            [("Digits", IncrementalStepRunReason.Modified), ("Letters", IncrementalStepRunReason.Cached)],
            run.Outputs(TrackingNames.Specs).Select(output => (((KernelSpec)output.Value).Type.MetadataName, output.Reason)));
        Assert.Equal(
            [("Digits", IncrementalStepRunReason.Modified), ("Letters", IncrementalStepRunReason.Cached)],
            run.Outputs(TrackingNames.Files).Select(output => (((GeneratedFile)output.Value).HintName.Split('.')[0], output.Reason)).Distinct());
        Assert.Contains("Size = 11", run.Files[0].SourceText.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Another family is another file, and a line more in what every kernel has.</summary>
    [Fact]
    public void AddedFamilyChangesNoOtherFamily()
    {
        const string Some = "[SoftmaxKernels.SoftmaxKernel(Size = 10, Methods = SoftmaxKernels.KernelMethods.Tanh)] partial class Digits { }";
        CSharpCompilation compilation = Consumer.Compile(Some);
        GeneratorRun run = GeneratorHarness.Continue(
            GeneratorHarness.Start(Consumer, compilation), Consumer.Compile(Some.Replace("Tanh", "Tanh | SoftmaxKernels.KernelMethods.SoftmaxGradient", StringComparison.Ordinal)));

        Assert.Equal(
            [
                (HintName.For("Digits"), IncrementalStepRunReason.Modified),
                (HintName.For("Digits", "Tanh"), IncrementalStepRunReason.Unchanged),
                (HintName.For("Digits", "SoftmaxGradient"), IncrementalStepRunReason.New),
            ],
            run.Outputs(TrackingNames.Files).Select(output => (((GeneratedFile)output.Value).HintName, output.Reason)));
    }

    [Theory]
    [InlineData("/* a comment */ [SoftmaxKernels.SoftmaxKernel(Size = 10)] public partial class Digits { public static void Other() { } }")]
    [InlineData("using SoftmaxKernels; [System.Obsolete, SoftmaxKernel(Size = 5 + 5, Methods = KernelMethods.All)] partial class Digits : System.IDisposable { }")]
    public void EditOfTheTypeThatAsksForTheSameWritesNothing(string edited)
    {
        GeneratorRun run = Edit(Digits, edited);

        Assert.All(run.Outputs(TrackingNames.Specs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.All(run.Outputs(TrackingNames.Files), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void RemovedAttributeRemovesTheFile()
    {
        GeneratorRun run = Edit(Digits, "partial class Digits { }");

        Assert.Equal(HintName.For("Letters"), Assert.Single(run.Kernels));
    }

    [Fact]
    public void ErrorRemovesTheFileAndItsRepairBringsItBack()
    {
        CSharpCompilation broken = Consumer.Compile("[SoftmaxKernels.SoftmaxKernel(Size = 0)] partial class Digits { }", Letters);
        GeneratorRun run = GeneratorHarness.Start(Consumer, broken);
        Assert.Equal(HintName.For("Letters"), Assert.Single(run.Kernels));

        run = GeneratorHarness.Continue(run, Consumer.Compile(Digits, Letters));
        Assert.Equal(2, run.Kernels.Count);
    }

    [Fact]
    public void OtherRuntimeAssemblyWritesEveryFileAgain()
    {
        GeneratorRun run = GeneratorHarness.Start(Consumer, Consumer.Compile(Digits, Letters));

        run = GeneratorHarness.Continue(run, (Consumer with { Framework = ConsumerFramework.NetStandard20 }).Compile(Digits, Letters));

        Assert.Equal(2, run.Kernels.Count);
        Assert.All(run.Outputs(TrackingNames.Specs), output => Assert.Equal(IncrementalStepRunReason.Modified, output.Reason));
        Assert.DoesNotContain(run.Outputs(TrackingNames.Files), output => output.Reason == IncrementalStepRunReason.Cached);
        Assert.All(
            run.Outputs(TrackingNames.Files).Where(output => output.Reason == IncrementalStepRunReason.Unchanged),
            output => Assert.Contains(((GeneratedFile)output.Value).HintName, run.Kernels));
    }

    [Fact]
    public void CompilerOptionsThatChangeNoTextWriteNothing()
    {
        GeneratorRun run = GeneratorHarness.Start(Consumer, Consumer.Compile(Digits, Letters));

        run = GeneratorHarness.Continue(run, (Consumer with { CheckOverflow = true, AllowUnsafe = true }).Compile(Digits, Letters));

        Assert.Equal(2, run.Kernels.Count);
        Assert.All(run.Outputs(TrackingNames.Files), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    /// <summary>What the runtime assembly offers is remembered by its symbol, which a keystroke must therefore not replace.</summary>
    [Fact]
    public void KeystrokeKeepsTheRuntimeAssembly()
    {
        CSharpCompilation compilation = Consumer.Compile(Digits, "class Unrelated { }");
        SyntaxTree unrelated = compilation.SyntaxTrees[1];
        CSharpCompilation edited = compilation.ReplaceSyntaxTree(unrelated, Consumer.Parse("class Unrelated { int x; }", unrelated.FilePath));

        Assert.Same(Runtime(compilation), Runtime(edited));

        static IAssemblySymbol Runtime(CSharpCompilation compilation) =>
            AttributeArguments.Runtime(KernelAttribute.Of(compilation.GetTypeByMetadataName("Digits")!)!);
    }

    [Fact]
    public void AllowingUnsafeCodeBringsOverloadsWithPointers()
    {
        const string Pointers = "[SoftmaxKernels.SoftmaxKernel(Size = 10, Methods = (SoftmaxKernels.KernelMethods)260)] partial class Digits { }";
        Consumer allowing = Consumer with { AllowUnsafe = true };
        GeneratorRun run = GeneratorHarness.Start(Consumer, Consumer.Compile(Pointers));
        Assert.Empty(run.Files);

        run = GeneratorHarness.Continue(run, allowing.Compile(Pointers));
        Assert.Contains("ArgMax(float* logits)", run.Text, StringComparison.Ordinal);

        run = GeneratorHarness.Continue(run, Consumer.Compile(Pointers));
        Assert.Empty(run.Files);
    }

    /// <summary>Only who asks for pointers gets them, whatever the project allows.</summary>
    [Fact]
    public void AllowingUnsafeCodeChangesNoOtherText()
    {
        GeneratorRun run = GeneratorHarness.Start(Consumer, Consumer.Compile(Digits));
        GeneratorRun allowing = GeneratorHarness.Continue(run, (Consumer with { AllowUnsafe = true }).Compile(Digits));

        Assert.Equal(run.Text, allowing.Text);
    }

    /// <summary>The first keystroke in a large project: not a single text is written again.</summary>
    [Fact]
    public void ThousandKernelsStayCachedWhileSomeoneTypesElsewhere()
    {
        const int Kernels = 1000;
        CSharpCompilation compilation = Consumer.Compile(
            [.. Enumerable.Range(0, Kernels).Select(i => $"[SoftmaxKernels.SoftmaxKernel(Size = {1 + (i % 20)}, Methods = SoftmaxKernels.KernelMethods.ArgMax)] partial class Kernel{i} {{ }}"), "class Unrelated { }"]);
        GeneratorRun run = GeneratorHarness.Start(Consumer, compilation);

        SyntaxTree unrelated = compilation.SyntaxTrees[^1];
        GeneratorRun edited = GeneratorHarness.Continue(run, compilation.ReplaceSyntaxTree(unrelated, Consumer.Parse("class Unrelated { int x; }", unrelated.FilePath)));

        Assert.Equal(Kernels, edited.Kernels.Count);
        Assert.All(edited.Outputs(TrackingNames.Specs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.All(edited.Outputs(TrackingNames.Files), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.All(edited.Files.Zip(run.Files), pair => Assert.Same(pair.Second.SourceText, pair.First.SourceText));
    }

    private static GeneratorRun Edit(string before, string after)
    {
        CSharpCompilation compilation = Consumer.Compile(before, Letters);
        GeneratorRun run = GeneratorHarness.Start(Consumer, compilation);
        SyntaxTree edited = compilation.SyntaxTrees[0];
        return GeneratorHarness.Continue(run, compilation.ReplaceSyntaxTree(edited, Consumer.Parse(after, edited.FilePath)));
    }
}
