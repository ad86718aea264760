using SoftmaxKernels.Generator.Writing;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary><c>Sigmoid</c>, <c>Silu</c>, <c>Relu</c>, their gradients and their batches.</summary>
internal static class Activations
{
    private static readonly Parameter X = new("x", ParameterRole.Row, "{N} numbers.");
    private static readonly Parameter XRows = new("x", ParameterRole.Row, "rows × {N} numbers.");

    public static readonly RowMethod Sigmoid = Map(
        KernelMath.Sigmoid, "1 / (1 + e⁻ˣ) for each xᵢ: the logistic function, within 1 ULP, and 0 where that is subnormal.");

    public static readonly RowMethod SigmoidGradient = Gradient(
        KernelMath.SigmoidGradient,
        "The gradient of sigmoid from its result y = sigmoid x: uᵢ · yᵢ · (1 − yᵢ).",
        new Parameter("y", ParameterRole.Row, "{N} values of sigmoid."));

    public static readonly RowMethod Silu = Map(
        KernelMath.Silu, "xᵢ · sigmoid xᵢ, also called swish, within 1.15 ULP, and −0 below −91.9.");

    public static readonly RowMethod SiluGradient = Gradient(
        KernelMath.SiluGradient,
        "The gradient of SiLU from its argument: uᵢ · s · (1 + xᵢ · (1 − s)) with s = sigmoid xᵢ.",
        new Parameter("x", ParameterRole.Row, "{N} arguments of SiLU."));

    public static readonly RowMethod Relu = Map(KernelMath.Relu, "The larger of xᵢ and +0. NaN stays NaN.");

    public static readonly RowMethod ReluGradient = Gradient(
        KernelMath.ReluGradient,
        "The gradient of ReLU: uᵢ where yᵢ is positive, +0 where it is 0 or negative.",
        new Parameter("y", ParameterRole.Row, "{N} values of ReLU, or its arguments. A NaN counts as positive."));

    public static readonly RowMethod SigmoidBatch = Batch(Sigmoid, "The sigmoid of each row.");

    public static readonly RowMethod SigmoidGradientBatch = GradientBatch(
        SigmoidGradient, "The gradient of sigmoid of each row from its result.", new Parameter("y", ParameterRole.Row, "rows × {N} values of sigmoid."));

    public static readonly RowMethod SiluBatch = Batch(Silu, "SiLU of each row.");

    public static readonly RowMethod SiluGradientBatch = GradientBatch(
        SiluGradient, "The gradient of SiLU of each row from its argument.", new Parameter("x", ParameterRole.Row, "rows × {N} arguments of SiLU."));

    public static readonly RowMethod ReluBatch = Batch(Relu, "ReLU of each row.");

    public static readonly RowMethod ReluGradientBatch = GradientBatch(
        ReluGradient,
        "The gradient of ReLU of each row.",
        new Parameter("y", ParameterRole.Row, "rows × {N} values of ReLU, or its arguments. A NaN counts as positive."));

    private static RowMethod Map(string function, string summary) => new(
        function, MethodFamilies.Activations, "void", summary, X, Parameters.Destination)
    {
        Bodies =
        [
            new LevelBody(
                function,
                "void",
                new[] { BodyParameter.Input("x"), BodyParameter.Output("y") },
                row => WriteMap(row, function),
                OfElements: true),
        ],
        WriteRow = RowDispatch.Always,
    };

    private static RowMethod Gradient(string function, string summary, Parameter from) => new(
        function, MethodFamilies.Activations, "void", summary, from, Parameters.Upstream, Parameters.Destination)
    {
        Bodies =
        [
            new LevelBody(
                function,
                "void",
                new[] { BodyParameter.Input("x"), BodyParameter.Input("u"), BodyParameter.Output("y") },
                row => WriteGradient(row, function),
                OfElements: true),
        ],
        WriteRow = RowDispatch.Always,
    };

    private static RowMethod Batch(RowMethod row, string summary) => new(row, summary, XRows, Parameters.DestinationRows)
    {
        IsOneRow = true,
    };

    private static RowMethod GradientBatch(RowMethod row, string summary, Parameter from) => new(
        row, summary, from, Parameters.UpstreamRows, Parameters.DestinationRows)
    {
        IsOneRow = true,
    };

    private static void WriteMap(RowWriter row, string function)
    {
        RowInput x = new("x", "x", row.Plan.Size, "0f");
        row.Map(
            new[] { x },
            new RowOutput("y", "y", row.Plan.Size),
            register => row.OfMath(function, row.Fetch(register, x)));
    }

    private static void WriteGradient(RowWriter row, string function)
    {
        RowInput x = new("x", "x", row.Plan.Size, "0f");
        RowInput upstream = new("u", "u", row.Plan.Size, "0f");
        row.Map(
            new[] { x, upstream },
            new RowOutput("y", "y", row.Plan.Size),
            register => row.OfMath(function, row.Fetch(register, x), row.Fetch(register, upstream)));
    }
}
