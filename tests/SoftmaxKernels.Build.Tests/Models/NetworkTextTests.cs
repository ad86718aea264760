using System;
using System.Linq;
using SoftmaxKernels.Build.Conversion;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Tests.Encoding;
using SoftmaxKernels.Build.Text;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Models;

/// <summary>The text that the generator takes, to the last byte.</summary>
public sealed class NetworkTextTests
{
    [Fact]
    public void Of_a_model()
    {
        byte[] model = new OnnxEncoder()
            .Input("obs", -1, 2)
            .Floats("mean", [], 0.5f).Floats("scale", [2], 2f, 4f).Floats("low", [], -5f)
            .Floats("w", [2, 1], 1f, 2f).Floats("b", [1], 0.25f).Floats("v", [1, 2], -1f, 3f)
            .Node("Flatten", "obs", "f").Node("Sub", "f mean", "s").Node("Div", "s scale", "d").Node("Clip", "d low", "c")
            .Node("Relu", "c", "r").Node("LeakyRelu", "r", "l", ("alpha", 0.25f))
            .Node("MatMul", "l w", "p").Node("Add", "p b", "h").Node("LeakyRelu", "h", "t", ("alpha", 0.5f))
            .Node("Gemm", "t v", "output")
            .Output("output")
            .ToArray();

        Assert.Equal(
            """
            softmax-network 1
            model player.onnx
            input obs 2
            output output 2
            note Flatten 'node0': folded away
            subtract 1 AAAAPw==
            divide 2 AAAAQAAAgEA=
            clip c0a00000 7f800000
            activation relu
            activation leakyrelu 3e800000
            layer 2 1 leakyrelu 3f000000 bias
            weights AACAPwAAAEA=
            biases AACAPg==
            layer 1 2 none 00000000 nobias
            weights AACAvwAAQEA=
            end

            """.ReplaceLineEndings("\n"),
            Text("player.onnx", model));
    }

    [Theory]
    [InlineData("Add", "add 1 AABAQA==")]
    [InlineData("Sub", "subtract 1 AABAQA==")]
    [InlineData("Mul", "multiply 1 AABAQA==")]
    [InlineData("Div", "divide 1 AABAQA==")]
    public void Of_arithmetic(string operation, string line) => Assert.Contains(
        line,
        Text("a.onnx", new OnnxEncoder().Input("x", -1, 1).Floats("c", [], 3f).Node(operation, "x c", "h").Layer("h", "y", 1, 1).Output("y").ToArray()).Split('\n'));

    [Theory]
    [InlineData("Tanh", "tanh")]
    [InlineData("Relu", "relu")]
    [InlineData("Sigmoid", "sigmoid")]
    [InlineData("Softmax", "softmax")]
    public void Of_activations(string operation, string name)
    {
        string[] lines = Text(
            "a.onnx",
            new OnnxEncoder().Input("x", -1, 2).Node(operation, "x", "a").Layer("a", "h", 2, 3).Node(operation, "h", "y").Output("y").ToArray()).Split('\n');
        Assert.Contains("activation " + name, lines);
        Assert.Contains($"layer 2 3 {name} 00000000 bias", lines);
    }

    [Fact]
    public void Of_silu()
    {
        string[] lines = Text(
            "a.onnx",
            new OnnxEncoder().Input("x", -1, 2).Node("Sigmoid", "x", "s").Node("Mul", "s x", "a").Layer("a", "h", 2, 3).Node("Sigmoid", "h", "g").Node("Mul", "h g", "y").Output("y").ToArray()).Split('\n');
        Assert.Contains("activation silu", lines);
        Assert.Contains("layer 2 3 silu 00000000 bias", lines);
    }

    [Fact]
    public void Names_have_no_line_breaks_and_no_blanks()
    {
        Network network = new("a\nb c.onnx", "x\u2028 \r\\\u0001y", 1, "ü ö\ud800", 1, [new LayerStep(1, 1, [1f], null)], ["one\r\ntwo\u0085three"]);
        Assert.Equal(
            [
                "softmax-network 1",
                @"model a\u000ab c.onnx",
                @"input x\u2028\u0020\u000d\u005c\u0001y 1",
                @"output ü\u0020ö\ud800 1",
                @"note one\u000d\u000atwo\u0085three",
                "layer 1 1 none 00000000 nobias",
                "weights AACAPw==",
                "end",
                string.Empty,
            ],
            NetworkText.Of(network).Split('\n'));
    }

    [Fact]
    public void Is_the_same_in_each_culture()
    {
        byte[] model = new OnnxEncoder().Input("x", -1, 2000).Layer("x", "y", 2000, 2).Output("y").ToArray();
        string text = Text("a.onnx", model);
        Assert.Equal(text, Text("a.onnx", model));
        Assert.Contains("layer 2000 2 none 00000000 bias", text.Split('\n'));
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void Floats_are_their_bytes()
    {
        float[] weights = [float.MaxValue, float.Epsilon, -0f, 0.1f];
        string line = NetworkText.Of(new Network("a", "x", 4, "y", 1, [new LayerStep(4, 1, weights, null)], [])).Split('\n').Single(text => text.StartsWith("weights", StringComparison.Ordinal));
        byte[] bytes = Convert.FromBase64String(line["weights ".Length..]);
        Assert.Equal(weights.SelectMany(BitConverter.GetBytes), bytes);
    }

    private static string Text(string name, byte[] model) => NetworkText.Of(ModelConverter.Convert(name, model, new ModelOptions()).Network!);
}
