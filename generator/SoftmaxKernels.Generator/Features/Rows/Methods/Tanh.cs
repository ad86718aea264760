namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary><c>Tanh</c>, <c>TanhGradient</c>, <c>TanhDerivative</c> and the batches of <c>Tanh</c>.</summary>
internal static class Tanh
{
    private static readonly Parameter X = new("x", ParameterRole.Row, "{N} numbers.");
    private static readonly Parameter XRows = new("x", ParameterRole.Row, "rows × {N} numbers.");
    private static readonly Parameter Y = new("y", ParameterRole.Row, "{N} values of tanh, unscaled.");
    private static readonly Parameter Factor = new("scale", ParameterRole.Scale, "The factor.");

    public static readonly RowMethod Row = new(
        "Tanh", MethodFamilies.Tanh, "void", "tanh xᵢ, within 0.85 ULP.", X, Parameters.Destination)
    {
        Bodies = [TanhBodies.Tanh],
        WriteRow = RowDispatch.Always,
    };

    public static readonly RowMethod Scaled = new(
        "Tanh", MethodFamilies.Tanh, "void", "scale · tanh xᵢ.", X, Factor, Parameters.Destination)
    {
        Bodies = [TanhBodies.Scaled],
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
        Bodies = [TanhBodies.Gradient],
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
        Bodies = [TanhBodies.Derivative],
        WriteRow = RowDispatch.Always,
    };

    public static readonly RowMethod Batch = new(Row, "tanh of each row.", XRows, Parameters.DestinationRows);

    public static readonly RowMethod ScaledBatch = new(Scaled, "scale · tanh of each row.", XRows, Factor, Parameters.DestinationRows);
}
