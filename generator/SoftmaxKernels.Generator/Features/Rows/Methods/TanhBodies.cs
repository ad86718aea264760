using System;
using SoftmaxKernels.Generator.Planning;
using SoftmaxKernels.Generator.Writing;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary>tanh, its gradient and its derivative: functions of each element.</summary>
internal static class TanhBodies
{
    public static readonly LevelBody Tanh = new(
        "Tanh",
        "void",
        new[] { BodyParameter.Input("x"), BodyParameter.Output("y") },
        row => WriteMap(row, (_, x) => row.OfMath(KernelMath.Tanh, x)),
        OfElements: true);

    public static readonly LevelBody Scaled = new(
        "ScaledTanh",
        "void",
        new[] { BodyParameter.Input("x"), BodyParameter.Value("float", "scale"), BodyParameter.Output("y") },
        row => WriteMap(row, (register, x) => Vocabulary.Multiply(register.Lanes, row.OfMath(KernelMath.Tanh, x), "scale")),
        OfElements: true);

    public static readonly LevelBody Derivative = new(
        "TanhDerivative",
        "void",
        new[] { BodyParameter.Input("x"), BodyParameter.Output("y") },
        row => WriteMap(row, (_, x) => row.OfMath(KernelMath.TanhDerivative, x)),
        OfElements: true);

    public static readonly LevelBody Gradient = new(
        "TanhGradient",
        "void",
        new[] { BodyParameter.Input("t"), BodyParameter.Input("u"), BodyParameter.Output("y") },
        WriteGradient,
        OfElements: true);

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
