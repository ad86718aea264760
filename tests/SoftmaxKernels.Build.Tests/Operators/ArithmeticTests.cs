using System.Linq;
using SoftmaxKernels.Build.Networks;
using SoftmaxKernels.Build.Tests.Encoding;
using SoftmaxKernels.Build.Tests.Evaluation;
using Xunit;

namespace SoftmaxKernels.Build.Tests.Operators;

/// <summary>Arithmetic with constants: what normalisers are made of.</summary>
public sealed class ArithmeticTests
{
    public static TheoryData<string, long[]> Shapes()
    {
        TheoryData<string, long[]> data = [];
        foreach (string operation in new[] { "Add", "Sub", "Mul", "Div" })
        {
            foreach (long[] shape in new long[][] { [], [1], [1, 1], [4], [1, 4] })
            {
                data.Add(operation, shape);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Before_a_layer(string operation, long[] shape)
    {
        Network network = Agreement.Check(new OnnxEncoder()
            .Input("x", -1, 4).Random("c", shape).Node(operation, "x c", "n").Layer("n", "y", 4, 2).Output("y"));
        ConstantStep step = Assert.IsType<ConstantStep>(network.Steps[0]);
        Assert.Equal(operation, step.Operation.ToString()[..3]);
        Assert.Equal(shape.Contains(4) ? 4 : 1, step.Values.Length);
    }

    [Theory]
    [InlineData("Add")]
    [InlineData("Mul")]
    public void The_constant_may_come_first(string operation) => Agreement.Check(new OnnxEncoder()
        .Input("x", -1, 4).Random("c", 4).Node(operation, "c x", "n").Layer("n", "y", 4, 2).Output("y"));

    [Fact]
    public void A_constant_minus_the_row_is_turned_around()
    {
        Network network = Agreement.Check(new OnnxEncoder()
            .Input("x", -1, 4).Random("c", 4).Node("Sub", "c x", "n").Layer("n", "y", 4, 2).Output("y"));
        Assert.Equal([StepOperation.Multiply, StepOperation.Add], network.Steps.OfType<ConstantStep>().Select(step => step.Operation));
        Assert.Contains("Sub 'node0'", Assert.Single(network.Notes), System.StringComparison.Ordinal);
    }

    [Fact]
    public void The_negative() => Agreement.Check(new OnnxEncoder()
        .Input("x", -1, 4).Node("Neg", "x", "n").Layer("n", "y", 4, 2).Output("y"));

    [Fact]
    public void A_constant_over_the_row_is_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Random("c", 4).Node("Div", "c x", "n").Layer("n", "y", 4, 2).Output("y"), "SMKN012", "'node0' (Div)");

    [Fact]
    public void Division_by_zero_is_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 2).Floats("c", [2], 1f, 0f).Node("Div", "x c", "n").Layer("n", "y", 2, 2).Output("y"), "SMKN012", "'node0' (Div)");

    [Fact]
    public void What_changes_nothing_is_folded_away()
    {
        Network network = Agreement.Check(new OnnxEncoder()
            .Input("x", -1, 4).Floats("zero", [], 0f).Floats("one", [1, 4], 1f, 1f, 1f, 1f)
            .Node("Sub", "x zero", "a").Node("Div", "a one", "b").Node("Add", "b zero", "c").Node("Mul", "one c", "d")
            .Layer("d", "y", 4, 2).Output("y"));
        Assert.Single(network.Steps);
        Assert.Equal(4, network.Notes.Count);
    }

    [Fact]
    public void A_normaliser_of_an_image()
    {
        Network network = Agreement.Check(new OnnxEncoder()
            .Input("x", -1, 2, 3).Random("mean", 3).Random("scale", 2, 1)
            .Node("Sub", "x mean", "a").Node("Div", "a scale", "b").Node("Flatten", "b", "f").Layer("f", "y", 6, 2).Output("y"));
        Assert.All(network.Steps.OfType<ConstantStep>(), step => Assert.Equal(6, step.Values.Length));
    }

    [Fact]
    public void A_normaliser_whose_scale_is_computed() => Agreement.Check(new OnnxEncoder()
        .Input("x", -1, 4).Random("mean", 4).Floats("variance", [4], 1f, 2f, 3f, 4f).Floats("epsilon", [], 1e-5f)
        .Node("Sub", "x mean", "a").Node("Add", "variance epsilon", "v").Node("Sqrt", "v", "s").Node("Div", "a s", "b")
        .Layer("b", "y", 4, 2).Output("y"));

    [Fact]
    public void After_the_last_layer() => Assert.Equal(2, Agreement.Check(new OnnxEncoder()
        .Input("x", -1, 4).Layer("x", "h", 4, 2).Floats("c", [], 3f).Node("Mul", "h c", "y").Output("y")).Steps.Count);

    [Fact]
    public void A_constant_that_enlarges_the_row_is_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 1).Random("c", 4).Node("Add", "x c", "n").Layer("n", "y", 4, 2).Output("y"), "SMKN014", "'node0' (Add)");

    [Fact]
    public void Constants_of_single_rows_are_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 4).Random("c", 5, 4).Node("Add", "x c", "n").Layer("n", "y", 4, 2).Output("y"), "SMKN014", "'node0' (Add)");

    [Theory]
    [InlineData(-0.5f, 0.5f)]
    [InlineData(null, 0.5f)]
    [InlineData(-0.5f, null)]
    public void Clip_with_attributes(float? low, float? high)
    {
        (string, object)[] bounds = [.. new[] { ("min", low), ("max", high) }.Where(bound => bound.Item2 is not null).Select(bound => (bound.Item1, (object)bound.Item2!.Value))];
        AssertClips(Agreement.Check(new OnnxEncoder(opset: 10).Input("x", -1, 4).Node("Clip", "x", "c", bounds).Layer("c", "y", 4, 2).Output("y")), low, high);
    }

    [Theory]
    [InlineData(-0.5f, 0.5f, "x low high")]
    [InlineData(null, 0.5f, "x - high")]
    [InlineData(-0.5f, null, "x low")]
    public void Clip_with_inputs(float? low, float? high, string inputs) => AssertClips(
        Agreement.Check(new OnnxEncoder(opset: 11)
            .Input("x", -1, 4).Floats("low", [], low ?? 0f).Floats("high", [], high ?? 0f)
            .Node("Clip", inputs, "c").Layer("c", "y", 4, 2).Output("y")),
        low,
        high);

    [Fact]
    public void Clip_without_bounds_is_folded_away() => Assert.Single(Agreement.Check(
        new OnnxEncoder().Input("x", -1, 4).Node("Clip", "x", "c").Layer("c", "y", 4, 2).Output("y")).Steps);

    [Fact]
    public void Clip_with_bounds_in_disorder_is_refused() => Agreement.Fails(
        new OnnxEncoder(opset: 9).Input("x", -1, 4).Node("Clip", "x", "c", ("min", 1f), ("max", 0f)).Layer("c", "y", 4, 2).Output("y"), "SMKN012", "'node0' (Clip)");

    [Fact]
    public void Clip_with_computed_bounds_is_refused() => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 1).Node("Clip", "x x", "c").Layer("c", "y", 1, 2).Output("y"), "SMKN012", "'node0' (Clip)");

    [Theory]
    [InlineData("Max", "x c", 0.5f, null)]
    [InlineData("Max", "c x", 0.5f, null)]
    [InlineData("Min", "x c", null, 0.5f)]
    public void Max_and_Min_with_a_number_are_bounds(string operation, string inputs, float? low, float? high) => AssertClips(
        Agreement.Check(new OnnxEncoder().Input("x", -1, 4).Floats("c", [], 0.5f).Node(operation, inputs, "m").Layer("m", "y", 4, 2).Output("y")), low, high);

    [Fact]
    public void Max_with_0_is_ReLU() => Assert.Equal(StepActivation.Relu, Assert.IsType<LayerStep>(Assert.Single(Agreement.Check(
        new OnnxEncoder().Input("x", -1, 4).Layer("x", "h", 4, 2).Floats("c", [1, 2], 0f, 0f).Node("Max", "h c", "y").Output("y")).Steps)).Activation);

    [Theory]
    [InlineData("x c", "SMKN012", "one number")]
    [InlineData("x x", "SMKN013", "two values")]
    [InlineData("x", "SMKN012", "one constant")]
    [InlineData("c c", "SMKN012", "one constant")]
    public void Other_maxima_are_refused(string inputs, string id, string words) => Agreement.Fails(
        new OnnxEncoder().Input("x", -1, 2).Floats("c", [2], 0f, 1f).Node("Max", inputs, "m").Layer("m", "y", 2, 2).Output("y"), id, "'node0' (Max)", words);

    private static void AssertClips(Network network, float? low, float? high) => Assert.Equal(
        new ClipStep(low ?? float.NegativeInfinity, high ?? float.PositiveInfinity), network.Steps[0]);
}
