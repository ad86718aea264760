using SoftmaxKernels.Build.Tests.Encoding;
using Xunit;
using Xunit.Abstractions;

namespace SoftmaxKernels.Build.Tests.Generation;

/// <summary>Activations as kernels, in every place that they can have.</summary>
/// <param name="output">Takes the errors.</param>
public sealed class GeneratedActivationTests(ITestOutputHelper output)
{
    private const int Inputs = 24;
    private const int Hidden = 37;
    private const int Outputs = 5;

    [Theory]
    [InlineData("Tanh")]
    [InlineData("Relu")]
    [InlineData("LeakyRelu")]
    [InlineData("Sigmoid")]
    [InlineData("Silu")]
    [InlineData("Softmax")]
    [InlineData("Elu")]
    public void Between_layers(string activation) => Check(Apply(
        new OnnxEncoder().Input("x", -1, Inputs).TrainedLayer("x", "h", Inputs, Hidden), activation, "h", "a").TrainedLayer("a", "y", Hidden, Outputs));

    [Theory]
    [InlineData("Tanh")]
    [InlineData("Relu")]
    [InlineData("LeakyRelu")]
    [InlineData("Sigmoid")]
    [InlineData("Silu")]
    [InlineData("Softmax")]
    [InlineData("Elu")]
    public void Of_the_outputs(string activation) => Check(Apply(
        new OnnxEncoder().Input("x", -1, Inputs).TrainedLayer("x", "h", Inputs, Hidden).Node("Tanh", "h", "t").TrainedLayer("t", "z", Hidden, Outputs), activation, "z", "y"));

    [Theory]
    [InlineData("Tanh")]
    [InlineData("Relu")]
    [InlineData("LeakyRelu")]
    [InlineData("Sigmoid")]
    [InlineData("Silu")]
    [InlineData("Softmax")]
    [InlineData("Elu")]
    public void Of_the_observation(string activation) => Check(Apply(
        new OnnxEncoder().Input("x", -1, Inputs), activation, "x", "a").TrainedLayer("a", "y", Inputs, Outputs));

    /// <summary>The first belongs to the layer, the second stands alone.</summary>
    [Theory]
    [InlineData("Tanh", "Relu")]
    [InlineData("Relu", "Tanh")]
    [InlineData("Sigmoid", "LeakyRelu")]
    [InlineData("LeakyRelu", "Sigmoid")]
    [InlineData("Tanh", "Silu")]
    [InlineData("Tanh", "Softmax")]
    [InlineData("Elu", "Elu")]
    [InlineData("Softmax", "Softmax")]
    public void Behind_another(string first, string second) => Check(Apply(Apply(
        new OnnxEncoder().Input("x", -1, Inputs).TrainedLayer("x", "h", Inputs, Hidden), first, "h", "a"), second, "a", "y"));

    [Theory]
    [InlineData(0f)]
    [InlineData(0.2f)]
    [InlineData(1.5f)]
    public void Slopes_of_LeakyRelu(float slope) => Check(new OnnxEncoder()
        .Input("x", -1, Inputs).TrainedLayer("x", "h", Inputs, Hidden).Node("LeakyRelu", "h", "y", ("alpha", slope)));

    [Theory]
    [InlineData(7)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(23)]
    public void Softmax_of_each_version(long opset) => Check(new OnnxEncoder(opset)
        .Input("x", -1, Inputs).TrainedLayer("x", "h", Inputs, Outputs).Node("Softmax", "h", "y"));

    [Theory]
    [InlineData(7)]
    [InlineData(12)]
    [InlineData(22)]
    [InlineData(23)]
    public void Elu_of_each_version(long opset) => Check(new OnnxEncoder(opset)
        .Input("x", -1, Inputs).TrainedLayer("x", "h", Inputs, Outputs).Node("Elu", "h", "y", ("alpha", 1f)));

    /// <summary>As trainers of legged robots export a policy, with what normalises the observation in front.</summary>
    [Fact]
    public void Elu_of_a_legged_robot() => Check(new OnnxEncoder()
        .Input("obs", -1, 48).Random("mean", 1, 48).Floats("deviation", [], 1.5f).Floats("epsilon", [], 0.01f)
        .Node("Sub", "obs mean", "centred").Node("Add", "deviation epsilon", "divisor").Node("Div", "centred divisor", "x")
        .TrainedLayer("x", "h0", 48, 128).Node("Elu", "h0", "a0", ("alpha", 1f))
        .TrainedLayer("a0", "h1", 128, 64).Node("Elu", "h1", "a1", ("alpha", 1f))
        .TrainedLayer("a1", "h2", 64, 32).Node("Elu", "h2", "a2", ("alpha", 1f))
        .TrainedLayer("a2", "y", 32, 12));

    /// <summary>Where exponentials are tiny, tanh is 1, and ELU −1.</summary>
    [Theory]
    [InlineData("Tanh")]
    [InlineData("Sigmoid")]
    [InlineData("Silu")]
    [InlineData("Softmax")]
    [InlineData("Elu")]
    public void Of_large_values(string activation) => Check(Apply(
        new OnnxEncoder().Input("x", -1, Inputs).TrainedLayer("x", "h", Inputs, Hidden), activation, "h", "y"), scale: 20f);

    private static OnnxEncoder Apply(OnnxEncoder model, string activation, string input, string output) => activation == "Silu"
        ? model.Node("Sigmoid", input, output + "s").Node("Mul", $"{input} {output}s", output)
        : model.Node(activation, input, output);

    private void Check(OnnxEncoder model, float scale = 1f) =>
        output.WriteLine($"largest error {KernelAgreement.Check(model.Output("y"), scale: scale):E1}");
}
