using System;
using System.Linq;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Tests.Encoding;
using SoftmaxKernels.Build.Tests.Evaluation;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Operators;

/// <summary>BatchNormalization with the statistics of the training.</summary>
public sealed class BatchNormalizationTests
{
    [Theory]
    [InlineData(7)]
    [InlineData(9)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(23)]
    public void After_a_layer_it_is_folded_into_it(long opset)
    {
        Network network = Agreement.Check(Normalised(
            new OnnxEncoder(opset).Input("x", -1, 4).Layer("x", "h", 4, 3), "h", "n", 3).Node("Relu", "n", "t").Layer("t", "y", 3, 2).Output("y"));
        Assert.Equal([StepActivation.Relu, StepActivation.None], network.Steps.Select(step => ((LayerStep)step).Activation));
        Assert.Equal(
            "BatchNormalization 'node1': folded into the weights and biases of the layer before it, which are rounded to floats once",
            Assert.Single(network.Notes));
    }

    [Fact]
    public void After_a_product_it_makes_biases() => Assert.NotNull(Assert.IsType<LayerStep>(Assert.Single(Agreement.Check(Normalised(
        new OnnxEncoder().Input("x", -1, 4).Random("w", 4, 3).Node("MatMul", "x w", "h"), "h", "y", 3).Output("y")).Steps)).Biases);

    [Fact]
    public void After_a_product_and_its_biases_it_is_folded_into_both() => Assert.Single(Agreement.Check(Normalised(
        new OnnxEncoder().Input("x", -1, 4).Random("w", 4, 3).Random("b", 3).Node("MatMul", "x w", "p").Node("Add", "p b", "h"), "h", "y", 3).Output("y")).Steps);

    [Fact]
    public void A_value_that_is_used_without_it_too_stays_as_it_is() => Agreement.Check(
        Normalised(new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 3), "h", "n", 3).Layer("n", "y", 3, 2).Layer("h", "z", 3, 2).Output("y").Output("z"), output: "z");

    [Fact]
    public void Before_a_layer_it_is_a_product_and_a_sum() => AssertSteps(Agreement.Check(
        Normalised(new OnnxEncoder().Input("x", -1, 4), "x", "n", 4).Layer("n", "y", 4, 2).Output("y")));

    [Fact]
    public void After_an_activation_it_is_a_product_and_a_sum() => Assert.Equal(4, Agreement.Check(
        Normalised(new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 3).Node("Relu", "h", "t"), "t", "n", 3).Layer("n", "y", 3, 2).Output("y")).Steps.Count);

    [Fact]
    public void Channels_of_several_elements() => AssertSteps(Agreement.Check(
        Normalised(new OnnxEncoder().Input("x", -1, 2, 3), "x", "n", 2).Node("Flatten", "n", "f").Layer("f", "y", 6, 2).Output("y")));

    [Fact]
    public void Of_a_training_is_refused() => Agreement.Fails(
        Normalised(new OnnxEncoder(opset: 15).Input("x", -1, 4).Layer("x", "h", 4, 3), "h", "y", 3, ("training_mode", 1L)).Output("y"), "SMKN012", "(BatchNormalization)", "inference");

    [Fact]
    public void Of_other_channels_is_refused()
    {
        Agreement.Fails(Normalised(new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 3), "h", "y", 2).Output("y"), "SMKN014", "(BatchNormalization)", "3 channels");
        Agreement.Fails(Normalised(new OnnxEncoder().Input("x", 4), "x", "n", 4).Layer("n", "y", 4, 2).Output("y"), "SMKN014", "(BatchNormalization)", "[4]");
    }

    [Fact]
    public void Of_no_deviation_is_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 1).Layer("x", "h", 1, 1).Floats("one", [1], 1f).Floats("zero", [1], 0f)
            .Node("BatchNormalization", "h one zero zero zero", "y", ("epsilon", 0f)).Output("y"),
        "SMKN010",
        "(BatchNormalization)");

    [Fact]
    public void Computed_statistics_are_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 1).Layer("x", "h", 1, 1).Floats("one", [1], 1f).Node("BatchNormalization", "h one one x one", "y").Output("y"), "SMKN013", "(BatchNormalization)");

    private static void AssertSteps(Network network) => Assert.Equal(
        [StepOperation.Multiply, StepOperation.Add], network.Steps.Take(2).Select(step => ((ConstantStep)step).Operation));

    private static OnnxEncoder Normalised(OnnxEncoder model, string input, string output, int channels, params (string, object)[] attributes) => model
        .Random("scale", channels).Random("shift", channels).Random("mean", channels)
        .Floats("variance", [channels], [.. OnnxEncoder.RandomOf("variance", channels).Select(value => 0.1f + Math.Abs(value))])
        .Node("BatchNormalization", $"{input} scale shift mean variance", output, [("epsilon", 1e-3f), .. attributes]);
}
