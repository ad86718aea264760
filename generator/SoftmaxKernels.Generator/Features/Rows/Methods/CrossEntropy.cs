using SoftmaxKernels.Generator.Writing;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary><c>CrossEntropy</c> of a label and of soft targets, and their batches.</summary>
internal static class CrossEntropy
{
    public static readonly Parameter Label = new("label", ParameterRole.Label, "The class index, 0 to {N-1}.");
    public static readonly Parameter Labels = new("labels", ParameterRole.Labels, "One class index per row.");
    public static readonly Parameter Targets = new("targets", ParameterRole.Row, "{N} target weights t ≥ 0; they need not add up to 1.");
    public static readonly Parameter TargetRows = new("targets", ParameterRole.Row, "rows × {N} target weights t ≥ 0.");

    private static readonly LevelBody BodyOfTargets = new(
        "CrossEntropyOfTargets",
        "bool",
        new[] { BodyParameter.Input("x"), BodyParameter.Input("t"), BodyParameter.Reference("float", "loss") },
        row =>
        {
            StatisticsBodies.WriteStatisticsCall(row, LevelBody.GiveUp("bool"));
            WriteTargetSums(row);
            row.Source.Line("loss = row." + RowStatistics.Loss + "(total, distance);");
            row.Source.Line("return true;");
        });

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
        WriteRow = RowDispatch.Statistic(method => RowStatistics.Loss + "(" + LabelLogit(method) + ")"),
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
        Bodies = [BodyOfTargets, StatisticsBodies.Statistics],
        WriteRow = RowDispatch.Loss,
    };

    public static readonly RowMethod BatchOfLabels = new(OfLabel, "Mean cross-entropy of a batch.", Parameters.LogitRows, Labels);

    private static Expression LabelLogit(RowMethod method) => method.Has(ParameterRole.Mask)
        ? Expression.Call(Lanes.Allow, "logits[label]", "allowed[label]", "float.NegativeInfinity")
        : "logits[label]";

    public static readonly RowMethod BatchOfTargets = new(OfTargets, "Mean cross-entropy of a batch with soft targets.", Parameters.LogitRows, TargetRows);

    /// <summary>The row of targets.</summary>
    public static RowInput TargetsOf(RowWriter row) => new("t", "t", row.Plan.Size, "0f");

    /// <summary>Writes <c>total</c> = Σ t and <c>distance</c> = Σ t (max − z).</summary>
    public static void WriteTargetSums(RowWriter row)
    {
        SourceWriter source = row.Source;
        RowInput logits = TermFragments.Logits(row);
        RowInput targets = TargetsOf(row);
        source.Comment("The loss is total * log-sum + distance. A target of 0 adds nothing, also where its logit is -infinity.");
        row.Sum(new[] { "total", "distance" }, inDouble: true, register =>
        {
            int lanes = register.Lanes;
            string target = "target" + register.Index;
            row.Declare(register, "target", row.Fetch(register, targets));
            Expression toMax = Vocabulary.Subtract(lanes, Vocabulary.Broadcast(lanes, "row." + RowStatistics.Max), row.Fetch(register, logits));
            Expression weighted = Vocabulary.Multiply(lanes, target, toMax);
            row.Declare(register, "weighted", Vocabulary.SelectIfEqual(lanes, target, Vocabulary.Zero(lanes), Vocabulary.Zero(lanes), weighted));
            return new[] { target, "weighted" + register.Index };
        });
    }
}
