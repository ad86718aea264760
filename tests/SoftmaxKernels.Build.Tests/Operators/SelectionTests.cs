using System;
using System.Linq;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Tests.Encoding;
using SoftmaxKernels.Build.Tests.Evaluation;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Operators;

/// <summary>Slice, Gather and Split of what a layer makes, as of the mean of actions, which stands beside its deviation.</summary>
public sealed class SelectionTests
{
    [Theory]
    [InlineData(0, 2, 1, 2)]
    [InlineData(-2, long.MaxValue, 1, 2)]
    [InlineData(5, long.MinValue, -2, 3)]
    [InlineData(1, 100, 3, 2)]
    public void Slice_takes_outputs_of_a_layer(long start, long end, long step, int outputs)
    {
        Network network = Agreement.Check(Six().Integers("start", start).Integers("end", end).Integers("axis", 1).Integers("step", step)
            .Node("Slice", "h start end axis step", "s").Node("Tanh", "s", "y").Output("y"));
        LayerStep layer = Assert.IsType<LayerStep>(Assert.Single(network.Steps));
        Assert.Equal((4, outputs, StepActivation.Tanh), (layer.Inputs, layer.Outputs, layer.Activation));
        Assert.Equal($"Slice 'node1': takes {outputs} of the 6 outputs of a layer", Assert.Single(network.Notes));
    }

    [Fact]
    public void Slice_with_attributes() => Assert.Equal(2, Agreement.Check(
        Six(opset: 9).Node("Slice", "h", "y", ("starts", new[] { 1L }), ("ends", new[] { 3L }), ("axes", new[] { -1L })).Output("y")).Outputs);

    /// <summary>As PyTorch writes x[:, 2:].</summary>
    [Fact]
    public void Slice_of_all_rows_is_none() => Assert.Equal(4, Agreement.Check(
        Six().Integers("start", 0, 2).Integers("end", long.MaxValue, long.MaxValue).Integers("axes", 0, 1).Node("Slice", "h start end axes", "y").Output("y")).Outputs);

    [Fact]
    public void Slice_of_everything_is_folded_away() => Assert.Equal("Slice 'node1': folded away", Assert.Single(Agreement.Check(
        Six().Integers("start", 0).Integers("end", 6).Integers("axes", 1).Node("Slice", "h start end axes", "y").Output("y")).Notes));

    [Theory]
    [InlineData(new[] { 4L, 0L, 0L })]
    [InlineData(new[] { -1L })]
    public void Gather_takes_outputs_of_a_layer(long[] indices) => Assert.Equal(indices.Length, Agreement.Check(
        Six().Integers("i", indices).Node("Gather", "h i", "y", ("axis", 1L)).Output("y")).Outputs);

    [Fact]
    public void Gather_of_one_element() => Assert.Equal(1, Agreement.Check(
        Six().Constant(OnnxEncoder.Tensor("i", [], 2L)).Node("Gather", "h i", "y", ("axis", 1L)).Output("y")).Outputs);

    [Fact]
    public void Steps_after_the_layer_are_those_of_the_elements()
    {
        Network network = Agreement.Check(Six().Random("c", 6).Floats("low", [], -1f).Floats("high", [], 1f)
            .Node("Relu", "h", "r").Node("Mul", "r c", "m").Node("Clip", "m low high", "k").Integers("i", 5, 1).Node("Gather", "k i", "g", ("axis", 1L))
            .Layer("g", "y", 2, 2).Output("y"));
        Assert.Equal([typeof(LayerStep), typeof(ConstantStep), typeof(ClipStep), typeof(LayerStep)], network.Steps.Select(step => step.GetType()));
    }

    [Theory]
    [InlineData(11, true)]
    [InlineData(12, false)]
    [InlineData(13, true)]
    [InlineData(17, false)]
    [InlineData(18, true)]
    [InlineData(23, false)]
    public void Split_has_a_head_for_each_part(long opset, bool isGiven)
    {
        (string, object)[] attributes = [("axis", 1L), .. opset < 13 && isGiven ? [("split", new[] { 2L, 4L })] : Array.Empty<(string, object)>(), .. opset >= 18 && !isGiven ? [("num_outputs", 2L)] : Array.Empty<(string, object)>()];
        OnnxEncoder model = Six(opset).Integers("lengths", 2, 4)
            .Node("Split", opset >= 13 && isGiven ? "h lengths" : "h", "mean deviation", attributes)
            .Node("Tanh", "mean", "y").Node("Sigmoid", "deviation", "z").Output("y").Output("z");
        Assert.Equal(isGiven ? 2 : 3, Agreement.Check(model, output: "y").Outputs);
        Assert.Equal(isGiven ? 4 : 3, Agreement.Check(model, output: "z").Outputs);
    }

    [Fact]
    public void Split_whose_last_part_is_shorter() => Assert.Equal(2, Agreement.Check(
        Six(opset: 18).Integers("i", 0, 1, 2, 3, 4).Node("Gather", "h i", "g", ("axis", 1L)).Node("Split", "g", "a y", ("axis", 1L), ("num_outputs", 2L)).Output("y")).Outputs);

    [Fact]
    public void Of_probabilities_is_refused() => Agreement.Fails(
        Six().Node("Softmax", "h", "p").Integers("i", 0).Node("Gather", "p i", "y", ("axis", 1L)).Output("y"), "SMKN012", "'node2' (Gather)", "probabilities");

    [Fact]
    public void Of_the_observation_is_refused() => Agreement.Fails(
        new OnnxEncoder(opset: 17).Input("x", -1, 4).Node("Split", "x", "a b", ("axis", 1L)).Layer("b", "y", 2, 2).Output("y"), "SMKN012", "'node0' (Split)", "observation");

    [Fact]
    public void Of_rows_is_refused()
    {
        Agreement.Fails(Six().Integers("i", 0).Node("Gather", "h i", "y").Output("y"), "SMKN012", "'node1' (Gather)", "axis 0");
        Agreement.Fails(Six().Integers("i", 0).Integers("j", 1).Node("Slice", "h i j i", "y").Output("y"), "SMKN012", "'node1' (Slice)", "axis 0");
        Agreement.Fails(
            Six().Integers("shape", -1, 2, 3).Node("Reshape", "h shape", "r").Integers("i", 0).Node("Gather", "r i", "y", ("axis", 1L)).Output("y"), "SMKN012", "'node2' (Gather)", "[batch, 2, 3]");
    }

    [Fact]
    public void Of_nothing_is_refused() => Agreement.Fails(
        Six().Integers("i", 3).Integers("j", 1).Integers("a", 1).Node("Slice", "h i j a", "y").Output("y"), "SMKN014", "'node1' (Slice)", "no elements");

    [Fact]
    public void An_index_beyond_the_end_is_refused() => Agreement.Fails(
        Six().Integers("i", 6).Node("Gather", "h i", "y", ("axis", 1L)).Output("y"), "SMKN014", "'node1' (Gather)");

    [Theory]
    [InlineData(new[] { 2L, 3L })]
    [InlineData(new[] { 6L, 0L })]
    [InlineData(new[] { 7L, -1L })]
    [InlineData(new[] { 2L, 2L, 2L })]
    [InlineData(new[] { long.MaxValue, long.MaxValue })]
    public void Parts_of_another_length_are_refused(long[] lengths) => Agreement.Fails(
        Six().Integers("lengths", lengths).Node("Split", "h lengths", "y z", ("axis", 1L)).Output("y"), "SMKN014", "'node1' (Split)");

    private static OnnxEncoder Six(long opset = 17) => new OnnxEncoder(opset).Input("x", -1, 4).Layer("x", "h", 4, 6);
}
