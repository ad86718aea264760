using System.Globalization;
using SoftmaxKernels.Generator.Writing;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary><c>CrossEntropyGradient</c> for a label and for soft targets, and its batches.</summary>
internal static class CrossEntropyGradient
{
    private const string LossText = "The loss, not scaled: the same bits as CrossEntropy.";

    public static readonly Parameter Scale = new(
        "scale", ParameterRole.Scale, "What the gradient is multiplied by; the loss is not.", "1f");

    private static readonly Parameter BatchScale = new(
        "scale", ParameterRole.Scale, "What the gradient is multiplied by, usually 1f / rows; the loss is not.", "1f");

    private static readonly LevelBody BodyOfLabel = new(
        "CrossEntropyGradient",
        "bool",
        new[]
        {
            BodyParameter.Input("x"), BodyParameter.Value("int", "label"), BodyParameter.Output("y"),
            BodyParameter.Value("float", "scale"), BodyParameter.Reference("float", "loss"),
        },
        WriteLabelGradient);

    private static readonly LevelBody BodyOfTargets = new(
        "CrossEntropyGradientOfTargets",
        "bool",
        new[]
        {
            BodyParameter.Input("x"), BodyParameter.Input("t"), BodyParameter.Output("y"),
            BodyParameter.Value("float", "scale"), BodyParameter.Reference("float", "loss"),
        },
        WriteTargetGradient);

    private static readonly BatchBody ManyRows = new(
        "CrossEntropyGradientRows",
        "ref float logits, ref int labels, ref float destination, int rows, float scale, ref double total",
        ColumnBodies.WriteCrossEntropyGradient,
        GroupBodies.WriteCrossEntropyGradient);

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
        Bodies = [BodyOfLabel],
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
        Bodies = [BodyOfTargets, StatisticsBodies.Statistics],
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
        Many = ManyRows,
    };

    public static readonly RowMethod BatchOfTargets = new(
        OfTargets,
        "Writes the gradient of the cross-entropy of each row with soft targets: (Σt · p − t) · scale.",
        Parameters.LogitRows,
        CrossEntropy.TargetRows,
        Parameters.DestinationRows,
        BatchScale);

    private static void WriteLabelGradient(RowWriter row)
    {
        SourceWriter source = row.Source;
        RowOutput output = new("y", "y", row.Plan.Size);
        source.Line("float labelLogit = " + row.Logit("label") + ";");
        row.WriteTerms(LevelBody.GiveUp("bool"));
        StatisticsBodies.WriteStatistics(row);
        source.Line();
        source.Comment("The gradient is p times scale, but for the label: its p - 1 is minus the sum of all others, not a difference.");
        source.Line("double scaledInverse = row." + RowStatistics.InverseSum + " * scale;");
        source.Line("float factor = (float)scaledInverse;");
        row.Map(System.Array.Empty<RowInput>(), output, register => Vocabulary.Multiply(register.Lanes, "e" + register.Index, "factor"));
        Expression gradient = Expression.Call("row." + RowStatistics.LabelGradient, "labelLogit", row.Term(1, "labelLogit"), "scaledInverse");
        if (row.Mask is { } mask)
        {
            source.Line("float ofLabel = " + gradient + ";");
            source.Comment("Of a forbidden label 0, or NaN where the row has no probabilities.");
            gradient = Expression.Call(Lanes.Allow, "ofLabel", row.Element(mask, "label"), "(float)(ofLabel - ofLabel)");
        }

        source.Line(row.Element("y", "label") + " = " + gradient + ";");
        if (row.Mask is { } flags)
        {
            source.Comment("The others have the sign of the scale.");
            using (source.Block("if (!(scale > 0f))"))
            {
                source.Line(row.Plan.Lanes == 1
                    ? Expression.Call(RowMasks.AllowGradient, "y", flags) + ";"
                    : Expression.Call(RowMasks.AllowGradient, "ref y", "ref " + flags, row.Plan.Size.ToString(CultureInfo.InvariantCulture)) + ";");
            }

            source.Line();
        }

        source.Line("loss = row." + RowStatistics.Loss + "(labelLogit);");
        source.Line("return true;");
    }

    private static void WriteTargetGradient(RowWriter row)
    {
        SourceWriter source = row.Source;
        RowInput logits = TermFragments.Logits(row);
        RowInput targets = CrossEntropy.TargetsOf(row);
        StatisticsBodies.WriteStatisticsCall(row, LevelBody.GiveUp("bool"));
        CrossEntropy.WriteTargetSums(row);
        source.Line("loss = row." + RowStatistics.Loss + "(total, distance);");
        source.Line();
        source.Comment("(total * p - t) * scale: exactly 0 where a row is decided, and the targets say the same.");
        source.Line(TargetGradient.Type + " gradient = row." + RowStatistics.OfTargets + "(total, scale);");
        row.WriteTop("row." + RowStatistics.Max);
        row.Map(new[] { logits, targets }, new RowOutput("y", "y", row.Plan.Size), register =>
        {
            row.Declare(register, "logit", row.Fetch(register, logits));
            string logit = "logit" + register.Index;
            return row.OfMath(
                KernelMath.OfTarget,
                logit,
                row.Term(register.Lanes, logit),
                Vocabulary.Multiply(register.Lanes, row.Fetch(register, targets), "scale"),
                "gradient");
        });
        source.Line("return true;");
    }
}
