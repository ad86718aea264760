namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary><c>SoftmaxGradient</c>, its batch, and <c>SoftmaxJacobian</c>.</summary>
internal static class SoftmaxGradient
{
    private static readonly Parameter Probabilities = new(
        "probabilities", ParameterRole.Row, "{N} probabilities p, the result of softmax.");

    private static readonly Parameter ProbabilityRows = new("probabilities", ParameterRole.Row, "rows × {N} probabilities.");
    private static readonly Parameter UpstreamRows = new("upstream", ParameterRole.Row, "rows × {N} upstream gradients.");
    private static readonly Parameter Matrix = new(
        "destination", ParameterRole.Matrix, "At least {N} × {N} floats, row by row; may not overlap the input.");

    public static readonly RowMethod Row = new(
        "SoftmaxGradient",
        MethodFamilies.SoftmaxGradient,
        "void",
        "The vector-Jacobian product of softmax: pᵢ (uᵢ − Σⱼ uⱼ pⱼ).",
        Probabilities,
        Parameters.Upstream,
        Parameters.Destination)
    {
        Bodies = [SoftmaxGradientBodies.Product],
        WriteRow = RowDispatch.Always,
    };

    public static readonly RowMethod Jacobian = new(
        "SoftmaxJacobian",
        MethodFamilies.SoftmaxGradient,
        "void",
        "The Jacobian of softmax: pᵢ (δᵢⱼ − pⱼ).",
        Probabilities,
        Matrix)
    {
        IsOneMember = true,
        Bodies = [SoftmaxGradientBodies.Jacobian],
        WriteRow = RowDispatch.Always,
    };

    public static readonly RowMethod Batch = new(
        Row, "The vector-Jacobian product of softmax of each row.", ProbabilityRows, UpstreamRows, Parameters.DestinationRows);
}
