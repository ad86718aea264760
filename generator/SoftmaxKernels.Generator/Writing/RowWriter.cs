using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SoftmaxKernels.Generator.Planning;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Writing;

/// <summary>
/// Writes passes over one row at one register width: maximum, sums, and maps from inputs to an output. A pass is written
/// once; the plan decides whether it comes out as straight-line code or as a loop with what is left behind it.
/// </summary>
internal sealed class RowWriter
{
    private const int LongestMaximum = 4;

    private readonly HashSet<RowInput> _held = new();
    private readonly HashSet<(RowInput Input, int Register)> _heldTails = new();
    private readonly AliasGuard _aliases = new();

    /// <summary>Initializes a new instance of the <see cref="RowWriter"/> class.</summary>
    /// <param name="source">Where the code goes.</param>
    /// <param name="plan">The plan of this width.</param>
    /// <param name="words">How operations are spelled.</param>
    public RowWriter(SourceWriter source, LevelPlan plan, Vocabulary words)
    {
        Source = source;
        Plan = plan;
        Words = words;
    }

    public SourceWriter Source { get; }

    public LevelPlan Plan { get; }

    public Vocabulary Words { get; }

    /// <summary>A call of a function of the profile, one of <see cref="KernelMath"/>.</summary>
    public Expression OfMath(string function, params Expression[] arguments) => Expression.Call(Words.Math + "." + function, arguments);

    /// <summary>An element of a row: of the span that scalar code has, or behind the reference that vectors have.</summary>
    public Expression Element(string array, string index) =>
        Plan.Lanes == 1 ? array + "[" + index + "]" : Expression.Call("Unsafe.Add", "ref " + array, index);

    /// <summary>Loads a whole row into variables. Only for straight-line code.</summary>
    public void Hold(RowInput input)
    {
        foreach (Register register in Plan.Row)
        {
            Declare(register, input.Name, Load(register, input));
        }

        _held.Add(input);
    }

    /// <summary>Declares a variable for one register.</summary>
    public void Declare(Register register, string name, Expression value) =>
        Source.Line(Vocabulary.Float(register.Lanes) + " " + name + register.Index + " = " + value + ";");

    /// <summary>An expression for one register of an input: its variable if the row is held, else a load.</summary>
    public Expression Fetch(Register register, RowInput input) =>
        _held.Contains(input) ? input.Name + register.Index
        : _heldTails.Contains((input, register.Index)) ? Tail(input, register)
        : Load(register, input);

    /// <summary>Writes the statements that store a register.</summary>
    public void Store(Register register, RowOutput output, Expression value)
    {
        _aliases.Stored(output.Array, register);
        Words.Store(Source, register, output, value);
    }

    /// <summary>Writes <c>float max</c>, the largest element of a row.</summary>
    public void Maximum(RowInput input)
    {
        if (Plan.StraightLine)
        {
            WriteMaximum(Plan.Row.Select(register => (register, Fetch(register, input))).ToList());
            return;
        }

        LoopPlan loop = Plan.Groups!;
        foreach (Register register in loop.Body)
        {
            Declare(register, "max", Load(register with { InLoop = false }, input));
        }

        Loop(loop.Step, loop, () =>
        {
            foreach (Register register in loop.Body)
            {
                Source.Line("max" + register.Index + " = " + Expression.Call(Lanes.Max, "max" + register.Index, Load(register, input)) + ";");
            }
        });

        Source.Line();
        List<(Register Register, Expression Value)> parts = loop.Body.Select(register => (register, (Expression)("max" + register.Index))).ToList();
        parts.AddRange(loop.After.Select(register => (register, Load(register, input))));
        WriteMaximum(parts);
    }

    /// <summary>Writes one variable per name with the sum over the row of a term, in the order of the contract.</summary>
    /// <param name="overwritten">The inputs that <paramref name="terms"/> may write over, where it stores something.</param>
    /// <param name="names">The variables.</param>
    /// <param name="inDouble">Whether lanes are added in double; rows above 64 always are.</param>
    /// <param name="terms">Writes what one register needs, and returns its term for each of the names.</param>
    /// <param name="larger">A variable for the larger of the last two partial sums of the only name, or nothing.</param>
    public void Sum(RowInput[] overwritten, string[] names, bool inDouble, Func<Register, string[]> terms, string? larger = null)
    {
        if (Plan.StraightLine)
        {
            List<string[]> values = Plan.Row.Select(terms).ToList();
            for (int i = 0; i < names.Length; i++)
            {
                new SumWriter(this, names[i], larger).StraightLine(values.Select(value => value[i]).ToList(), inDouble);
            }

            return;
        }

        LoopPlan loop = Plan.Chunks!;
        _aliases.BeginPass();
        HoldTails(overwritten, loop.End, InColumns(loop.After).SelectMany(column => column));
        SumWriter[] sums = names.Select(name => new SumWriter(this, name, larger)).ToArray();
        foreach (SumWriter sum in sums)
        {
            sum.DeclareAccumulators();
        }

        Loop(0, loop, () => AddChunk(loop.Body, sums, terms));

        if (!loop.After.IsEmpty)
        {
            Source.Line();
            AddChunk(loop.After, sums, terms);
        }

        Source.Line();
        foreach (SumWriter sum in sums)
        {
            sum.FoldAccumulators();
        }
    }

    /// <summary>Writes a function of the elements of one or more rows to an output.</summary>
    /// <param name="inputs">What the function reads; each may be the same memory as the output.</param>
    /// <param name="output">The output.</param>
    /// <param name="value">The function for one register.</param>
    public void Map(RowInput[] inputs, RowOutput output, Func<Register, Expression> value)
    {
        _aliases.BeginPass();
        if (Plan.StraightLine)
        {
            HoldTails(inputs, 0, Plan.Row);
            foreach (Register register in Plan.Row)
            {
                Store(register, output, value(register));
            }

            return;
        }

        LoopPlan loop = Plan.Groups!;
        HoldTails(inputs, loop.End, loop.After);
        Loop(0, loop, () =>
        {
            foreach (Register register in loop.Body)
            {
                Store(register, output, value(register));
            }
        });

        if (!loop.After.IsEmpty)
        {
            Source.Line();
        }

        foreach (Register register in loop.After)
        {
            Store(register, output, value(register));
        }
    }

    /// <summary>Writes statements for groups of registers: all of the row, or what one turn of a loop has, and what comes after it.</summary>
    public void ForEachGroup(Action<IReadOnlyList<Register>> write)
    {
        if (Plan.StraightLine)
        {
            write(Plan.Row);
            return;
        }

        LoopPlan loop = Plan.Groups!;
        Loop(0, loop, () => write(loop.Body));

        if (!loop.After.IsEmpty)
        {
            Source.Line();
            write(loop.After);
        }
    }

    private static string Tail(RowInput input, Register register) => input.Name + "Tail" + register.Index;

    /// <summary>Loads what stores to the same memory would write over before its turn: elements that stand in two registers.</summary>
    /// <param name="inputs">Inputs that may be the same memory as the destination.</param>
    /// <param name="start">The element behind the loop, or 0.</param>
    /// <param name="order">The registers behind the loop, or of the whole row, in the order in which they are loaded and stored.</param>
    private void HoldTails(RowInput[] inputs, int start, IEnumerable<Register> order)
    {
        List<Register> done = new();
        foreach (Register register in order)
        {
            if (register.Offset < start || done.Any(other => other.Offset < register.Offset + register.Lanes && register.Offset < other.Offset + other.Lanes))
            {
                foreach (RowInput input in inputs.Where(input => !_held.Contains(input) && _heldTails.Add((input, register.Index))))
                {
                    Source.Line(Vocabulary.Float(register.Lanes) + " " + Tail(input, register) + " = " + Load(register, input) + ";");
                }
            }

            done.Add(register);
        }
    }

    private Expression Load(Register register, RowInput input)
    {
        _aliases.Loaded(input.Array, register);
        return Words.Load(register, input);
    }

    private void Loop(int start, LoopPlan loop, Action write)
    {
        _aliases.BeginLoop(loop.End);
        using (Source.Block("for (" + Words.IndexType + " i = " + start + "; i < " + loop.End + "; i += " + loop.Step + ")"))
        {
            write();
        }

        _aliases.EndLoop();
    }

    /// <summary>Column by column: the terms of a column are added up before those of the next are computed.</summary>
    private IEnumerable<List<Register>> InColumns(ImmutableArray<Register> registers) => Enumerable.Range(0, Plan.Columns)
        .Select(column => registers.Where(register => (register.Index - registers[0].Index) % Plan.Columns == column).ToList());

    private void AddChunk(ImmutableArray<Register> registers, SumWriter[] sums, Func<Register, string[]> terms)
    {
        int column = 0;
        foreach (List<Register> registersOfColumn in InColumns(registers))
        {
            List<(Register Register, string[] Terms)> blocks = registersOfColumn.Select(register => (register, terms(register))).ToList();
            for (int i = 0; i < sums.Length && blocks.Count > 0; i++)
            {
                sums[i].AddToAccumulators(column, blocks.Select(block => (block.Register, block.Terms[i])).ToList());
            }

            column++;
        }
    }

    private void WriteMaximum(List<(Register Register, Expression Value)> parts)
    {
        List<Expression> whole = parts.Where(part => part.Register.Lanes == Plan.Lanes).Select(part => part.Value).ToList();

        // Four at a time, to keep lines short.
        for (int step = 0; whole.Count > LongestMaximum; step++)
        {
            List<Expression> groups = new();
            for (int first = 0; first < whole.Count; first += LongestMaximum)
            {
                List<Expression> group = whole.GetRange(first, System.Math.Min(LongestMaximum, whole.Count - first));
                if (group.Count == 1)
                {
                    groups.Add(group[0]);
                    continue;
                }

                string name = "maxOf" + first + (step == 0 ? string.Empty : "Groups");
                Source.Line(Vocabulary.Float(Plan.Lanes) + " " + name + " = " + Tree(group) + ";");
                groups.Add(name);
            }

            whole = groups;
        }

        Expression max = Tree(whole);
        (Register last, Expression value) = parts[parts.Count - 1];
        if (last.Lanes < Plan.Lanes)
        {
            for (int lanes = Plan.Lanes; lanes > last.Lanes; lanes /= 2)
            {
                max = Expression.Call(Lanes.MaxOfHalves, max);
            }

            max = Expression.Call(Lanes.Max, max, value);
        }

        Source.Line("float max = " + (Plan.Lanes == 1 ? max : Expression.Call(Lanes.Max, max)) + ";");
    }

    private static Expression Tree(List<Expression> values)
    {
        if (values.Count == 1)
        {
            return values[0];
        }

        int half = (values.Count + 1) / 2;
        return Expression.Call(Lanes.Max, Tree(values.GetRange(0, half)), Tree(values.GetRange(half, values.Count - half)));
    }
}
