using System.Collections.Generic;
using SoftmaxKernels.Build.Diagnostics;

namespace SoftmaxKernels.Build.Onnx;

/// <summary>Reads the file of a model. Field numbers are those of onnx.proto.</summary>
internal sealed class OnnxReader
{
    private const int MostNodes = 20_000;
    private const int MostValues = 100_000;
    private const int MostIntegers = 1 << 24;
    private const int MostDimensions = 8;

    // AttributeProto.AttributeType.
    private const long FloatType = 1;
    private const long IntegerType = 2;

    private int _values;
    private int _integers;

    /// <summary>Reads a model.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <returns>The model, whose graph is valid as far as names go.</returns>
    /// <exception cref="ModelException">There is no such model in the file.</exception>
    public static OnnxModel Read(byte[] file) => new OnnxReader().Model(new ProtobufReader(file, 0, file.Length));

    private static (string Domain, long Version) OperatorSet(ProtobufReader reader)
    {
        string domain = string.Empty;
        long version = 0;
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: domain = reader.Text(); break;
                case 2: version = reader.Integer(); break;
                default: reader.Skip(); break;
            }
        }

        return (domain, version);
    }

    private static OnnxDimension Dimension(ProtobufReader reader)
    {
        long? size = null;
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: size = reader.Integer(); break;
                default: reader.Skip(); break;
            }
        }

        return new OnnxDimension(size);
    }

    private OnnxModel Model(ProtobufReader reader)
    {
        OnnxGraph? graph = null;
        long? opset = null;
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 7 when graph is null:
                    graph = Graph(reader.Message());
                    break;
                case 7:
                    throw new ModelException(ModelDiagnostics.Damaged, "it has two graphs");
                case 8:
                    (string domain, long version) = OperatorSet(reader.Message());
                    opset = domain is "" or "ai.onnx" ? version : opset;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        if (graph is null)
        {
            throw new ModelException(ModelDiagnostics.Damaged, "it has no graph");
        }

        return opset switch
        {
            null => throw new ModelException(ModelDiagnostics.Opset, "no version of the operators of ONNX"),
            < 7 or > 23 => throw new ModelException(ModelDiagnostics.Opset, "version " + opset),
            { } version => new OnnxModel(version, graph),
        };
    }

    private OnnxGraph Graph(ProtobufReader reader)
    {
        List<OnnxNode> nodes = [];
        List<OnnxTensor> initializers = [];
        List<OnnxValueInfo> inputs = [];
        List<OnnxValueInfo> outputs = [];
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    nodes.Add(Node(reader.Message()));
                    AssertAtMost(MostNodes, nodes.Count, "nodes");
                    break;
                case 5: initializers.Add(Tensor(reader.Message())); break;
                case 11: inputs.Add(Value(reader.Message())); break;
                case 12: outputs.Add(Value(reader.Message())); break;
                default: reader.Skip(); break;
            }
        }

        return GraphOrder.Check(nodes, initializers, inputs, outputs);
    }

    private OnnxNode Node(ProtobufReader reader)
    {
        List<string> inputs = [];
        List<string> outputs = [];
        Dictionary<string, OnnxAttribute> attributes = [];
        string name = string.Empty;
        string operation = string.Empty;
        string domain = string.Empty;
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: inputs.Add(CountValue(reader.Text())); break;
                case 2: outputs.Add(CountValue(reader.Text())); break;
                case 3: name = reader.Text(); break;
                case 4: operation = reader.Text(); break;
                case 5:
                    OnnxAttribute attribute = Attribute(reader.Message());
                    attributes[CountValue(attribute.Name)] = attribute;
                    break;
                case 7: domain = reader.Text(); break;
                default: reader.Skip(); break;
            }
        }

        return new OnnxNode(name, operation, domain is "ai.onnx" ? string.Empty : domain, inputs, outputs, attributes);
    }

    private OnnxAttribute Attribute(ProtobufReader reader)
    {
        string name = string.Empty;
        float? number = null;
        long? integer = null;
        OnnxTensor? tensor = null;
        List<float> floats = [];
        List<long> integers = [];
        long type = 0;
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: name = reader.Text(); break;
                case 2: number = reader.Float(); break;
                case 3: integer = reader.Integer(); break;
                case 5: tensor = Tensor(reader.Message()); break;
                case 7: AddFloats(reader.FixedRange(sizeof(float)), floats); break;
                case 8: AddIntegers(reader, integers); break;
                case 20: type = reader.Integer(); break;
                default: reader.Skip(); break;
            }
        }

        // A number that is 0 may have been left out.
        number ??= type == FloatType ? 0f : null;
        integer ??= type == IntegerType ? 0 : null;
        return new OnnxAttribute(name, number, integer, tensor, floats, integers);
    }

    private OnnxTensor Tensor(ProtobufReader reader)
    {
        CountValue(string.Empty);
        string name = string.Empty;
        OnnxDataType type = OnnxDataType.Undefined;
        ByteRange? raw = null;
        bool isExternal = false;
        bool isSegment = false;
        List<long> dimensions = [];
        List<ByteRange> floats = [];
        List<ByteRange> doubles = [];
        List<long> smallIntegers = [];
        List<long> integers = [];
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    AddIntegers(reader, dimensions);
                    AssertAtMost(MostDimensions, dimensions.Count, "dimensions of a tensor");
                    break;
                case 2: type = (OnnxDataType)reader.Integer(); break;
                case 3:
                    isSegment = true;
                    reader.Skip();
                    break;
                case 4: AddRange(reader.FixedRange(sizeof(float)), floats); break;
                case 5: AddIntegers(reader, smallIntegers); break;
                case 7: AddIntegers(reader, integers); break;
                case 8: name = reader.Text(); break;
                case 9: raw = reader.Range(); break;
                case 10: AddRange(reader.FixedRange(sizeof(double)), doubles); break;
                case 13:
                    isExternal = true;
                    reader.Skip();
                    break;
                case 14: isExternal |= reader.Integer() == 1; break;
                default: reader.Skip(); break;
            }
        }

        return new OnnxTensor
        {
            Name = name,
            DataType = type,
            Dimensions = dimensions,
            Raw = raw,
            Floats = floats,
            Doubles = doubles,
            SmallIntegers = smallIntegers,
            Integers = integers,
            IsExternal = isExternal,
            IsSegment = isSegment,
        };
    }

    private OnnxValueInfo Value(ProtobufReader reader)
    {
        OnnxValueInfo value = new(string.Empty, OnnxDataType.Undefined, Dimensions: null);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: value = value with { Name = CountValue(reader.Text()) }; break;
                case 2: value = ValueType(reader.Message(), value); break;
                default: reader.Skip(); break;
            }
        }

        return value;
    }

    private static OnnxValueInfo ValueType(ProtobufReader reader, OnnxValueInfo value)
    {
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: value = TensorType(reader.Message(), value); break;
                default: reader.Skip(); break;
            }
        }

        return value;
    }

    private static OnnxValueInfo TensorType(ProtobufReader reader, OnnxValueInfo value)
    {
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: value = value with { DataType = (OnnxDataType)reader.Integer() }; break;
                case 2: value = value with { Dimensions = Shape(reader.Message()) }; break;
                default: reader.Skip(); break;
            }
        }

        return value;
    }

    private static List<OnnxDimension> Shape(ProtobufReader reader)
    {
        List<OnnxDimension> dimensions = [];
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    dimensions.Add(Dimension(reader.Message()));
                    AssertAtMost(MostDimensions, dimensions.Count, "dimensions of a tensor");
                    break;
                default: reader.Skip(); break;
            }
        }

        return dimensions;
    }

    private void AddIntegers(ProtobufReader reader, List<long> integers)
    {
        if (reader.IsPacked)
        {
            ProtobufReader packed = reader.Packed();
            while (packed.NextPacked(out long value))
            {
                AddInteger(value, integers);
            }
        }
        else
        {
            AddInteger(reader.Integer(), integers);
        }
    }

    private void AddInteger(long value, List<long> integers)
    {
        AssertAtMost(MostIntegers, ++_integers, "integers");
        integers.Add(value);
    }

    private void AddFloats(ByteRange range, List<float> floats)
    {
        for (int at = 0; at < range.Length; at += sizeof(float))
        {
            AssertAtMost(MostIntegers, ++_integers, "numbers in attributes");
            floats.Add(System.BitConverter.ToSingle(range.Bytes, range.Start + at));
        }
    }

    private void AddRange(ByteRange range, List<ByteRange> ranges)
    {
        AssertAtMost(MostIntegers, ++_integers, "pieces of tensors");
        ranges.Add(range);
    }

    private string CountValue(string name)
    {
        AssertAtMost(MostValues, ++_values, "values");
        return name;
    }

    private static void AssertAtMost(int most, int count, string what)
    {
        if (count > most)
        {
            throw new ModelException(ModelDiagnostics.TooLarge, what, most);
        }
    }
}
