using System.Linq;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Tests.Encoding;
using SoftmaxKernels.Build.Tests.Evaluation;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Operators;

/// <summary>What is there for shapes only folds away.</summary>
public sealed class ShapeTests
{
    [Theory]
    [InlineData(1L, new long[] { -1, 4 })]
    [InlineData(-1L, new long[] { -1, 4 })]
    [InlineData(1L, new long[] { -1, 2, 2 })]
    [InlineData(1L, new long[] { 1, 2, 2 })]
    [InlineData(null, new long[] { -1, 2, 1, 2 })]
    public void Flatten(long? axis, long[] shape)
    {
        (string, object)[] attributes = axis is { } value ? [("axis", value)] : [];
        AssertFolded(Agreement.Check(new OnnxEncoder(opset: 11).Input("x", shape).Node("Flatten", "x", "f", attributes).Layer("f", "y", 4, 2).Output("y")), "Flatten");
    }

    [Fact]
    public void Flatten_of_the_batch_is_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Node("Flatten", "x", "f", ("axis", 0L)).Layer("f", "y", 4, 2).Output("y"), "SMKN014", "'node1' (Gemm)", "4·batch");

    [Theory]
    [InlineData(new long[] { -1, 4 }, new long[] { -1, 2, 2 })]
    [InlineData(new long[] { 0, 4 }, new long[] { -1, 2, 2 })]
    [InlineData(new long[] { 0, -1 }, new long[] { -1, 2, 2 })]
    [InlineData(new long[] { -1, 4 }, new long[] { 1, 2, 2 })]
    [InlineData(new long[] { 1, -1 }, new long[] { 1, 4 })]
    [InlineData(new long[] { 1, -1 }, new long[] { 4 })]
    public void Reshape(long[] target, long[] shape) => AssertFolded(
        Agreement.Check(new OnnxEncoder().Input("x", shape).Integers("s", target).Node("Reshape", "x s", "f").Layer("f", "y", 4, 2).Output("y")), "Reshape");

    [Theory]
    [InlineData(new long[] { -1, 3 })]
    [InlineData(new long[] { -1, -1 })]
    [InlineData(new long[] { 1, 4 })]
    [InlineData(new long[] { -2, 4 })]
    [InlineData(new long[] { 0, 0, 0 })]
    [InlineData(new long[] { 1, 1, 1, 1, 1, 1, 1, 1, -1 })]
    [InlineData(new long[] { long.MaxValue, long.MaxValue })]
    public void Reshape_that_does_not_fit_is_refused(long[] target) => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Integers("s", target).Node("Reshape", "x s", "f").Layer("f", "y", 4, 2).Output("y"), "SMKN014", "node");

    [Fact]
    public void Reshape_whose_zero_is_a_zero_is_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Integers("s", 0, 4).Node("Reshape", "x s", "f", ("allowzero", 1L)).Layer("f", "y", 4, 2).Output("y"), "SMKN014", "node0");

    /// <summary>As exporters write it: the size of the batch is read, and put together with what is known.</summary>
    [Theory]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(23)]
    public void Reshape_with_shape_arithmetic(long opset)
    {
        OnnxEncoder model = new OnnxEncoder(opset).Input("x", -1, 2, 2).Constant(OnnxEncoder.Tensor("zero", [], 0L)).Integers("rest", -1).Integers("axis", 0)
            .Node("Shape", "x", "shape").Node("Gather", "shape zero", "size", ("axis", 0L));
        model = opset < 13
            ? model.Node("Unsqueeze", "size", "list", ("axes", new long[] { 0 }))
            : model.Node("Unsqueeze", "size axis", "list");
        Network network = Agreement.Check(model.Node("Concat", "list rest", "s", ("axis", 0L)).Node("Reshape", "x s", "f").Layer("f", "y", 4, 2).Output("y"));
        Assert.Equal(["Shape", "Gather", "Unsqueeze", "Concat", "Reshape"], network.Notes.Select(note => note.Split(' ')[0]));
    }

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(13)]
    public void Reshape_with_a_slice(long opset)
    {
        OnnxEncoder model = new OnnxEncoder(opset).Input("x", -1, 2, 2).Integers("zero", 0).Integers("one", 1).Integers("rest", -1).Node("Shape", "x", "shape");
        model = opset < 10
            ? model.Node("Slice", "shape", "size", ("starts", new long[] { 0 }), ("ends", new long[] { 1 }), ("axes", new long[] { 0 }))
            : model.Node("Slice", "shape zero one zero one", "size");
        Agreement.Check(model.Node("Concat", "size rest", "s", ("axis", 0L)).Node("Reshape", "x s", "f").Layer("f", "y", 4, 2).Output("y"));
    }

    [Fact]
    public void Reshape_with_a_product_of_dimensions() => Agreement.Check(new OnnxEncoder(opset: 15)
        .Input("x", -1, 2, 3)
        .Constant(OnnxEncoder.Tensor("one", [], 1L)).Constant(OnnxEncoder.Tensor("two", [], 2L)).Integers("axis", 0)
        .Node("Shape", "x", "shape").Node("Shape", "x", "rows", ("end", 1L))
        .Node("Gather", "shape one", "a").Node("Gather", "shape two", "b").Node("Mul", "a b", "c").Node("Unsqueeze", "c axis", "d")
        .Node("Concat", "rows d", "s", ("axis", 0L)).Node("Reshape", "x s", "f").Layer("f", "y", 6, 2).Output("y"));

    [Fact]
    public void Reshape_with_a_quotient_of_sizes() => Agreement.Check(new OnnxEncoder()
        .Input("x", -1, 2, 3)
        .Constant(OnnxEncoder.Tensor("six", [], 6L)).Integers("axis", 0).Integers("width", 6)
        .Node("Size", "x", "count").Node("Div", "count six", "rows").Node("Unsqueeze", "rows axis", "list").Node("Cast", "list", "cast", ("to", 7L))
        .Node("Concat", "cast width", "s", ("axis", 0L)).Node("Reshape", "x s", "f").Layer("f", "y", 6, 2).Output("y"));

    /// <summary>What a sum of a list and its reverse says is not the batch alone.</summary>
    [Fact]
    public void Shape_arithmetic_that_cannot_be_known_is_refused() => Agreement.Fails(
        new OnnxEncoder()
            .Input("x", -1, 4).Integers("one", 1, 1)
            .Node("Shape", "x", "shape").Node("Add", "shape one", "s").Node("Reshape", "x s", "f").Layer("f", "y", 4, 2).Output("y"),
        "SMKN012",
        "'node1' (Add)",
        "batch");

    [Theory]
    [InlineData(12)]
    [InlineData(13)]
    public void Squeeze_and_Unsqueeze(long opset)
    {
        OnnxEncoder model = new OnnxEncoder(opset).Input("x", -1, 4).Integers("axes", -1, 1);
        model = opset < 13
            ? model.Node("Unsqueeze", "x", "u", ("axes", new long[] { -1, 1 })).Node("Squeeze", "u", "s", ("axes", new long[] { 1, 3 }))
            : model.Node("Unsqueeze", "x axes", "u").Node("Squeeze", "u axes", "s");
        Agreement.Check(model.Layer("s", "y", 4, 2).Output("y"));
    }

    [Fact]
    public void Squeeze_of_more_than_one_is_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Integers("axes", 1).Node("Squeeze", "x axes", "s").Layer("s", "y", 4, 2).Output("y"), "SMKN014", "'node0' (Squeeze)");

    [Fact]
    public void Unsqueeze_twice_is_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Integers("axes", 1, 1).Node("Unsqueeze", "x axes", "s").Layer("s", "y", 4, 2).Output("y"), "SMKN014", "'node0' (Unsqueeze)");

    [Fact]
    public void Identity_Dropout_Cast_and_a_single_Concat()
    {
        Network network = Agreement.Check(new OnnxEncoder()
            .Input("x", -1, 4)
            .Node("Identity", "x", "a").Node("Dropout", "a", "b").Node("Cast", "b", "c", ("to", 1L)).Node("Concat", "c", "d", ("axis", 1L))
            .Layer("d", "y", 4, 2).Output("y"));
        Assert.Equal(
            ["Identity 'node0': folded away", "Dropout 'node1': folded away", "Cast 'node2': folded away", "Concat 'node3': folded away"],
            network.Notes);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(10)]
    public void Dropout_with_an_attribute(long opset) => Agreement.Check(
        new OnnxEncoder(opset).Input("x", -1, 4).Node("Dropout", "x", "d", ("ratio", 0.3f)).Layer("d", "y", 4, 2).Output("y"));

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "SMKN012")]
    public void Dropout_in_training(byte training, string? id)
    {
        OnnxEncoder model = new OnnxEncoder().Input("x", -1, 4)
            .Floats("ratio", [], 0.3f).Constant(OnnxEncoder.Tensor("training", OnnxEncoder.BooleanType, [], [training]))
            .Node("Dropout", "x ratio training", "d").Layer("d", "y", 4, 2).Output("y");
        if (id is null)
        {
            Agreement.Check(model);
        }
        else
        {
            Agreement.Fails(model, id, "'node0' (Dropout)", "training");
        }
    }

    [Theory]
    [InlineData(11L)]
    [InlineData(7L)]
    [InlineData(10L)]
    public void Cast_to_another_type_is_refused(long type) => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Node("Cast", "x", "c", ("to", type)).Layer("c", "y", 4, 2).Output("y"), "SMKN012", "'node0' (Cast)");

    /// <summary>A policy that would sample with noise of a shape: the noise is 0, and the deviation reaches a shape only.</summary>
    [Fact]
    public void Values_of_which_only_the_shape_is_used_need_no_support()
    {
        Network network = Agreement.Check(new OnnxEncoder()
            .Input("x", -1, 4)
            .Layer("x", "mean", 4, 2).Layer("x", "log", 4, 2).Floats("low", [], -20f).Floats("high", [], 2f)
            .Node("Clip", "log low high", "clipped").Node("Exp", "clipped", "deviation").Node("Shape", "mean", "shape")
            .Node("ConstantOfShape", "shape", "ones", ("value", OnnxEncoder.Tensor("one", [1], 1f)))
            .Node("ConstantOfShape", "shape", "zeros", ("value", OnnxEncoder.Tensor("zero", [1], 0f)))
            .Node("Mul", "ones deviation", "noise").Node("Add", "zeros mean", "shifted").Node("Add", "shifted noise", "sample")
            .Node("Shape", "sample", "target").Node("Expand", "mean target", "expanded").Node("Tanh", "expanded", "y")
            .Output("y"));
        Assert.Equal(StepActivation.Tanh, Assert.IsType<LayerStep>(Assert.Single(network.Steps)).Activation);
        Assert.Contains("Exp 'node3': folded away", network.Notes);
        Assert.Contains("Gemm 'node1': folded away", network.Notes);
    }

    /// <summary>As PyTorch writes an expansion: -1 means the dimension as it is.</summary>
    [Fact]
    public void Expand_with_a_choice() => Agreement.Check(new OnnxEncoder()
        .Input("x", -1, 4).Integers("wanted", -1, 4).Integers("two", 2).Integers("minus", -1)
        .Node("ConstantOfShape", "two", "ones", ("value", OnnxEncoder.Tensor("one", [1], 1L)))
        .Node("Mul", "ones minus", "minuses").Node("Equal", "wanted minuses", "isOpen")
        .Node("Where", "isOpen ones wanted", "target").Node("Expand", "x target", "e").Layer("e", "y", 4, 2).Output("y"));

    [Fact]
    public void Expand_of_a_constant_to_a_negative_size_is_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Floats("c", [1], 2f).Integers("target", -1, 1).Node("Expand", "c target", "e").Random("b", 4).Node("Mul", "e b", "f")
            .Node("Add", "x f", "s").Layer("s", "y", 4, 2).Output("y"),
        "SMKN014",
        "'node0' (Expand)",
        "negative");

    [Fact]
    public void Expand_that_repeats_is_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 1).Integers("target", 1, 4).Node("Expand", "x target", "e").Layer("e", "y", 4, 2).Output("y"), "SMKN014", "'node0' (Expand)");

    [Fact]
    public void Taking_elements_of_the_observation_is_refused()
    {
        Agreement.Fails(
            new OnnxEncoder().Input("x", -1, 4).Integers("i", 1, 2).Node("Gather", "x i", "g", ("axis", 1L)).Layer("g", "y", 2, 2).Output("y"), "SMKN012", "'node0' (Gather)");
        Agreement.Fails(
            new OnnxEncoder().Input("x", -1, 4).Integers("i", 1).Integers("j", 2).Node("Slice", "x i j i", "g").Layer("g", "y", 1, 2).Output("y"), "SMKN012", "'node0' (Slice)");
        Agreement.Fails(
            new OnnxEncoder().Input("x", -1, 4).Node("Transpose", "x", "g", ("perm", new long[] { 1, 0 })).Layer("g", "y", 4, 2).Output("y"), "SMKN012", "'node0' (Transpose)");
    }

    [Fact]
    public void A_transposition_of_nothing_is_folded_away() => AssertFolded(
        Agreement.Check(new OnnxEncoder().Input("x", -1, 4).Node("Transpose", "x", "t", ("perm", new long[] { 0, 1 })).Layer("t", "y", 4, 2).Output("y")), "Transpose");

    /// <summary>An order of axes that is none is no transposition.</summary>
    [Fact]
    public void A_matrix_is_turned_over_by_a_permutation_only() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 2).Floats("w", [2, 2], 1f, 2f, 3f, 4f).Node("Transpose", "w", "t", ("perm", new long[] { 0, 0 })).Node("MatMul", "x t", "y").Output("y"),
        "SMKN012",
        "'node0' (Transpose)");

    [Theory]
    [InlineData(0, long.MaxValue, 1)]
    [InlineData(long.MinValue, 2, 1)]
    [InlineData(-1, long.MinValue, -1)]
    [InlineData(2, 0, -1)]
    [InlineData(0, 3, long.MaxValue)]
    [InlineData(2, -100, long.MinValue)]
    [InlineData(5, 9, 1)]
    public void Slices_are_those_of_the_runtime(long start, long end, long step) => Agreement.Check(new OnnxEncoder()
        .Input("x", -1, 4).Integers("list", 5, 6, 7, 8).Integers("start", start).Integers("end", end).Integers("axis", 0).Integers("step", step)
        .Integers("none", 0).Integers("four", 4)
        .Node("Slice", "list start end axis step", "part").Node("Concat", "part list", "both", ("axis", 0L)).Node("Slice", "both none four", "first")
        .Node("Cast", "first", "c", ("to", 1L)).Node("Add", "x c", "a").Layer("a", "y", 4, 2).Output("y"));

    private static void AssertFolded(Network network, string operation)
    {
        Assert.Single(network.Steps);
        Assert.Equal($"{operation} 'node0': folded away", Assert.Single(network.Notes));
    }
}
