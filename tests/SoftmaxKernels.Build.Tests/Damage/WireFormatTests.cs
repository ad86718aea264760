using System;
using System.Diagnostics;
using System.Linq;
using SoftmaxKernels.Build.Tests.Encoding;
using SoftmaxKernels.Build.Tests.Evaluation;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Damage;

/// <summary>Files that break the rules of the wire format, or its bounds.</summary>
public sealed class WireFormatTests
{
    [Fact]
    public void An_empty_file() => Agreement.Fails([], "SMKN003", "no graph");

    [Fact]
    public void An_integer_without_end() => Agreement.Fails([.. Enumerable.Repeat((byte)0xFF, 20)], "SMKN003", "integer");

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(7)]
    public void A_type_that_there_is_not(int type) => Agreement.Fails([(byte)((1 << 3) | type)], "SMKN003", "type");

    [Fact]
    public void A_field_without_a_number() => Agreement.Fails([0, 0], "SMKN003", "number");

    [Fact]
    public void A_length_beyond_the_end() => Agreement.Fails([(7 << 3) | 2, 100, 1], "SMKN003", "too early");

    [Fact]
    public void A_length_beyond_everything() =>
        Agreement.Fails([(7 << 3) | 2, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1], "SMKN003", "too early");

    [Fact]
    public void A_graph_that_is_a_number() => Agreement.Fails(new ProtobufMessage().Integer(7, 1).ToArray(), "SMKN003", "wrong type");

    [Fact]
    public void Two_graphs() => Agreement.Fails(
        [.. Sample.Onnx(), .. new ProtobufMessage().Message(7, new ProtobufMessage()).ToArray()], "SMKN003", "two graphs");

    [Fact]
    public void A_name_that_is_no_text() => Agreement.Fails(
        OnnxEncoder.Model(new ProtobufMessage().Message(11, new ProtobufMessage().Bytes(1, [0xC3, 0x28])), 13).ToArray(), "SMKN003", "UTF-8");

    [Fact]
    public void A_name_of_a_field_in_the_wrong_type() => Agreement.Fails(
        OnnxEncoder.Model(new ProtobufMessage().Message(1, new ProtobufMessage().Integer(4, 1)), 13).ToArray(), "SMKN003", "wrong type");

    [Fact]
    public void Packed_numbers_that_end_in_the_middle() => Agreement.Fails(
        new OnnxEncoder().Constant(OnnxEncoder.Header("w", 1, 1).Bytes(4, [1, 2, 3])), "SMKN003", "middle");

    [Fact]
    public void Messages_in_messages_without_end()
    {
        // A tensor in an attribute of a node of the graph is as deep as the reader goes: what is deeper is passed over.
        ProtobufMessage graph = new();
        for (int i = 0; i < 1000; i++)
        {
            graph = new ProtobufMessage().Message(1, new ProtobufMessage().Message(5, new ProtobufMessage().Message(6, graph)));
        }

        Agreement.Fails(OnnxEncoder.Model(graph, 13).ToArray(), "SMKN006", "no output");
    }

    [Fact]
    public void Too_many_nodes()
    {
        OnnxEncoder model = new OnnxEncoder().Input("x", -1, 4);
        for (int i = 0; i < 20_001; i++)
        {
            model.Node("Tanh", i == 0 ? "x" : $"v{i - 1}", $"v{i}");
        }

        Agreement.Fails(model.Output("v20000"), "SMKN005", "nodes", "20000");
    }

    [Fact]
    public void Many_nodes_are_no_trouble()
    {
        OnnxEncoder model = new OnnxEncoder().Input("x", -1, 4).Layer("x", "v0", 4, 2);
        for (int i = 1; i < 19_000; i++)
        {
            model.Node("Tanh", $"v{i - 1}", $"v{i}");
        }

        Stopwatch time = Stopwatch.StartNew();
        Assert.Equal(18_999, Conversion.ModelConverter.Convert("a.onnx", model.Output("v18999").ToArray(), new()).Network!.Steps.Count);
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(10), $"It took {time.Elapsed}.");
    }

    [Fact]
    public void Too_many_values() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Node("Concat", string.Join(' ', Enumerable.Repeat("x", 100_001)), "y", ("axis", 1L)).Output("y"), "SMKN005", "values");

    [Fact]
    public void Too_many_integers() => Agreement.Fails(
        new OnnxEncoder().Constant(OnnxEncoder.Header("w", 7, 1).Bytes(7, new byte[(1 << 24) + 1])), "SMKN005", "integers");

    [Fact]
    public void Too_many_dimensions() => Agreement.Fails(
        new OnnxEncoder().Constant(OnnxEncoder.Tensor("w", [1, 1, 1, 1, 1, 1, 1, 1, 1], 1f)), "SMKN005", "dimensions");

    /// <summary>Twice as long with each node: 2 to the power of 60 numbers.</summary>
    [Fact]
    public void Constants_that_grow_without_end()
    {
        OnnxEncoder model = new OnnxEncoder().Input("x", -1, 4).Floats("c0", [4], 1f, 1f, 1f, 1f);
        for (int i = 0; i < 60; i++)
        {
            model.Node("Concat", $"c{i} c{i}", $"c{i + 1}", ("axis", 0L));
        }

        Agreement.Fails(model.Node("Add", "x c60", "h").Layer("h", "y", 4, 2).Output("y"), "SMKN005", "constants");
    }

    [Fact]
    public void Shapes_that_grow_without_end()
    {
        OnnxEncoder model = new OnnxEncoder().Input("x", -1, 4).Integers("c0", 1, 1, 1, 1);
        for (int i = 0; i < 60; i++)
        {
            model.Node("Concat", $"c{i} c{i}", $"c{i + 1}", ("axis", 0L));
        }

        Agreement.Fails(model.Node("Reshape", "x c60", "h").Layer("h", "y", 4, 2).Output("y"), "SMKN014", "(Concat)", "2048");
    }

    [Fact]
    public void Too_many_outputs()
    {
        OnnxEncoder model = new OnnxEncoder().Input("x", -1, 4);
        for (int i = 0; i < 257; i++)
        {
            model.Layer("x", $"y{i}", 4, 1).Output($"y{i}");
        }

        Agreement.Fails(model, "SMKN005", "outputs");
    }

    /// <summary>Each of many nodes has a million numbers to look at, none of which it may use.</summary>
    [Fact]
    public void Large_constants_that_many_nodes_share()
    {
        OnnxEncoder model = new OnnxEncoder().Input("x", -1, 4).Floats("c", [1 << 20], new float[1 << 20]);
        foreach (int i in Enumerable.Range(0, 19_000))
        {
            model.Node(i % 2 == 0 ? "Div" : "MatMul", "x c", $"v{i}");
        }

        Stopwatch time = Stopwatch.StartNew();
        Agreement.Fails(model.Node("Concat", string.Join(' ', Enumerable.Range(0, 19_000).Select(i => $"v{i}")), "y", ("axis", 1L)).Output("y"), "SMKN014", "(Div)");
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(20), $"It took {time.Elapsed}.");
    }

    [Fact]
    public void Shapes_that_claim_everything() => Agreement.Fails(
        new OnnxEncoder()
            .Input("x", -1, 4).Integers("s", int.MaxValue, int.MaxValue, int.MaxValue)
            .Node("ConstantOfShape", "s", "c").Node("Add", "x c", "h").Layer("h", "y", 4, 2).Output("y"),
        "SMKN014");
}
