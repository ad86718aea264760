using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SoftmaxKernels.Generator.Planning;
using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>Writes a class that holds bodies of one kernel: members, the choice of a width, and a body per width.</summary>
internal sealed class KernelWriter
{
    /// <summary>The argument that makes empty rows 0.</summary>
    public const string EmptyRowsArgument = ", global::" + RuntimeNames.MainNamespace + "." + RuntimeNames.EmptyRows.Type + "." + RuntimeNames.EmptyRows.Zero;

    private readonly ISet<RowMethod> _wanted;
    private readonly HashSet<LevelBody> _written;

    /// <summary>Initializes a new instance of the <see cref="KernelWriter"/> class.</summary>
    /// <param name="source">Where the code goes.</param>
    /// <param name="plan">The plan of the kernel.</param>
    /// <param name="words">How operations are spelled.</param>
    /// <param name="methods">The methods to write.</param>
    /// <param name="elsewhere">The bodies that stand in another class.</param>
    public KernelWriter(SourceWriter source, KernelPlan plan, Vocabulary words, ISet<RowMethod> methods, IEnumerable<LevelBody> elsewhere)
    {
        Source = source;
        Plan = plan;
        Words = words;
        _wanted = methods;
        _written = new HashSet<LevelBody>(elsewhere);
    }

    /// <summary>Gets a value indicating whether a row in which nothing is allowed becomes 0 rather than NaN.</summary>
    public bool ZeroesEmptyRows { get; init; }

    public SourceWriter Source { get; }

    public KernelPlan Plan { get; }

    public Vocabulary Words { get; }

    public int Size => Plan.Size;

    /// <summary>The last argument of the runtime's method that does the same, if there is one more.</summary>
    public string EmptyRows(RowMethod method) => method.TakesEmptyRows && ZeroesEmptyRows ? EmptyRowsArgument : string.Empty;

    public bool Wants(RowMethod method) => _wanted.Contains(method);

    /// <summary>Writes a member if it is wanted.</summary>
    public void Member(RowMethod method, Action write)
    {
        if (!Wants(method))
        {
            return;
        }

        Source.Line();
        Source.Line(Vocabulary.InlinedAttribute);
        using (Source.Block("internal " + method.Modifiers + " " + method.Returns + " " + method.Name + "(" + method.ParameterList(string.Empty) + ")"))
        {
            write();
        }
    }

    /// <summary>Writes a private method that does one row, with arguments already checked.</summary>
    public void RowMethod(RowMethod method)
    {
        Source.Line();
        Source.Line(method.HoldsBody(Plan) ? Vocabulary.BodyAttribute : Vocabulary.InlinedAttribute);
        using (Source.Block("private static " + method.Returns + " " + method.RowName + "(" + method.ParameterList(string.Empty, defaults: false) + ")"))
        {
            method.WriteRow!(this, method);
        }
    }

    /// <summary>Writes a loop over the rows of a batch; <c>row</c> counts them and <c>start</c> is the first element.</summary>
    public void ForEachRow(Action write)
    {
        using (Source.Block("for (int row = 0; row < rows; row++)"))
        {
            Source.Line("int start = row * " + Size + ";");
            write();
        }
    }

    /// <summary>Writes a loop over the rows of a batch that does as many as it can with a body for many rows.</summary>
    /// <param name="body">The body, which returns how many rows it has done.</param>
    /// <param name="write">Writes what is done for a single row.</param>
    /// <param name="arguments">The arguments of the body; a span goes from the row on that is next.</param>
    public void ForEachRow(BatchBody body, Action write, params BatchArgument[] arguments)
    {
        ImmutableArray<int> widths = body.Widths(Plan);
        if (widths.IsEmpty)
        {
            ForEachRow(write);
            return;
        }

        foreach (BatchArgument argument in arguments.Where(argument => argument.Stride > 0))
        {
            Source.Line("ref " + argument.Type + " " + BodyParameter.FirstElement(argument.Text) + " = ref MemoryMarshal.GetReference(" + argument.Text + ");");
        }

        Source.Line("int next = 0;");
        using (Source.Block("while (next < rows)"))
        {
            foreach (BatchArgument argument in arguments.Where(argument => argument.Stride > 0))
            {
                string offset = argument.Stride == 1 ? "next" : "next * " + argument.Stride;
                Source.Line("ref " + argument.Type + " " + argument.Text + "Next = ref Unsafe.Add(ref "
                    + BodyParameter.FirstElement(argument.Text) + ", " + offset + ");");
            }

            Source.Line("next +=");
            using (Source.Indent())
            {
                string list = string.Join(", ", arguments.Select(argument => argument.Stride > 0 ? "ref " + argument.Text + "Next" : argument.Text));
                foreach (int lanes in widths)
                {
                    Source.Line(Vocabulary.Vector(lanes) + ".IsHardwareAccelerated ? " + body.MethodName(lanes) + "(" + list + ") :");
                }

                Source.Line("0;");
            }

            Source.Comment("The rows at the end of the batch, or a few that hold something out of range.");
            Source.Line("int end = Math.Min(next + " + widths[0] + ", rows);");
            using (Source.Block("for (; next < end; next++)"))
            {
                Source.Line("int row = next;");
                Source.Line("int start = row * " + Size + ";");
                write();
            }
        }
    }

    /// <summary>The expression that calls the body of the widest registers that the machine has: a constant choice to the JIT.</summary>
    /// <param name="target">What stands before the expression, up to the equals sign.</param>
    /// <param name="body">The body.</param>
    /// <param name="otherwise">The value that stands for "not done".</param>
    /// <param name="arguments">The arguments.</param>
    public void Choose(string target, LevelBody body, string otherwise, params string[] arguments)
    {
        DeclareReferences(body, arguments);
        Source.Line(target);
        using (Source.Indent())
        {
            ImmutableArray<LevelPlan> levels = LevelsOf(body);
            foreach (LevelPlan level in levels.Where(level => level.Lanes > 1))
            {
                Source.Line(Vocabulary.Vector(level.Lanes) + ".IsHardwareAccelerated ? " + body.Call(level.Lanes, arguments) + " :");
            }

            bool scalar = levels[levels.Length - 1].Lanes == 1;
            Source.Line((scalar ? body.Call(1, arguments) : otherwise) + ";");
        }
    }

    /// <summary>Writes statements that call the body of the widest registers that the machine has.</summary>
    /// <param name="body">A body that is always done.</param>
    /// <param name="otherwise">The statement for a machine without registers, where scalar code has no body.</param>
    /// <param name="arguments">The arguments.</param>
    public void ChooseStatement(LevelBody body, string otherwise, params string[] arguments)
    {
        DeclareReferences(body, arguments);
        string keyword = "if";
        ImmutableArray<LevelPlan> levels = LevelsOf(body);
        foreach (LevelPlan level in levels.Where(level => level.Lanes > 1))
        {
            using (Source.Block(keyword + " (" + Vocabulary.Vector(level.Lanes) + ".IsHardwareAccelerated)"))
            {
                Source.Line(body.Call(level.Lanes, arguments) + ";");
            }

            keyword = "else if";
        }

        bool scalar = levels[levels.Length - 1].Lanes == 1;
        string last = scalar ? body.Call(1, arguments) + ";" : otherwise;
        if (keyword == "if")
        {
            Source.Line(last);
            return;
        }

        using (Source.Block("else"))
        {
            Source.Line(last);
        }
    }

    private ImmutableArray<LevelPlan> LevelsOf(LevelBody body) => body.OfElements ? Plan.Elements : Plan.Levels;

    private void DeclareReferences(LevelBody body, string[] arguments)
    {
        if (Plan.Levels[0].Lanes == 1)
        {
            return;
        }

        foreach ((string type, string argument) in body.Rows(arguments))
        {
            Source.Line("ref " + type + " " + BodyParameter.FirstElement(argument) + " = ref MemoryMarshal.GetReference(" + argument + ");");
        }
    }

    /// <summary>Writes a body for every width, unless that was done.</summary>
    /// <param name="body">The body.</param>
    /// <param name="access">Who may call it.</param>
    public void Bodies(LevelBody body, string access = "private")
    {
        if (!_written.Add(body))
        {
            return;
        }

        // What is true of each width is said at the widest.
        using IDisposable comments = Source.SayOnce();
        foreach (LevelPlan level in LevelsOf(body))
        {
            Source.Line();
            Source.Line(Size <= body.LargestInlined ? Vocabulary.InlinedAttribute : Vocabulary.BodyAttribute);
            using (Source.Block(access + " static " + body.Signature(level.Lanes)))
            {
                body.Write(new RowWriter(Source, level, Words));
            }
        }
    }

    /// <summary>Writes a body that does many rows for every width that has one.</summary>
    public void Bodies(BatchBody body)
    {
        using IDisposable comments = Source.SayOnce();
        foreach (int lanes in body.Widths(Plan))
        {
            Source.Line();
            Source.Line(Vocabulary.BodyAttribute);
            using (Source.Block("private static int " + body.MethodName(lanes) + "(" + body.Parameters + ")"))
            {
                body.Write(Source, Plan, lanes, Words);
            }
        }
    }
}
