using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Generator.Planning;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Writing;

/// <summary>
/// Writes passes over one row at one register width, as straight-line code: maximum, sums, and maps from inputs to an output.
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

    /// <summary>Gets the name of the flags that say which logits are allowed, or <see langword="null"/> where all are.</summary>
    public string? Mask { get; init; }

    public SourceWriter Source { get; }

    public LevelPlan Plan { get; }

    public Vocabulary Words { get; }

    /// <summary>A call of a function of the profile, one of <see cref="KernelMath"/>.</summary>
    public Expression OfMath(string function, params Expression[] arguments) => Expression.Call(Words.Math + "." + function, arguments);

    /// <summary>An element of a row: of the span that scalar code has, or behind the reference that vectors have.</summary>
    public Expression Element(string array, string index) =>
        Plan.Lanes == 1 ? array + "[" + index + "]" : Expression.Call("Unsafe.Add", "ref " + array, index);

    /// <summary>Loads a whole row into variables.</summary>
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
        List<Expression> whole = Plan.Row.Where(register => register.Lanes == Plan.Lanes).Select(register => Fetch(register, input)).ToList();

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
        Register last = Plan.Row[Plan.Row.Length - 1];
        if (last.Lanes < Plan.Lanes)
        {
            for (int lanes = Plan.Lanes; lanes > last.Lanes; lanes /= 2)
            {
                max = Expression.Call(Lanes.MaxOfHalves, max);
            }

            max = Expression.Call(Lanes.Max, max, Fetch(last, input));
        }

        Source.Line("float max = " + (Plan.Lanes == 1 ? max : Expression.Call(Lanes.Max, max)) + ";");
    }

    /// <summary>Writes one variable per name with the sum over the row of a term, in the order of the contract.</summary>
    /// <param name="names">The variables.</param>
    /// <param name="inDouble">Whether lanes are added in double; rows above 64 always are.</param>
    /// <param name="terms">Writes what one register needs, and returns its term for each of the names.</param>
    /// <param name="larger">A variable for the larger of the last two partial sums of the only name, or nothing.</param>
    public void Sum(string[] names, bool inDouble, Func<Register, string[]> terms, string? larger = null)
    {
        List<string[]> values = Plan.Row.Select(terms).ToList();
        for (int i = 0; i < names.Length; i++)
        {
            new SumWriter(this, names[i], larger).Write(values.Select(value => value[i]).ToList(), inDouble);
        }
    }

    /// <summary>Writes a function of the elements of one or more rows to an output.</summary>
    /// <param name="inputs">What the function reads; each may be the same memory as the output.</param>
    /// <param name="output">The output.</param>
    /// <param name="value">The function for one register.</param>
    public void Map(RowInput[] inputs, RowOutput output, Func<Register, Expression> value)
    {
        _aliases.BeginPass();
        HoldTails(inputs);
        foreach (Register register in Plan.Row)
        {
            Store(register, output, value(register));
        }
    }

    private static string Tail(RowInput input, Register register) => input.Name + "Tail" + register.Index;

    /// <summary>Loads what stores to the same memory would write over before its turn: elements that stand in two registers.</summary>
    /// <param name="inputs">Inputs that may be the same memory as the destination.</param>
    private void HoldTails(RowInput[] inputs)
    {
        List<Register> done = new();
        foreach (Register register in Plan.Row)
        {
            if (done.Any(other => other.Offset < register.Offset + register.Lanes && register.Offset < other.Offset + other.Lanes))
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
