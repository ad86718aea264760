using System;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Startup;
using Xunit;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>After <c>Prepare()</c> no call of any member of a network has anything compiled.</summary>
[Trait(IsaLevel.Category, IsaLevel.KernelTests)]
[Collection(RunsAlone.Name)]
public sealed class NetworkPrepareTests
{
    private const string OfTheRuntime = "";

    private static readonly NetworkCase Shape = new([11, 23, 4, 9], LayerActivation.Silu, LayerActivation.Softmax, Heads: [4, 5]);

    [Theory]
    [InlineData(nameof(PreparedPolicy))]
    [InlineData(nameof(PreparedHeads))]
    [InlineData(nameof(PreparedLogits))]
    [InlineData(nameof(PreparedShort))]
    [InlineData(nameof(PreparedSingle))]
    [InlineData(nameof(PreparedRegression))]
    [InlineData(OfTheRuntime)]
    public void Nothing_is_compiled_later(string name) =>
        LibraryCopy.AssertNothingIsCompiledLater(typeof(NetworkPrepareTests), nameof(Prepare), nameof(CallEverything), name);

    private static void Prepare(string name)
    {
        INetwork network = NetworkOf(name);
        network.Prepare();

        // What the calls themselves need for their memory.
        _ = network.ParameterCount;
    }

    private static INetwork NetworkOf(string name) =>
        name == OfTheRuntime ? new RuntimeNetwork(Shape) : new GeneratedNetwork(TypeOf(name), NetworkCatalog.CaseOf(TypeOf(name)));

    // Few rows: without vectors, a helper whose loop is not optimised at once is compiled again in the middle of its thousandth turn.
    private static void CallEverything(string name) =>
        NetworkCalls.CallEverything(NetworkOf(name), 0, 1, 2, 3, 4, 5, 9);

    private static Type TypeOf(string name) => typeof(NetworkPrepareTests).Assembly.GetType($"{typeof(NetworkPrepareTests).Namespace}.{name}")!;
}

// Both forms of a block, several panels, and each kind of outputs.
[NetworkKernel(Sizes = new[] { 21, 70, 6 }, Output = LayerActivation.Softmax)]
internal static partial class PreparedPolicy;

[NetworkKernel(Sizes = new[] { 12, 100, 9 }, Hidden = LayerActivation.LeakyRelu, Output = LayerActivation.Softmax, Heads = new[] { 2, 7 })]
internal static partial class PreparedHeads;

[NetworkKernel(Sizes = new[] { 21, 17, 40 }, Hidden = LayerActivation.Sigmoid, Arithmetic = KernelArithmetic.Reproducible)]
internal static partial class PreparedLogits;

// Rows shorter than a register: a batch's length decides which loops it meets.
[NetworkKernel(Sizes = new[] { 5, 3, 2 }, Hidden = LayerActivation.Tanh, Output = LayerActivation.Silu)]
internal static partial class PreparedShort;

[NetworkKernel(Sizes = new[] { 7, 3 }, Output = LayerActivation.Softmax)]
internal static partial class PreparedSingle;

[NetworkKernel(Sizes = new[] { 6, 20, 1 }, Hidden = LayerActivation.Relu, Output = LayerActivation.Tanh)]
internal static partial class PreparedRegression;
