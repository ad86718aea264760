using System.Globalization;
using SoftmaxKernels.Generator.Planning;
using SoftmaxKernels.Generator.Writing;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary><c>Softmax</c> and <c>SoftmaxBatch</c>, with and without temperature.</summary>
internal static class Softmax
{
    private static readonly LevelBody Body = new(
        "Softmax",
        "bool",
        new[] { BodyParameter.Input("x"), BodyParameter.Output("y") },
        WriteSoftmax,
        LargestInlined: 8);

    private static readonly LevelBody BodyAtTemperature = new(
        "SoftmaxAtTemperature",
        "void",
        new[] { BodyParameter.Input("x"), BodyParameter.Value("float", "temperature"), BodyParameter.Output("y") },
        WriteAtTemperature);

    private static readonly BatchBody ManyRows = new("SoftmaxRows", "ref float logits, ref float destination, int rows", ColumnBodies.WriteSoftmax);

    public static readonly RowMethod Row = new(
        "Softmax",
        MethodFamilies.Softmax,
        "void",
        "Softmax: pᵢ = e^(zᵢ − max z) / Σⱼ e^(zⱼ − max z).",
        Parameters.Logits,
        Parameters.Destination)
    {
        Bodies = [Body],
        WriteRow = (kernel, method) => RowDispatch.UnlessDone(kernel, method, "Without such registers, or beyond the range of the body: the same bits, from loops."),
    };

    public static readonly RowMethod AtTemperature = new(
        "Softmax",
        MethodFamilies.Softmax,
        "void",
        "Softmax at a temperature: softmax(z / T).",
        Parameters.Logits,
        Parameters.Temperature,
        Parameters.Destination)
    {
        Uses = Row,
        Bodies = [BodyAtTemperature],
        WriteRow = WriteRowAtTemperature,
    };

    public static readonly RowMethod Batch = new(
        Row, "Softmax of each row.", Parameters.LogitRows, Parameters.DestinationRows)
    {
        Many = ManyRows,
    };

    public static readonly RowMethod BatchAtTemperature = new(
        AtTemperature, "Softmax of each row at a temperature.", Parameters.LogitRows, Parameters.Temperature, Parameters.DestinationRows);

    private static void WriteRowAtTemperature(KernelWriter kernel, RowMethod method)
    {
        SourceWriter source = kernel.Source;
        string generic = RowDispatch.Generic(kernel, method) + ";";
        using (source.Block("if (temperature == 1f)"))
        {
            source.Line("SoftmaxRow(logits, destination);");
            source.Line("return;");
        }

        source.Line();
        using (source.Block("if (!" + Lanes.IsOrdinaryTemperature + "(temperature))"))
        {
            source.Comment("Arg max, or uniform.");
            source.Line(generic);
            source.Line("return;");
        }

        source.Line();
        RowDispatch.Always(kernel, method);
    }

    private static void WriteSoftmax(RowWriter row)
    {
        bool settles = row.Plan.Size > Contract.LargestDivided;
        row.WriteTerms(LevelBody.GiveUp("bool"));
        Normalize(row, settles);
        if (settles)
        {
            Settle(row, "max", keyword: "return ");
            row.Source.Line();
        }

        row.Source.Line("return true;");
    }

    private static void WriteAtTemperature(RowWriter row)
    {
        row.WriteTemperature();
        foreach (Register register in row.Plan.Row)
        {
            row.Declare(register, "e", row.TermAtTemperature(register));
        }

        // The largest term is that of 0, a power of two: its product is exact, but for a sum in double that is not as round.
        bool settles = row.Plan.Size > Contract.LargestFloatSum;
        Normalize(row, settles);
        if (settles)
        {
            Settle(row, "0f", keyword: string.Empty);
        }
    }

    /// <summary>Has the largest probabilities of a decided row made exact.</summary>
    /// <param name="row">Where to write.</param>
    /// <param name="max">What the terms are relative to.</param>
    /// <param name="keyword">What stands before the call: as the last thing that a body does it is a jump, not a call.</param>
    private static void Settle(RowWriter row, string max, string keyword)
    {
        SourceWriter source = row.Source;
        string total = row.Plan.Size > Contract.LargestFloatSum ? "(float)sum" : "sum";
        source.Line();
        source.Comment("Where one class has all of the row, or two have a half each, the rounding of the factor would show.");
        using (source.Block("if (" + Expression.Call(Lanes.MayBeDecided, "larger", "sum") + ")"))
        {
            string size = row.Plan.Size.ToString(CultureInfo.InvariantCulture);
            source.Line(keyword + row.OfMath(KernelMath.Settle, "ref y", size, max, total, "factor") + ";");
        }
    }

    /// <summary>Adds the terms up, and writes each divided by their sum, or times its reciprocal.</summary>
    /// <param name="row">Where to write.</param>
    /// <param name="settles">Whether a look at the sum follows.</param>
    private static void Normalize(RowWriter row, bool settles)
    {
        SourceWriter source = row.Source;
        bool inDouble = row.Plan.Size > Contract.LargestFloatSum;
        RowOutput output = new("y", "y", row.Plan.Size);
        source.Line();
        source.Comment("The sum, in the one order that all widths keep." + LayoutText.OfRepeated(row.Plan));
        row.Sum(new[] { "sum" }, inDouble, register => new[] { "e" + register.Index }, settles ? "larger" : null);
        source.Line();
        if (row.Plan.Size <= Contract.LargestDivided)
        {
            row.Map(System.Array.Empty<RowInput>(), output, register => Vocabulary.Divide(register.Lanes, "e" + register.Index, "sum"));
            return;
        }

        source.Comment("One division for the row.");
        source.Line("float factor = " + (inDouble ? "(float)(1.0 / sum)" : "1f / sum") + ";");
        row.Map(System.Array.Empty<RowInput>(), output, register => Vocabulary.Multiply(register.Lanes, "e" + register.Index, "factor"));
    }
}
