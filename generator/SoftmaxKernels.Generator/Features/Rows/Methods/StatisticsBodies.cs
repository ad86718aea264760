using System.Linq;
using SoftmaxKernels.Generator.Planning;
using SoftmaxKernels.Generator.Writing;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary>The statistics of a row that losses and log-probabilities need.</summary>
internal static class StatisticsBodies
{
    public static readonly LevelBody Statistics = new(
        "Statistics",
        RuntimeNames.RowStatistics.Type,
        new[] { BodyParameter.Input("x") },
        row =>
        {
            row.WriteTerms(LevelBody.GiveUp(RuntimeNames.RowStatistics.Type));
            WriteStatistics(row);
            row.Source.Line("return row;");
        });

    /// <summary>Writes <c>row</c>, the statistics of the row, after its maximum and its terms.</summary>
    public static void WriteStatistics(RowWriter row)
    {
        WriteRest(row);
        row.Source.Line(RowStatistics.Type + " row = " + Expression.Call("new " + RowStatistics.Type, "max", row.OfMath(KernelMath.TermOfMax, "max"), "rest", "ties") + ";");
    }

    /// <summary>Writes <c>rest</c>, the sum of all terms but those of the maximum, and <c>ties</c>, the number of maxima.</summary>
    public static void WriteRest(RowWriter row)
    {
        SourceWriter source = row.Source;
        RowInput logits = TermFragments.Logits(row);
        source.Line();
        source.Comment(
            "The maxima are counted and the rest is summed without them: then the rest keeps all its digits, and so",
            "does a tiny loss." + LayoutText.OfCounted(row.Plan));
        if (row.Plan.Lanes > 1)
        {
            source.Line(Vocabulary.Float(row.Plan.Lanes) + " maxima = " + Vocabulary.Broadcast(row.Plan.Lanes, "max") + ";");
        }

        row.Sum(new[] { "rest" }, inDouble: true, register =>
        {
            Expression value = row.Fetch(register, logits);
            string term = "e" + register.Index;
            if (register.Lanes == 1)
            {
                row.Declare(register, "rest", Expression.Choose(Expression.Equal(value, "max"), "0f", term));
                return new[] { "rest" + register.Index };
            }

            row.Declare(register, "others", Expression.Call(Lanes.UnlessEqual, value, Lower("maxima", row, register), term));
            return new[] { "others" + register.Index };
        });
        source.Line("int ties = " + Expression.Sum(row.Plan.Row.Select(register => register.Lanes == 1
            ? Expression.Choose(Expression.Equal(row.Fetch(register, logits), "max"), "1", "0").Grouped()
            : CountOf(row, register, row.Fetch(register, logits)))) + ";");
    }

    /// <summary>Writes the call that gets the statistics of the row, and gives up with it.</summary>
    public static void WriteStatisticsCall(RowWriter row, string giveUp)
    {
        LevelBody body = row.Mask is null ? Statistics : Masking.Of(Statistics);
        string call = body.MethodName(row.Plan.Lanes) + "(" + string.Join(", ", body.Parameters.Select(parameter => (row.Plan.Lanes == 1 ? string.Empty : "ref ") + parameter.Name)) + ")";
        row.Source.Line(RowStatistics.Type + " row = " + call + ";");
        using (row.Source.Block("if (!row." + RowStatistics.IsValid + ")"))
        {
            row.Source.Line(giveUp);
        }

        row.Source.Line();
    }

    private static string Lower(string whole, RowWriter row, Register register) =>
        TermFragments.Lower(whole, row.Plan.Lanes, register.Lanes);

    // Elements that a register repeats are counted where they stand first.
    private static Expression CountOf(RowWriter row, Register register, Expression logits)
    {
        Expression equal = Vocabulary.Of(register.Lanes, "Equals", logits, Lower("maxima", row, register));
        string bits = Vocabulary.Of(register.Lanes, "ExtractMostSignificantBits", equal).Text;
        if (register.Repeated > 0 && register.Load == RegisterLoad.Whole)
        {
            bits += " >> " + register.Repeated;
        }
        else if (register.Repeated > 0)
        {
            int half = register.Lanes / 2;
            int mask = ((1 << half) - 1) | (((1 << (half - register.Repeated)) - 1) << (half + register.Repeated));
            bits += " & 0x" + mask.ToString("X", System.Globalization.CultureInfo.InvariantCulture);
        }

        return Expression.Call("BitOperations.PopCount", bits);
    }
}
