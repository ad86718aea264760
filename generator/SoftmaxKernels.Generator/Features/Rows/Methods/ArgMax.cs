using System.Linq;
using SoftmaxKernels.Generator.Planning;
using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary><c>ArgMax</c> and its batch.</summary>
internal static class ArgMax
{
    private static readonly LevelBody Body = new(
        "ArgMax",
        "int",
        new[] { BodyParameter.Input("x") },
        WriteBody);

    public static readonly RowMethod Row = new(
        "ArgMax",
        MethodFamilies.ArgMax,
        "int",
        "The class with the largest logit: the limit of softmax at temperature 0.",
        Parameters.Logits)
    {
        ReturnsText = "The first index of the maximum, where −0 equals +0; the index of the first NaN if there is one; 0 if all logits are −∞.",
        Bodies = [Body],
        WriteRow = WriteRow,
    };

    public static readonly RowMethod Batch = new(
        Row, "The class with the largest logit in each row.", Parameters.LogitRows, Parameters.Classes);

    private static void WriteRow(KernelWriter kernel, RowMethod method)
    {
        SourceWriter source = kernel.Source;
        string generic = RowDispatch.Generic(kernel, method);
        kernel.Choose("int index =", method.Bodies[0], "-1", [.. RowDispatch.LogitArguments(method)]);
        source.Line("return index >= 0 ? index : " + generic + ";");
    }

    private static void WriteBody(RowWriter row)
    {
        RowInput logits = TermFragments.Logits(row);
        SourceWriter source = row.Source;
        bool held = !row.Plan.MaximumFirst;
        if (held)
        {
            row.HoldLogits();
        }

        source.Comment("A NaN is not equal to itself. Which one comes first is for the caller to find: there should be none.");
        using (source.Block("if (" + string.Join(" || ", row.Plan.Row.Select(register => Unordered(register, row.Fetch(register, logits)))) + ")"))
        {
            source.Line("return -1;");
        }

        source.Line();
        row.Maximum(logits);
        source.Line();
        if (row.Mask is not null)
        {
            // Known of the maximum, which costs a comparison: to look at what was found would load it again, once it is known where.
            source.Comment("Nothing is allowed, or only −∞: there is no class.");
            using (source.Block("if (!(max > float.NegativeInfinity))"))
            {
                source.Line("return -1;");
            }

            source.Line();
        }

        foreach (Register register in row.Plan.Row)
        {
            WriteFind(row, register, row.Fetch(register, logits));
        }

        source.Comment("Not reached: some element equals the maximum.");
        source.Line("return -1;");
    }

    private static string Unordered(Register register, Expression value) => register.Lanes == 1
        ? "float.IsNaN(" + value + ")"
        : "!" + Vocabulary.Vector(register.Lanes) + ".EqualsAll(" + value + ", " + value + ")";

    private static void WriteFind(RowWriter row, Register register, Expression value)
    {
        SourceWriter source = row.Source;
        string offset = register.Offset.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (register.Lanes == 1)
        {
            using (source.Block("if (" + value + " == max)"))
            {
                source.Line("return " + offset + ";");
            }

            source.Line();
            return;
        }

        string vector = Vocabulary.Vector(register.Lanes);
        string equal = "equal" + register.Index;
        source.Line((register.Lanes == 16 ? "ulong " : "uint ") + equal + " = " + vector + ".ExtractMostSignificantBits(" + vector + ".Equals("
            + value + ", " + vector + ".Create(max)));");
        using (source.Block("if (" + equal + " != 0)"))
        {
            string lane = "BitOperations.TrailingZeroCount(" + equal + ")";
            if (register.Load == RegisterLoad.Halves && register.Repeated > 0)
            {
                int half = register.Lanes / 2;
                source.Line("int lane = " + lane + ";");
                source.Line("return lane < " + half + " ? lane : lane - " + register.Repeated + ";");
            }
            else
            {
                source.Line("return " + (register.Offset == 0 ? lane : Expression.Add(offset, lane)) + ";");
            }
        }

        source.Line();
    }
}
