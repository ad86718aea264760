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
    public static TheoryData<Type> Layers => [typeof(PreparedHidden), typeof(PreparedWide), typeof(PreparedHead)];

    [Theory]
    [MemberData(nameof(Layers))]
    public void Nothing_is_compiled_later(Type type)
    {
        using CompiledKernelMethods compiled = new();
        type.GetMethod("Prepare", [])!.CreateDelegate<Action>()();
        Assert.NotEmpty(compiled.Take());
        Mismatches mismatches = new();

        new LayerComparison(new GeneratedLayer(type, LayerCatalog.CaseOf(type)), seed: 1, mismatches).Run();

        Assert.Empty(compiled.Take());
        mismatches.AssertNone();
    }

    [Fact]
    public void Nothing_is_compiled_later_of_a_shape_known_at_run_time()
    {
        LayerCase layer = new(23, 41, LayerActivation.Silu);
        using CompiledKernelMethods compiled = new();
        layer.Runtime.Prepare();
        compiled.Take();
        Mismatches mismatches = new();

        new LayerComparison(new RuntimeLayer(layer), seed: 1, mismatches).Run();

        Assert.Empty(compiled.Take());
        mismatches.AssertNone();
    }
}

// Layers that no other test calls, so that nothing of them is compiled before: both forms of a block, and several panels.
[LayerKernel(Inputs = 21, Outputs = 40, Activation = LayerActivation.Tanh)]
internal static partial class PreparedHidden;

[LayerKernel(Inputs = 12, Outputs = 100, Activation = LayerActivation.LeakyRelu, Bias = false)]
internal static partial class PreparedWide;

[LayerKernel(Inputs = 40, Outputs = 7, Activation = LayerActivation.Softmax)]
internal static partial class PreparedHead;
