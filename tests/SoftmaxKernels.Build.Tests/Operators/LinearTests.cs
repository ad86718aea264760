using System;
using System.Linq;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Tests.Encoding;
using SoftmaxKernels.Build.Tests.Evaluation;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Operators;

/// <summary>Gemm and MatMul.</summary>
public sealed class LinearTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Gemm_takes_both_orders_of_weights(long transB)
    {
        Network network = Agreement.Check(new OnnxEncoder()
            .Input("x", -1, 4)
            .Random("w", transB == 0 ? [4, 3] : [3, 4])
            .Random("b", 3)
            .Node("Gemm", "x w b", "y", ("transB", transB))
            .Output("y"));

        LayerStep layer = Assert.IsType<LayerStep>(Assert.Single(network.Steps));
        Assert.Equal((4, 3, StepActivation.None, true), (layer.Inputs, layer.Outputs, layer.Activation, layer.Biases is not null));
        Assert.Equal(("x", 4, "y", 3), (network.Input, network.Inputs, network.Output, network.Outputs));
        Assert.Empty(network.Notes);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(9)]
    [InlineData(11)]
    [InlineData(13)]
    [InlineData(18)]
    [InlineData(21)]
    [InlineData(23)]
    public void Gemm_is_the_same_in_each_version(long opset) =>
        Agreement.Check(new OnnxEncoder(opset).Input("x", -1, 4).Layer("x", "h", 4, 6).Node("Tanh", "h", "t").Layer("t", "y", 6, 2).Output("y"));

    [Fact]
    public void Gemm_without_biases() =>
        Assert.Null(Assert.IsType<LayerStep>(Assert.Single(Agreement.Check(new OnnxEncoder()
            .Input("x", -1, 4).Random("w", 4, 3).Node("Gemm", "x w", "y").Output("y")).Steps)).Biases);

    [Theory]
    [InlineData(new long[] { })]
    [InlineData(new long[] { 1 })]
    [InlineData(new long[] { 3 })]
    [InlineData(new long[] { 1, 1 })]
    [InlineData(new long[] { 1, 3 })]
    public void Gemm_spreads_its_biases(long[] shape) =>
        Agreement.Check(new OnnxEncoder().Input("x", -1, 4).Random("w", 4, 3).Random("b", shape).Node("Gemm", "x w b", "y").Output("y"));

    [Theory]
    [InlineData(0.5f, 2f, "exactly")]
    [InlineData(0.3f, 1.7f, "rounded")]
    [InlineData(1f, 0f, "exactly")]
    [InlineData(-1f, 1f, "exactly")]
    public void Gemm_folds_its_factors(float alpha, float beta, string word)
    {
        Network network = Agreement.Check(new OnnxEncoder()
            .Input("x", -1, 4).Random("w", 4, 3).Random("b", 3)
            .Node("Gemm", "x w b", "y", ("alpha", alpha), ("beta", beta))
            .Output("y"));
        string note = Assert.Single(network.Notes);
        Assert.StartsWith("Gemm 'node0': ", note, StringComparison.Ordinal);
        Assert.Contains(word, note, StringComparison.Ordinal);
        Assert.Equal(beta == 0f, ((LayerStep)network.Steps[0]).Biases is null);
    }

    [Fact]
    public void Gemm_whose_factor_overflows_is_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 1).Floats("w", [1, 1], 1e30f).Node("Gemm", "x w", "y", ("alpha", 1e30f)).Output("y"), "SMKN010", "node0", "alpha");

    [Fact]
    public void Gemm_with_transA_is_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", 4, -1).Random("w", 4, 3).Node("Gemm", "x w", "y", ("transA", 1L)).Output("y"), "SMKN012", "'node0' (Gemm)", "transA");

    [Fact]
    public void Gemm_of_another_width_is_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 5).Random("w", 4, 3).Node("Gemm", "x w", "y").Output("y"), "SMKN014", "node0", "[batch, 5]", "[4, 3]");

    [Fact]
    public void MatMul_and_Add_are_a_layer_with_biases()
    {
        Network network = Agreement.Check(new OnnxEncoder()
            .Input("x", -1, 4).Random("w", 4, 3).Random("b", 3)
            .Node("MatMul", "x w", "p").Node("Add", "b p", "h").Node("Relu", "h", "y")
            .Output("y"));
        LayerStep layer = Assert.IsType<LayerStep>(Assert.Single(network.Steps));
        Assert.Equal((StepActivation.Relu, true), (layer.Activation, layer.Biases is not null));
    }

    [Fact]
    public void MatMul_and_Sub_are_a_layer_with_biases() => Assert.Single(Agreement.Check(new OnnxEncoder()
        .Input("x", -1, 4).Random("w", 4, 3).Random("b", 1, 3)
        .Node("MatMul", "x w", "p").Node("Sub", "p b", "y")
        .Output("y")).Steps);

    [Fact]
    public void MatMul_and_one_bias_for_all() => Assert.Equal(3, Assert.IsType<LayerStep>(Assert.Single(Agreement.Check(new OnnxEncoder()
        .Input("x", -1, 4).Random("w", 4, 3).Floats("b", [], 0.5f)
        .Node("MatMul", "x w", "p").Node("Add", "p b", "y")
        .Output("y")).Steps)).Biases!.Length);

    [Fact]
    public void A_second_Add_stays_a_step() => Assert.Equal(2, Agreement.Check(new OnnxEncoder()
        .Input("x", -1, 4).Random("w", 4, 3).Random("b", 3).Random("c", 3)
        .Node("MatMul", "x w", "p").Node("Add", "p b", "q").Node("Add", "q c", "y")
        .Output("y")).Steps.Count);

    [Fact]
    public void MatMul_of_a_row_without_batch() => Agreement.Check(new OnnxEncoder()
        .Input("x", 4).Random("w", 4, 3).Node("MatMul", "x w", "y").Output("y"));

    [Fact]
    public void MatMul_of_a_row_in_three_dimensions() => Agreement.Check(new OnnxEncoder()
        .Input("x", -1, 1, 4).Random("w", 4, 3).Node("MatMul", "x w", "y").Output("y"));

    [Fact]
    public void MatMul_with_a_vector() => Assert.Equal(1, Agreement.Check(new OnnxEncoder()
        .Input("x", -1, 4).Random("w", 4).Node("MatMul", "x w", "y").Output("y")).Outputs);

    [Fact]
    public void MatMul_of_several_rows_is_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 2, 4).Random("w", 4, 3).Node("MatMul", "x w", "y").Output("y"), "SMKN014", "node0", "[batch, 2, 4]");

    [Fact]
    public void Weights_on_the_left_of_a_row_without_batch()
    {
        Network network = Agreement.Check(new OnnxEncoder()
            .Input("x", 4).Random("w", 3, 4).Random("b", 3).Random("v", 2, 3)
            .Node("MatMul", "w x", "p").Node("Add", "p b", "h").Node("Relu", "h", "t").Node("MatMul", "v t", "y").Output("y"));
        Assert.Equal([(4, 3), (3, 2)], network.Steps.Cast<LayerStep>().Select(layer => (layer.Inputs, layer.Outputs)));
    }

    [Fact]
    public void Weights_on_the_left_of_rows_are_refused()
    {
        Agreement.Fails(new OnnxEncoder().Input("x", 4, 1).Random("w", 3, 4).Node("MatMul", "w x", "y").Output("y"), "SMKN012", "'node0' (MatMul)", "first operand");
        Agreement.Fails(new OnnxEncoder().Input("x", 5).Random("w", 3, 4).Node("MatMul", "w x", "y").Output("y"), "SMKN014", "'node0' (MatMul)", "[3, 4]");
    }

    /// <summary>Exported without a batch, and with dynamic_axes for one.</summary>
    [Fact]
    public void Weights_say_how_long_an_observation_is() => Assert.Equal(4, Agreement.Check(new OnnxEncoder()
        .Input("x", -1).Random("w", 4, 3).Random("b", 3).Node("MatMul", "x w", "p").Node("Add", "b p", "h").Node("Relu", "h", "t").Random("v", 3, 2).Node("MatMul", "t v", "y")
        .Output("y")).Inputs);

    [Fact]
    public void Weights_that_are_transposed_by_a_node() => Agreement.Check(new OnnxEncoder()
        .Input("x", -1, 4).Random("w", 3, 4)
        .Node("Transpose", "w", "t", ("perm", new long[] { 1, 0 })).Node("MatMul", "x t", "y")
        .Output("y"));

    [Fact]
    public void Weights_in_nodes() => Agreement.Check(new OnnxEncoder()
        .Input("x", -1, 2)
        .Node("Constant", "", "w", ("value", OnnxEncoder.Tensor("w", [2, 3], 1f, 2f, 3f, 4f, 5f, 6f)))
        .Node("Constant", "", "b", ("value_floats", new[] { 1f, 2f, 3f }))
        .Node("Gemm", "x w b", "y")
        .Output("y"));

    [Fact]
    public void A_layer_that_is_too_large_is_refused()
    {
        // Each is within the limit, and the product is not: weights that a node makes without a byte of data.
        OnnxEncoder model = new OnnxEncoder()
            .Input("x", -1, 8192)
            .Integers("s", 8192, 8192)
            .Node("ConstantOfShape", "s", "w")
            .Node("MatMul", "x w", "y")
            .Output("y");
        Agreement.Fails(model, "SMKN017", "8192", "node1");
    }

    [Fact]
    public void An_observation_that_is_too_long_is_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 256, 257).Node("Flatten", "x", "f").Random("w", 1, 1).Node("MatMul", "f w", "y").Output("y"), "SMKN015", "'x'", "65,536");

    [Fact]
    public void Layers_share_weights() => Assert.Equal(2, Agreement.Check(new OnnxEncoder()
        .Input("x", -1, 4).Random("w", 4, 4)
        .Node("MatMul", "x w", "h").Node("Tanh", "h", "t").Node("MatMul", "t w", "y")
        .Output("y")).Steps.Count);

    [Fact]
    public void A_residual_connection_is_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 4).Node("Add", "x h", "y").Output("y"), "SMKN013", "'node1' (Add)");

    [Fact]
    public void Biases_that_are_computed_are_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 3).Random("w", 3, 3).Node("Gemm", "x w x", "y").Output("y"), "SMKN013", "'node0' (Gemm)");

    [Fact]
    public void Weights_are_those_of_the_file()
    {
        Network network = Agreement.Check(new OnnxEncoder()
            .Input("x", -1, 2).Floats("w", [2, 3], 1f, 2f, 3f, 4f, 5f, 6f).Node("MatMul", "x w", "y").Output("y"));
        Assert.Equal([1f, 4f, 2f, 5f, 3f, 6f], network.Steps.OfType<LayerStep>().Single().Weights);
    }
}
