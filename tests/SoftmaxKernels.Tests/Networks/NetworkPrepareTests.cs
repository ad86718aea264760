using System;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.Loader;
using SoftmaxKernels.Tests.Isa;
using SoftmaxKernels.Tests.Startup;
using Xunit;

namespace SoftmaxKernels.Tests.Networks;

/// <summary>
/// After <c>Prepare()</c> no call of any member of a network has anything compiled. Each test has a copy of the library and of these
/// tests of its own: in theirs, other tests have had almost everything compiled before.
/// </summary>
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
    public void Nothing_is_compiled_later(string name)
    {
        Type copy = new Copy().LoadFromAssemblyPath(typeof(NetworkPrepareTests).Assembly.Location).GetType(typeof(NetworkPrepareTests).FullName!)!;
        Action<string> prepare = copy.GetMethod(nameof(Prepare), BindingFlags.Static | BindingFlags.NonPublic)!.CreateDelegate<Action<string>>();
        Action<string> call = copy.GetMethod(nameof(CallEverything), BindingFlags.Static | BindingFlags.NonPublic)!.CreateDelegate<Action<string>>();
        using CompiledKernelMethods compiled = new();
        prepare(name);
        Assert.NotEmpty(compiled.Take());

        call(name);

        IReadOnlyList<string> later = compiled.Take();
        Assert.True(later.Count == 0, string.Join('\n', later));
    }

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

    private sealed class Copy() : AssemblyLoadContext(nameof(NetworkPrepareTests))
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name == typeof(GenericNetwork).Assembly.GetName().Name ? LoadFromAssemblyPath(typeof(GenericNetwork).Assembly.Location) : null;
    }
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
