using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SoftmaxKernels.Generator.Planning;
using static SoftmaxKernels.Generator.Writing.RuntimeNames;

namespace SoftmaxKernels.Generator.Writing;

/// <summary>
/// Writes one sum over a row in the order that every width keeps: element i belongs to virtual lane i mod 16, four blocks
/// of 16 are added lane by lane as (b0 + b1) + (b2 + b3), chunks one after the other, and the lanes at distances 8, 4, 2, 1.
/// </summary>
internal sealed class SumWriter
{
    private readonly RowWriter _row;
    private readonly string _name;
    private readonly string? _larger;

    /// <summary>Initializes a new instance of the <see cref="SumWriter"/> class.</summary>
    /// <param name="row">The row.</param>
    /// <param name="name">The variable that gets the sum.</param>
    /// <param name="larger">A variable that gets the larger of the last two partial sums, or nothing.</param>
    public SumWriter(RowWriter row, string name, string? larger)
    {
        _row = row;
        _name = name;
        _larger = larger;
    }

    private LevelPlan Plan => _row.Plan;

    private SourceWriter Source => _row.Source;

    /// <summary>Writes the sum of terms that are all in variables.</summary>
    public void Write(List<string> terms, bool inDouble)
    {
        if (Plan.Row[0].Load is RegisterLoad.Halves or RegisterLoad.Split)
        {
            int half = Plan.Lanes / 2;
            Expression lower = Vocabulary.Lower(Plan.Lanes, terms[0]);
            Expression upper = Shifted(Plan.Row[0], Vocabulary.Upper(Plan.Lanes, terms[0]).Text);
            Write(inDouble, new List<Expression> { lower, upper }, half);
            return;
        }

        if (Plan.Size > Contract.Chunk)
        {
            WriteChunks(terms);
            return;
        }

        List<Expression> columns = Columns(Plan.Row.Zip(terms, (register, term) => (register, term)).ToList());
        if (Plan.Lanes == 1)
        {
            WriteScalar(inDouble, columns);
        }
        else
        {
            Write(inDouble, columns, Plan.Lanes);
        }
    }

    /// <summary>The argument that takes the larger of the last two partial sums, where it is asked for.</summary>
    private string Larger(string type) => _larger is null ? string.Empty : ", out " + type + " " + _larger;

    /// <summary>Adds values at half their number's distance until one is left.</summary>
    private static Expression Fold(List<Expression> values)
    {
        List<Expression> lanes = values;
        for (int distance = PowerOfTwoBelow(lanes.Count); distance > 0; distance /= 2)
        {
            lanes = lanes.Take(distance)
                .Select((lane, i) => i + distance < lanes.Count ? Expression.AddGroups(lane, lanes[i + distance]) : lane)
                .ToList();
        }

        return lanes[0];
    }

    private static int PowerOfTwoBelow(int count)
    {
        int power = 1;
        while (power < count)
        {
            power *= 2;
        }

        return power / 2;
    }

    private static Expression Shifted(Register register, string term) => register.Repeated == 0
        ? term
        : Expression.Call(Lanes.ShiftDown, term, Text(register.Repeated));

    /// <summary>The sum of each column of one chunk.</summary>
    private List<Expression> Columns(List<(Register Register, string Term)> parts) => Enumerable.Range(0, Plan.Columns)
        .Select(column => parts.Where(part => part.Register.Index % Plan.Columns == column).ToList())
        .Where(blocks => blocks.Count > 0)
        .Select(Blocks)
        .ToList();

    /// <summary>The sum of up to four blocks, (b0 + b1) + (b2 + b3).</summary>
    private Expression Blocks(List<(Register Register, string Term)> blocks)
    {
        List<Expression> terms = blocks.Select(block => Extended(block.Register, block.Term)).ToList();
        return terms.Count switch
        {
            1 => terms[0],
            2 => Expression.Add(terms[0], terms[1]),
            3 => Expression.AddGroups(Expression.Add(terms[0], terms[1]), terms[2]),
            _ => Expression.AddGroups(Expression.Add(terms[0], terms[1]), Expression.Add(terms[2], terms[3])),
        };
    }

    /// <summary>A term as wide as the plan: a narrower register gets zeros, which change no sum.</summary>
    private Expression Extended(Register register, string term)
    {
        Expression shifted = Shifted(register, term);
        for (int lanes = register.Lanes * 2; lanes <= Plan.Lanes; lanes *= 2)
        {
            shifted = Vocabulary.Of(lanes / 2, "To" + Vocabulary.Vector(lanes), shifted);
        }

        return shifted;
    }

    private void Write(bool inDouble, List<Expression> columns, int lanes)
    {
        if (!inDouble)
        {
            Source.Line("float " + _name + " = " + Lanes.Sum + "(" + Fold(columns) + Larger("float") + ");");
            return;
        }

        if (columns.Count == 3)
        {
            columns.Add(Vocabulary.Zero(lanes));
        }

        Source.Line("double " + _name + " = " + Expression.Call(Lanes.SumInDouble, columns) + ";");
    }

    private void WriteChunks(List<string> terms)
    {
        string vector = Vocabulary.Vector(Plan.Lanes);
        int perChunk = Contract.Chunk / Plan.Lanes;
        List<string> chunks = new();
        for (int first = 0; first < Plan.Row.Length; first += perChunk)
        {
            List<(Register, string)> parts = Plan.Row
                .Zip(terms, (register, term) => (register, term))
                .Skip(first)
                .Take(perChunk)
                .ToList();
            string chunk = _name + "Of" + first;
            Source.Line(Vocabulary.Float(Plan.Lanes) + " " + chunk + " = " + Columns(parts).Single() + ";");
            chunks.Add(chunk);
        }

        Expression lower = Expression.Sum(chunks.Select(chunk => Expression.Call(vector + ".WidenLower", chunk)));
        Expression upper = Expression.Sum(chunks.Select(chunk => Expression.Call(vector + ".WidenUpper", chunk)));
        Source.Line("double " + _name + " = " + Lanes.Sum + "(");
        using (Source.Indent())
        {
            Source.Line("(" + lower + ") +");
            Source.Line("(" + upper + ")" + Larger("double") + ");");
        }
    }

    private void WriteScalar(bool inDouble, List<Expression> terms)
    {
        string type = inDouble ? "double" : "float";
        List<Expression> lanes = inDouble ? terms.Select(term => Expression.Cast("double", term)).ToList() : terms;
        for (int distance = PowerOfTwoBelow(lanes.Count); distance > 0; distance /= 2)
        {
            List<Expression> folded = new();
            for (int i = 0; i < distance; i++)
            {
                if (i + distance >= lanes.Count)
                {
                    folded.Add(lanes[i]);
                    continue;
                }

                string name = distance == 1 ? _name : _name + distance + "x" + i;
                Expression sum = Expression.Add(lanes[i], lanes[i + distance]);
                Source.Line(type + " " + name + " = " + (inDouble ? sum : Expression.Cast("float", sum)) + ";");
                folded.Add(name);
            }

            lanes = folded;
        }

        if (terms.Count == 1)
        {
            Source.Line(type + " " + _name + " = " + terms[0] + ";");
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
