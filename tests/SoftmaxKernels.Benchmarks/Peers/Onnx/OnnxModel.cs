using System;
using System.Runtime.InteropServices;

namespace SoftmaxKernels.Benchmarks.Peers.Onnx;

/// <summary>The smallest ONNX models that compute softmax, layers and networks. Field numbers are those of onnx.proto.</summary>
internal static partial class OnnxModel
{
    public const string Input = "input";
    public const string Output = "output";

    private const string Sums = "sums";
    private const string Gates = "gates";
    private const string Weights = "weights";
    private const string Biases = "biases";

    // Versions of the format and of the operators; from the thirteenth on, softmax is of the last axis.
    private const int FormatVersion = 7;
    private const int OperatorsVersion = 13;

    private const int Float = 1;
    private const int FloatAttribute = 1;
    private const int IntegerAttribute = 2;

    /// <summary>A model of one node, for tensors of this shape.</summary>
    public static byte[] Softmax(int rows, int size) => Model(
        new ProtobufMessage()
            .Message(1, Node("Softmax", Input, Output)),
        rows,
        size,
        size);

    /// <summary>A matrix product with biases, and the activation. The parameters are constants of the model.</summary>
    public static byte[] Layer(
        int rows, int inputs, int outputs, LayerActivation activation, float slope, ReadOnlySpan<float> weights, ReadOnlySpan<float> biases)
    {
        var graph = new ProtobufMessage();
        AddLayer(graph, (Input, Output), inputs, outputs, activation, slope, weights, biases);
        return Model(graph, rows, inputs, outputs);
    }

    private static void AddLayer(
        ProtobufMessage graph,
        (string Input, string Output) names,
        int inputs,
        int outputs,
        LayerActivation activation,
        float slope,
        ReadOnlySpan<float> weights,
        ReadOnlySpan<float> biases)
    {
        (string input, string output) = names;
        bool hasActivation = activation != LayerActivation.None;
        ProtobufMessage transposed = new ProtobufMessage().Text(1, "transB").Integer(3, 1).Integer(20, IntegerAttribute);
        graph.Message(1, new ProtobufMessage()
            .Text(1, input)
            .Text(1, output + Weights)
            .Text(1, output + Biases)
            .Text(2, hasActivation ? output + Sums : output)
            .Text(4, "Gemm")
            .Message(5, transposed));
        if (hasActivation)
        {
            AddActivation(graph, output, activation, slope);
        }

        graph
            .Message(5, Constant(output + Weights, weights, outputs, inputs))
            .Message(5, Constant(output + Biases, biases, outputs));
    }

    private static void AddActivation(ProtobufMessage graph, string output, LayerActivation activation, float slope)
    {
        switch (activation)
        {
            case LayerActivation.LeakyRelu:
                ProtobufMessage alpha = new ProtobufMessage().Text(1, "alpha").Float(2, slope).Integer(20, FloatAttribute);
                graph.Message(1, Node("LeakyRelu", output + Sums, output).Message(5, alpha));
                break;
            case LayerActivation.Silu:
                graph.Message(1, Node("Sigmoid", output + Sums, output + Gates));
                graph.Message(1, new ProtobufMessage().Text(1, output + Sums).Text(1, output + Gates).Text(2, output).Text(4, "Mul"));
                break;
            default:
                // Operators of one input, which have the names of the activations.
                graph.Message(1, Node(activation.ToString(), output + Sums, output));
                break;
        }
    }

    private static byte[] Model(ProtobufMessage graph, int rows, int inputs, int outputs)
    {
        graph
            .Text(2, "graph")
            .Message(11, Tensor(Input, rows, inputs))
            .Message(12, Tensor(Output, rows, outputs));
        return new ProtobufMessage()
            .Integer(1, FormatVersion)
            .Message(7, graph)
            .Message(8, new ProtobufMessage().Integer(2, OperatorsVersion))
            .ToArray();
    }

    private static ProtobufMessage Node(string operation, string input, string output) =>
        new ProtobufMessage().Text(1, input).Text(2, output).Text(4, operation);

    private static ProtobufMessage Tensor(string name, int rows, int size)
    {
        ProtobufMessage shape = new ProtobufMessage()
            .Message(1, new ProtobufMessage().Integer(1, rows))
            .Message(1, new ProtobufMessage().Integer(1, size));
        ProtobufMessage tensor = new ProtobufMessage().Integer(1, Float).Message(2, shape);
        return new ProtobufMessage().Text(1, name).Message(2, new ProtobufMessage().Message(1, tensor));
    }

    private static ProtobufMessage Constant(string name, ReadOnlySpan<float> values, params ReadOnlySpan<int> dimensions)
    {
        var constant = new ProtobufMessage();
        foreach (int dimension in dimensions)
        {
            constant.Integer(1, dimension);
        }

        return constant.Integer(2, Float).Text(8, name).Bytes(9, MemoryMarshal.AsBytes(values));
    }
}
