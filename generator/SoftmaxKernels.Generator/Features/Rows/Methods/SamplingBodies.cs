using System.Linq;
using SoftmaxKernels.Generator.Planning;
using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Rows.Methods;

/// <summary>The terms of a row for sampling, and arg max.</summary>
internal static class SamplingBodies
{
    public static readonly LevelBody Terms = new(
        "Terms",
        "bool",
        new[] { BodyParameter.Input("x"), BodyParameter.Output("y") },
        WriteTerms,
        LargestRow: KernelPlanner.LargestSampleBuffer);

    public static readonly LevelBody TermsAtTemperature = new(
        "TermsAtTemperature",
        "void",
        new[] { BodyParameter.Input("x"), BodyParameter.Value("float", "temperature"), BodyParameter.Output("y") },
        WriteTermsAtTemperature,
        LargestRow: KernelPlanner.LargestSampleBuffer);

    public static readonly LevelBody ArgMax = new(
        "ArgMax",
        "int",
        new[] { BodyParameter.Input("x") },
        WriteArgMax);

    private static void WriteTerms(RowWriter row)
    {
        RowInput logits = TermFragments.Logits(row);
        row.WriteTerms(LevelBody.GiveUp("bool"));
        row.Source.Line();
        row.Map(
            new[] { logits },
            new RowOutput("y", "y", row.Plan.Size),
            register => row.Plan.StraightLine ? "e" + register.Index : row.Term(register.Lanes, row.Fetch(register, logits)));
        row.Source.Line("return true;");
    }

    private static void WriteTermsAtTemperature(RowWriter row)
    {
        SoftmaxBodies.WriteTemperature(row);
        row.Map(
            new[] { TermFragments.Logits(row) },
            new RowOutput("y", "y", row.Plan.Size),
            register => SoftmaxBodies.TermAtTemperature(row, register));
    }

    private static void WriteArgMax(RowWriter row)
    {
        RowInput logits = TermFragments.Logits(row);
        SourceWriter source = row.Source;
        bool held = row.Plan.StraightLine && !row.Plan.MaximumFirst;
        if (held)
        {
            row.HoldLogits();
        }

        source.Comment("A NaN is not equal to itself. Which one comes first is for the caller to find: there should be none.");
        row.ForEachGroup(registers =>
        {
            using (source.Block("if (" + string.Join(" || ", registers.Select(register => Unordered(register, row.Fetch(register, logits)))) + ")"))
            {
                source.Line("return -1;");
            }
        });

        source.Line();
        row.Maximum(logits);
        source.Line();
        row.ForEachGroup(registers =>
        {
            foreach (Register register in registers)
            {
                WriteFind(row, register, row.Fetch(register, logits));
            }
        });
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
        Expression first = !register.InLoop ? offset
            : register.Offset == 0 ? Expression.Cast("int", "i")
            : Expression.Add(Expression.Cast("int", "i"), offset);
        if (register.Lanes == 1)
        {
            using (source.Block("if (" + value + " == max)"))
            {
                source.Line("return " + first + ";");
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
                bool isFirst = register is { InLoop: false, Offset: 0 };
                source.Line("return " + (isFirst ? lane : Expression.Add(first, lane)) + ";");
            }
        }

        source.Line();
    }
}
