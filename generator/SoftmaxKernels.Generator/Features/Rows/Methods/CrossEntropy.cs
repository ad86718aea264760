using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary><c>CrossEntropy</c> of a label and of soft targets, and its batch.</summary>
internal static class CrossEntropy
{
    public static readonly Parameter Label = new("label", ParameterRole.Label, "The class index, 0 to {N-1}.");
    public static readonly Parameter Labels = new("labels", ParameterRole.Labels, "One class index per row.");
    public static readonly Parameter Targets = new("targets", ParameterRole.Row, "{N} target weights t ≥ 0; they need not add up to 1.");

    public static readonly RowMethod OfLabel = new(
        "CrossEntropy",
        MethodFamilies.CrossEntropy,
        "float",
        "Cross-entropy of a label: −log p of the label, accurate also when tiny.",
        Parameters.Logits,
        Label)
    {
        ReturnsText = "The loss; +∞ for a masked label; NaN if a logit is NaN or +∞, or all are −∞.",
        Bodies = [StatisticsBodies.Statistics],
        WriteRow = RowDispatch.Statistic(RowStatistics.Loss + "(logits[label])"),
    };

    public static readonly RowMethod OfTargets = new(
        "CrossEntropy",
        MethodFamilies.CrossEntropy,
        "float",
        "Cross-entropy of soft targets: −Σᵢ tᵢ log pᵢ. A target of 0 adds nothing, even for a masked class.",
        Parameters.Logits,
        Targets)
    {
        ReturnsText = "The loss; NaN if a logit is NaN or +∞, or all are −∞.",
        Beside = OfLabel,
        IsOneMember = true,
        Bodies = [CrossEntropyBodies.OfTargets, StatisticsBodies.Statistics],
        WriteRow = RowDispatch.Loss,
    };

    public static readonly RowMethod BatchOfLabels = new(OfLabel, "Mean cross-entropy of a batch.", Parameters.LogitRows, Labels);
}
