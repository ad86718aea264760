using System.Linq;
using SoftmaxKernels.Build.Tests.Encoding;
using Xunit;
using Xunit.Abstractions;

namespace SoftmaxKernels.Build.Tests.Generation;

/// <summary>Arithmetic with constants as kernels: before, between and behind layers, by one number and by a row of them.</summary>
/// <param name="output">Takes the errors.</param>
public sealed class GeneratedArithmeticTests(ITestOutputHelper output)
{
    private const int Inputs = 24;
    private const int Hidden = 37;
    private const int Outputs = 5;

    public static TheoryData<string, Place, bool> Cases()
    {
        TheoryData<string, Place, bool> cases = [];
        foreach (string operation in new[] { "Add", "Sub", "Mul", "Div" })
        {
            foreach (Place place in System.Enum.GetValues<Place>())
            {
                cases.Add(operation, place, false);
                cases.Add(operation, place, true);
            }
        }

        return cases;
    }

    /// <summary>Where a step stands.</summary>
    public enum Place
    {
        Before,
        Between,
        Behind,
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void By_constants(string operation, Place place, bool isRow) => Check(place, (model, width) =>
        Constants(model, "c", isRow ? [1, width] : []).Node(operation, "a c", "b"));

    [Theory]
    [InlineData("Add")]
    [InlineData("Sub")]
    [InlineData("Mul")]
    public void The_constants_come_first(string operation) => Check(Place.Before, (model, width) =>
        model.Random("c", width).Node(operation, "c a", "b"));

    [Theory]
    [InlineData(Place.Before)]
    [InlineData(Place.Between)]
    [InlineData(Place.Behind)]
    public void The_negative(Place place) => Check(place, (model, _) => model.Node("Neg", "a", "b"));

    [Theory]
    [InlineData(Place.Before, "a low high")]
    [InlineData(Place.Between, "a low high")]
    [InlineData(Place.Behind, "a low high")]
    [InlineData(Place.Before, "a low")]
    [InlineData(Place.Between, "a low")]
    [InlineData(Place.Behind, "a low")]
    [InlineData(Place.Before, "a - high")]
    [InlineData(Place.Between, "a - high")]
    [InlineData(Place.Behind, "a - high")]
    public void Clip(Place place, string inputs) => Check(place, (model, _) =>
        model.Floats("low", [], -0.4f).Floats("high", [], 0.3f).Node("Clip", inputs, "b"));

    [Fact]
    public void The_normaliser_of_a_trainer() => Check(Place.Before, (model, width) => Constants(model, "deviation", width)
        .Random("mean", width).Floats("epsilon", [], 1e-8f).Floats("low", [], -10f).Floats("high", [], 10f)
        .Node("Mul", "deviation deviation", "variance").Node("Add", "variance epsilon", "v").Node("Sqrt", "v", "s")
        .Node("Sub", "a mean", "m").Node("Div", "m s", "d").Node("Clip", "d low high", "b"));

    [Fact]
    public void Actions_that_are_scaled() => Check(Place.Behind, (model, width) => model
        .Random("range", width).Random("middle", width).Node("Tanh", "a", "u").Node("Mul", "u range", "r").Node("Add", "r middle", "b"));

    [Fact]
    public void Numbers_that_are_short_and_long() => Check(Place.Before, (model, width) => model
        .Floats("c", [width], [.. new[] { 1f, -0f, 1e-38f, 3e38f, 0.1f, 1f / 3f, float.Epsilon }.Concat(Seeded.Normal(width, seed: 5)).Take((int)width)])
        .Node("Add", "a c", "d").Floats("low", [], -5f).Floats("high", [], 5f).Node("Clip", "d low high", "b"));

    // Away from 0, which a division would make large numbers of.
    private static OnnxEncoder Constants(OnnxEncoder model, string name, params long[] dimensions) => model.Floats(
        name, dimensions, [.. Seeded.Normal(dimensions.Aggregate(1L, (product, size) => product * size), seed: 2).Select(value => value < 0f ? value - 0.5f : value + 0.5f)]);

    /// <summary>Two layers with a step that takes <c>a</c> and gives <c>b</c>.</summary>
    private void Check(Place place, System.Func<OnnxEncoder, long, OnnxEncoder> step)
    {
        OnnxEncoder model = new();
        _ = place switch
        {
            Place.Before => step(model.Input("a", -1, Inputs), Inputs).TrainedLayer("b", "h", Inputs, Hidden).Node("Tanh", "h", "t").TrainedLayer("t", "y", Hidden, Outputs),
            Place.Between => step(model.Input("x", -1, Inputs).TrainedLayer("x", "h", Inputs, Hidden).Node("Tanh", "h", "a"), Hidden).TrainedLayer("b", "y", Hidden, Outputs),
            _ => step(model.Input("x", -1, Inputs).TrainedLayer("x", "h", Inputs, Hidden).Node("Tanh", "h", "t").TrainedLayer("t", "a", Hidden, Outputs), Outputs),
        };
        output.WriteLine($"largest error {KernelAgreement.Check(model.Output(place == Place.Behind ? "b" : "y")):E1}");
    }
}
