using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SoftmaxKernels.Generator.Tests.Harness;
using Xunit;

namespace SoftmaxKernels.Generator.Tests.Layers;

/// <summary>Each family of methods of a layer, alone, with batches, and with pointers, has its members and no others.</summary>
public sealed class LayerFamilyTests
{
    private static readonly string[] Always = ["Pack", "PackTransposed", "Unpack", "Initialize"];

    [Theory]
    [InlineData("None")]
    [InlineData("Forward", "Forward")]
    [InlineData("Backward", "Backward")]
    [InlineData("CrossEntropy", "CrossEntropy", "CrossEntropy", "CrossEntropyGradient", "CrossEntropyGradient")]
    [InlineData("Predict", "Predict")]
    [InlineData("Sample", "Sample", "Sample")]
    public void HasItsMembersAndNoOthers(string family, params string[] names)
    {
        string[] withBatches = [.. names, .. names.Select(name => name + "Batch")];
        Assert.Equal(Sorted([.. Always, .. names, "Prepare"]), Members($"LayerMethods.{family}", "Softmax"));
        Assert.Equal(Sorted([.. Always, .. withBatches, "Prepare"]), Members($"LayerMethods.{family} | LayerMethods.Batch", "Softmax"));
        Assert.Equal(
            Sorted([.. Always, .. Always, .. withBatches, .. withBatches, "Prepare"]),
            Members($"LayerMethods.{family} | LayerMethods.Batch | LayerMethods.Pointers", "Softmax"));
    }

    [Theory]
    [InlineData("None")]
    [InlineData("Tanh")]
    [InlineData("Relu")]
    [InlineData("LeakyRelu")]
    [InlineData("Sigmoid")]
    [InlineData("Silu")]
    [InlineData("Elu")]
    public void OnlySoftmaxHasClasses(string activation) => Assert.Equal(
        Sorted([.. Always, "Forward", "ForwardBatch", "Backward", "BackwardBatch", "Prepare"]), Members("LayerMethods.All", activation));

    private static IEnumerable<string> Members(string methods, string activation)
    {
        GeneratorRun run = GeneratorHarness.Run(
            new Consumer { AllowUnsafe = true },
            $"using SoftmaxKernels; [LayerKernel(Inputs = 3, Outputs = 2, Activation = LayerActivation.{activation}, Methods = {methods})] static partial class Layer {{ }}");
        Assert.Equal([], run.Build());
        return Sorted(run.Output.GetTypeByMetadataName("Layer")!.GetMembers().OfType<IMethodSymbol>().Select(method => method.Name));
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Order(StringComparer.Ordinal);
}
