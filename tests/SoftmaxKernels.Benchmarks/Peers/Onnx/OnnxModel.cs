namespace SoftmaxKernels.Benchmarks.Peers.Onnx;

/// <summary>The smallest ONNX model that computes softmax.</summary>
internal static class OnnxModel
{
    public const string Input = "logits";
    public const string Output = "probabilities";

    // Versions of the format and of the operators; from the thirteenth on, softmax is of the last axis.
    private const int FormatVersion = 7;
    private const int OperatorsVersion = 13;

    private const int Float = 1;

    /// <summary>A model of one node, for tensors of this shape. Field numbers are those of onnx.proto.</summary>
    public static byte[] Softmax(int rows, int size)
    {
        ProtobufMessage node = new ProtobufMessage().Text(1, Input).Text(2, Output).Text(4, "Softmax");
        ProtobufMessage graph = new ProtobufMessage()
            .Message(1, node)
            .Text(2, "softmax")
            .Message(11, Tensor(Input, rows, size))
            .Message(12, Tensor(Output, rows, size));
        return new ProtobufMessage()
            .Integer(1, FormatVersion)
            .Message(7, graph)
            .Message(8, new ProtobufMessage().Integer(2, OperatorsVersion))
            .ToArray();
    }

    private static ProtobufMessage Tensor(string name, int rows, int size)
    {
        ProtobufMessage shape = new ProtobufMessage()
            .Message(1, new ProtobufMessage().Integer(1, rows))
            .Message(1, new ProtobufMessage().Integer(1, size));
        ProtobufMessage tensor = new ProtobufMessage().Integer(1, Float).Message(2, shape);
        return new ProtobufMessage().Text(1, name).Message(2, new ProtobufMessage().Message(1, tensor));
    }
}
