using System;
using System.Linq;
using System.Runtime.InteropServices;

namespace SoftmaxKernels.Build.Tests.Encoding;

/// <summary>Writes small ONNX models. Field numbers are those of onnx.proto.</summary>
internal sealed class OnnxEncoder(long opset = 17)
{
    public const int FloatType = 1;
    public const int Int64Type = 7;
    public const int BooleanType = 9;

    private readonly ProtobufMessage _graph = new ProtobufMessage().Text(2, "graph");

    private int _nodes;

    /// <summary>A tensor whose data are bytes.</summary>
    public static ProtobufMessage Tensor(string name, int type, long[] dimensions, ReadOnlySpan<byte> raw) =>
        Header(name, type, dimensions).Bytes(9, raw);

    public static ProtobufMessage Tensor(string name, long[] dimensions, params float[] values) =>
        Tensor(name, FloatType, dimensions, MemoryMarshal.AsBytes(values.AsSpan()));

    public static ProtobufMessage Tensor(string name, long[] dimensions, params long[] values) =>
        Tensor(name, Int64Type, dimensions, MemoryMarshal.AsBytes(values.AsSpan()));

    /// <summary>A tensor without data.</summary>
    public static ProtobufMessage Header(string name, int type, params long[] dimensions)
    {
        ProtobufMessage tensor = new();
        foreach (long dimension in dimensions)
        {
            tensor.Integer(1, dimension);
        }

        return tensor.Integer(2, type).Text(8, name);
    }

    /// <summary>An input of floats, with an open dimension where the size is negative.</summary>
    public OnnxEncoder Input(string name, params long[] dimensions) => TypedInput(name, FloatType, dimensions);

    public OnnxEncoder TypedInput(string name, int type, params long[] dimensions)
    {
        ProtobufMessage shape = new();
        foreach (long dimension in dimensions)
        {
            shape.Message(1, dimension < 0 ? new ProtobufMessage().Text(2, "batch") : new ProtobufMessage().Integer(1, dimension));
        }

        return Graph(11, Value(name, new ProtobufMessage().Integer(1, type).Message(2, shape)));
    }

    public OnnxEncoder Output(string name, int type = FloatType) => Graph(12, Value(name, new ProtobufMessage().Integer(1, type)));

    public OnnxEncoder Constant(ProtobufMessage tensor) => Graph(5, tensor);

    public OnnxEncoder Floats(string name, long[] dimensions, params float[] values) => Constant(Tensor(name, dimensions, values));

    public OnnxEncoder Integers(string name, params long[] values) => Constant(Tensor(name, [values.Length], values));

    /// <summary>Floats of a normal distribution, always the same.</summary>
    public OnnxEncoder Random(string name, params long[] dimensions) =>
        Floats(name, dimensions, RandomOf(name, dimensions.Aggregate(1L, (product, size) => product * size)));

    /// <summary>The floats of <see cref="Random"/>.</summary>
    public static float[] RandomOf(string name, long count) => Seeded.Normal(count, seed: name.Sum(letter => letter));

    /// <summary>A node. Names are separated by blanks; a dash is an input that is left out.</summary>
    public OnnxEncoder Node(string operation, string inputs, string outputs, params (string Name, object Value)[] attributes) =>
        NodeOf(string.Empty, operation, inputs, outputs, attributes);

    public OnnxEncoder NodeOf(string domain, string operation, string inputs, string outputs, params (string Name, object Value)[] attributes)
    {
        ProtobufMessage node = new ProtobufMessage().Text(3, $"node{_nodes++}").Text(4, operation);
        foreach (string input in inputs.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            node.Text(1, input == "-" ? string.Empty : input);
        }

        foreach (string output in outputs.Split(' '))
        {
            node.Text(2, output);
        }

        foreach ((string name, object value) in attributes)
        {
            node.Message(5, Attribute(name, value));
        }

        return Graph(1, domain.Length == 0 ? node : node.Text(7, domain));
    }

    /// <summary>A layer of random weights: a Gemm.</summary>
    public OnnxEncoder Layer(string input, string output, int inputs, int outputs) => this
        .Random(output + ".w", outputs, inputs)
        .Random(output + ".b", outputs)
        .Node("Gemm", $"{input} {output}.w {output}.b", output, ("transB", 1L));

    /// <summary>Any field of the graph.</summary>
    public OnnxEncoder Graph(int field, ProtobufMessage message)
    {
        _graph.Message(field, message);
        return this;
    }

    public byte[] ToArray() => Model(_graph, opset).ToArray();

    public static ProtobufMessage Model(ProtobufMessage graph, long opset) => new ProtobufMessage()
        .Integer(1, opset > 20 ? 10 : 8)
        .Message(7, graph)
        .Message(8, new ProtobufMessage().Text(1, string.Empty).Integer(2, opset));

    private static ProtobufMessage Value(string name, ProtobufMessage tensor) =>
        new ProtobufMessage().Text(1, name).Message(2, new ProtobufMessage().Message(1, tensor));

    private static ProtobufMessage Attribute(string name, object value)
    {
        ProtobufMessage attribute = new ProtobufMessage().Text(1, name);
        switch (value)
        {
            case float number: return attribute.Float(2, number).Integer(20, 1);
            case LeftOutFloat: return attribute.Integer(20, 1);
            case long integer: return attribute.Integer(3, integer).Integer(20, 2);
            case string text: return attribute.Text(4, text).Integer(20, 3);
            case ProtobufMessage tensor: return attribute.Message(5, tensor).Integer(20, 4);
            case float[] numbers:
                foreach (float number in numbers)
                {
                    attribute.Float(7, number);
                }

                return attribute.Integer(20, 6);
            case long[] integers: return attribute.Packed(8, integers).Integer(20, 7);
            default: throw new ArgumentException("There is no such attribute.", nameof(value));
        }
    }

    /// <summary>A float that a writer leaves out, as it may where it is 0.</summary>
    public sealed record LeftOutFloat;
}
