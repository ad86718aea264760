using System;
using System.Linq;
using System.Runtime.InteropServices;
using SoftmaxKernels.Build.Conversion;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Tests.Encoding;
using SoftmaxKernels.Build.Tests.Evaluation;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Models;

/// <summary>Files that have tensors only: the item says what the layers are.</summary>
public sealed class SafetensorsTests
{
    private const string Name = "policy.safetensors";

    private static readonly ModelOptions TwoLayers = new(Sizes: "2;3;1", Hidden: "tanh", OutputActivation: "Sigmoid");

    [Theory]
    [InlineData("2;3;1")]
    [InlineData("2, 3, 1")]
    public void Layers_by_convention(string sizes)
    {
        Network network = Convert(Small(), TwoLayers with { Sizes = sizes });
        Assert.Equal(("input", 2, "output", 1), (network.Input, network.Inputs, network.Output, network.Outputs));
        LayerStep[] layers = [.. network.Steps.Cast<LayerStep>()];
        Assert.Equal([StepActivation.Tanh, StepActivation.Sigmoid], layers.Select(layer => layer.Activation));
        Assert.Equal([3, 1], layers.Select(layer => layer.Outputs));
        Assert.All(layers, layer => Assert.NotNull(layer.Biases));
        Assert.Equal(Seeded.Normal(6, seed: "net.0.weight".Sum(letter => letter)), layers[0].Weights);
        Assert.Empty(network.Notes);
    }

    /// <summary>The same weights in both formats are the same network.</summary>
    [Fact]
    public void The_same_as_an_ONNX_model()
    {
        OnnxEncoder model = new OnnxEncoder().Input("x", -1, 2)
            .Random("net.0.weight", 3, 2).Random("net.0.bias", 3).Random("net.2.weight", 1, 3).Random("net.2.bias", 1)
            .Node("Gemm", "x net.0.weight net.0.bias", "h", ("transB", 1L)).Node("Tanh", "h", "t")
            .Node("Gemm", "t net.2.weight net.2.bias", "s", ("transB", 1L)).Node("Sigmoid", "s", "y").Output("y");
        float[] row = [0.5f, -0.25f];
        Assert.Equal(StepEvaluator.Run(Agreement.Check(model), row), StepEvaluator.Run(Convert(Small(), TwoLayers), row));
    }

    [Fact]
    public void In_natural_order()
    {
        SafetensorsEncoder file = new SafetensorsEncoder();
        foreach (int i in new[] { 10, 0, 2, 8 })
        {
            file.Floats($"net.{i}.weight", [2, 2], i, i, i, i);
        }

        Network network = Convert(file, new ModelOptions(Sizes: "2;2;2;2;2", Hidden: "Relu"));
        Assert.Equal([0f, 2f, 8f, 10f], network.Steps.Cast<LayerStep>().Select(layer => layer.Weights[0]));
        Assert.All(network.Steps.Cast<LayerStep>(), layer => Assert.Null(layer.Biases));
    }

    /// <summary>The names of the layers need not be in their order, if the shapes are.</summary>
    [Fact]
    public void By_shape()
    {
        Network network = Convert(
            new SafetensorsEncoder().Random("action_net.weight", 2, 3).Random("policy.0.weight", 3, 4).Random("policy.2.weight", 3, 3).Random("log_std", 2),
            new ModelOptions(Sizes: "4;3;3;2", Hidden: "Tanh"));
        Assert.Equal([4, 3, 3], network.Steps.Cast<LayerStep>().Select(layer => layer.Inputs));
        Assert.Equal("tensor 'log_std': not used", Assert.Single(network.Notes));
    }

    [Fact]
    public void By_name()
    {
        Network network = Convert(
            new SafetensorsEncoder().Random("policy.0.weight", 3, 4).Random("value.0.weight", 3, 4).Random("value.0.bias", 3).Random("head", 2, 3),
            new ModelOptions(Sizes: "4;3;2", Hidden: "Tanh", Tensors: "value.0.weight; head"));
        LayerStep[] layers = [.. network.Steps.Cast<LayerStep>()];
        Assert.Equal(Seeded.Normal(12, seed: "value.0.weight".Sum(letter => letter)), layers[0].Weights);
        Assert.NotNull(layers[0].Biases);
        Assert.Null(layers[1].Biases);
    }

    [Fact]
    public void One_layer_has_no_hidden_activation() =>
        Assert.Equal(StepActivation.None, ((LayerStep)Convert(new SafetensorsEncoder().Random("weight", 2, 3).Random("bias", 2), new ModelOptions(Sizes: "3;2")).Steps[0]).Activation);

    [Fact]
    public void The_leaky_ReLU_has_the_usual_slope() =>
        Assert.Equal(0.01f, ((LayerStep)Convert(new SafetensorsEncoder().Random("weight", 2, 3), new ModelOptions(Sizes: "3;2", OutputActivation: "LeakyRelu")).Steps[0]).Slope);

    [Fact]
    public void Hidden_layers_with_ELU()
    {
        Network network = Convert(
            new SafetensorsEncoder().Random("actor.0.weight", 3, 4).Random("actor.2.weight", 3, 3).Random("actor.4.weight", 2, 3),
            new ModelOptions(Sizes: "4;3;3;2", Hidden: "Elu"));
        Assert.Equal([StepActivation.Elu, StepActivation.Elu, StepActivation.None], network.Steps.Cast<LayerStep>().Select(layer => layer.Activation));
    }

    [Fact]
    public void Halves()
    {
        Half[] halves = [(Half)1f, (Half)(-2f)];
        ushort[] upper = [0x3F80, 0xC000];
        float[] expected = [1f, -2f];
        ModelOptions options = new(Sizes: "2;1");
        Assert.Equal(expected, ((LayerStep)Convert(new SafetensorsEncoder().Tensor("weight", "F16", [1, 2], MemoryMarshal.AsBytes(halves.AsSpan())), options).Steps[0]).Weights);
        Assert.Equal(expected, ((LayerStep)Convert(new SafetensorsEncoder().Tensor("weight", "BF16", [1, 2], MemoryMarshal.AsBytes(upper.AsSpan())), options).Steps[0]).Weights);
    }

    [Fact]
    public void Several_that_fit_are_refused() => Fails(
        new SafetensorsEncoder().Random("policy.0.weight", 3, 4).Random("value.0.weight", 3, 4).Random("head.weight", 2, 3),
        new ModelOptions(Sizes: "4;3;2", Hidden: "Tanh"),
        "SMKN018",
        "'policy.0.weight' [3, 4], 'value.0.weight' [3, 4]",
        "Tensors");

    [Theory]
    [InlineData("3;2;1")]
    [InlineData("2;3;3;1")]
    [InlineData("2;1")]
    public void Sizes_that_do_not_fit(string sizes) => Fails(Small(), TwoLayers with { Sizes = sizes }, "SMKN018", "'net.0.weight' [3, 2]");

    [Theory]
    [InlineData("net.0.weight", "named")]
    [InlineData("net.0.weight;nothing", "'nothing'")]
    [InlineData("net.2.weight;net.0.weight", "[1, 3]")]
    public void Names_that_do_not_fit(string tensors, string word) => Fails(Small(), TwoLayers with { Tensors = tensors }, "SMKN018", word);

    [Fact]
    public void Biases_that_do_not_fit() =>
        Fails(new SafetensorsEncoder().Random("weight", 2, 3).Random("bias", 3), new ModelOptions(Sizes: "3;2"), "SMKN018", "'bias' is [3]");

    [Theory]
    [InlineData(null, "Tanh", null, "Sizes of the item is missing")]
    [InlineData("2", "Tanh", null, "1 numbers")]
    [InlineData("2;x;1", "Tanh", null, "'x'")]
    [InlineData("2;0;1", "Tanh", null, "'0'")]
    [InlineData("2;-3;1", "Tanh", null, "'-3'")]
    [InlineData("2;65537;1", "Tanh", null, "'65537'")]
    [InlineData("2;3;1", null, null, "Hidden of the item is missing")]
    [InlineData("2;3;1", "Tanhh", null, "'Tanhh'")]
    [InlineData("2;3;1", "1", null, "'1'")]
    [InlineData("2;3;1", "Tanh", "Max", "'Max'")]
    public void Metadata_that_mean_nothing(string? sizes, string? hidden, string? output, string words) =>
        Fails(Small(), new ModelOptions(Sizes: sizes, Hidden: hidden, OutputActivation: output), "SMKN019", words);

    [Fact]
    public void A_layer_that_is_too_large() => Fails(
        new SafetensorsEncoder().Tensor("weight", "F32", [8192, 8192], []), new ModelOptions(Sizes: "8192;8192"), "SMKN017", "8192");

    /// <summary>Four layers whose tensors are said to be of 64 MiB each, and of which there is no byte.</summary>
    [Fact]
    public void Too_many_parameters_are_not_decoded() => Fails(
        new SafetensorsEncoder()
            .Tensor("0.weight", "F32", [4096, 4096], [])
            .Tensor("1.weight", "F32", [4096, 4096], [])
            .Tensor("2.weight", "F32", [4096, 4096], [])
            .Tensor("3.weight", "F32", [4096, 4096], []),
        new ModelOptions(Sizes: "4096;4096;4096;4096;4096", Hidden: "Tanh"),
        "SMKN005",
        "parameters");

    [Theory]
    [InlineData("F64")]
    [InlineData("I64")]
    [InlineData("F8_E4M3")]
    public void Other_types(string type)
    {
        byte[] data = new byte[type == "F64" ? 16 : 2];
        data[0] = 1;
        Fails(new SafetensorsEncoder().Tensor("weight", type, [1, 2], data), new ModelOptions(Sizes: "2;1"), "SMKN008", "'weight'");
    }

    [Fact]
    public void Weights_that_are_no_numbers() => Fails(
        new SafetensorsEncoder().Floats("weight", [1, 2], 1f, float.NaN), new ModelOptions(Sizes: "2;1"), "SMKN010", "number 1", "'weight'");

    [Fact]
    public void Data_of_another_length() => Fails(
        new SafetensorsEncoder().Tensor("weight", "F32", [1, 2], new byte[7]), new ModelOptions(Sizes: "2;1"), "SMKN007", "7 bytes");

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}}")]
    [InlineData("{\"a\":1}")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{\"a\":{}")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},}")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,5]}}")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[-4,0]}}")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}}")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}}")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1.5],\"data_offsets\":[0,4]}}")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[99999999999999999999],\"data_offsets\":[0,4]}}")]
    [InlineData("{\"a\":{\"dtype\":1,\"shape\":[1],\"data_offsets\":[0,4]}}")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1,1,1,1,1,1,1,1,1],\"data_offsets\":[0,4]}}")]
    [InlineData("{\"a\":{},\"a\":{}}")]
    [InlineData("{\"a\\x\":{}}")]
    [InlineData("{\"a\\u12\":{}}")]
    [InlineData("{\"a\":[[[[[[[[[[[[1]]]]]]]]]]]]}")]
    [InlineData("{\"a\":tru}")]
    public void Headers_that_are_none(string header) => Fails(SafetensorsEncoder.File(header, new byte[4]), new ModelOptions(Sizes: "2;1"), "SMKN003");

    [Theory]
    [InlineData(ulong.MaxValue)]
    [InlineData(1UL << 40)]
    [InlineData((16UL << 20) + 1)]
    [InlineData(9UL)]
    public void Headers_that_are_too_long(ulong length) =>
        Fails([.. BitConverter.GetBytes(length), .. "{}      "u8], new ModelOptions(Sizes: "2;1"), "SMKN003", "header");

    [Fact]
    public void Headers_with_everything_that_JSON_has()
    {
        string header = """
            { "__metadata__" : {"a":"\u0041\n\"","b":[],"c":{},"d":[true,false,null,-1]},
              "w\u0065ight":{"extra":[1],"dtype":"F32","shape":[1,1],"data_offsets":[0,4]} }
            """;
        Assert.Single(Convert(SafetensorsEncoder.File(header, BitConverter.GetBytes(2f)), new ModelOptions(Sizes: "1;1")).Steps);
    }

    private static SafetensorsEncoder Small() => new SafetensorsEncoder()
        .Metadata("""{"format": "pt"}""")
        .Random("net.0.bias", 3).Random("net.0.weight", 3, 2).Random("net.2.bias", 1).Random("net.2.weight", 1, 3);

    private static Network Convert(SafetensorsEncoder file, ModelOptions options) => Convert(file.ToArray(), options);

    private static Network Convert(byte[] file, ModelOptions options)
    {
        ConversionResult result = ModelConverter.Convert(Name, file, options);
        Assert.True(result.Diagnostic is null, $"{result.Diagnostic?.Id}: {result.Diagnostic?.Message}");
        return result.Network!;
    }

    private static void Fails(SafetensorsEncoder file, ModelOptions options, string id, params string[] words) => Fails(file.ToArray(), options, id, words);

    private static void Fails(byte[] file, ModelOptions options, string id, params string[] words) => Agreement.Fails(Name, file, options, id, words);
}
