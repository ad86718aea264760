using SoftmaxKernels.Build.Tests.Encoding;
using SoftmaxKernels.Build.Tests.Evaluation;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Damage;

/// <summary>Graphs that contradict themselves.</summary>
public sealed class GraphTests
{
    [Fact]
    public void A_node_that_needs_its_own_result() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Node("Add", "x y", "y").Output("y"), "SMKN006", "'node0' (Add)");

    [Fact]
    public void Nodes_that_need_each_other() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 4).Node("Add", "h b", "a").Node("Tanh", "a", "b").Output("b"), "SMKN006", "'node1' (Add)");

    [Fact]
    public void Nodes_in_disorder_are_put_in_order() => Assert.Equal(2, Agreement.Check(new OnnxEncoder()
        .Input("x", -1, 4).Node("Tanh", "h", "t").Layer("t", "y", 6, 2).Layer("x", "h", 4, 6).Output("y")).Steps.Count);

    [Fact]
    public void Two_nodes_of_one_value() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Node("Tanh", "x", "y").Node("Relu", "x", "y").Output("y"), "SMKN006", "'y'");

    [Fact]
    public void A_node_that_makes_an_input() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Node("Tanh", "x", "x").Output("x"), "SMKN006", "'x'");

    [Fact]
    public void Two_constants_of_one_name() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Random("w", 4, 2).Random("w", 4, 2).Node("MatMul", "x w", "y").Output("y"), "SMKN006", "'w'");

    [Fact]
    public void Two_inputs_of_one_name() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Input("x", -1, 4).Layer("x", "y", 4, 2).Output("y"), "SMKN006", "'x'");

    [Fact]
    public void Two_outputs_of_one_name() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Layer("x", "y", 4, 2).Output("y").Output("y"), "SMKN006", "'y'");

    [Fact]
    public void A_constant_without_a_name() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Random(string.Empty, 4).Layer("x", "y", 4, 2).Output("y"), "SMKN006", "no name");

    [Fact]
    public void A_value_that_nothing_makes() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Node("MatMul", "x w", "y").Output("y"), "SMKN006", "'node0' (MatMul)", "'w'");

    [Fact]
    public void An_output_that_nothing_makes() => Agreement.Fails(new OnnxEncoder().Input("x", -1, 4).Output("y"), "SMKN006", "'y'");

    [Fact]
    public void No_output() => Agreement.Fails(new OnnxEncoder().Input("x", -1, 4).Node("Tanh", "x", "y"), "SMKN006", "no output");

    [Theory]
    [InlineData("Gemm", "x")]
    [InlineData("Gemm", "- x")]
    [InlineData("MatMul", "x -")]
    [InlineData("Add", "x")]
    [InlineData("Tanh", "")]
    [InlineData("Reshape", "x")]
    [InlineData("Clip", "-")]
    public void An_input_that_is_missing(string operation, string inputs) => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Node(operation, inputs, "y").Output("y"), "SMKN012", $"'node0' ({operation})", "missing");

    [Fact]
    public void Concat_of_nothing() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Node("Concat", "", "c", ("axis", 1L)).Layer("c", "y", 4, 2).Output("y"), "SMKN012", "'node0' (Concat)");

    [Fact]
    public void A_constant_without_a_value() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Node("Constant", "", "w").Node("MatMul", "x w", "y").Output("y"), "SMKN012", "'node0' (Constant)");

    [Fact]
    public void A_second_output_that_is_used() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Node("Dropout", "x", "d mask").Layer("mask", "y", 4, 2).Output("y"), "SMKN012", "'node0' (Dropout)");
}
