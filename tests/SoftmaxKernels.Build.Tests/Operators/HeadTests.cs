using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Tests.Encoding;
using SoftmaxKernels.Build.Tests.Evaluation;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Operators;

/// <summary>Several layers on one trunk whose outputs stand side by side are one layer.</summary>
public sealed class HeadTests
{
    [Theory]
    [InlineData(1L)]
    [InlineData(-1L)]
    public void Heads_are_merged(long axis)
    {
        Network network = Agreement.Check(Trunk().Layer("t", "a", 6, 2).Layer("t", "b", 6, 3).Node("Concat", "a b", "y", ("axis", axis)).Output("y"));
        Assert.Equal(2, network.Steps.Count);
        Assert.Equal((6, 5), (((LayerStep)network.Steps[1]).Inputs, ((LayerStep)network.Steps[1]).Outputs));
        Assert.Equal("Concat 'node4': 2 layers side by side are one layer", Assert.Single(network.Notes));
    }

    [Fact]
    public void With_the_same_activation() => Assert.Equal(StepActivation.Tanh, ((LayerStep)Agreement.Check(Trunk()
        .Layer("t", "a", 6, 2).Node("Tanh", "a", "c").Layer("t", "b", 6, 3).Node("Tanh", "b", "d")
        .Node("Concat", "c d", "y", ("axis", 1L)).Output("y")).Steps[1]).Activation);

    [Fact]
    public void With_and_without_biases() => Agreement.Check(Trunk()
        .Layer("t", "a", 6, 2).Random("w", 6, 3).Node("MatMul", "t w", "b").Random("v", 6, 1).Node("MatMul", "t v", "p").Floats("c", [1], 2f).Node("Add", "p c", "d")
        .Node("Concat", "a b d", "y", ("axis", 1L)).Output("y"));

    [Fact]
    public void Heads_of_the_observation() => Agreement.Check(new OnnxEncoder()
        .Input("x", -1, 4).Layer("x", "a", 4, 2).Layer("x", "b", 4, 3).Node("Concat", "a b", "h", ("axis", 1L)).Node("Relu", "h", "t").Layer("t", "y", 5, 2).Output("y"));

    [Fact]
    public void Other_activations_are_refused() => Agreement.Fails(
        Trunk().Layer("t", "a", 6, 2).Node("Tanh", "a", "c").Layer("t", "b", 6, 3).Node("Concat", "c b", "y", ("axis", 1L)).Output("y"), "SMKN013", "'node5' (Concat)");

    [Fact]
    public void Softmax_of_each_head_is_refused() => Agreement.Fails(
        Trunk()
            .Layer("t", "a", 6, 2).Node("Softmax", "a", "c").Layer("t", "b", 6, 3).Node("Softmax", "b", "d")
            .Node("Concat", "c d", "y", ("axis", 1L)).Output("y"),
        "SMKN013",
        "(Concat)");

    [Fact]
    public void Other_trunks_are_refused() => Agreement.Fails(
        Trunk().Layer("t", "a", 6, 2).Layer("x", "b", 4, 3).Node("Concat", "a b", "y", ("axis", 1L)).Output("y"), "SMKN013", "(Concat)");

    [Fact]
    public void A_head_and_its_trunk_are_refused() => Agreement.Fails(
        Trunk().Layer("t", "a", 6, 2).Node("Concat", "a t", "y", ("axis", 1L)).Output("y"), "SMKN013", "(Concat)");

    [Fact]
    public void The_batch_twice_is_refused() => Agreement.Fails(
        Trunk().Layer("t", "a", 6, 2).Layer("t", "b", 6, 2).Node("Concat", "a b", "y", ("axis", 0L)).Output("y"), "SMKN013", "(Concat)");

    [Fact]
    public void Two_observations_are_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Input("z", -1, 2).Node("Concat", "x z", "c", ("axis", 1L)).Layer("c", "y", 6, 2).Output("y"), "SMKN013", "several inputs");

    private static OnnxEncoder Trunk() => new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 6).Node("Tanh", "h", "t");
}
