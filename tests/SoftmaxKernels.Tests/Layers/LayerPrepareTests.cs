using System;
using SoftmaxKernels.Tests.Bits;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Startup;
using Xunit;

namespace SoftmaxKernels.Tests.Layers;

/// <summary>After <c>Prepare()</c> no call of any member of a layer has anything compiled.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
[Collection(RunsAlone.Name)]
public sealed class LayerPrepareTests
{
    private const string OfTheRuntime = "";

    private static readonly LayerCase Shape = new(23, 41, LayerActivation.Softmax);

    [Theory]
    [InlineData(nameof(PreparedHidden))]
    [InlineData(nameof(PreparedWide))]
    [InlineData(nameof(PreparedHead))]
    [InlineData(nameof(PreparedShortTanh))]
    [InlineData(nameof(PreparedShortSigmoid))]
    [InlineData(nameof(PreparedShortSilu))]
    [InlineData(nameof(PreparedShortElu))]
    [InlineData(nameof(PreparedShortHead))]
    [InlineData(OfTheRuntime)]
    public void Nothing_is_compiled_later(string name) =>
        LibraryCopy.AssertNothingIsCompiledLater(typeof(LayerPrepareTests), nameof(Prepare), nameof(CallEverything), name);

    private static void Prepare(string name)
    {
        if (name == OfTheRuntime)
        {
            Shape.CreateRuntime().Prepare();
        }
        else
        {
            TypeOf(name).GetMethod("Prepare", [])!.CreateDelegate<Action>()();
        }

        // What the comparison itself calls for its messages and memory.
        _ = $"{LayerOf(name)}{LayerOf(name).ParameterCount}";
    }

    private static ILayer LayerOf(string name) =>
        name == OfTheRuntime ? new RuntimeLayer(Shape) : new GeneratedLayer(TypeOf(name), LayerCatalog.CaseOf(TypeOf(name)));

    private static void CallEverything(string name)
    {
        Mismatches mismatches = new();
        new LayerComparison(LayerOf(name), seed: 1, mismatches).Run();
        mismatches.AssertNone();
    }

    private static Type TypeOf(string name) => typeof(LayerPrepareTests).Assembly.GetType($"{typeof(LayerPrepareTests).Namespace}.{name}")!;
}

// Both forms of a block, and several panels.
[LayerKernel(Inputs = 21, Outputs = 40, Activation = LayerActivation.Tanh)]
internal static partial class PreparedHidden;

[LayerKernel(Inputs = 12, Outputs = 100, Activation = LayerActivation.LeakyRelu, Bias = false)]
internal static partial class PreparedWide;

[LayerKernel(Inputs = 40, Outputs = 7, Activation = LayerActivation.Softmax)]
internal static partial class PreparedHead;

// Rows shorter than a register: a batch's length decides which loops it meets.
[LayerKernel(Inputs = 5, Outputs = 3, Activation = LayerActivation.Tanh)]
internal static partial class PreparedShortTanh;

[LayerKernel(Inputs = 5, Outputs = 1, Activation = LayerActivation.Sigmoid)]
internal static partial class PreparedShortSigmoid;

[LayerKernel(Inputs = 5, Outputs = 6, Activation = LayerActivation.Silu)]
internal static partial class PreparedShortSilu;

[LayerKernel(Inputs = 5, Outputs = 7, Activation = LayerActivation.Elu)]
internal static partial class PreparedShortElu;

[LayerKernel(Inputs = 5, Outputs = 3, Activation = LayerActivation.Softmax)]
internal static partial class PreparedShortHead;
