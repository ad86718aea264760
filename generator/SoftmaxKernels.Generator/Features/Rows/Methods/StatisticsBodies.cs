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
            WriteStatistics(row, keepTerms: null);
            row.Source.Line("return row;");
        });

    /// <summary>Writes <c>row</c>, the statistics of the row, after its maximum (and, for straight-line code, its terms).</summary>
    /// <param name="row">Where to write.</param>
    /// <param name="keepTerms">For loops: where the terms are stored on the way, or <see langword="null"/>.</param>
    public static void WriteStatistics(RowWriter row, RowOutput? keepTerms)
    {
        WriteRest(row, keepTerms);
        row.Source.Line(RowStatistics.Type + " row = " + Expression.Call("new " + RowStatistics.Type, "max", row.OfMath(KernelMath.TermOfMax, "max"), "rest", "ties") + ";");
    }

    /// <summary>Writes <c>rest</c>, the sum of all terms but those of the maximum, and <c>ties</c>, the number of maxima.</summary>
    /// <param name="row">Where to write.</param>
    /// <param name="keepTerms">For loops: where the terms are stored on the way, or <see langword="null"/>.</param>
    public static void WriteRest(RowWriter row, RowOutput? keepTerms)
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

        if (!row.Plan.StraightLine)
        {
            source.Line("int ties = 0;");
        }

        row.Sum(keepTerms is null ? System.Array.Empty<RowInput>() : new[] { logits }, new[] { "rest" }, inDouble: true, register =>
        {
            string index = register.Index.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Expression value = row.Fetch(register, logits);
            if (!row.Plan.StraightLine)
            {
                row.Declare(register, "logit", value);
                value = "logit" + index;
                row.Declare(register, "e", row.Term(register.Lanes, value));
                if (keepTerms is not null)
                {
                    row.Store(register, keepTerms, "e" + index);
                }
            }

            if (register.Lanes == 1)
            {
                row.Declare(register, "rest", Expression.Choose(Expression.Equal(value, "max"), "0f", "e" + index));
                return new[] { "rest" + index };
            }

            row.Declare(register, "others", Expression.Call(Lanes.UnlessEqual, value, Lower("maxima", row, register), "e" + index));
            if (!row.Plan.StraightLine)
            {
                source.Line("ties += " + CountOf(row, register, value) + ";");
            }

            return new[] { "others" + index };
        });

        if (row.Plan.StraightLine)
        {
            source.Line("int ties = " + Expression.Sum(row.Plan.Row.Select(register => register.Lanes == 1
                ? Expression.Choose(Expression.Equal(row.Fetch(register, logits), "max"), "1", "0").Grouped()
                : CountOf(row, register, row.Fetch(register, logits)))) + ";");
        }
    }

    /// <summary>Writes the call that gets the statistics of the row, and gives up with it.</summary>
    public static void WriteStatisticsCall(RowWriter row, string giveUp)
    {
        row.Source.Line(RowStatistics.Type + " row = " + Statistics.MethodName(row.Plan.Lanes) + "(" + (row.Plan.Lanes == 1 ? "x" : "ref x") + ");");
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
