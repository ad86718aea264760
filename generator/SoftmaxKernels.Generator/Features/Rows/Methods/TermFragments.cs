using SoftmaxKernels.Generator.Planning;
using SoftmaxKernels.Generator.Writing;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary>The steps from logits to terms e = e^(z − max), up to a power of two common to the row, that several bodies share.</summary>
internal static class TermFragments
{
    public static RowInput Logits(RowWriter row) => new("z", "x", row.Plan.Size, "float.NegativeInfinity", row.Mask);

    /// <summary>A single logit.</summary>
    public static Expression Logit(this RowWriter row, string index) => row.Mask is null
        ? row.Element("x", index)
        : Expression.Call(Lanes.Allow, row.Element("x", index), row.Element(row.Mask, index), "float.NegativeInfinity");

    /// <summary>Writes <c>max</c>, <c>top</c> and the terms <c>e0</c>, <c>e1</c> … of the row.</summary>
    /// <param name="row">Where to write.</param>
    /// <param name="giveUp">The statement for a row whose maximum is out of range.</param>
    public static void WriteTerms(this RowWriter row, string giveUp)
    {
        SourceWriter source = row.Source;
        bool overlap = !row.Plan.MaximumFirst;
        if (overlap)
        {
            row.HoldLogits();
            source.Line();
            source.Comment(
                "e^z = p / 2 * 2^n for every element. Neither p nor n depends on the maximum, so all this runs",
                "beside the search for it.");
            foreach (Register register in row.Plan.Row)
            {
                source.Line(Vocabulary.Float(register.Lanes) + " p" + register.Index + " = "
                    + row.OfMath(KernelMath.Exp, "z" + register.Index, "out " + Vocabulary.Int(register.Lanes) + " n" + register.Index) + ";");
            }
        }

        source.Line();
        row.Maximum(Logits(row));
        using (source.Block("if (!" + Lanes.IsUnshifted + "(max))"))
        {
            source.Line(giveUp);
        }

        source.Line();
        source.Comment(
            "The exponent of the maximum is subtracted as an integer, without rounding. A term of 2^-102 of the",
            "maximum or less becomes exactly 0, so no subnormal number arises.");
        row.WriteTop("max");
        foreach (Register register in row.Plan.Row)
        {
            Expression term = overlap
                ? Expression.Call(Lanes.Scale, "p" + register.Index, "n" + register.Index, Top(row, register.Lanes))
                : row.Term(register.Lanes, row.Fetch(register, Logits(row)));
            row.Declare(register, "e", term);
        }
    }

    /// <summary>Writes <c>top</c>, the exponent of the row, in every lane: it never leaves the vector registers.</summary>
    public static void WriteTop(this RowWriter row, string max) => row.Source.Line(
        Vocabulary.Int(row.Plan.Lanes) + " top = " + row.OfMath(KernelMath.MaxExponent, Vocabulary.Broadcast(row.Plan.Lanes, max)) + ";");

    /// <summary>The term of a register of logits, where <c>top</c> is known.</summary>
    public static Expression Term(this RowWriter row, int lanes, Expression logits) =>
        row.OfMath(KernelMath.Term, logits, Top(row, lanes));

    /// <summary><c>top</c> for a register that may have fewer lanes than a whole one.</summary>
    private static string Top(RowWriter row, int lanes)
    {
        // A single logit beside a row in registers stays in one too.
        return Lower("top", row.Plan.Lanes, row.Plan.Lanes > 1 ? System.Math.Max(lanes, 4) : 1);
    }

    /// <summary>The lower lanes of a register, as many as a narrower one has.</summary>
    public static string Lower(string register, int lanes, int narrower)
    {
        for (; lanes > narrower; lanes /= 2)
        {
            register = Vocabulary.Lower(lanes, register).Text;
        }

        return register;
    }

    /// <summary>Loads the whole row of logits, and says how.</summary>
    public static void HoldLogits(this RowWriter row)
    {
        row.Source.Comment(LayoutText.OfRow(row.Plan));
        row.Hold(Logits(row));
    }

    /// <summary>Writes the maximum of the row and what the terms at a temperature need.</summary>
    public static void WriteTemperature(this RowWriter row)
    {
        if (!row.Plan.MaximumFirst)
        {
            row.HoldLogits();
        }

        row.Maximum(Logits(row));
        row.Source.Line();
        row.Source.Comment(
            "The maximum is subtracted before the division: what is small then stays accurate. The largest argument",
            "is 0, and so is the exponent of the row.");
        row.Source.Line("float inverse = 1f / temperature;");
        row.WriteTop("0f");
    }

    /// <summary>The terms of one register of logits at a temperature.</summary>
    public static Expression TermAtTemperature(this RowWriter row, Register register)
    {
        Expression logits = row.Fetch(register, Logits(row));
        Expression distance = Vocabulary.Subtract(register.Lanes, logits, Vocabulary.Broadcast(register.Lanes, "max"));
        return row.Term(register.Lanes, Vocabulary.Multiply(register.Lanes, distance, "inverse"));
    }
}
