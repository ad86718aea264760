using System.Globalization;
using SoftmaxKernels.Generator.Planning;
using SoftmaxKernels.Generator.Writing;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary>Softmax, with and without temperature.</summary>
internal static class SoftmaxBodies
{
    public static readonly LevelBody Softmax = new(
        "Softmax",
        "bool",
        new[] { BodyParameter.Input("x"), BodyParameter.Output("y") },
        WriteSoftmax);

    public static readonly LevelBody AtTemperature = new(
        "SoftmaxAtTemperature",
        "void",
        new[] { BodyParameter.Input("x"), BodyParameter.Value("float", "temperature"), BodyParameter.Output("y") },
        WriteAtTemperature);

    /// <summary>Writes the maximum of the row and what the terms at a temperature need.</summary>
    public static void WriteTemperature(RowWriter row)
    {
        if (row.Plan.StraightLine && !row.Plan.MaximumFirst)
        {
            row.HoldLogits();
        }

        row.Maximum(TermFragments.Logits(row));
        row.Source.Line();
        row.Source.Comment(
            "The maximum is subtracted before the division: what is small then stays accurate. The largest argument",
            "is 0, and so is the exponent of the row.");
        row.Source.Line("float inverse = 1f / temperature;");
        row.WriteTop("0f");
    }

    /// <summary>The terms of one register of logits at a temperature.</summary>
    public static Expression TermAtTemperature(RowWriter row, Register register)
    {
        Expression logits = row.Fetch(register, TermFragments.Logits(row));
        Expression distance = Vocabulary.Subtract(register.Lanes, logits, Vocabulary.Broadcast(register.Lanes, "max"));
        return row.Term(register.Lanes, Vocabulary.Multiply(register.Lanes, distance, "inverse"));
    }

    private static void WriteSoftmax(RowWriter row)
    {
        row.WriteTerms(LevelBody.GiveUp("bool"));
        Normalize(row, register => row.Term(register.Lanes, row.Fetch(register, TermFragments.Logits(row))), keyword: "return ");
        if (row.Plan.Size > Contract.LargestDivided)
        {
            row.Source.Line();
        }

        row.Source.Line("return true;");
    }

    private static void WriteAtTemperature(RowWriter row)
    {
        WriteTemperature(row);
        if (row.Plan.StraightLine)
        {
            foreach (Register register in row.Plan.Row)
            {
                row.Declare(register, "e", TermAtTemperature(row, register));
            }
        }

        Normalize(row, register => TermAtTemperature(row, register), keyword: string.Empty);
    }

    /// <summary>Adds the terms up, and writes each divided by their sum, or times its reciprocal.</summary>
    /// <param name="row">Where to write.</param>
    /// <param name="term">The terms of a register, for loops; straight-line code has them in variables.</param>
    /// <param name="keyword">What stands before the last call: as the last thing that a body does it is a jump, not a call.</param>
    private static void Normalize(RowWriter row, System.Func<Register, Expression> term, string keyword)
    {
        SourceWriter source = row.Source;
        bool inDouble = row.Plan.Size > Contract.LargestFloatSum;
        RowOutput output = new("y", "y", row.Plan.Size);
        RowInput terms = new("term", "y", row.Plan.Size, "0f");
        source.Line();
        if (!row.Plan.StraightLine)
        {
            source.Comment("The destination holds the terms until their sum is known.");
            row.Map(new[] { TermFragments.Logits(row) }, output, term);
            source.Line();
        }

        source.Comment("The sum, in the one order that all widths keep." + LayoutText.OfRepeated(row.Plan));
        row.Sum(System.Array.Empty<RowInput>(), new[] { "sum" }, inDouble, register =>
        {
            if (!row.Plan.StraightLine)
            {
                row.Declare(register, "e", row.Fetch(register, terms));
            }

            return new[] { "e" + register.Index };
        });
        source.Line();
        if (row.Plan.Size <= Contract.LargestDivided)
        {
            row.Map(System.Array.Empty<RowInput>(), output, register => Vocabulary.Divide(register.Lanes, "e" + register.Index, "sum"));
            return;
        }

        string total = inDouble ? "(float)sum" : "sum";
        source.Comment("One division for the row.");
        source.Line("float factor = " + (inDouble ? "(float)(1.0 / sum)" : "1f / sum") + ";");
        RowInput[] inputs = row.Plan.StraightLine ? System.Array.Empty<RowInput>() : [terms];
        row.Map(
            inputs,
            output,
            register => Vocabulary.Multiply(register.Lanes, row.Plan.StraightLine ? "e" + register.Index : row.Fetch(register, terms), "factor"));
        source.Comment("Where one class holds most of the row, the rounding of the factor would show: a decided row has a 1.");
        using (source.Block("if (" + Expression.Call(Lanes.IsInexact, total, "factor") + ")"))
        {
            string size = row.Plan.Size.ToString(CultureInfo.InvariantCulture);
            source.Line(keyword + row.OfMath(KernelMath.Correct, "ref y", size, total, "factor") + ";");
        }
    }
}
