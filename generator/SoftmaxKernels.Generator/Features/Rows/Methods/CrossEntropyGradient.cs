namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary><c>CrossEntropyGradient</c> for a label and for soft targets, and its batches.</summary>
internal static class CrossEntropyGradient
{
    private const string LossText = "The loss, not scaled: the same bits as CrossEntropy.";

    private static readonly Parameter TargetRows = new("targets", ParameterRole.Row, "rows × {N} target weights t ≥ 0.");
    private static readonly Parameter Scale = new(
        "scale", ParameterRole.Scale, "What the gradient is multiplied by; the loss is not.", "1f");

    private static readonly Parameter BatchScale = new(
        "scale", ParameterRole.Scale, "What the gradient is multiplied by, usually 1f / rows; the loss is not.", "1f");

    public static readonly RowMethod OfLabel = new(
        "CrossEntropyGradient",
        MethodFamilies.CrossEntropy,
        "float",
        "Writes the gradient of the cross-entropy of a label with respect to the logits: (p − onehot) · scale.",
        Parameters.Logits,
        CrossEntropy.Label,
        Parameters.Destination,
        Scale)
    {
        ReturnsText = LossText,
        Bodies = [CrossEntropyBodies.LabelGradient],
        WriteRow = RowDispatch.Loss,
    };

    public static readonly RowMethod OfTargets = new(
        "CrossEntropyGradient",
        MethodFamilies.CrossEntropy,
        "float",
        "Writes the gradient of the cross-entropy of soft targets with respect to the logits: (Σt · p − t) · scale.",
        Parameters.Logits,
        CrossEntropy.Targets,
        Parameters.Destination,
        Scale)
    {
        ReturnsText = LossText,
        Bodies = [CrossEntropyBodies.TargetGradient, StatisticsBodies.Statistics],
        WriteRow = RowDispatch.Loss,
    };

    public static readonly RowMethod BatchOfLabels = new(
        OfLabel,
        "Writes the gradient of the cross-entropy of each row: (p − onehot) · scale.",
        Parameters.LogitRows,
        CrossEntropy.Labels,
        Parameters.DestinationRows,
        BatchScale)
    {
        Many = BatchBodies.CrossEntropyGradient,
    };

    public static readonly RowMethod BatchOfTargets = new(
        OfTargets,
        "Writes the gradient of the cross-entropy of each row with soft targets: (Σt · p − t) · scale.",
        Parameters.LogitRows,
        TargetRows,
        Parameters.DestinationRows,
        BatchScale);
}
