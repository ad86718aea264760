using SoftmaxKernels.Generator.Planning;
using SoftmaxKernels.Generator.Writing;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary>
/// Batches that go row by row, but whose rows are finished in groups: what is done once per row is done for as many rows at
/// once as a register has lanes.
/// </summary>
internal static class GroupBodies
{
    public static void WriteCrossEntropyGradient(RowWriter row)
    {
        SourceWriter source = row.Source;
        int lanes = row.Plan.Lanes;
        source.Line(LabelledRows.Type(lanes) + " group = default;");
        using (source.Block("for (int first = 0; first < rows; first += " + lanes + ")"))
        {
            source.Line("int end = Math.Min(" + lanes + ", rows - first);");
            source.Line("int count = 0;");
            using (source.Block("for (; count < end; count++)"))
            {
                WriteTermsOfRow(row);
            }

            source.Line();
            source.Comment("The divisions and the logarithm of all these rows, one row to a lane.");
            source.Line(row.OfMath(KernelMath.Finish, "ref group", "scale") + ";");
            source.Line("total = group." + LabelledRows.AddLosses + "(total, count);");
            using (source.Block("for (int row = 0; row < count; row++)"))
            {
                WriteGradientOfRow(row);
            }

            source.Line();
            using (source.Block("if (count < end)"))
            {
                source.Comment("The next row is left to the caller, and what comes after it to the next call.");
                source.Line("return first + count;");
            }
        }

        source.Line();
        source.Line("return rows;");
    }

    private static void WriteTermsOfRow(RowWriter row)
    {
        SourceWriter source = row.Source;
        RowOutput output = Output(row);
        source.Line("ref float x = ref Unsafe.Add(ref logits, (first + count) * " + row.Plan.Size + ");");
        source.Line("ref float y = ref Unsafe.Add(ref destination, (first + count) * " + row.Plan.Size + ");");
        source.Line("float labelLogit = Unsafe.Add(ref x, Unsafe.Add(ref labels, first + count));");
        row.WriteTerms("break;");
        StatisticsBodies.WriteRest(row);
        foreach (Register register in row.Plan.Row)
        {
            row.Store(register, output, "e" + register.Index);
        }

        source.Line("group." + LabelledRows.Set + "(count, max, rest, ties, labelLogit);");
    }

    private static void WriteGradientOfRow(RowWriter row)
    {
        SourceWriter source = row.Source;
        RowInput terms = new("term", "y", row.Plan.Size, "0f");
        source.Line("ref float y = ref Unsafe.Add(ref destination, (first + row) * " + row.Plan.Size + ");");
        source.Line("float factor = group." + LabelledRows.Factor + "(row);");
        row.Map(new[] { terms }, Output(row), register => Vocabulary.Multiply(register.Lanes, row.Fetch(register, terms), "factor"));
        source.Line("Unsafe.Add(ref y, Unsafe.Add(ref labels, first + row)) = group." + LabelledRows.LabelGradient + "(row);");
    }

    private static RowOutput Output(RowWriter row) => new("y", "y", row.Plan.Size);
}
