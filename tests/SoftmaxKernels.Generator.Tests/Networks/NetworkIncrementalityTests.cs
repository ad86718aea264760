using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Features.Networks.Models;
using SoftmaxKernels.Generator.Tests.Harness;
using SoftmaxKernels.Generator.Writing;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Networks;

/// <summary>What an edit of a model costs. That edits of code elsewhere cost nothing is asserted by the harness, in every test.</summary>
public sealed class NetworkIncrementalityTests
{
    private const string Code = """
        [SoftmaxKernels.NetworkKernel(Model = "first.onnx")] static partial class First { }
        [SoftmaxKernels.NetworkKernel(Model = "second.onnx")] static partial class Second { }
        [SoftmaxKernels.NetworkKernel(Sizes = new[] { 3, 2 })] static partial class Third { }
        [SoftmaxKernels.SoftmaxKernel(Size = 10)] static partial class Digits { }
        """;

    private static readonly ModelFile First = new("first.onnx", ModelTexts.Policy);
    private static readonly ModelFile Second = new("second.onnx", ModelTexts.Policy);

    private static readonly Consumer Consumer = new() { Models = [First, Second, new(item: null, "something else")] };

    [Fact]
    public void ChangedModelWritesOnlyItsNetwork()
    {
        (GeneratorRun before, GeneratorRun after) = Replace(Second, new ModelFile("second.onnx", ModelTexts.Of(ModelTexts.Layer(3, 5, "relu", hasBias: true))));

        Assert.Equal(
            [("first.onnx", IncrementalStepRunReason.Unchanged), ("second.onnx", IncrementalStepRunReason.Modified)],
            after.Outputs(TrackingNames.Models).Select(output => (((NetworkModel)output.Value).Name, Unified(output.Reason))));
        Assert.Equal(
            [("Second", true)],
            after.Outputs(TrackingNames.Files)
                .Where(output => output.Reason != IncrementalStepRunReason.Cached)
                .Select(output => (((GeneratedFile)output.Value).HintName.Split('.')[0], output.Reason == IncrementalStepRunReason.Modified))
                .Distinct());
        Assert.Equal(before.Files.Length, after.Files.Length);
        Assert.All(
            before.Files.Zip(after.Files).Where(pair => !pair.First.HintName.StartsWith("Second", StringComparison.Ordinal)),
            pair => Assert.Same(pair.First.SourceText, pair.Second.SourceText));
    }

    [Fact]
    public void SameTextInAnotherFileWritesNothing()
    {
        (_, GeneratorRun after) = Replace(Second, new ModelFile("second.onnx", ModelTexts.Policy));

        Assert.All(after.Outputs(TrackingNames.Files), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void FilesThatAreNoModelsDoNotMatter()
    {
        GeneratorRun run = GeneratorHarness.Start(Consumer, Consumer.Compile(Code));

        GeneratorRun after = Complete(run, run.Driver.AddAdditionalTexts([new ModelFile(item: null, "new")]));

        Assert.All(after.Outputs(TrackingNames.Files), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void ModelThatGoesTakesItsFilesAlong()
    {
        GeneratorRun run = GeneratorHarness.Start(Consumer, Consumer.Compile(Code));

        GeneratorRun after = Complete(run, run.Driver.RemoveAdditionalTexts([Second]));

        Assert.Equal(run.Files.Length - 2, after.Files.Length);
        Assert.DoesNotContain(after.Files, file => file.HintName.StartsWith("Second", StringComparison.Ordinal));
        Assert.Equal(run.Files.Length, Complete(after, after.Driver.AddAdditionalTexts([Second])).Files.Length);
    }

    // A step whose inputs are the same is cached, and one that gives the same again is unchanged.
    private static IncrementalStepRunReason Unified(IncrementalStepRunReason reason) =>
        reason == IncrementalStepRunReason.Cached ? IncrementalStepRunReason.Unchanged : reason;

    private static (GeneratorRun Before, GeneratorRun After) Replace(ModelFile old, ModelFile changed)
    {
        GeneratorRun run = GeneratorHarness.Start(Consumer, Consumer.Compile(Code));
        Assert.Equal(6, run.Files.Count(file => !file.HintName.StartsWith("Digits", StringComparison.Ordinal)) + 1);
        return (run, Complete(run, run.Driver.ReplaceAdditionalText(old, changed)));
    }

    private static GeneratorRun Complete(GeneratorRun run, GeneratorDriver driver) =>
        GeneratorHarness.Continue(run with { Driver = driver }, Consumer.Compile(Code));
}
