using SoftmaxKernels.Build.Conversion;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Tests.Encoding;
using SoftmaxKernels.Build.Tests.Evaluation;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Models;

/// <summary>Which inputs and outputs become those of the kernel.</summary>
public sealed class OutputTests
{
    private const int Int32Type = 6;

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

    [Theory]
    [InlineData("ArgMax", OnnxEncoder.Int64Type, "Predict")]
    [InlineData("LogSoftmax", OnnxEncoder.FloatType, "logits")]
    [InlineData("Multinomial", Int32Type, "Sample")]
    [InlineData("RandomNormalLike", OnnxEncoder.FloatType, "draw")]
    public void A_value_before_the_output_can_be_chosen(string operation, int type, string words)
    {
        OnnxEncoder Model() => new OnnxEncoder().Input("x", -1, 4).Layer("x", "before", 4, 3).Node(operation, "before", "y").Output("y", type);
        Agreement.Fails(Model(), "SMKN011", "OutputName=\"before\"", words);

        // ONNX Runtime has outputs only.
        Network network = Agreement.Check(Model().Output("before"), output: "before");
        ConversionResult result = ModelConverter.Convert("a.onnx", Model().ToArray(), new ModelOptions(OutputName: "before"));
        Assert.Equal(network.Steps.Count, result.Network!.Steps.Count);
        Assert.Equal(("before", 3), (result.Network.Output, result.Network.Outputs));
        Assert.Equal("output 'y': not chosen, dropped", Assert.Single(result.Network.Notes));
    }

    /// <summary>Several discrete actions, each with logits of its own.</summary>
    [Theory]
    [InlineData("actions;value")]
    [InlineData(" actions ; value ")]
    public void Several_outputs_are_side_by_side(string names)
    {
        Network network = ModelConverter.Convert("a.onnx", TwoHeads().ToArray(), new ModelOptions(OutputName: names)).Network!;
        Network concatenated = Agreement.Check(TwoHeads().Node("Concat", "actions value", "both", ("axis", 1L)).Output("both"), output: "both");
        Assert.Equal(("actions, value", 3), (network.Output, network.Outputs));
        Assert.Equal(((LayerStep)concatenated.Steps[1]).Weights, ((LayerStep)network.Steps[1]).Weights);
        Assert.Equal(((LayerStep)concatenated.Steps[1]).Biases, ((LayerStep)network.Steps[1]).Biases);
        Assert.Empty(network.Notes);
    }

    [Theory]
    [InlineData("actions;h", "SMKN013", "'OutputName' (Concat)")]
    [InlineData("actions;q", "SMKN016", "'q'")]
    [InlineData("actions;", "SMKN016", "''")]
    [InlineData("actions;x", "SMKN016", "'x' itself")]
    public void Outputs_that_do_not_stand_side_by_side(string names, string id, string words) =>
        Agreement.Fails("a.onnx", TwoHeads().ToArray(), new ModelOptions(OutputName: names), id, words);

    /// <summary>Masks of ML-Agents: its kernel takes the flags when it is called.</summary>
    [Fact]
    public void Logits_before_a_mask_can_be_chosen()
    {
        OnnxEncoder model = new OnnxEncoder(opset: 9)
            .Input("obs_0", -1, 4).Input("action_masks", -1, 3).Layer("obs_0", "logits", 4, 3)
            .Node("Mul", "logits action_masks", "masked").Node("Softmax", "masked", "p").Node("Log", "p", "l")
            .Node("Multinomial", "l", "discrete_actions").Node("ArgMax", "p", "deterministic_discrete_actions")
            .Output("discrete_actions").Output("deterministic_discrete_actions");
        Agreement.Fails(model, "SMKN011", "ArgMax", "OutputName");
        Network network = ModelConverter.Convert("a.onnx", model.ToArray(), new ModelOptions(OutputName: "logits")).Network!;
        Assert.Equal(("obs_0", "logits", 3), (network.Input, network.Output, network.Outputs));
    }

    [Fact]
    public void Actions_that_are_drawn_give_way_to_those_that_are_not()
    {
        Network network = Agreement.Check(new OnnxEncoder()
            .Input("obs_0", -1, 4).Layer("obs_0", "mu", 4, 2).Node("RandomNormalLike", "mu", "noise").Node("Add", "mu noise", "continuous_actions")
            .Node("Tanh", "mu", "deterministic_continuous_actions").Output("continuous_actions").Output("deterministic_continuous_actions"));
        Assert.Equal("deterministic_continuous_actions", network.Output);
        Assert.Contains("output 'continuous_actions': not chosen, dropped", network.Notes);
    }

    [Theory]
    [InlineData("LSTM")]
    [InlineData("TreeEnsembleClassifier")]
    public void A_further_output_of_an_operator_that_is_not_supported(string operation) => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Node(operation, "x", "a b").Layer("b", "y", 4, 2).Output("y"), "SMKN011", "'node0'", operation);

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
    [InlineData(OnnxEncoder.FloatType, new long[] { -1, 0 }, "0 or negative")]
    [InlineData(OnnxEncoder.FloatType, new long[] { }, "single number")]
    public void An_input_that_is_no_row_is_refused(int type, long[] shape, string words) => Agreement.Fails(
        new OnnxEncoder().TypedInput("x", type, shape).Layer("x", "y", 4, 2).Output("y"), "SMKN015", "'x'", words);

    /// <summary>A batch that was fixed when the model was exported: each row is computed alike.</summary>
    [Theory]
    [InlineData(-1L, 12L)]
    [InlineData(50L, -1L)]
    [InlineData(50L, 12L)]
    [InlineData(0L, -1L)]
    public void A_fixed_batch_is_one_of_rows(long first, long second) => Assert.Equal((12, 2), Sizes(Agreement.Check(new OnnxEncoder()
        .Input("x", 50, 3, 4).Integers("shape", first, second).Node("Reshape", "x shape", "r").Layer("r", "h", 12, 6).Node("Softmax", "h", "t").Layer("t", "y", 6, 2).Output("y"))));

    [Fact]
    public void A_fixed_batch_with_constants_of_its_own_is_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", 50, 4).Random("c", 50, 4).Node("Add", "x c", "s").Layer("s", "y", 4, 2).Output("y"), "SMKN014", "'node0' (Add)");

    [Fact]
    public void A_fixed_batch_that_is_mixed_is_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", 50, 4).Integers("shape", 1, 200).Node("Reshape", "x shape", "r").Layer("r", "y", 200, 2).Output("y"), "SMKN014", "'node0' (Reshape)");

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

    private static (int Inputs, int Outputs) Sizes(Network network) => (network.Inputs, network.Outputs);

    private static OnnxEncoder TwoHeads() => new OnnxEncoder()
        .Input("x", -1, 4).Layer("x", "h", 4, 6).Node("Tanh", "h", "t").Layer("t", "actions", 6, 2).Layer("t", "value", 6, 1).Output("actions").Output("value");
}
