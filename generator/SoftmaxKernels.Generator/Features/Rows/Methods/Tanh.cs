using System;
using SoftmaxKernels.Generator.Planning;
using SoftmaxKernels.Generator.Writing;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary><c>Tanh</c>, <c>TanhGradient</c>, <c>TanhDerivative</c> and their batches.</summary>
internal static class Tanh
{
    private static readonly Parameter X = new("x", ParameterRole.Row, "{N} numbers.");
    private static readonly Parameter XRows = new("x", ParameterRole.Row, "rows × {N} numbers.");
    private static readonly Parameter Y = new("y", ParameterRole.Row, "{N} values of tanh, unscaled.");
    private static readonly Parameter YRows = new("y", ParameterRole.Row, "rows × {N} values of tanh, unscaled.");
    private static readonly Parameter Factor = new("scale", ParameterRole.Scale, "The factor.");

    private static readonly LevelBody Body = new(
        "Tanh",
        "void",
        new[] { BodyParameter.Input("x"), BodyParameter.Output("y") },
        row => WriteMap(row, (_, x) => row.OfMath(KernelMath.Tanh, x)),
        OfElements: true);

    private static readonly LevelBody ScaledBody = new(
        "ScaledTanh",
        "void",
        new[] { BodyParameter.Input("x"), BodyParameter.Value("float", "scale"), BodyParameter.Output("y") },
        row => WriteMap(row, (register, x) => Vocabulary.Multiply(register.Lanes, row.OfMath(KernelMath.Tanh, x), "scale")),
        OfElements: true);

    private static readonly LevelBody DerivativeBody = new(
        "TanhDerivative",
        "void",
        new[] { BodyParameter.Input("x"), BodyParameter.Output("y") },
        row => WriteMap(row, (_, x) => row.OfMath(KernelMath.TanhDerivative, x)),
        OfElements: true);

    private static readonly LevelBody GradientBody = new(
        "TanhGradient",
        "void",
        new[] { BodyParameter.Input("t"), BodyParameter.Input("u"), BodyParameter.Output("y") },
        WriteGradient,
        OfElements: true);

    public static readonly RowMethod Row = new(
        "Tanh", MethodFamilies.Tanh, "void", "tanh xᵢ, within 0.85 ULP.", X, Parameters.Destination)
    {
        Bodies = [Body],
        WriteRow = RowDispatch.Always,
    };

    public static readonly RowMethod Scaled = new(
        "Tanh", MethodFamilies.Tanh, "void", "scale · tanh xᵢ.", X, Factor, Parameters.Destination)
    {
        Bodies = [ScaledBody],
        WriteRow = RowDispatch.Always,
    };

    public static readonly RowMethod Gradient = new(
        "TanhGradient",
        MethodFamilies.Tanh,
        "void",
        "The gradient of tanh from its result y = tanh x: uᵢ · (1 − yᵢ²).",
        Y,
        Parameters.Upstream,
        Parameters.Destination)
    {
        Bodies = [GradientBody],
        WriteRow = RowDispatch.Always,
    };

    public static readonly RowMethod Derivative = new(
        "TanhDerivative",
        MethodFamilies.Tanh,
        "void",
        "The derivative of tanh: 1 − tanh² xᵢ, accurate up to |x| = 43 and constant (1.8e-37) beyond.",
        X,
        Parameters.Destination)
    {
        Bodies = [DerivativeBody],
        WriteRow = RowDispatch.Always,
    };

    public static readonly RowMethod Batch = new(Row, "tanh of each row.", XRows, Parameters.DestinationRows)
    {
        IsOneRow = true,
    };

    public static readonly RowMethod ScaledBatch = new(Scaled, "scale · tanh of each row.", XRows, Factor, Parameters.DestinationRows)
    {
        IsOneRow = true,
    };

    public static readonly RowMethod GradientBatch = new(
        Gradient, "The gradient of tanh of each row from its result: uᵢ · (1 − yᵢ²).", YRows, Parameters.UpstreamRows, Parameters.DestinationRows)
    {
        IsOneRow = true,
    };

    public static readonly RowMethod DerivativeBatch = new(Derivative, "The derivative of tanh of each row: 1 − tanh² xᵢ.", XRows, Parameters.DestinationRows)
    {
        IsOneRow = true,
    };

    private static void WriteMap(RowWriter row, Func<Register, Expression, Expression> function)
    {
        RowInput input = new("x", "x", row.Plan.Size, "0f");
        row.Map(
            new[] { input },
            new RowOutput("y", "y", row.Plan.Size),
            register => function(register, row.Fetch(register, input)));
    }

    private static void WriteGradient(RowWriter row)
    {
        RowInput tanh = new("t", "t", row.Plan.Size, "0f");
        RowInput upstream = new("u", "u", row.Plan.Size, "0f");
        row.Map(
            new[] { tanh, upstream },
            new RowOutput("y", "y", row.Plan.Size),
            register => row.OfMath(KernelMath.TanhGradient, row.Fetch(register, tanh), row.Fetch(register, upstream)));
    }
}
