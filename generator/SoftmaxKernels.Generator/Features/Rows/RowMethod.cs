using System;
using System.Collections.Generic;
using System.Linq;
using SoftmaxKernels.Generator.Planning;
using SoftmaxKernels.Generator.Writing;

namespace SoftmaxKernels.Generator.Features.Rows;

/// <summary>
/// A public method of a kernel, described once. Declaration, documentation, argument checks, the overload with pointers, the loop
/// of a batch and the rules for calls are made from this.
/// </summary>
internal sealed class RowMethod
{
    private const string MeanText = "The mean of the losses of the rows, added up in double in row order; 0 for an empty batch.";

    private readonly MethodFamilies _families;
    private string? _signature;

    /// <summary>Initializes a new instance of the <see cref="RowMethod"/> class that does one row.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="families">All of these must be asked for.</param>
    /// <param name="returns">Its return type: nothing, a loss, or the index of a class.</param>
    /// <param name="summary">The summary; <c>{N}</c> stands for the number of classes.</param>
    /// <param name="parameters">Its parameters.</param>
    public RowMethod(string name, MethodFamilies families, string returns, string summary, params Parameter[] parameters)
    {
        Name = name;
        _families = families;
        Returns = returns;
        Summary = summary;
        Parameters = parameters;
    }

    /// <summary>Initializes a new instance of the <see cref="RowMethod"/> class that does a batch.</summary>
    /// <param name="each">What it does with each row. A loss is averaged, if no destination takes it for each row; the index of a class goes to the destination.</param>
    /// <param name="summary">The summary.</param>
    /// <param name="parameters">Its parameters: those of the row, in the same order, and the destination of what is returned for a row.</param>
    public RowMethod(RowMethod each, string summary, params Parameter[] parameters)
        : this(each.Name + "Batch", each.Families | MethodFamilies.Batch, HandsOut(each, parameters) ? "void" : each.Returns, summary, parameters)
    {
        Each = each;
        ReturnsText = Returns == "float" ? MeanText : null;
    }

    /// <summary>Initializes a new instance of the <see cref="RowMethod"/> class that takes pointers.</summary>
    /// <param name="withSpans">The method that it calls.</param>
    private RowMethod(RowMethod withSpans)
        : this(withSpans.Name, withSpans.Families | MethodFamilies.Pointers, withSpans.Returns, withSpans.Summary, WithCounts(withSpans))
    {
        WithSpans = withSpans;
        Each = withSpans.Each;
        ReturnsText = withSpans.ReturnsText;
        IsOfRuntime = withSpans.IsOfRuntime;
        TakesEmptyRows = withSpans.TakesEmptyRows;
    }

    public string Name { get; }

    /// <summary>Gets the families that must be asked for.</summary>
    public MethodFamilies Families => _families | Form;

    /// <summary>Gets the form that it is of another method, which must be asked for too.</summary>
    public MethodFamilies Form { get; init; }

    /// <summary>Gets the family whose documentation and file it shares: its form does not tell it from those.</summary>
    public MethodFamilies Family => Families & ~MethodForms.All;

    /// <summary>Gets the return type.</summary>
    public string Returns { get; }

    public string Summary { get; }

    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>Gets the documentation of what it returns, or <see langword="null"/>.</summary>
    public string? ReturnsText { get; init; }

    /// <summary>Gets what a batch does with each row; <see langword="null"/> for any other method.</summary>
    public RowMethod? Each { get; init; }

    /// <summary>Gets the method with spans that an overload with pointers calls; <see langword="null"/> for any other.</summary>
    public RowMethod? WithSpans { get; }

    /// <summary>Gets the method that it calls with the same memory as elements of another type; <see langword="null"/> for any other.</summary>
    public RowMethod? Reinterprets { get; init; }

    /// <summary>Gets, for a batch, the body that does many rows at once, if there is one.</summary>
    public BatchBody? Many { get; init; }

    /// <summary>Gets, for a row, what writes its statements on checked arguments.</summary>
    public Action<KernelWriter, RowMethod>? WriteRow { get; init; }

    /// <summary>Gets, for a row, the bodies that it needs, first its own.</summary>
    public IReadOnlyList<LevelBody> Bodies { get; init; } = [];

    /// <summary>Gets, for a row, a method whose row it may call.</summary>
    public RowMethod? Uses { get; init; }

    /// <summary>Gets the method beside which it is written, if not on its own or beside what it uses.</summary>
    public RowMethod? Beside { get; init; }

    /// <summary>Gets a value indicating whether the runtime library has its only code: the size makes no difference to it.</summary>
    public bool IsOfRuntime { get; init; }

    /// <summary>Gets a value indicating whether it is told what becomes of a row in which nothing is allowed.</summary>
    public bool TakesEmptyRows { get; init; }

    /// <summary>Gets a value indicating whether a batch is like one long row, since every element stands for itself.</summary>
    public bool IsOneRow { get; init; }

    /// <summary>Gets the method that stands for those that are written together.</summary>
    public RowMethod Group => (Each ?? Uses ?? Beside)?.Group ?? this;

    /// <summary>Gets a value indicating whether it does many rows.</summary>
    public bool IsBatch => Each is not null;

    /// <summary>Gets a value indicating whether it is a function of single elements, which needs neither maximum nor sum.</summary>
    public bool IsOfElements => (Each ?? this).Bodies.All(body => body.OfElements);

    /// <summary>Gets the parameter types, by which it is told from a user's method of the same name.</summary>
    public IReadOnlyList<string> ParameterTypes => [.. Parameters.Select(parameter => TypeOf(parameter, "System."))];

    /// <summary>Gets the name and the parameter types: unique, and comparable with a user's method.</summary>
    public string Signature => _signature ??= Name + "(" + string.Join(", ", ParameterTypes) + ")";

    /// <summary>Gets the modifiers that follow the accessibility.</summary>
    public string Modifiers => WithSpans is null ? "static" : "static unsafe";

    /// <summary>Gets the names of the parameters.</summary>
    public string[] ParameterNames => [.. Parameters.Select(parameter => parameter.Name)];

    /// <summary>Gets the arguments that pass the parameters on.</summary>
    public string Arguments => string.Join(", ", Parameters.Select(parameter => parameter.Argument));

    /// <summary>Gets the name of the private method that does a row on checked arguments.</summary>
    public string RowName => Name + "Row";

    /// <summary>Whether the body of a row is part of the member.</summary>
    /// <param name="plan">The plan of the kernel.</param>
    public bool HoldsBody(KernelPlan plan) =>
        !IsBatch && !plan.Levels.IsEmpty && (WithSpans ?? this).Bodies.Any(body => plan.Size <= body.LargestInlined);

    /// <summary>The overload with pointers. A span knows its length, and a pointer does not: a batch is told its rows.</summary>
    public RowMethod WithPointers() => new(this);

    /// <summary>Whether a parameter has a role.</summary>
    /// <param name="role">The role.</param>
    public bool Has(ParameterRole role) => Parameters.Any(parameter => parameter.Role == role);

    /// <summary>The parameter that says how far apart the rows of a span begin, or <see langword="null"/> where they are next to each other.</summary>
    /// <param name="span">A parameter of this method.</param>
    public Parameter? StrideOf(Parameter span) => Parameters.FirstOrDefault(parameter => parameter.StrideOf == span.Name);

    /// <summary>The parameter list.</summary>
    /// <param name="system">What stands before the name of a type of the namespace System.</param>
    /// <param name="defaults">Whether default values are said.</param>
    public string ParameterList(string system, bool defaults = true) => string.Join(", ", Parameters.Select(parameter =>
        TypeOf(parameter, system) + " " + parameter.Name + (defaults && parameter.Default is { } value ? " = " + value : string.Empty)));

    /// <summary>Whether what a row returns goes to a destination in a batch.</summary>
    private static bool HandsOut(RowMethod each, Parameter[] parameters) =>
        each.Returns == "int" || (each.Returns == "float" && parameters.Any(parameter => parameter.Role == ParameterRole.RowResults));

    private static Parameter[] WithCounts(RowMethod method) =>
    [
        method.Parameters[0],
        .. method.IsBatch ? new[] { Rows.Parameters.RowCount } : [],
        .. method.Parameters.Any(parameter => parameter.IsOfAnyLength) ? new[] { Rows.Parameters.DrawCount } : [],
        .. method.Parameters.Skip(1),
    ];

    private string TypeOf(Parameter parameter, string system) => WithSpans is null ? parameter.SpanType(system) : parameter.PointerType(system);
}
