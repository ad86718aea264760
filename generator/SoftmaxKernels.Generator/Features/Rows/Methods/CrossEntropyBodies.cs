using SoftmaxKernels.Generator.Writing;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary>Cross-entropy of soft targets, and the gradients of both losses.</summary>
internal static class CrossEntropyBodies
{
    public static readonly LevelBody OfTargets = new(
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

    public static readonly LevelBody LabelGradient = new(
        "CrossEntropyGradient",
        "bool",
        new[]
        {
            BodyParameter.Input("x"), BodyParameter.Value("int", "label"), BodyParameter.Output("y"),
            BodyParameter.Value("float", "scale"), BodyParameter.Reference("float", "loss"),
        },
        WriteLabelGradient);

    public static readonly LevelBody TargetGradient = new(
        "CrossEntropyGradientOfTargets",
        "bool",
        new[]
        {
            BodyParameter.Input("x"), BodyParameter.Input("t"), BodyParameter.Output("y"),
            BodyParameter.Value("float", "scale"), BodyParameter.Reference("float", "loss"),
        },
        WriteTargetGradient);

    private static RowInput Targets(RowWriter row) => new("t", "t", row.Plan.Size, "0f");

    private static void WriteLabelGradient(RowWriter row)
    {
        SourceWriter source = row.Source;
        RowOutput output = new("y", "y", row.Plan.Size);
        source.Line("float labelLogit = " + row.Element("x", "label") + ";");
        row.WriteTerms(LevelBody.GiveUp("bool"));
        StatisticsBodies.WriteStatistics(row, keepTerms: output);
        source.Line();
        source.Comment("The gradient is p times scale, but for the label: its p - 1 is minus the sum of all others, not a difference.");
        source.Line("double scaledInverse = row." + RowStatistics.InverseSum + " * scale;");
        source.Line("float factor = (float)scaledInverse;");
        RowInput terms = new("term", "y", row.Plan.Size, "0f");
        RowInput[] inputs = row.Plan.StraightLine ? System.Array.Empty<RowInput>() : new[] { terms };
        row.Map(
            inputs,
            output,
            register => Vocabulary.Multiply(register.Lanes, row.Plan.StraightLine ? "e" + register.Index : row.Fetch(register, terms), "factor"));
        Expression gradient = Expression.Call("row." + RowStatistics.LabelGradient, "labelLogit", row.Term(1, "labelLogit"), "scaledInverse");
        source.Line(row.Element("y", "label") + " = " + gradient + ";");
        source.Line("loss = row." + RowStatistics.Loss + "(labelLogit);");
        source.Line("return true;");
    }

    private static void WriteTargetGradient(RowWriter row)
    {
        SourceWriter source = row.Source;
        RowInput logits = TermFragments.Logits(row);
        RowInput targets = Targets(row);
        StatisticsBodies.WriteStatisticsCall(row, LevelBody.GiveUp("bool"));
        WriteTargetSums(row);
        source.Line("loss = row." + RowStatistics.Loss + "(total, distance);");
        source.Line();
        source.Comment("(total * p - t) * scale: exactly 0 where a row is decided, and the targets say the same.");
        source.Line(RuntimeNames.TargetGradient.Type + " gradient = row." + RowStatistics.OfTargets + "(total, scale);");
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

    /// <summary>Writes <c>total</c> = Σ t and <c>distance</c> = Σ t (max − z).</summary>
    private static void WriteTargetSums(RowWriter row)
    {
        SourceWriter source = row.Source;
        RowInput logits = TermFragments.Logits(row);
        RowInput targets = Targets(row);
        source.Comment("The loss is total * log-sum + distance. A target of 0 adds nothing, also where its logit is -infinity.");
        row.Sum(System.Array.Empty<RowInput>(), new[] { "total", "distance" }, inDouble: true, register =>
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
