using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Tests.Encoding;
using SoftmaxKernels.Build.Tests.Evaluation;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Operators;

/// <summary>Several layers on one trunk whose outputs stand side by side are one layer, and observations side by side are one.</summary>
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

    /// <summary>As ML-Agents has them, one for each sensor.</summary>
    [Fact]
    public void Observations_side_by_side_are_one()
    {
        Network network = Agreement.Check(new OnnxEncoder()
            .Input("obs_1", -1, 2).Input("obs_0", -1, 4).Input("action_masks", -1, 3).Node("Concat", "obs_0 obs_1", "c", ("axis", -1L)).Layer("c", "y", 6, 2).Output("y"));
        Assert.Equal(("obs_0, obs_1", 6), (network.Input, network.Inputs));
        Assert.Equal(["Concat 'node0': the inputs obs_0 (4), obs_1 (2) are one row", "input 'action_masks': not needed"], network.Notes);
    }

    [Fact]
    public void Observations_that_are_normalised_alike_are_one() => Assert.Equal(4, Agreement.Check(Normalised("Div").Layer("c", "y", 9, 2).Output("y")).Steps.Count);

    [Fact]
    public void Other_normalisations_are_refused() => Agreement.Fails(Normalised("Mul").Layer("c", "y", 9, 2).Output("y"), "SMKN013", "(Concat)", "several inputs");

    [Fact]
    public void Observations_of_other_batches_are_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Input("z", 1, 2).Node("Concat", "x z", "c", ("axis", 1L)).Layer("c", "y", 6, 2).Output("y"), "SMKN013", "(Concat)", "several inputs");

    [Fact]
    public void Layers_of_two_observations_are_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Input("z", -1, 2).Layer("x", "a", 4, 2).Layer("z", "b", 2, 2).Node("Concat", "a b", "c", ("axis", 1L)).Layer("c", "y", 4, 2).Output("y"),
        "SMKN013",
        "(Concat)",
        "several inputs");

    [Fact]
    public void One_observation_twice_is_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Node("Concat", "x x", "c", ("axis", 1L)).Layer("c", "y", 8, 2).Output("y"), "SMKN013", "(Concat)");

    // Three observations, of which one has a constant for all of its elements.
    private static OnnxEncoder Normalised(string operation) => new OnnxEncoder()
        .Input("x", -1, 4).Input("z", -1, 2).Input("v", -1, 3).Random("m", 4).Random("n", 2).Floats("o", [], 0.5f).Random("d", 4).Random("e", 2).Random("f", 3)
        .Floats("low", [], -1f).Floats("high", [], 1f)
        .Node("Sub", "x m", "x0").Node("Div", "x0 d", "x1").Node("Clip", "x1 low high", "x2")
        .Node("Sub", "z n", "z0").Node(operation, "z0 e", "z1").Node("Clip", "z1 low high", "z2")
        .Node("Sub", "v o", "v0").Node("Div", "v0 f", "v1").Node("Clip", "v1 low high", "v2")
        .Node("Concat", "x2 z2 v2", "c", ("axis", 1L));

    private static OnnxEncoder Trunk() => new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 6).Node("Tanh", "h", "t");
}
