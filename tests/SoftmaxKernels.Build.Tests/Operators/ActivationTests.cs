using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Tests.Encoding;
using SoftmaxKernels.Build.Tests.Evaluation;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Operators;

/// <summary>Activations, which belong to the layer before them if there is one.</summary>
public sealed class ActivationTests
{
    [Theory]
    [InlineData("Tanh")]
    [InlineData("Relu")]
    [InlineData("Sigmoid")]
    [InlineData("Softmax")]
    [InlineData("LeakyRelu")]
    [InlineData("Elu")]
    public void Of_a_layer(string operation)
    {
        Network network = Agreement.Check(new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 3).Node(operation, "h", "y").Output("y"));
        Assert.Equal(operation, Assert.IsType<LayerStep>(Assert.Single(network.Steps)).Activation.ToString());
    }

    [Theory]
    [InlineData("Tanh")]
    [InlineData("Relu")]
    [InlineData("Sigmoid")]
    [InlineData("Softmax")]
    [InlineData("LeakyRelu")]
    [InlineData("Elu")]
    public void Of_the_observation(string operation)
    {
        Network network = Agreement.Check(new OnnxEncoder().Input("x", -1, 4).Node(operation, "x", "a").Layer("a", "y", 4, 3).Output("y"));
        Assert.Equal(operation, Assert.IsType<ActivationStep>(network.Steps[0]).Activation.ToString());
    }

    [Fact]
    public void A_second_one_is_a_step() => Assert.Equal(
        2,
        Agreement.Check(new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 3).Node("Tanh", "h", "t").Node("Relu", "t", "y").Output("y")).Steps.Count);

    [Theory]
    [InlineData(0.2f)]
    [InlineData(0f)]
    [InlineData(1.5f)]
    public void LeakyRelu_has_a_slope(float slope) => Assert.Equal(
        slope,
        Assert.IsType<LayerStep>(Assert.Single(Agreement.Check(new OnnxEncoder()
            .Input("x", -1, 4).Layer("x", "h", 4, 3).Node("LeakyRelu", "h", "y", ("alpha", slope)).Output("y")).Steps)).Slope);

    [Fact]
    public void LeakyRelu_without_a_number_is_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 3).Node("LeakyRelu", "h", "y", ("alpha", float.NaN)).Output("y"), "SMKN012", "'node1' (LeakyRelu)");

    [Fact]
    public void LeakyRelu_that_falls_is_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 3).Node("LeakyRelu", "h", "y", ("alpha", -0.5f)).Output("y"), "SMKN012", "'node1' (LeakyRelu)", "negative");

    [Theory]
    [InlineData(7)]
    [InlineData(12)]
    [InlineData(22)]
    [InlineData(23)]
    public void Elu_of_each_version(long opset)
    {
        foreach ((string, object)[] attributes in ((string, object)[][])[[], [("alpha", 1f)]])
        {
            Network network = Agreement.Check(new OnnxEncoder(opset).Input("x", -1, 4).Layer("x", "h", 4, 3).Node("Elu", "h", "y", attributes).Output("y"));
            Assert.Equal(StepActivation.Elu, Assert.IsType<LayerStep>(Assert.Single(network.Steps)).Activation);
        }
    }

    [Theory]
    [InlineData(0.5f, "0.5")]
    [InlineData(0f, "0")]
    [InlineData(float.NaN, "NaN")]
    public void Elu_of_another_alpha_is_refused(float alpha, string words) => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 3).Node("Elu", "h", "y", ("alpha", alpha)).Output("y"), "SMKN012", "'node1' (Elu)", "alpha is " + words);

    [Fact]
    public void Alpha_that_is_no_float_is_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 3).Node("Elu", "h", "y", ("alpha", 1L)).Output("y"), "SMKN012", "'node1' (Elu)", "its attribute alpha is no float");

    [Fact]
    public void A_float_that_is_left_out_is_0() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 3).Node("Elu", "h", "y", ("alpha", new OnnxEncoder.LeftOutFloat())).Output("y"), "SMKN012", "'node1' (Elu)", "alpha is 0");

    [Theory]
    [InlineData("Elu", "h x", "2 inputs")]
    [InlineData("Tanh", "h x", "2 inputs")]
    [InlineData("Softmax", "h x x", "3 inputs")]
    public void More_inputs_than_one_are_refused(string operation, string inputs, string words) => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 3).Node(operation, inputs, "y").Output("y"), "SMKN012", "'node1'", words);

    [Fact]
    public void Celu_is_Elu_by_default()
    {
        Network network = Agreement.Check(new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 3).Node("Celu", "h", "y").Output("y"));
        Assert.Equal(StepActivation.Elu, Assert.IsType<LayerStep>(Assert.Single(network.Steps)).Activation);
        Agreement.Fails(
            new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 3).Node("Celu", "h", "y", ("alpha", 2f)).Output("y"), "SMKN012", "'node1' (Celu)", "alpha is 2");
    }

    [Theory]
    [InlineData("h s")]
    [InlineData("s h")]
    public void Silu_is_a_product_with_the_own_sigmoid(string order)
    {
        Network network = Agreement.Check(new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 3).Node("Sigmoid", "h", "s").Node("Mul", order, "y").Output("y"));
        Assert.Equal(StepActivation.Silu, Assert.IsType<LayerStep>(Assert.Single(network.Steps)).Activation);
        Assert.Empty(network.Notes);
    }

    [Fact]
    public void Silu_of_the_observation() => Assert.IsType<ActivationStep>(Agreement.Check(new OnnxEncoder()
        .Input("x", -1, 4).Node("Sigmoid", "x", "s").Node("Mul", "x s", "a").Layer("a", "y", 4, 3).Output("y")).Steps[0]);

    [Fact]
    public void A_gate_that_is_another_value_is_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 4).Node("Sigmoid", "x", "s").Node("Mul", "h s", "y").Output("y"), "SMKN013", "'node2' (Mul)");

    [Theory]
    [InlineData(7, null)]
    [InlineData(12, 1L)]
    [InlineData(12, -1L)]
    [InlineData(13, null)]
    [InlineData(13, -1L)]
    [InlineData(13, 1L)]
    public void Softmax_is_of_the_classes(long opset, long? axis)
    {
        (string, object)[] attributes = axis is { } value ? [("axis", value)] : [];
        Agreement.Check(new OnnxEncoder(opset).Input("x", -1, 4).Layer("x", "h", 4, 3).Node("Softmax", "h", "y", attributes).Output("y"));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(13)]
    public void Softmax_of_the_batch_is_refused(long opset) => Agreement.Fails(
        new OnnxEncoder(opset).Input("x", -1, 4).Layer("x", "h", 4, 3).Node("Softmax", "h", "y", ("axis", 0L)).Output("y"), "SMKN012", "'node1' (Softmax)", "axis 0");

    /// <summary>Until version 12 everything from the axis on is one row; later, the last dimension is.</summary>
    [Fact]
    public void Softmax_of_more_dimensions_depends_on_the_version()
    {
        Agreement.Check(Model(12));
        Agreement.Fails(Model(13), "SMKN012", "(Softmax)");

        static OnnxEncoder Model(long opset) => new OnnxEncoder(opset)
            .Input("x", -1, 4).Layer("x", "h", 4, 6).Integers("shape", -1, 2, 3)
            .Node("Reshape", "h shape", "r").Node("Softmax", "r", "y").Output("y");
    }

    [Theory]
    [InlineData(new long[] { 1 })]
    [InlineData(new long[] { })]
    [InlineData(new long[] { 1, 1 })]
    public void PRelu_of_one_slope_is_the_leaky_one(long[] shape)
    {
        LayerStep layer = Assert.IsType<LayerStep>(Assert.Single(Agreement.Check(
            new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 3).Floats("slope", shape, 0.25f).Node("PRelu", "h slope", "y").Output("y")).Steps));
        Assert.Equal((StepActivation.LeakyRelu, 0.25f), (layer.Activation, layer.Slope));
    }

    [Theory]
    [InlineData(0.25f, 0.5f, "one number")]
    [InlineData(-0.25f, -0.25f, "negative")]
    public void PRelu_of_other_slopes_is_refused(float first, float second, string words) => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 2).Floats("slope", [2], first, second).Node("PRelu", "h slope", "y").Output("y"), "SMKN012", "'node1' (PRelu)", words);

    [Theory]
    [InlineData("HardSwish")]
    [InlineData("Selu")]
    [InlineData("Softplus")]
    [InlineData("Gelu")]
    [InlineData("LogSoftmax")]
    [InlineData("Erf")]
    [InlineData("Conv")]
    [InlineData("LSTM")]
    [InlineData("Sqrt")]
    [InlineData("NoSuchOperator")]
    public void Others_are_refused_by_name(string operation) => Agreement.Fails(
        new OnnxEncoder(opset: 20).Input("x", -1, 4).Layer("x", "h", 4, 3).Node(operation, "h", "y").Output("y"), "SMKN011", "'node1'", operation);

    [Fact]
    public void Operators_of_others_are_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 3).NodeOf("com.microsoft", "Tanh", "h", "y").Output("y"), "SMKN011", "'node1'", "com.microsoft.Tanh");

    [Fact]
    public void ArgMax_is_refused_and_Predict_is_named() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 3).Node("ArgMax", "h", "y").Output("y"), "SMKN011", "'node1'", "ArgMax", "Predict");
}
