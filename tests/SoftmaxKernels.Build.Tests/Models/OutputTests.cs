using SoftmaxKernels.Build.Conversion;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Tests.Encoding;
using SoftmaxKernels.Build.Tests.Evaluation;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Models;

/// <summary>Which inputs and outputs become those of the kernel.</summary>
public sealed class OutputTests
{
    [Fact]
    public void State_that_passes_through_is_dropped()
    {
        Network network = Agreement.Check(new OnnxEncoder()
            .Input("x", -1, 4).Input("state_ins", -1).Layer("x", "y", 4, 2).Node("Identity", "state_ins", "state_outs").Output("y").Output("state_outs"));
        Assert.Equal("y", network.Output);
        Assert.Equal(
            ["output 'state_outs': passes the input 'state_ins' through, dropped", "input 'state_ins': not needed"],
            network.Notes);
    }

    [Fact]
    public void State_that_is_computed_is_dropped() => Assert.Equal("y", Agreement.Check(new OnnxEncoder()
        .Input("x", -1, 4).Input("state_ins", -1).Layer("x", "y", 4, 2).Node("Exp", "state_ins", "state_outs").Output("state_outs").Output("y")).Output);

    [Fact]
    public void Constants_are_dropped() => Assert.Equal("output 'version': constant, dropped", Assert.Single(Agreement.Check(new OnnxEncoder()
        .Input("x", -1, 4).Layer("x", "y", 4, 2).Floats("version", [1], 3f).Output("version").Output("y")).Notes));

    [Theory]
    [InlineData("actions", 2)]
    [InlineData("value", 1)]
    public void An_output_can_be_chosen(string name, int outputs)
    {
        OnnxEncoder model = TwoHeads();
        Network network = Agreement.Check(model, output: name);
        Assert.Equal((name, outputs), (network.Output, network.Outputs));
        Assert.Contains(network.Notes, note => note.EndsWith("not chosen, dropped", System.StringComparison.Ordinal));
    }

    [Fact]
    public void Otherwise_it_must_be_chosen() => Agreement.Fails(TwoHeads(), "SMKN016", "'actions', 'value'", "OutputName");

    [Fact]
    public void One_that_no_kernel_computes_counts() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Layer("x", "logits", 4, 2).Node("ArgMax", "logits", "action").Output("logits").Output("action"), "SMKN016", "'logits', 'action'");

    [Fact]
    public void A_choice_that_is_not_there() => Agreement.Fails(
        "a.onnx", TwoHeads().ToArray(), new ModelOptions(OutputName: "q"), "SMKN016", "'q'", "'actions', 'value'");

    [Fact]
    public void A_choice_that_is_the_input() => Agreement.Fails(
        "a.onnx",
        new OnnxEncoder().Input("x", -1, 4).Layer("x", "y", 4, 2).Node("Identity", "x", "z").Output("y").Output("z").ToArray(),
        new ModelOptions(OutputName: "z"),
        "SMKN016",
        "'x' itself");

    [Fact]
    public void Nothing_that_is_computed() => Agreement.Fails(new OnnxEncoder().Input("x", -1, 4).Node("Identity", "x", "y").Output("y"), "SMKN016", "'y'");

    [Fact]
    public void No_layer() => Agreement.Fails(new OnnxEncoder().Input("x", -1, 4).Node("Tanh", "x", "y").Output("y"), "SMKN006", "without a single layer");

    [Theory]
    [InlineData(OnnxEncoder.Int64Type, new long[] { -1, 4 }, "type 7")]
    [InlineData(11, new long[] { -1, 4 }, "type 11")]
    [InlineData(OnnxEncoder.FloatType, new long[] { -1, -1 }, "shape is unknown")]
    [InlineData(OnnxEncoder.FloatType, new long[] { 64, 4 }, "batches of 64")]
    [InlineData(OnnxEncoder.FloatType, new long[] { -1, 0 }, "0 or negative")]
    [InlineData(OnnxEncoder.FloatType, new long[] { }, "single number")]
    public void An_input_that_is_no_row_is_refused(int type, long[] shape, string words) => Agreement.Fails(
        new OnnxEncoder().TypedInput("x", type, shape).Layer("x", "y", 4, 2).Output("y"), "SMKN015", "'x'", words);

    [Fact]
    public void An_input_without_a_type_is_refused() => Agreement.Fails(
        new OnnxEncoder().Graph(11, new ProtobufMessage().Text(1, "x")).Layer("x", "y", 4, 2).Output("y"), "SMKN015", "'x'");

    [Fact]
    public void An_input_of_negative_size_is_refused()
    {
        ProtobufMessage shape = new ProtobufMessage().Message(1, new ProtobufMessage().Text(2, "n")).Message(1, new ProtobufMessage().Integer(1, -4));
        ProtobufMessage tensor = new ProtobufMessage().Integer(1, 1).Message(2, shape);
        Agreement.Fails(
            new OnnxEncoder().Graph(11, new ProtobufMessage().Text(1, "x").Message(2, new ProtobufMessage().Message(1, tensor))).Layer("x", "y", 4, 2).Output("y"),
            "SMKN015",
            "negative");
    }

    [Fact]
    public void Constants_that_are_listed_as_inputs_are_constants()
    {
        Network network = Agreement.Check(new OnnxEncoder(opset: 9)
            .Input("x", -1, 4).Input("y.w", 2, 4).Input("y.b", 2).Layer("x", "y", 4, 2).Output("y"));
        Assert.Empty(network.Notes);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(24)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public void Other_versions_are_refused(long opset) =>
        Agreement.Fails(new OnnxEncoder(opset).Input("x", -1, 4).Layer("x", "y", 4, 2).Output("y"), "SMKN004", "7 to 23");

    private static OnnxEncoder TwoHeads() => new OnnxEncoder()
        .Input("x", -1, 4).Layer("x", "h", 4, 6).Node("Tanh", "h", "t").Layer("t", "actions", 6, 2).Layer("t", "value", 6, 1).Output("actions").Output("value");
}
